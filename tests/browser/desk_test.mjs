// SPDX-License-Identifier: MIT
// The desk: the box for questions, the command that it shows, addresses, history and citations.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import test from 'node:test';
import { ask, asked, binary, browser, changing, facetsOf, folder, inFolder, liaison, liaisonJson, openAt, until } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const file = inFolder('desk.html');
liaison('export', '--format', 'html', '--output', file);
const mobile = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

/** Runs a test with a page of its own, in which nothing may go wrong. */
const onPage = (name, words, options, run) => test(name, async () => {
  const { page, complaints, context } = await openAt(launched, file, words, options);
  await run(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

/** Types into the box, and waits for its choices. */
async function type(page, text) {
  await page.locator('#q').fill('');
  await page.locator('#q').pressSequentially(text);
  await page.locator('#choices [role=option]').first().waitFor();
}

const choices = (page) => page.locator('#choices [role=option] > :first-child').allInnerTexts();

/** Waits until these are the choices: while one types slowly, there are others. */
const choicesAre = (page, ...expected) => until(async () => (await choices(page)).join() === expected.join(), expected.join());

async function submit(page, text) {
  await page.locator('#q').fill(text);
  await changing(page, () => page.keyboard.press('Enter'));
}

onPage('the box completes commands, options and names by keyboard', null, {}, async (page) => {
  await type(page, 'comp');
  await choicesAre(page, 'compare');
  assert.equal(await page.locator('#q').getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('#q').getAttribute('aria-activedescendant'), 'choice-0');
  assert.equal(await page.locator('#choice-0').getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#q').inputValue(), 'compare ');
  await page.locator('#q').pressSequentially('unod');
  await until(async () => (await choices(page)).includes('unodc'));
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.locator('[aria-selected="true"]').count(), 1, 'upwards begins with the last');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#choices').isHidden(), true);
  assert.equal(await page.locator('#q').getAttribute('aria-expanded'), 'false');
  await type(page, 'partners --area cyb');
  await choicesAre(page, 'cybercrime');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await changing(page, () => page.keyboard.press('Enter'));
  assert.deepEqual(asked(page), ['partners', '--area', 'cybercrime']);
});

onPage('a click takes a completion', null, {}, async (page) => {
  await type(page, 'timel');
  await choicesAre(page, 'timeline');
  await page.locator('#choice-0').click();
  assert.equal(await page.locator('#q').inputValue(), 'timeline ');
});

onPage('what is no command is searched for, and a name is offered', null, {}, async (page) => {
  await type(page, 'cybercrime');
  await until(async () => (await choices(page)).includes('Cybercrime'));
  for (const [text, words] of [['forign fighters', ['search', 'forign fighters']], ['liaison show unodc', ['show', 'unodc']], ['$ liaison areas', ['areas']],
    ['area:firearms', ['partners', '--where', 'area:firearms']], ['{area:firearms status:current}', ['partners', '--where', '{area:firearms status:current}']],
    ['show "border management"', ['show', 'border management']]]) {
    await ask(page, 'about');
    await submit(page, text);
    assert.deepEqual(asked(page), words, text);
    assert.equal(await page.locator('#status.error').count(), 0, text);
  }
});

onPage('texts that no shell would take are searched for, or refused in a line', null, {}, async (page) => {
  for (const text of ['-unodc', '"', "it's", '\\', '100 %', '--', '(', 'area:', 'search', '<b>x</b>', 'show ', 'x'.repeat(3000)]) {
    await ask(page, 'about');
    await submit(page, text);
    assert.ok((await page.locator('#result').innerText()).length > 0, text);
  }
});

onPage('an error suggests what was meant', ['show', 'undoc'], {}, async (page) => {
  assert.equal(await page.locator('#status.error').innerText(), 'no partner, area, group, initiative, activity or instrument is called "undoc"; did you mean UNODC?');
  for (const [words, suggestion] of [[['partners', '--area', 'cybercrme'], 'Cybercrime'], [['partners', '--limt', '3'], '--limit'], [['partners', '--where', 'aera:x'], '"area"']]) {
    await ask(page, ...words);
    assert.ok((await page.locator('#status.error').innerText()).includes(`did you mean ${suggestion}`), words.join(' '));
  }
});

onPage('an address that asks for what the page does not have says so', ['partners', '--area', 'nosuch'], {}, async (page) => {
  assert.match(await page.locator('#status.error').innerText(), /"nosuch"/);
  await ask(page, 'nosuch', 'x');
  assert.match(await page.locator('#status.error').innerText(), /nosuch/);
});

// The program in the folder of the tests, as readers have it.
mkdirSync(inFolder('bin'));
symlinkSync(binary, inFolder('bin/liaison'));
const inShell = (command) => execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, PATH: `${inFolder('bin')}:${process.env.PATH}` } });

