// SPDX-License-Identifier: MIT
// The modules of the page alone: their syntax, names that they must not use, and some functions.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { found, indexed } from '../../src/render/explorer/page/search.mjs';
import { fragmentOf, stateOf, unknownIn } from '../../src/render/explorer/page/state.mjs';
import { distance, fold, printable } from '../../src/render/explorer/page/text.mjs';

const folder = new URL('../../src/render/explorer/page/', import.meta.url);
const modules = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
const text = (name) => readFileSync(new URL(name, folder), 'utf8');

const FORBIDDEN = [/\beval\b/, /\bFunction\s*\(/, /innerHTML/, /outerHTML/, /insertAdjacentHTML/,
  /document\.write/, /createContextualFragment/, /DOMParser/, /\bfetch\b/, /XMLHttpRequest/,
  /WebSocket/, /sendBeacon/, /\bimport\s*\(/, /localStorage/, /document\.cookie/];

for (const name of modules) {
  test(`${name} parses, begins with its licence and uses no function that parses data as markup or code`, () => {
    execFileSync(process.execPath, ['--check', new URL(name, folder).pathname]);
    assert.match(text(name), /^\/\/ SPDX-License-Identifier: MIT\n/);
    for (const pattern of FORBIDDEN) assert.doesNotMatch(text(name), pattern);
    for (const line of text(name).matchAll(/^import .*$/gm)) assert.match(line[0], /;$/, 'an import is one line');
  });
}

test('every module that the page needs is listed after those that it imports', () => {
  const cmake = readFileSync(new URL('../../CMakeLists.txt', import.meta.url), 'utf8');
  const listed = cmake.match(/[\w-]+\.mjs/g);
  assert.deepEqual([...listed].sort(), [...modules].sort());
  for (const name of listed) {
    for (const [, imported] of text(name).matchAll(/from '\.\/([\w-]+\.mjs)'/g)) {
      assert.ok(listed.indexOf(imported) < listed.indexOf(name), `${imported} before ${name}`);
    }
  }
});

test('the page and its style load nothing', () => {
  for (const name of ['page.html', 'page.css', 'document.css', 'views.css']) {
    assert.doesNotMatch(text(name), /https?:|url\(|@import|\son\w+=|style="/);
  }
});

test('text is compared without case, accents and punctuation', () => {
  assert.equal(fold('  Été:  Counter-Terrorism '), 'ete counter terrorism');
});

test('Latin letters are folded as the program folds them', () => {
  const table = readFileSync(new URL('../../src/model/unicode/latin_letters.hpp', import.meta.url), 'utf8');
  const rows = [...table.matchAll(/\{U'(.)', "([a-z]+)"\}/gu)];
  assert.ok(rows.length > 80);
  for (const [, letter, ascii] of rows) {
    assert.equal(fold(letter), ascii);
    assert.equal(fold(letter.toUpperCase()), ascii);
  }
  assert.equal(fold('Łódź, Tromsø, Đà Nẵng, Straße'), 'lodz tromso da nang strasse');
});

test('an insertion, deletion, substitution or swap is one edit', () => {
  assert.equal(distance('forign', 'foreign', 2), 1);
  assert.equal(distance('foriegn', 'foreign', 2), 1);
  assert.equal(distance('fareign', 'foreign', 2), 1);
  assert.equal(distance('abc', 'xyz', 1), 2);
});

test('control and bidirectional characters are escaped', () => {
  assert.equal(printable('a\u202Eb\u0000'), 'a\\u{202E}b\\u{0}');
  assert.equal(printable('a\u200Bb\u00AD\u{E0041}\u2800'), 'a\\u{200B}b\\u{AD}\\u{E0041}\\u{2800}');
  assert.equal(printable('a\u200Db\uFE0F'), 'a\\u{200D}b\\u{FE0F}');
  for (const needed of ['\u06CC\u200C\u062E', '\u0DCA\u200D\u0DBB', '👨‍👩‍👧', '👮🏽‍♀️', '🏳️‍🌈', '1\uFE0F\u20E3', '\u845B\u{E0100}']) {
    assert.equal(printable(needed), needed);
  }
});

test('each word of a search must be found, in any order', () => {
  const documents = indexed([
    { id: 'ftf', texts: [{ text: 'Foreign terrorist fighters', weight: 1 }] },
    { id: 'fire', texts: [{ text: 'Firearms', weight: 1 }] },
  ]);
  assert.deepEqual(found(documents, 'fighters FORIGN').map(({ id }) => id), ['ftf']);
  assert.deepEqual(found(documents, 'fighters firearms'), []);
  assert.deepEqual(found(documents, ' - '), []);
});

test('a state can be restored from its fragment, without unknown values', () => {
  for (const state of [{ view: 'matrix', q: 'a&b=c #', area: 'x' }, { view: 'partners', area: 'x' }, { view: 'partners' }, { view: 'document' }]) {
    assert.deepEqual(stateOf(fragmentOf(state), () => true), state);
  }
  assert.deepEqual(stateOf('#view=nonsense&area=x', () => false), { view: 'document' });
  assert.deepEqual(unknownIn('#view=nonsense&area=x&why=not&e-unodc', (key) => key === 'area'), ['view=nonsense', 'why=not']);
});

test('a fragment without values is an anchor in the document', () => {
  assert.deepEqual(stateOf('#e-unodc', () => true), { view: 'document' });
  assert.deepEqual(unknownIn('#e-unodc', () => true), []);
});
