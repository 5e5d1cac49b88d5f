// SPDX-License-Identifier: MIT
// Each view has the rows of its answer, in the order of the program.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ask, browser, inFolder, liaison, liaisonJson, openAt } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const ADD = ['--all'];
const file = inFolder('views.html');
liaison('export', ...ADD, '--format', 'html', '--output', file);
const answer = (...words) => liaisonJson(...words, ...ADD, '--quiet');
const { page, complaints, context } = await openAt(launched, file);
test.after(() => context.close());
test.afterEach(() => assert.deepEqual(complaints, []));

/** The values of a data attribute of elements in the result. */
const data = (rows, key) => page.$$eval(`#result ${rows}`, (all, name) => all.map(({ dataset }) => dataset[name]), key);
const resultText = () => page.locator('#result').innerText();
const includesAll = (text, statements) => {
  const bare = (one) => one.replace(/\s+/g, ' ');
  for (const statement of statements) assert.ok(bare(text).includes(bare(statement)), statement);
};

for (const text of ['interpol', 'UN', 'undoc', 'peace keeping', 'narcotcs', 'forign', 'ünodc', 'foreign terrorist fighters', 'complementary']) {
  test(`a search for ${text} has the hits of the program, in its order`, async () => {
    await ask(page, 'search', text);
    const ids = await page.$$eval('#result .results > li', (all) => all.map(({ dataset }) => dataset.fact ?? dataset.id));
    const hits = answer('search', text);
    assert.deepEqual(ids, hits.map(({ fact, id }) => fact?.id ?? id));
  });
}

test('a hit by another word than the name says why it was found', async () => {
  await ask(page, 'search', 'narcotics');
  const { field, match } = answer('search', 'narcotics').find((hit) => hit.field && hit.field !== 'name' && !hit.fact);
  const [, marked] = /«([^»]*)»/.exec(match);
  assert.ok((await page.locator('#result mark').allInnerTexts()).includes(marked));
  assert.ok((await resultText()).includes(field));
});

test('a search respects filters', async () => {
  await ask(page, 'search', 'counter', '--area', 'cybercrime');
  assert.deepEqual(await page.$$eval('#result .results > li', (all) => all.map(({ dataset }) => dataset.fact ?? dataset.id)),
    answer('search', 'counter', '--area', 'cybercrime').map(({ fact, id }) => fact?.id ?? id));
});

for (const words of [['facts', '--partner', 'unodc', '--status', 'exploring'], ['timeline', '--partner', 'unoct'], ['facts', '--where', 'role:chair'],
  ['timeline', 'unodc'], ['facts', '--source', 'un-entities', '--limit', '7']]) {
  test(`${words.join(' ')} has its facts in order`, async () => {
    await ask(page, ...words);
    const facts = answer(...words).slice(0, 50);
    assert.ok(facts.length > 0);
    assert.deepEqual(await data('[data-fact]', 'fact'), facts.map(({ id }) => id));
    includesAll(await resultText(), facts.map(({ statement }) => statement));
  });
}

test('a timeline has the dates and years of its facts', async () => {
  await ask(page, 'timeline', '--partner', 'unoct');
  const facts = answer('timeline', '--partner', 'unoct').slice(0, 50);
  assert.deepEqual(await page.locator('#result time').allInnerTexts(), facts.map(({ date }) => date));
  assert.deepEqual(await page.locator('#result .year').allInnerTexts(), [...new Set(facts.map(({ date }) => date.slice(0, 4)))]);
});

for (const list of ['areas', 'groups', 'initiatives', 'activities', 'instruments', 'sources']) {
  test(`${list} are listed in order, and more at a press`, async () => {
    await ask(page, list);
    const all = answer(list).map(({ id }) => id);
    const rows = list === 'sources' ? '.sources > li' : '.partners > li';
    assert.deepEqual(await data(rows, 'id'), all.slice(0, 50));
    assert.equal(await page.locator('#more').count(), all.length > 50 ? 1 : 0);
    if (all.length <= 50) return;
    await page.locator('#more').click();
    await page.locator(`#result ${rows}`).nth(50).waitFor();
    assert.deepEqual(await data(rows, 'id'), all.slice(0, 500));
  });
}

test('a profile tells what filters emptied from what is not stated', async () => {
  await ask(page, 'show', 'unodc', '--source', 'un-entities');
  const { not_stated: silent, ...sections } = answer('show', 'unodc', '--source', 'un-entities');
  const said = await page.locator('#result .silent').allInnerTexts();
  const emptied = ['areas', 'activities', 'groups', 'initiatives', 'contributions', 'instruments']
    .filter((key) => sections[key].length === 0 && !silent.includes(key));
  assert.ok(emptied.length > 0);
  assert.deepEqual(said, [...emptied.length > 0 ? [`Nothing that matches in: ${emptied.join(', ')}`] : [],
    ...silent.length > 0 ? [`Not stated in the sources: ${silent.join(', ')}`] : []]);
});

