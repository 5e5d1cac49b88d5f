// SPDX-License-Identifier: MIT
// Accessibility of the explorer: contrast, small screens, and use by keyboard alone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { browser, inFolder, installed, liaison, open } from './browser.mjs';

await installed('axe-core/axe.js');
const axe = readFileSync(new URL('../consumers/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const launched = await browser();
test.after(() => launched.close());

const file = inFolder('all.html');
liaison('export', '--add', 'public-record', '--format', 'html', '--output', file);
// A document of the same kinds of things that axe can check within seconds.
const short = inFolder('short.html');
liaison('export', '--add', 'public-record', '--partner', 'cted', '--format', 'html', '--output', short);

const VIEWS = { document: '', partners: '#view=partners', 'filtered partners': '#area=border-management', matrix: '#view=matrix',
  network: '#view=network', sources: '#view=sources', profile: '#show=unodc', search: '#q=forign',
  nothing: '#area=crimes-against-children&status=ended' };

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 390]) {
    test(`${colorScheme}, ${width} pixels wide: no serious problem is found, nothing overflows`, async () => {
      for (const [name, fragment] of Object.entries(VIEWS)) {
        const { page, context } = await open(launched, name === 'document' ? short : file, fragment,
          { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        // Two of the four combinations suffice: the rules of axe do not depend on both together.
        if ((colorScheme === 'light') === (width === 1280)) {
          await page.evaluate(axe);
          // The hidden parts of the document would take minutes.
          const found = await page.evaluate(async () => (await globalThis.axe.run(
            document.body.dataset.view === 'document' ? document : { exclude: ['#document > :not(#network)'] })).violations
            .filter(({ impact }) => ['serious', 'critical'].includes(impact))
            .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`));
          assert.deepEqual(found, [], name);
        }
        const over = await page.evaluate(() =>
          document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(over, 0, `${name} scrolls sideways`);
        await context.close();
      }
    });
  }
}

/** Presses Tab until `wanted` is true in the page. Returns how often. */
async function tabTo(page, wanted) {
  for (let i = 1; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(wanted)) return i;
  }
  return assert.fail(`not reached: ${wanted}`);
}

test('search, filters and a profile are reached by keyboard alone', async () => {
  const { page, complaints, context } = await open(launched, file, '#view=partners');
  await tabTo(page, "document.activeElement.id === 'q'");
  for (const filter of ['area', 'status', 'role', 'source']) {
    await tabTo(page, `document.activeElement.id === '${filter}'`);
  }
  await tabTo(page, "document.activeElement.textContent === 'CTED'");
  await page.keyboard.press('Enter');
  await page.locator('#profile-heading').waitFor();
  assert.equal(await page.evaluate('document.activeElement.id'), 'profile-heading');
  await page.goBack();
  await page.locator('.partners').waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the first link skips the questions', async () => {
  const { page, context } = await open(launched, file);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate('document.activeElement.id'), 'main');
  assert.equal(new URL(page.url()).hash, '');
  await context.close();
});

test('the user can switch between light and dark', async () => {
  const { page, context } = await open(launched, file, '', { colorScheme: 'light' });
  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const light = await paper();
  await page.locator('#theme').click();
  assert.notEqual(await paper(), light);
  await page.locator('#theme').click();
  assert.equal(await paper(), light);
  await context.close();
});
