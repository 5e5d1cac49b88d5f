// SPDX-License-Identifier: MIT
// Downloads of the explorer have what is shown: a knowledge base that loads, or a table.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { field } from './csv_field.mjs';
import { browser, inFolder, liaison, liaisonJson, open } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const file = inFolder('all.html');
liaison('export', '--add', 'public-record', '--format', 'html', '--output', file);

async function saved(fragment, button, name) {
  const { page, complaints, context } = await open(launched, file, fragment);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  await download.saveAs(inFolder(name));
  assert.deepEqual(complaints, []);
  await context.close();
  return inFolder(name);
}

const ids = (rows) => rows.map(({ id }) => id);
const ADD = ['--add', 'public-record'];

test('the download of an unfiltered view has all records of the partners', async () => {
  const part = await saved('', '#download-json', 'all.json');
  assert.match(liaison('about', '--data', part), /^partners +29$/m);
});

for (const area of ['border-management', 'counter-terrorism', 'corruption']) {
  test(`a view of ${area} loads, and gives the same answer`, async () => {
    const part = await saved(`#area=${area}`, '#download-json', `${area}.json`);
    liaison('validate', part);
    assert.deepEqual(liaisonJson('partners', '--data', part, '--area', area),
      liaisonJson('partners', ...ADD, '--area', area));
    assert.deepEqual(JSON.parse(readFileSync(part)),
      JSON.parse(liaison('export', ...ADD, '--area', area)), 'is what export writes');
  });
}

test('the download of a profile has all records that it uses', async () => {
  const part = await saved('#show=unodc', '#download-json', 'unodc.json');
  assert.deepEqual(liaisonJson('show', 'unodc', '--data', part), liaisonJson('show', 'unodc', ...ADD));
});

test('a view without partners is still a knowledge base', async () => {
  const part = await saved('#area=crimes-against-children&status=ended', '#download-json', 'none.json');
  assert.deepEqual(liaisonJson('partners', '--data', part), []);
});

test('the table has a line for each connection', async () => {
  const csv = readFileSync(await saved('#area=border-management', '#download-csv', 'table.csv'), 'utf8');
  const lines = csv.trimEnd().split('\n');
  assert.equal(lines[0], 'partner,name,tied_to,tied_to_name,status,through,note,cite');
  const rows = liaisonJson('partners', ...ADD, '--area', 'border-management');
  assert.deepEqual(lines.slice(1).map((line) => line.split(',')[0]), ids(rows));
  assert.ok(lines.some((line) => line.includes(',direct,')));
  assert.ok(lines.some((line) => line.includes('wg-border-management')));
});

test('the table has what is not stated, and the facts by which partners without connections match', async () => {
  const linesOf = async (fragment, id) => {
    const csv = readFileSync(await saved(fragment, '#download-csv', 'silent.csv'), 'utf8');
    return csv.split('\n').filter((line) => line.startsWith(`${id},`));
  };
  const [silent] = liaisonJson('partners', ...ADD).filter(({ areas }) => areas.length === 0);
  assert.match((await linesOf('', silent.id)).join(), /not stated in the sources/);
  const [{ matched }] = liaisonJson('partners', ...ADD, '--status', 'current').filter(({ id }) => id === silent.id);
  const lines = await linesOf('#status=current', silent.id);
  assert.equal(lines.length, matched.length);
  for (const { statement } of matched) assert.ok(lines.some((line) => line.includes(statement)), statement);
  assert.match((await linesOf(`#status=ended&show=${silent.id}`, silent.id)).join(), /not stated in the sources/,
    'a profile is not filtered');
});

test('a field that a spreadsheet would read as a formula is escaped', () => {
  for (const begin of ['=', '+', '-', '@', '\t', '\r', '\n']) assert.match(field(`${begin}1`), /^"?'/);
  assert.equal(field('a "b", c'), '"a ""b"", c"');
  assert.equal(field('plain'), 'plain');
});
