// SPDX-License-Identifier: MIT
// Downloads and copies of the page have exactly what is shown, as the program writes it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { ask, browser, inFolder, liaison, liaisonJson, openAt, until } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const ADD = ['--add', 'public-record'];
const file = inFolder('all.html');
liaison('export', ...ADD, '--format', 'html', '--output', file, '--quiet');
const { page, complaints, context } = await openAt(launched, file, null, { permissions: ['clipboard-read', 'clipboard-write'] });
test.after(() => context.close());
test.afterEach(() => assert.deepEqual(complaints, []));

/** The name and the text of the file that an action saves. Chromium drops downloads if a page asks
 *  for more than ten in a second. */
async function saved(action) {
  await page.waitForTimeout(110);
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  await download.saveAs(inFolder('saved'));
  return { name: download.suggestedFilename(), text: readFileSync(inFolder('saved'), 'utf8') };
}

const savedAs = (format) => saved(() => page.locator('#download').selectOption(format));
const savedBase = () => saved(() => page.locator('#knowledge-base').click());

const QUESTIONS = [['partners', '--area', 'border-management', '--status', 'current'], ['facts', '--partner', 'unodc', '--status', 'exploring'], ['show', 'unoct'],
  ['compare', 'unodc', 'unoct'], ['path', 'un-police', 'corruption'], ['search', 'terrorist fighters'], ['matrix', '--area', 'cybercrime'], ['timeline', '--partner', 'unicri'],
  ['export', '--format', 'svg', '--partner', 'unoct'], ['conflicts'], ['related', 'unodc']];

for (const words of QUESTIONS) {
  test(`${words.join(' ')} is saved in every format that the program has for it`, async () => {
    await ask(page, ...words);
    const formats = (await page.locator('#download option').evaluateAll((all) => all.map(({ value }) => value))).filter(Boolean);
    assert.ok(formats.length > 3);
    const asked = words.filter((word, i) => word !== '--format' && words[i - 1] !== '--format');
    const tables = new Set();
    for (const format of formats) {
      const { name, text } = await savedAs(format);
      assert.match(name, new RegExp(`^liaison-${words[0]}\\.[a-z-]+$`));
      assert.equal(text, liaison(...asked, '--format', format, ...ADD, '--quiet'), format);
      tables.add(format);
    }
    assert.ok(tables.has('json'));
    assert.ok(!formats.includes('html'));
  });
}

test('a picture is valid, and a bibliography has the cited sources only', async () => {
  await ask(page, 'export', '--format', 'svg', '--partner', 'unoct');
  await savedAs('svg');
  execFileSync('xmllint', ['--noout', '--nonet', inFolder('saved')]);
  await ask(page, 'partners', '--area', 'cybercrime');
  const { name, text } = await savedAs('bibtex');
  assert.equal(name, 'liaison-partners.bib');
  assert.equal(text.match(/^@/gm).length, JSON.parse((await savedAs('csl-json')).text).length);
});

test('the whole knowledge base loads again', async () => {
  await ask(page, 'partners');
  const { name } = await savedBase();
  assert.equal(name, 'liaison.json');
  assert.deepEqual(liaisonJson('partners', '--data', inFolder('saved')), liaisonJson('partners', ...ADD));
});

for (const area of ['border-management', 'counter-terrorism', 'corruption']) {
  test(`the partners of ${area} load, and give the same answer`, async () => {
    await ask(page, 'partners', '--area', area);
    const { text } = await savedBase();
    liaison('validate', inFolder('saved'));
    assert.deepEqual(liaisonJson('partners', '--data', inFolder('saved'), '--area', area), liaisonJson('partners', ...ADD, '--area', area));
    assert.deepEqual(JSON.parse(text), JSON.parse(liaison('export', ...ADD, '--area', area)), 'is what export writes');
  });
}

test('a view without partners is still a knowledge base', async () => {
  await ask(page, 'partners', '--area', 'crimes-against-children', '--status', 'ended');
  await savedBase();
  assert.deepEqual(liaisonJson('partners', '--data', inFolder('saved')), []);
});

test('what is shown is copied with footnotes', async () => {
  for (const words of [['partners', '--area', 'cybercrime'], ['show', 'unodc'], ['facts', '--partner', 'unoct', '--status', 'exploring']]) {
    await ask(page, ...words);
    await page.locator('#copy').click();
    await until(async () => await page.locator('#copy').innerText() === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, liaison(...words, '--format', 'markdown', ...ADD, '--quiet'));
    assert.match(copied, /\[\^\w+\]: /);
  }
});

test('a connection that is stated of several together is marked in the view and in the table', async () => {
  await ask(page, 'partners', '--where', 'scope:collective', '--area', 'corruption');
  assert.match(await page.locator('#result').innerText(), /said of several together/);
});
