// SPDX-License-Identifier: MIT
// The matrix: its letters, and the statements of a cell by mouse, touch and keyboard.

import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf } from '../../src/render/explorer/page/address.mjs';
import { browser, inFolder, liaison, liaisonJson, openAt } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const file = inFolder('matrix.html');
liaison('export', '--format', 'html', '--output', file);
const LETTER = { current: 'C', 'to-date': 'T', exploring: 'E', ended: 'N' };

const cellOf = (page, row, column) => page.locator(`#result tr[data-id="${row}"] [data-column="${column}"]`);
const drawer = (page) => page.locator('#result .drawer');

for (const by of ['areas', 'groups', 'activities', 'initiatives']) {
  test(`the matrix by ${by} has the letters of the command line`, async () => {
    const { page, complaints, context } = await openAt(launched, file, ['matrix', '--by', by]);
    const letters = await page.$$eval('#result .matrix tbody tr', (rows) => rows.map((row) => [row.dataset.id,
      Object.fromEntries([...row.querySelectorAll('.cell')].map((cell) =>
        [cell.dataset.column, [...cell.querySelectorAll('[aria-hidden]')].map((letter) => letter.textContent).join('')]))]));
    const textOf = ({ status, through }) => {
      const text = status.map((one) => LETTER[one]).join('');
      return through ? text.toLowerCase() : text;
    };
    const rows = liaisonJson('matrix', '--by', by, '--quiet').filter((row) => Object.keys(row[by]).length > 0);
    assert.ok(rows.length > 0);
    assert.deepEqual(letters, rows.map((row) => [row.id, Object.fromEntries(Object.entries(row[by]).map(([id, cell]) => [id, textOf(cell)]))]));
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test('a partner whose cells a filter empties is not said to have nothing stated', async () => {
  const whole = inFolder('matrix-all.html');
  liaison('export', '--all', '--format', 'html', '--output', whole);
  const emptied = liaisonJson('matrix', '--all', '--status', 'ended', '--quiet').filter(({ areas }) => Object.keys(areas).length === 0);
  assert.ok(emptied.length > 0);
  const { page, complaints, context } = await openAt(launched, whole, ['matrix', '--status', 'ended']);
  const said = await page.locator('#result').innerText();
  assert.match(said, /Nothing that matches: /);
  assert.doesNotMatch(said, /No areas stated/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a cell opens its statements with their citations', async () => {
  const { page, complaints, context } = await openAt(launched, file, ['matrix']);
  const cells = await page.$$eval('#result .cell', (all) => all.map((cell) => [cell.closest('tr').dataset.id, cell.dataset.column]));
  for (const [row, column] of cells) {
    await cellOf(page, row, column).click();
    assert.equal(await drawer(page).count(), 1);
    const facts = await page.$$eval('#result .drawer [data-fact]', (all) => all.map(({ dataset }) => dataset.fact));
    const { areas } = liaisonJson('matrix', '--partner', row, '--quiet').find(({ id }) => id === row);
    const { through } = areas[column];
    const direct = liaisonJson('facts', '--where', `partner:${row} area:${column}`, '--quiet')
      .filter(({ subject, object, with: context_ }) => [subject, context_].includes(row) && object === column).map(({ id }) => id);
    if (!through) assert.deepEqual([...facts].sort(), direct.sort(), `${row} ${column}`);
    assert.ok(facts.length > 0, `${row} ${column}`);
    assert.ok(await page.locator('#result .drawer .c').count() > 0);
    await cellOf(page, row, column).click();
    assert.equal(await drawer(page).count(), 0);
  }
  assert.ok(cells.length > 10);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a cell marks the heading of its column', async () => {
  const { page, complaints, context } = await openAt(launched, file, ['matrix']);
  const marked = () => page.$$eval('#result thead .now a', (links) => links.map((link) => link.getAttribute('href')));
  const cell = page.locator('#result .cell').nth(2);
  const column = addressOf(['show', await cell.getAttribute('data-column')]);
  await cell.hover();
  assert.deepEqual(await marked(), [column]);
  await page.locator('#result-heading').hover();
  assert.deepEqual(await marked(), []);
  await cell.focus();
  assert.deepEqual(await marked(), [column]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a tap opens the statements', async () => {
  const { page, complaints, context } = await openAt(launched, file, ['matrix'], { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await cellOf(page, 'unodc', 'cybercrime').tap();
  assert.match(await drawer(page).innerText(), /UNODC and INTERPOL share a concern with cybercrime/);
  await drawer(page).getByRole('button', { name: 'Close' }).tap();
  assert.equal(await drawer(page).count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the keyboard moves between cells, opens and closes them', async () => {
  const { page, complaints, context } = await openAt(launched, file, ['matrix']);
  const focused = () => page.evaluate(() => [document.activeElement.closest('tr')?.dataset.id, document.activeElement.dataset.column]);
  const cells = await page.$$eval('#result .cell', (all) => all.map((cell) => [cell.closest('tr').dataset.id, cell.dataset.column]));
  assert.equal(await page.locator('#result .cell[tabindex="0"]').count(), 1, 'one stop of the Tab key for all cells');
  await page.locator('#result .cell[tabindex="0"]').focus();
  assert.deepEqual(await focused(), cells[0]);
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await focused(), cells[1]);
  await page.keyboard.press('ArrowDown');
  const below = cells.find(([row, column], i) => i > 1 && row !== cells[1][0] && column === cells[1][1]);
  assert.deepEqual(await focused(), below);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  assert.deepEqual(await focused(), cells[0]);
  await page.keyboard.press('ArrowLeft');
  assert.deepEqual(await focused(), cells[0], 'there is none before');
  await page.keyboard.press('Enter');
  assert.equal(await drawer(page).count(), 1);
  assert.equal(await page.locator('#result .cell[aria-expanded="true"]').count(), 1);
  await page.keyboard.press('Escape');
  assert.equal(await drawer(page).count(), 0);
  assert.deepEqual(await focused(), cells[0]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the headings stay in sight when the matrix is scrolled', async () => {
  const { page, context } = await openAt(launched, file, ['matrix'], { viewport: { width: 500, height: 420 } });
  const box = page.locator('#result .tall');
  await box.evaluate((one) => { one.scrollTop = one.scrollHeight; one.scrollLeft = 150; });
  const top = await box.boundingBox();
  const heading = await page.locator('#result thead th').last().boundingBox();
  assert.ok(heading.y >= top.y - 1 && heading.y < top.y + top.height, `${heading.y} in ${top.y}`);
  const name = await page.locator('#result tbody th').last().boundingBox();
  assert.ok(name.x >= top.x - 1, `${name.x}`);
  await context.close();
});
