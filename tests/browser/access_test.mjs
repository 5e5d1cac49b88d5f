// SPDX-License-Identifier: MIT
// Accessibility of the explorer: contrast, small screens, and use by keyboard alone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { addressOf } from '../../src/render/explorer/page/address.mjs';
import { ask, browser, changing, facetsOf, follow, inFolder, installed, liaison, openAt } from './browser.mjs';

await installed('axe-core/axe.js');
const axe = readFileSync(new URL('../consumers/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const launched = await browser();
test.after(() => launched.close());

const file = inFolder('all.html');
liaison('export', '--add', 'public-record', '--format', 'html', '--output', file);
// A document of the same kinds of things that axe can check within seconds.
const short = inFolder('short.html');
liaison('export', '--add', 'public-record', '--partner', 'cted', '--format', 'html', '--output', short);

// A part with every kind of view, on which axe is done soon.
const part = inFolder('part.html');
liaison('export', '--all', '--partner', 'unoct,unicri', '--format', 'html', '--output', part);

const VIEWS = { document: null, partners: ['partners'], 'filtered partners': ['partners', '--area', 'border-management'], areas: ['areas'],
  matrix: ['matrix'], picture: ['export', '--format', 'svg', '--partner', 'unicri'], sources: ['sources', '--limit', '20'], profile: ['show', 'unoct'], search: ['search', 'forign'],
  statements: ['facts', '--partner', 'unoct'], timeline: ['timeline', 'unicri'], comparison: ['compare', 'unicri', 'unoct'], path: ['path', 'unicri', 'unoct'],
  related: ['related', 'unoct'], differences: ['conflicts'], nothing: ['partners', '--area', 'crimes-against-children', '--status', 'ended'],
  error: ['show', 'unoctt'], text: ['about'] };

/** Opens what appears only on demand: completions, a citation, a cell of the matrix, a detail. */
async function openParts(page) {
  for (const part of ['#result .cell', '#result details summary', '#result .c']) {
    if (await page.locator(part).first().isVisible()) await page.locator(part).first().click();
  }
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 390, 320]) {
    test(`${colorScheme}, ${width} pixels wide: no serious problem is found, nothing overflows`, async () => {
      const { page, complaints, context } = await openAt(launched, part, ['about'], { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      await page.evaluate(axe);
      for (const [name, words] of Object.entries(VIEWS)) {
        await follow(page, words ? addressOf(words) : '#');
        await facetsOf(page);
        await openParts(page);
        // Two of the six combinations suffice: the rules of axe do not depend on both together.
        if (words && ((colorScheme === 'light' && width === 1280) || (colorScheme === 'dark' && width === 390))) {
          const found = await page.evaluate(async () => (await globalThis.axe.run({ exclude: ['#document'] })).violations
            .filter(({ impact }) => ['serious', 'critical'].includes(impact))
            .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`));
          assert.deepEqual(found, [], name);
        }
        const over = await page.evaluate(() =>
          document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(over, 0, `${name} scrolls sideways`);
        await page.keyboard.press('Escape');
      }
      assert.deepEqual(complaints, []);
      await context.close();
    });
  }
}

for (const width of [1280, 390, 320]) {
  test(`${width} pixels wide: a large document does not overflow`, async () => {
    const { page, context } = await openAt(launched, file, null, { viewport: { width, height: 900 } });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await context.close();
  });
}

for (const [colorScheme, width] of [['light', 1280], ['dark', 390]]) {
  test(`${colorScheme}, ${width} pixels wide: no serious problem is found in the document`, async () => {
    const { page, context } = await openAt(launched, short, null, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.evaluate(axe);
    const found = await page.evaluate(async () => (await globalThis.axe.run()).violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`));
    assert.deepEqual(found, []);
    await context.close();
  });
}

test('completions are announced: no serious problem is found while they are open', async () => {
  const { page, context } = await openAt(launched, file, ['partners'], { bypassCSP: true });
  await page.evaluate(axe);
  await page.locator('#q').fill('partners --');
  await page.locator('#choices [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const found = await page.evaluate(async () => (await globalThis.axe.run('#desk')).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
  assert.deepEqual(found, []);
  await context.close();
});

test('with forced colours, states are told by more than colour', async () => {
  const { page, context } = await openAt(launched, file, ['partners'], { forcedColors: 'active' });
  const underline = (link) => link.evaluate((one) => getComputedStyle(one).borderBottomStyle + getComputedStyle(one).borderBottomWidth + getComputedStyle(one).borderBottomColor
    + getComputedStyle(one).textDecorationLine + getComputedStyle(one).outlineStyle + getComputedStyle(one).fontWeight);
  assert.notEqual(await underline(page.locator('#views a[aria-current]')), await underline(page.locator('#views a:not([aria-current])').first()));
  await ask(page, 'matrix');
  const cell = page.locator('#result .cell').first();
  assert.match(await cell.innerText(), /[CTEN]/i);
  await cell.click();
  assert.notEqual(await cell.evaluate((one) => getComputedStyle(one).outlineStyle), 'none');
  await context.close();
});

test('with reduced motion nothing moves', async () => {
  const { page, context } = await openAt(launched, file, ['partners'], { reducedMotion: 'reduce' });
  for (const words of [['matrix'], ['show', 'unodc']]) {
    await ask(page, ...words);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('#desk, #desk *, #answer, #answer *')]
      .filter((one) => getComputedStyle(one).animationName !== 'none' || parseFloat(getComputedStyle(one).transitionDuration) > 0).map(({ className }) => className)), []);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
  }
  await context.close();
});

/** Presses Tab until `wanted` is true in the page. Returns how often. */
async function tabTo(page, wanted) {
  for (let i = 1; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(wanted)) return i;
  }
  return assert.fail(`not reached: ${wanted}`);
}

test('the box, filters, rows and a profile are reached by keyboard alone', async () => {
  const { page, complaints, context } = await openAt(launched, file, ['partners', '--status', 'exploring']);
  await facetsOf(page);
  await page.evaluate('document.activeElement.blur()');
  await page.locator('body').press('Tab');
  await page.evaluate("document.querySelector('#skip').focus()");
  await tabTo(page, "document.activeElement.id === 'q'");
  await tabTo(page, "document.activeElement.closest('#views') !== null");
  await tabTo(page, "document.activeElement.closest('#facets') !== null");
  await tabTo(page, "document.activeElement.id === 'download'");
  await tabTo(page, "document.activeElement.closest('.conditions') !== null");
  await tabTo(page, "document.activeElement.matches('.partners h3 a')");
  await page.keyboard.press('Enter');
  await page.locator('#result .entity').waitFor();
  assert.equal(await page.evaluate('document.activeElement.id'), 'result-heading');
  await tabTo(page, "document.activeElement.matches('#result .c')");
  await page.keyboard.press('Enter');
  await page.locator('#card').waitFor();
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.locator('.partners').waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a filter keeps the focus when it is chosen', async () => {
  const { page, context } = await openAt(launched, file, ['partners']);
  await facetsOf(page);
  const box = page.locator('[id="facet--area-corruption"]');
  await box.focus();
  await changing(page, () => page.keyboard.press('Space'));
  await facetsOf(page);
  assert.equal(await page.evaluate('document.activeElement.id'), 'facet--area-corruption');
  assert.equal(await box.isChecked(), true);
  await context.close();
});

test('the keyboard shortcut leads to the box from anywhere', async () => {
  const { page, context } = await openAt(launched, file, ['show', 'unodc']);
  await page.keyboard.press('Control+k');
  assert.equal(await page.evaluate('document.activeElement.id'), 'q');
  await context.close();
});

test('the first link skips the questions', async () => {
  const { page, context } = await openAt(launched, file);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate('document.activeElement.id'), 'main');
  assert.equal(new URL(page.url()).hash, '');
  await context.close();
});

test('the user can switch between light and dark', async () => {
  const { page, context } = await openAt(launched, file, null, { colorScheme: 'light' });
  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const light = await paper();
  await page.locator('#theme').click();
  assert.notEqual(await paper(), light);
  await page.locator('#theme').click();
  assert.equal(await paper(), light);
  await context.close();
});