for (const [name, data] of Object.entries({ 'the built-in data': [], 'the public record': ['--all'], 'a file': ['--data', 'a file.json'] })) {
  test(`with ${name}, the shown command gives the rows of the view`, async () => {
    liaison('export', '--output', 'a file.json', '--quiet');
    liaison('export', ...data, '--format', 'html', '--output', inFolder('command.html'), '--quiet');
    const { page, complaints, context } = await openAt(launched, inFolder('command.html'));
    for (const [rows, ...words] of [['.partners > li', 'partners'], ['.partners > li', 'partners', '--area', 'cybercrime', '--status', 'current'], ['.partners > li', 'initiatives'],
      ['.partners > li', 'partners', '--where', '{area:firearms status:current} OR role:chair'], ['[data-fact]', 'facts', '--partner', 'unodc'], ['.results > li', 'search', 'terrorist fighters'],
      ['.results > li', 'search', 'interpol'], ['.partners > li', 'related', 'unodc']]) {
      await ask(page, ...words);
      const shown = await page.$$eval(`#result ${rows}`, (all) => all.map(({ dataset }) => dataset.fact ?? dataset.id));
      const command = await page.locator('#command-text').innerText();
      assert.match(command, /^liaison /);
      const printed = JSON.parse(inShell(`${command} --format json`)).map(({ id, fact }) => fact?.id ?? id);
      assert.deepEqual(shown, printed, command);
    }
    await ask(page, 'show', 'unodc');
    assert.equal(inShell(await page.locator('#command-text').innerText()), await page.evaluate(() => engine.ask(['show', 'unodc']).text));
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

onPage('the command can be copied', ['show', 'unodc'], { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await page.locator('#copy-command').click();
  await until(async () => await page.locator('#copy-command').innerText() === 'Copied');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'liaison show unodc');
});

onPage('each view has a title of its own', null, {}, async (page) => {
  const titles = [await page.title()];
  for (const words of [['partners'], ['partners', '--area', 'cybercrime'], ['show', 'unodc'], ['matrix'], ['search', 'x'], ['sources']]) {
    await ask(page, ...words);
    titles.push(await page.title());
  }
  assert.equal(new Set(titles).size, titles.length);
  for (const title of titles) assert.match(title, /INTERPOL and the United Nations system$/);
});

onPage('a view can be opened by its address again', ['partners', '--area', 'border-management'], {}, async (page) => {
  await changing(page, () => page.locator('#views a', { hasText: 'Matrix' }).click());
  const again = await openAt(launched, file, asked(page));
  assert.equal(await again.page.locator('#result').innerText(), await page.locator('#result').innerText());
  assert.equal(await again.page.locator('#q').inputValue(), 'matrix --area border-management');
  await again.context.close();
});

onPage('Back restores position and focus, Forward as well', ['partners'], { viewport: { width: 1280, height: 500 } }, async (page) => {
  const link = page.locator('.partners > li h3 a').nth(9);
  await facetsOf(page);
  await link.focus();
  await until(() => page.evaluate('places.get(entry)?.top === scrollY'));
  const top = await page.evaluate('scrollY');
  assert.ok(top > 300);
  await page.keyboard.press('Enter');
  await page.locator('#result .entity').waitFor();
  assert.equal(await page.evaluate('document.activeElement.id'), 'result-heading');
  assert.equal(await page.evaluate('scrollY'), 0);
  await page.goBack();
  await page.locator('.partners > li').first().waitFor();
  assert.equal(await page.evaluate('scrollY'), top);
  assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), await link.getAttribute('href'));
  await page.goForward();
  await page.locator('#result .entity').waitFor();
  assert.equal(await page.evaluate('scrollY'), 0);
});