test('a comparison has the shared connections, then those of a single entity', async () => {
  for (const ids of [['unodc', 'unoct'], ['unicri', 'unodc', 'unesco']]) {
    await ask(page, 'compare', ...ids);
    const { entities, ...sections } = answer('compare', ...ids);
    const expected = Object.values(sections).flatMap(({ shared, only }) => [...shared ?? [], ...Object.values(only ?? {}).flat()]).map(({ id }) => id);
    assert.ok(expected.length > 5);
    assert.deepEqual((await data('tr[data-id]', 'id')).sort(), expected.sort());
    const columns = await page.locator('#result thead th a:not(.c)').allInnerTexts();
    assert.equal(columns.length, entities.length);
    const rows = await page.$$eval('#result tr[data-id]', (all) => all.map((row) => [row.dataset.id, [...row.querySelectorAll('td')].map((cell) => cell.childElementCount > 0)]));
    for (const { shared, only } of Object.values(sections)) {
      for (const { id, by } of [...shared ?? [], ...Object.values(only ?? {}).flat()]) {
        assert.ok(rows.some(([row, cells]) => row === id && ids.every((one, i) => cells[i] === (one in by))), id);
      }
    }
  }
});

test('a path has its steps with their statements', async () => {
  for (const ends of [['un-police', 'corruption'], ['unoct', 'firearms']]) {
    await ask(page, 'path', ...ends);
    const paths = answer('path', ...ends);
    assert.equal(await page.locator('#result .path').count(), paths.length);
    assert.deepEqual(await data('[data-fact]', 'fact'), paths.flatMap(({ steps }) => steps.map(({ fact }) => fact.id)));
    includesAll(await resultText(), paths.flatMap(({ steps }) => steps.map(({ fact }) => fact.statement)));
  }
});

test('related entities are ranked as by the program', async () => {
  await ask(page, 'related', 'unodc');
  assert.deepEqual(await data('.partners > li', 'id'), answer('related', 'unodc').map(({ id }) => id));
});

test('where sources differ, both statements are side by side', async () => {
  await ask(page, 'conflicts');
  const pairs = answer('conflicts');
  assert.ok(pairs.length > 0);
  assert.deepEqual(await data('[data-fact]', 'fact'), pairs.flatMap(({ facts }) => facts.map(({ id }) => id)));
  includesAll(await resultText(), pairs.flatMap(({ facts }) => facts.map(({ statement }) => statement)));
});

test('a source has every passage that is cited', async () => {
  for (const { id } of answer('sources').slice(0, 20)) {
    await ask(page, 'show', id);
    const { supports = [], sections = [] } = answer('show', id);
    const passages = [...supports, ...sections.flatMap((section) => section.supports ?? [])];
    includesAll(await page.evaluate(() => document.querySelector('#result').textContent), passages.flatMap(({ words, statement }) => [words, statement]).filter(Boolean));
  }
});

test('an entity is drawn with its neighbours, as the program draws it', async () => {
  await ask(page, 'show', 'unoct');
  await page.locator('#result .ways').getByText('Picture').click();
  const image = page.locator('#result .picture img');
  await image.waitFor();
  const { source, width } = await image.evaluate(async (one) => {
    await one.decode();
    return { source: one.src, width: one.naturalWidth };
  });
  assert.ok(width > 100);
  assert.equal(decodeURIComponent(source.replace(/^[^,]*,/, '')), liaison('export', '--partner', 'unoct', '--format', 'svg', ...ADD));
});

test('each view of the bar opens without an error', async () => {
  await ask(page, 'partners');
  const count = await page.locator('#views a').count();
  for (let i = 1; i < count; i += 1) {
    await page.locator('#views a').nth(i).click();
    await page.locator(`#views a:nth-child(${i + 1})[aria-current="page"]`).waitFor();
    assert.equal(await page.locator('#status.error').count(), 0);
    assert.ok((await resultText()).length > 50);
  }
});

test('other commands print what the program prints', async () => {
  for (const words of [['explain', 'status'], ['partners', '--area', 'cybercrime', '--ids'], ['count', 'facts', '--by', 'status'], ['partners', '--area', 'cybercrime', '--format', 'csv']]) {
    await ask(page, ...words);
    assert.equal(await page.evaluate(() => document.querySelector('#result pre').textContent), liaison(...words, ...(words[0] === 'explain' ? [] : ADD)), words.join(' '));
  }
});
