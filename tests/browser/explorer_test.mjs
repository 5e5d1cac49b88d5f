// SPDX-License-Identifier: MIT
// The page answers as the program does: its engine, and the rows and counts of its views.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ask, asked, browser, changing, facetsOf, inFolder, liaison, liaisonJson, openAt, until } from './browser.mjs';
import { answerOf, Chance, documentQuestions, randomBases } from './questions.mjs';

const launched = await browser();
test.after(() => launched.close());

const BASES = { 'the built-in data': [], 'the public record': ['--all'] };
const fileOf = (add) => inFolder(`explorer-${add.length}.html`);
for (const add of Object.values(BASES)) liaison('export', ...add, '--format', 'html', '--output', fileOf(add));

const answers = (page, questions) => page.evaluate((all) => all.map((words) => engine.ask(words)), questions);
const idsOf = (...words) => liaison(...words, '--ids', '--quiet').split('\n').slice(0, -1);
const shown = (page, rows = '.partners > li') => page.$$eval(`#result ${rows}`, (all) => all.map(({ dataset }) => dataset.id));

for (const [name, add] of Object.entries(BASES)) {
  test(`with ${name}, the questions of the documents are answered alike`, async () => {
    const { page, complaints, context } = await openAt(launched, fileOf(add));
    const questions = documentQuestions().filter(({ words, hasOverlays }) => hasOverlays === add.length > 0 && words[0] !== 'about').map(({ words }) => words);
    assert.ok(questions.length > 3);
    for (const [i, answer] of (await answers(page, questions)).entries()) {
      assert.deepEqual(answer, answerOf([...questions[i], ...add]), questions[i].join(' '));
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test(`with ${name}, each filter shows the partners of the command line`, async () => {
    const { page, complaints, context } = await openAt(launched, fileOf(add));
    const filters = ['areas', 'groups', 'initiatives', 'activities', 'instruments', 'sources'].flatMap((list) =>
      idsOf(list, ...add).map((id) => [`--${list === 'activities' ? 'activity' : list.slice(0, -1)}`, id]));
    for (const role of ['chair', 'vice-chair', 'member', 'lead', 'partner', 'donor']) filters.push(['--role', role]);
    for (const status of ['current', 'to-date', 'exploring', 'ended']) {
      filters.push(['--status', status]);
      for (const id of idsOf('areas', ...add)) filters.push(['--area', id, '--status', status]);
    }
    // One in four of the many of the public record, always the same.
    const chance = new Chance(0);
    for (const filter of filters.filter(() => add.length === 0 || chance.isOneIn(4))) {
      await ask(page, 'partners', ...filter);
      assert.deepEqual(await shown(page), idsOf('partners', ...filter, ...add), filter.join(' '));
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test(`with ${name}, every profile has its statements, and what is not stated`, async () => {
    const { page, complaints, context } = await openAt(launched, fileOf(add));
    const bare = (text) => text.replace(/\s+/g, ' ');
    const all = ['partners', 'areas', 'groups', 'initiatives', 'activities', 'instruments'].flatMap((list) => idsOf(list, ...add));
    for (const { id, facts, note, not_stated: silent } of liaisonJson('show', ...all, ...add, '--quiet')) {
      await ask(page, 'show', id);
      const text = bare(await page.evaluate(() => {
        const isMore = (button) => button.isConnected && !button.hidden && /^\d+ more$/.test(button.textContent);
        for (const button of document.querySelectorAll('#result button.quiet')) while (isMore(button)) button.click();
        return document.querySelector('#result').innerText;
      }));
      for (const { statement } of facts) assert.ok(text.includes(bare(statement)), `${id}: ${statement}`);
      assert.ok(text.includes(bare(note ?? '')), `${id}: ${note}`);
      const said = await page.locator('#result .silent').allInnerTexts();
      assert.deepEqual(said, silent.length === 0 ? [] : [`Not stated in the sources: ${silent.join(', ').replaceAll('-', ' ')}`], id);
      if (facts.length > 0) assert.ok(await page.locator('#result .c').count() > 0, `${id} is cited`);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test('200 random questions about random bases are answered alike', async () => {
  const { page, complaints, context } = await openAt(launched, fileOf([]));
  for (const { name, text, questions, answers: expected } of randomBases(20)) {
    const given = await page.evaluate(async ([asked, names, base]) => {
      const other = await startEngine(document.querySelector('#engine').textContent, names, base);
      return asked.map((words) => other.ask(words));
    }, [questions, [name], text]);
    for (const [i, words] of questions.entries()) assert.deepEqual(given[i], expected[i], `${name}: ${words.join(' ')}`);
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

const FACETED = [['partners'], ['partners', '--area', 'border-management'], ['partners', '--where', '-area:corruption', '--status', 'current'],
  ['facts', '--partner', 'unodc'], ['areas'], ['matrix', '--status', 'current']];

for (const words of FACETED) {
  test(`each count of a filter for ${words.join(' ')} is the number of rows behind it, and none is 0`, async () => {
    const { page, complaints, context } = await openAt(launched, fileOf([]), words);
    await facetsOf(page);
    const more = page.locator('#facets button', { hasText: 'more' });
    for (let left = await more.count(); left > 0; left -= 1) {
      await more.first().click();
      await until(async () => await more.count() < left);
    }
    const facets = await facetsOf(page);
    const chosen = new Set(facets.filter(({ checked }) => checked).map(({ option }) => option));
    const open = facets.filter(({ option }) => !chosen.has(option));
    assert.ok(open.length > 4);
    const list = words[0] === 'matrix' ? 'partners' : words[0];
    for (const { option, value, count } of open) {
      assert.ok(count > 0, `${option} ${value}`);
      assert.equal(idsOf(list, ...words.slice(1), option, value).length, count, `${option} ${value}`);
    }
    if (words[0] === 'partners') {
      const offered = open.filter(({ option }) => option === '--area').map(({ value }) => value).sort();
      const matching = idsOf('areas').filter((id) => idsOf('partners', ...words.slice(1), '--area', id).length > 0).sort();
      if (!chosen.has('--area')) assert.deepEqual(offered, matching);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test('filters are combined: values of one are alternatives, and each can be taken back', async () => {
  const { page, complaints, context } = await openAt(launched, fileOf([]), ['partners']);
  const choose = async (option, value) => {
    await facetsOf(page);
    await changing(page, () => page.locator(`[id="facet${option}-${value}"]`).click());
  };
  await choose('--area', 'corruption');
  assert.deepEqual(await shown(page), idsOf('partners', '--area', 'corruption'));
  await choose('--area', 'border-management');
  assert.deepEqual(asked(page), ['partners', '--area', 'corruption,border-management']);
  await choose('--status', 'exploring');
  assert.deepEqual(await shown(page), idsOf('partners', '--area', 'corruption,border-management', '--status', 'exploring'));
  await changing(page, () => page.getByRole('link', { name: /Remove\s+area: corruption,border-management/ }).click());
  assert.deepEqual(asked(page), ['partners', '--status', 'exploring']);
  assert.deepEqual(await shown(page), idsOf('partners', '--status', 'exploring'));
  await changing(page, () => page.locator('#views a', { hasText: 'Matrix' }).click());
  assert.deepEqual(asked(page), ['matrix', '--status', 'exploring'], 'other views keep the filters');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('without a match, each filter has the number of rows without it', async () => {
  const question = ['partners', '--area', 'crimes-against-children', '--status', 'ended'];
  const { page, context } = await openAt(launched, fileOf([]), question);
  assert.match(await page.locator('#result').innerText(), /nothing that matches/);
  const links = await page.locator('.conditions a').allInnerTexts();
  assert.deepEqual(links.map((text) => Number(/(\d+) without/.exec(text)[1])),
    [idsOf('partners', '--status', 'ended').length, idsOf('partners', '--area', 'crimes-against-children').length]);
  await context.close();
});
