// SPDX-License-Identifier: MIT
// The explorer must give the same answers as the command line, without a network.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { browser, follow, inFolder, liaison, liaisonJson, open } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const OVERLAYS = { 'the built-in data': [], 'the public record': ['--add', 'public-record'] };

const shown = (page) => page.$$eval('.partners > li', (rows) => rows.map((row) => ({
  id: row.dataset.id,
  ties: [...row.querySelectorAll('.tie-list > li[data-entity]')].map(({ dataset }) => ({
    id: dataset.entity,
    status: dataset.status.split(' '),
    through: dataset.through ? dataset.through.split(' ') : [],
  })),
})));

const answered = (rows) => rows.map(({ id, areas }) => ({
  id,
  ties: areas.map((area) => ({ id: area.id, status: area.status, through: area.through ?? [] })),
}));

for (const [name, add] of Object.entries(OVERLAYS)) {
  test(`with ${name}, filters give the answers of the command line`, async (t) => {
    const file = inFolder(`${add.length}.html`);
    liaison('export', ...add, '--format', 'html', '--output', file);
    const { page, complaints, context } = await open(launched, file);

    await t.test('by area, alone and with each status', async () => {
      for (const { id } of liaisonJson('areas', ...add)) {
        for (const status of ['', 'current', 'to-date', 'exploring', 'ended']) {
          const narrow = status ? ['--status', status] : [];
          await follow(page, `#area=${id}${status && `&status=${status}`}`);
          const rows = liaisonJson('partners', ...add, '--area', id, ...narrow);
          assert.deepEqual(await shown(page), answered(rows), `${id} ${status}`);
        }
      }
    });
    await t.test('by role, status and source', async () => {
      const questions = ['chair', 'vice-chair', 'member', 'lead', 'partner', 'donor'].map((role) => ['role', role]);
      for (const status of ['current', 'to-date', 'exploring', 'ended']) questions.push(['status', status]);
      for (const { id } of liaisonJson('sources', ...add)) questions.push(['source', id]);
      for (const [flag, value] of questions) {
        await follow(page, `#${flag}=${value}`);
        const rows = liaisonJson('partners', ...add, `--${flag}`, value);
        assert.deepEqual((await shown(page)).map(({ id }) => id), rows.map(({ id }) => id), `${flag} ${value}`);
      }
    });
    await t.test('every profile opens, says what is not stated and cites', async () => {
      for (const type of ['partners', 'areas', 'groups', 'initiatives', 'activities', 'instruments']) {
        for (const { id } of liaisonJson(type, ...add)) {
          await follow(page, `#show=${id}`);
          const silent = await page.locator('.profile .not-stated').count();
          assert.ok(await page.locator('.profile .cite').count() > 0, `${id} is cited`);
          const stated = liaisonJson('show', id, ...add).not_stated;
          assert.equal(silent, stated.length, id);
        }
      }
    });
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test('a connection that is stated of several together is marked', async () => {
  const base = JSON.parse(liaison('export'));
  const isShared = ({ subject, object }) => subject === 'unodc' && object === 'cybercrime';
  base.facts.find(isShared).scope = 'collective';
  writeFileSync(inFolder('together.json'), JSON.stringify(base));
  const file = inFolder('together.html');
  liaison('export', '--data', 'together.json', '--format', 'html', '--output', file);
  const { page, context } = await open(launched, file, '#area=cybercrime');
  assert.match(await page.locator('.tie-list').innerText(), /current said of several together/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download-csv').click()]);
  await download.saveAs(inFolder('together.csv'));
  assert.match(readFileSync(inFolder('together.csv'), 'utf8'), /,current \(collective\),direct,/);
  await follow(page, '#area=border-management');
  assert.doesNotMatch(await page.locator('.partners').innerText(), /together/);
  await follow(page, '#view=matrix&area=cybercrime');
  assert.match(await page.locator('#answer .matrix .cell').innerText(), /current \(said of several together\)/);
  await context.close();
});

test('a search with a typo finds foreign terrorist fighters first', async () => {
  const { page, complaints, context } = await open(launched, inFolder('0.html'), '#view=partners');
  await page.locator('#q').fill('forign');
  const first = page.locator('.results > li').first();
  assert.equal(await first.getAttribute('data-id'), 'foreign-terrorist-fighters');
  await page.locator('#q').fill('ünodc');
  assert.equal(await first.getAttribute('data-id'), 'unodc');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the address contains the view and restores it', async () => {
  const { page, context } = await open(launched, inFolder('0.html'), '#view=partners');
  await page.locator('#area').selectOption('border-management');
  await page.locator('#status').selectOption('exploring');
  await page.locator('#views a', { hasText: 'Matrix' }).click();
  const address = new URL(page.url());
  assert.equal(address.hash, '#view=matrix&area=border-management&status=exploring');
  const again = await open(launched, inFolder('0.html'), address.hash);
  assert.equal(await again.page.locator('#area').inputValue(), 'border-management');
  assert.deepEqual(await again.page.locator('#answer .matrix tbody th').allTextContents(), ['UNODC']);
  await page.goBack();
  assert.equal(await page.locator('.partners > li').count(), 1);
  await again.context.close();
  await context.close();
});

test('the matrix has the letters of the command line', async () => {
  const { page, context } = await open(launched, inFolder('0.html'), '#view=matrix');
  const letters = await page.$$eval('#answer .matrix tbody tr', (rows) => rows.map((row) =>
    [...row.querySelectorAll('td')].map((cell) => [...cell.querySelectorAll('.cell [aria-hidden]')].map((letter) => letter.textContent).join(''))));
  const lines = liaisonJson('matrix');
  const columns = liaison('matrix', '--format', 'csv').split('\n')[0].split(',').slice(2, -3);
  const letter = { current: 'C', 'to-date': 'T', exploring: 'E', ended: 'N' };
  assert.deepEqual(letters, lines.map(({ areas }) => columns.map((area) => {
    const cell = areas[area];
    const text = cell ? cell.status.map((status) => letter[status]).join('') : '';
    return cell?.through ? text.toLowerCase() : text;
  })));
  await context.close();
});

test('a tooltip of the matrix has the statements of its cell with their citations', async () => {
  const { page, complaints, context } = await open(launched, inFolder('0.html'), '#view=matrix');
  const titles = await page.$$eval('#answer .matrix .cell', (cells) => cells.map(({ title }) => title.split('\n')));
  assert.ok(titles.length > 0);
  for (const [, ...said] of titles) {
    assert.ok(said.length > 0);
    for (const line of said) assert.match(line, /\S \(un-entities#[\w-]+\/\d+ ".+"\)$/);
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the network shows the facts of a line and opens profiles', async () => {
  const { page, complaints, context } = await open(launched, inFolder('0.html'), '#view=network');
  const node = page.locator('#network-picture .node[data-id="unodc"]');
  await node.focus();
  assert.match(await page.locator('#network-facts').textContent(), /share a concern with cybercrime/);
  await page.keyboard.press('Enter');
  await page.locator('#profile-heading').waitFor();
  assert.match(page.url(), /show=unodc/);
  assert.deepEqual(complaints, []);
  await context.close();
});
