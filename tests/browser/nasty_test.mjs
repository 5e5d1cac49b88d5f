// SPDX-License-Identifier: MIT
// Texts that look like markup, scripts or links are shown literally.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { addressOf } from '../../src/render/explorer/page/address.mjs';
import { ask, browser, facetsOf, follow, inFolder, liaison, openAt } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const data = new URL('nasty.json', import.meta.url).pathname;
const file = inFolder('nasty.html');
liaison('export', '--data', data, '--format', 'html', '--output', file);

test('the file has exactly the scripts of the page', () => {
  const html = readFileSync(file, 'utf8');
  assert.equal(html.match(/<script/gi).length, 3);
  assert.equal(html.match(/<\/script/gi).length, 3);
  assert.doesNotMatch(html, /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
});

const VIEWS = [null, ['partners'], ['partners', '--area', 'area'], ['areas'], ['facts'], ['matrix'], ['timeline'], ['conflicts'], ['sources'], ['show', 'one'], ['show', 'two'],
  ['show', 'hub'], ['show', 'area'], ['show', 'bad'], ['show', 'data'], ['compare', 'one', 'two'], ['path', 'one', 'two'], ['related', 'one'], ['about'], ['search', 'alert'],
  ['search', 'evil'], ['search', '<img src=x onerror=alert(1)>'], ['partners', '--where', '<img src=x onerror=alert(1)>'],
  ['search', '\u202e\u001b[31m'], ['partners', '--format', 'csv'], ['export', '--format', 'json'], ['export', '--format', 'svg']];

test('no text becomes markup in any view', async () => {
  const { page, complaints, context } = await openAt(launched, file);
  for (const words of VIEWS) {
    const name = words?.join(' ') ?? 'document';
    await follow(page, words ? addressOf(words) : '#');
    await facetsOf(page);
    for (const part of ['#result .cell', '#result .c']) {
      if (await page.locator(part).first().isVisible()) await page.locator(part).first().click();
    }
    assert.deepEqual(complaints, [], name);
    assert.equal(await page.locator('img:not(.picture img), iframe, object, b, svg:not(#document svg), script:not(body > script)').count(), 0, name);
    const links = await page.$$eval('a', (all) => all.map((a) => a.getAttribute('href')));
    for (const href of links) assert.match(href, /^#/, name);
    const text = await page.evaluate('document.body.innerText');
    assert.doesNotMatch(text, /(?![\t\n])[\p{Cc}\u202a-\u202e]/u, name);
    await page.keyboard.press('Escape');
  }
  await context.close();
});

test('the title of the window has no deceptive characters', async () => {
  const { page, context } = await openAt(launched, file, ['search', '\u202e\u001b[31m']);
  const title = await page.title();
  await context.close();
  assert.doesNotMatch(title, /[\p{Cc}\u202a-\u202e]/u);
});

test('names that every object in JavaScript has are words like others', async () => {
  const { page, complaints, context } = await openAt(launched, file);
  for (const words of [['show', '__proto__'], ['partners', '--area', 'constructor'], ['toString'], ['constructor', '\u0000\u202e'], ['partners', '--sort', 'valueOf']]) {
    await ask(page, ...words);
    assert.deepEqual(complaints, [], words.join(' '));
    assert.ok((await page.locator('#status.error').innerText()).length > 5, words.join(' '));
  }
  await context.close();
});

test('no text becomes markup among completions', async () => {
  const { page, complaints, context } = await openAt(launched, file);
  for (const text of ['show ', 'partners --area ', 'evil', '<', 'alert']) {
    await page.locator('#q').fill(text);
    await page.waitForTimeout(300);
    assert.equal(await page.locator('#choices :not(li, span)').count(), 0, text);
    assert.doesNotMatch(await page.locator('#choices').innerText(), /(?![\t\n])[\p{Cc}\u202a-\u202e]/u, text);
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test('texts are shown literally, with deceptive characters escaped', async () => {
  const { page, context } = await openAt(launched, file);
  assert.equal(await page.locator('h1').textContent(), '</script><img src=x onerror=alert(1)>');
  const literal = ['</script><script>alert(6)</script>', '\\u{202E}evil\\u{202C} [1] [99] ]]>'];
  const text = await page.evaluate('document.body.innerText');
  for (const one of [...literal, '<!--<script>alert(2)</script> {{script}} $& \\u{2028}\\u{2029}']) assert.ok(text.includes(one), one);
  await ask(page, 'partners');
  const rows = await page.locator('#result').innerText();
  for (const one of literal) assert.ok(rows.includes(one), one);
  await ask(page, 'facts');
  assert.ok((await page.locator('#result').innerText()).includes('<a href="javascript:alert(9)">x</a>'));
  await context.close();
});

test('a picture runs no script', async () => {
  const { page, complaints, context } = await openAt(launched, file, ['export', '--format', 'svg']);
  await page.locator('#result .picture img').evaluate((image) => image.decode());
  assert.deepEqual(complaints, []);
  await context.close();
});

test('saved tables have no formula, and the saved base loads', async () => {
  const { page, context } = await openAt(launched, file, ['partners']);
  for (const format of ['csv', 'tsv']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').selectOption(format)]);
    await download.saveAs(inFolder('nasty.table'));
    assert.doesNotMatch(readFileSync(inFolder('nasty.table'), 'utf8'), /(^|[,\t])"?[=+@-]/m);
  }
  const [base] = await Promise.all([page.waitForEvent('download'), page.locator('#knowledge-base').click()]);
  await base.saveAs(inFolder('nasty.json'));
  assert.match(liaison('about', '--data', inFolder('nasty.json')), /partners +2/);
  await context.close();
});
