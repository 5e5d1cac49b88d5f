// SPDX-License-Identifier: MIT
// The document in the page has everything, without script, on a screen and on paper.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { browser, inFolder, liaison, liaisonJson, open, openAt } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const BASES = { 'the built-in data': [], 'the public record': ['--add', 'public-record'] };
const fileOf = (add) => inFolder(`document-${add.length}.html`);
for (const add of Object.values(BASES)) {
  liaison('export', ...add, '--format', 'html', '--output', fileOf(add));
}

const READER = { javaScriptEnabled: false };
/** The width of a sheet without its margins, in CSS pixels. */
const SHEETS = { A4: 180 / 25.4 * 96, Letter: 185.9 / 25.4 * 96 };

/** What the document says: statements with their notes and the passages that they cite. The script
 *  of the test runs although the page has none. */
const read = (page) => page.evaluate(() => {
  const text = (element) => element?.textContent.trim() ?? '';
  return [...document.querySelectorAll('.say:not(.through)')].map((say) => ({
    statement: text(say.firstChild),
    note: text(say.querySelector('.note')),
    cites: [...say.querySelectorAll('.c')].map((mark) => {
      const line = document.querySelector(mark.getAttribute('href'));
      return `${text(line.closest('.source').querySelector('.address'))} ${text(line.querySelector('q'))}`;
    }).sort(),
  }));
});

function stated(add) {
  const urls = new Map(JSON.parse(liaison('export', ...add)).sources.map(({ id, url }) => [id, url ?? '']));
  return liaisonJson('facts', ...add).map(({ statement, note, cite }) => ({
    statement,
    note: note ? `Note: ${note}` : '',
    cites: cite.map(({ at, words }) => `${urls.get(at.split('#')[0])} ${words ?? ''}`).sort(),
  }));
}

for (const [name, add] of Object.entries(BASES)) {
  test(`without script, ${name} can be read: every statement, note and citation`, async () => {
    const { page, complaints, context } = await open(launched, fileOf(add), '', READER);
    const shown = new Set((await read(page)).map((one) => JSON.stringify(one)));
    const facts = stated(add);
    assert.equal(facts.length, JSON.parse(liaison('export', ...add)).facts.length);
    for (const fact of facts) assert.ok(shown.has(JSON.stringify(fact)), fact.statement);
    const text = await page.evaluate('document.body.innerText');
    for (const { statement, note } of facts) {
      assert.ok(text.includes(statement), statement);
      assert.ok(text.includes(note), note);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test(`each entry of ${name} says what is not stated`, async () => {
    const { page, context } = await open(launched, fileOf(add), '', READER);
    for (const { id } of liaisonJson('partners', ...add)) {
      const silent = liaisonJson('show', id, ...add).not_stated;
      const said = await page.locator(`[id="e-${id}"] .silent`).allInnerTexts();
      assert.deepEqual(said, silent.length === 0 ? [] : [`Not stated in the sources: ${silent.join(', ')}`], id);
    }
    await context.close();
  });

  test(`in ${name}, every link within the page leads somewhere, and no two elements share an id`, async () => {
    const { page, context } = await open(launched, fileOf(add), '', READER);
    assert.deepEqual(await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const known = new Set(ids);
      return [...ids.filter((id, i) => ids.indexOf(id) !== i),
        ...[...document.querySelectorAll('#document a[href^="#"]')].map((a) => a.getAttribute('href').slice(1))
          .filter((id) => !known.has(id))];
    }), []);
    await context.close();
  });

  for (const [sheet, width] of Object.entries(SHEETS)) {
    test(`on ${sheet}, ${name} is printed without a part cut off`, async () => {
      const { page, context } = await open(launched, fileOf(add), '',
        { ...READER, viewport: { width: Math.floor(width), height: 900 } });
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('.hidden, svg *')
          && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 3).map(({ tagName, className, textContent }) => `${tagName} ${className} ${textContent.slice(0, 40)}`)), []);
      await context.close();
    });
  }

  test(`a PDF of ${name} has every statement, note, quotation and address, and no blank page`,
    { skip: !process.env.LIAISON_HEAVY && 'only scripts/test --heavy installs pdftotext' }, async () => {
      const { page, context } = await open(launched, fileOf(add), '', READER);
      for (const format of Object.keys(SHEETS)) {
        const pdf = inFolder('page.pdf');
        await page.pdf({ path: pdf, format });
        execFileSync('pdftotext', ['-raw', pdf, `${pdf}.txt`]);
        const pages = readFileSync(`${pdf}.txt`, 'utf8').split('\f').slice(0, -1);
        for (const [i, text] of pages.entries()) assert.ok(text.trim().length > 40, `page ${i + 1} is blank`);
        const squeezed = (text) => text.replace(/\s/g, '');
        const all = squeezed(pages.join(''));
        for (const { statement, note, cites } of stated(add)) {
          for (const part of [statement, note, ...cites.flatMap((cite) => cite.split(/ (.*)/))]) {
            // pdftotext writes text from right to left in another order.
            if (!/\p{Script=Arabic}/u.test(part)) assert.ok(all.includes(squeezed(part)), part);
          }
        }
      }
      await context.close();
    });
}

test('a citation leads to its passage, and that back to the entry', async () => {
  const { page, context } = await open(launched, fileOf([]), '', READER);
  const mark = page.locator('#e-unodc .say .c').first();
  const target = await mark.getAttribute('href');
  await mark.click();
  assert.equal(new URL(page.url()).hash, target);
  await page.locator(target).getByRole('link', { name: 'UNODC', exact: true }).click();
  assert.equal(new URL(page.url()).hash, '#e-unodc');
  await context.close();
});

test('a cell of the matrix leads to the statement', async () => {
  const { page, context } = await open(launched, fileOf([]), '', READER);
  await page.locator('#d-matrix .cell', { hasText: 'UNODC, Cybercrime' }).click();
  assert.match(await page.locator(':target').innerText(), /UNODC and INTERPOL share a concern with cybercrime/);
  await context.close();
});

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`the first partner is seen at once on ${width} by ${height} pixels`, async () => {
    for (const add of Object.values(BASES)) {
      for (const [fragment, first] of [['', '.index tbody th a'], ['#ask=partners', '.partners h3'],
        ['#ask=matrix', '#result .matrix tbody th']]) {
        const { page, context } = await open(launched, fileOf(add), fragment, { viewport: { width, height } });
        const { y, height: own } = await page.locator(first).first().boundingBox();
        assert.ok(y + own < height, `${fragment}: ${y}`);
        await context.close();
      }
    }
  });
}

test('one partner is one partner', async () => {
  const file = inFolder('one.html');
  liaison('export', '--partner', 'unodc', '--format', 'html', '--output', file);
  for (const words of [null, ['partners'], ['matrix'], ['sources']]) {
    const { page, context } = await openAt(launched, file, words);
    assert.doesNotMatch(await page.evaluate('document.body.innerText'), /\b1 (partners|sections|sources)\b/);
    await context.close();
  }
});