onPage('Back from a place in the document returns to the view', ['show', 'unodc'], {}, async (page) => {
  await page.locator('#result .c').nth(5).click();
  await page.locator('#card').getByText('In the list of sources').click();
  const place = new URL(page.url()).hash;
  assert.match(place, /^#c\d+$/);
  assert.ok(await page.locator(place).isVisible());
  await page.goBack();
  await page.locator('#result .entity').waitFor();
  assert.equal(await page.locator('#document').isHidden(), true);
});

onPage('a citation opens where it is, and Escape returns to it', ['show', 'unodc'], {}, async (page) => {
  const mark = page.locator('#result .c').nth(3);
  const before = page.url();
  await mark.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('#card');
  await card.waitFor();
  assert.equal(page.url(), before);
  assert.equal(await page.evaluate(() => document.querySelector('#card').contains(document.activeElement)), true);
  const number = Number((await mark.innerText()).slice(1, -1));
  const passage = await page.locator(`#c${number} q`).textContent();
  assert.ok((await card.innerText()).includes(passage));
  const box = await card.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 1280);
  await page.keyboard.press('Escape');
  assert.equal(await card.isHidden(), true);
  assert.equal(await mark.evaluate((one) => one === document.activeElement), true);
  await mark.click();
  await page.mouse.click(4, 4);
  assert.equal(await card.isHidden(), true, 'a click elsewhere closes it');
});

onPage('every citation of every profile opens', null, {}, async (page) => {
  for (const { id } of liaisonJson('partners')) {
    await ask(page, 'show', id);
    for (const mark of await page.locator('#result .c').all()) {
      await mark.click();
      assert.ok((await page.locator('#card blockquote, #card .soft').first().innerText()).length > 3, id);
      await page.keyboard.press('Escape');
    }
  }
});

onPage('a tap on a citation opens it on a phone, and stays on the page', ['show', 'unodc'], mobile, async (page) => {
  const before = page.url();
  await page.locator('#result .c').nth(3).tap();
  const box = await page.locator('#card').boundingBox();
  assert.ok(box.x >= 0 && box.width <= 390 && box.y + box.height <= 845, JSON.stringify(box));
  assert.equal(page.url(), before);
  await page.locator('#card .close').tap();
  assert.equal(await page.locator('#card').isHidden(), true);
});

onPage('the theme is kept when the page is loaded again', null, { colorScheme: 'light' }, async (page) => {
  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const light = await paper();
  await page.locator('#theme').click();
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.reload();
  await page.locator('[data-engine="ready"]').waitFor({ state: 'attached' });
  assert.equal(await paper(), dark);
});

onPage('buttons of a profile begin a question in the box', ['show', 'unodc'], {}, async (page) => {
  await page.getByRole('button', { name: 'Compare with …' }).click();
  assert.equal(await page.locator('#q').inputValue(), 'compare unodc ');
  assert.equal(await page.evaluate('document.activeElement.id'), 'q');
  await page.locator('#q').pressSequentially('unoct');
  await until(async () => (await choices(page)).includes('unoct'));
  await changing(page, () => page.keyboard.press('Enter'));
  assert.deepEqual(asked(page), ['compare', 'unodc', 'unoct']);
});
