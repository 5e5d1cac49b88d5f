// SPDX-License-Identifier: MIT
// The page in Firefox ESR, which Puppeteer drives by WebDriver BiDi: the same answers, and some views.
// Exits with 77 unless `scripts/test --firefox` has installed both and set LIAISON_FIREFOX.

import assert from 'node:assert/strict';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { addressOf } from '../../src/render/explorer/page/address.mjs';
import { change, inFolder, liaison, liaisonJson, onPath, until } from './browser.mjs';
import { answerOf, documentQuestions, randomBases } from './questions.mjs';

if (!process.env.LIAISON_FIREFOX) {
  console.log('skipped: scripts/test --firefox runs it, and installs what it needs: firefox-esr and Puppeteer');
  process.exit(77);
}
const { default: puppeteer } = await import('../consumers/puppeteer/node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js');
const launched = await puppeteer.launch({ browser: 'firefox', executablePath: onPath('firefox-esr'), headless: true });
test.after(() => launched.close());

/** Opens a page that has its engine running. `complaints` collects its errors. */
async function openAt(file, words) {
  const page = await launched.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.goto(pathToFileURL(file).href + (words ? addressOf(words) : ''));
  await until(() => page.evaluate(() => document.documentElement.dataset.engine === 'ready'));
  return { page, complaints };
}

const file = inFolder('builtin.html');
liaison('export', '--format', 'html', '--output', file, '--quiet');
liaison('export', '--all', '--format', 'html', '--output', inFolder('all.html'), '--quiet');

for (const hasOverlays of [false, true]) {
  test(`the questions of the documents ${hasOverlays ? 'on all data' : 'on the built-in base'} are answered alike`, async () => {
    const { page, complaints } = await openAt(hasOverlays ? inFolder('all.html') : file);
    const questions = documentQuestions().filter((one) => one.hasOverlays === hasOverlays && one.words[0] !== 'about').map(({ words }) => words);
    const answers = await page.evaluate((all) => all.map((words) => engine.ask(words)), questions);
    for (const [i, words] of questions.entries()) assert.deepEqual(answers[i], answerOf(hasOverlays ? [...words, '--all'] : words), words.join(' '));
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test('random questions about random bases are answered alike', async () => {
  const { page, complaints } = await openAt(file);
  for (const { name, text, questions, answers } of randomBases(5)) {
    const given = await page.evaluate(async (all, names, base) => {
      const other = await startEngine(document.querySelector('#engine').textContent, names, base);
      return all.map((words) => other.ask(words));
    }, questions, [name], text);
    assert.deepEqual(given, answers);
  }
  assert.deepEqual(complaints, []);
  await page.close();
});

const ROWS = [['partners', '--area', 'border-management'], ['areas'], ['facts', '--partner', 'unodc'], ['search', 'foreign terrorist']];

test('views have the rows of the program', async () => {
  const { page, complaints } = await openAt(file, ['partners']);
  const go = (words) => page.evaluate(change, addressOf(words));
  for (const words of ROWS) {
    await go(words);
    const shown = await page.$$eval('#result .partners > li, #result .facts > li, #result .results > li', (all) => all.map(({ dataset }) => dataset.fact ?? dataset.id).filter(Boolean));
    assert.deepEqual([...new Set(shown)].slice(0, 20), liaisonJson(...words, '--quiet').map(({ id, fact }) => fact?.id ?? id).slice(0, 20), words.join(' '));
  }
  await go(['matrix']);
  await page.click('#result tr[data-id="unodc"] [data-column="cybercrime"]');
  assert.match(await page.$eval('#result .drawer', (one) => one.innerText), /UNODC and INTERPOL share a concern with cybercrime/);
  await page.click('#result .drawer .c');
  assert.equal(await page.$eval('#card', ({ hidden }) => hidden), false);
  await page.keyboard.press('Escape');
  assert.equal(await page.$eval('#card', ({ hidden }) => hidden), true);
  await page.type('#q', ' --area cyb');
  await until(() => page.$$eval('#choices [role=option]', (all) => all.length === 1));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await until(() => page.url().endsWith('ask=matrix+--area+cybercrime'));
  await page.goBack();
  await until(() => page.url().endsWith('ask=matrix'));
  await until(() => page.$$eval('#facets input', (all) => all.length > 5));
  assert.deepEqual(complaints, []);
  await page.close();
});
