// SPDX-License-Identifier: MIT
// Texts that look like markup, scripts or links are shown literally.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { browser, inFolder, liaison, open } from './browser.mjs';

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

test('no text becomes markup in any view', async () => {
  const fragments = ['', '#view=matrix', '#view=network', '#view=sources', '#show=one', '#show=two',
    '#show=hub', '#show=area', '#area=area', '#q=alert', '#q=%3Cimg%20src=x%20onerror=alert(1)%3E',
    '#show=__proto__', '#area=constructor', '#view=toString&q=%00%E2%80%AE'];
  for (const fragment of fragments) {
    const { page, complaints, context } = await open(launched, file, fragment);
    await page.waitForTimeout(50);
    assert.deepEqual(complaints, [], fragment);
    assert.equal(await page.locator('img, iframe, object, b').count(), 0, fragment);
    const links = await page.$$eval('a', (all) => all.map((a) => a.getAttribute('href')));
    for (const href of links) assert.match(href, /^#/, fragment);
    const text = await page.evaluate('document.body.innerText');
    assert.doesNotMatch(text, /(?![\t\n])[\p{Cc}\u202a-\u202e]/u, fragment);
    await context.close();
  }
});

test('texts are shown literally, with deceptive characters escaped', async () => {
  const { page, context } = await open(launched, file);
  assert.equal(await page.locator('h1').textContent(), '</script><img src=x onerror=alert(1)>');
  const text = await page.evaluate('document.body.innerText');
  assert.ok(text.includes('</script><script>alert(6)</script>'));
  assert.ok(text.includes('\\u{202E}evil\\u{202C} [1] [99] ]]>'));
  assert.ok(text.includes('<!--<script>alert(2)</script> {{script}} $& \\u{2028}\\u{2029}'));
  await context.close();
});

test('the saved table has no formula', async () => {
  const { page, context } = await open(launched, file);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download-csv').click()]);
  await download.saveAs(inFolder('nasty.csv'));
  assert.doesNotMatch(readFileSync(inFolder('nasty.csv'), 'utf8'), /(^|,)"?[=+@-]/m);
  const [base] = await Promise.all([page.waitForEvent('download'), page.locator('#download-json').click()]);
  await base.saveAs(inFolder('nasty.json'));
  assert.match(liaison('about', '--data', inFolder('nasty.json')), /partners +2/);
  await context.close();
});
