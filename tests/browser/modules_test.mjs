// SPDX-License-Identifier: MIT
// The modules of the page alone: their syntax, names that they must not use, and some functions.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { addressOf, wordsIn } from '../../src/render/explorer/page/address.mjs';
import { printable } from '../../src/render/explorer/page/text.mjs';
import { joinWords, optionsIn, optionWords, splitWords, valuesOf, withoutOption, withoutOptions, withValues }
  from '../../src/render/explorer/page/words.mjs';
import { liaison } from './browser.mjs';

const folder = new URL('../../src/render/explorer/page/', import.meta.url);
const filesBelow = (at) => readdirSync(new URL(at, folder), { withFileTypes: true }).flatMap((entry) =>
  (entry.isDirectory() ? filesBelow(`${at}${entry.name}/`) : [`${at}${entry.name}`]));
const files = filesBelow('./').map((name) => name.slice(2));
const modules = files.filter((name) => name.endsWith('.mjs'));
const text = (name) => readFileSync(new URL(name, folder), 'utf8');

const FORBIDDEN = [/\beval\b/, /\bFunction\s*\(/, /innerHTML/, /outerHTML/, /insertAdjacentHTML/,
  /document\.write/, /createContextualFragment/, /DOMParser/, /\bfetch\b/, /XMLHttpRequest/,
  /WebSocket/, /sendBeacon/, /\bimport\s*\(/, /localStorage/, /document\.cookie/];

for (const name of modules) {
  test(`${name} parses, begins with its licence and uses no function that parses data as markup or code`, () => {
    execFileSync(process.execPath, ['--check', new URL(name, folder).pathname]);
    assert.match(text(name), /^\/\/ SPDX-License-Identifier: MIT\n/);
    for (const pattern of FORBIDDEN) assert.doesNotMatch(text(name), pattern);
  });
}

/** The names that a module declares outside of its functions. */
const declaredIn = (name) => [...text(name).matchAll(/^(?:export )?(?:async )?(?:function\*?|class|const|let|var) ([\w$]+|[{[][^=]*)/gm)]
  .flatMap(([, names]) => names.match(/[\w$]+/g));

/** The modules that a module imports, each with the names that it takes. */
const importsOf = (name) => [...text(name).matchAll(/^(?:import|export) \{([^}]*)\} from '([^']*)';$/gm)]
  .map(([, names, from]) => ({ names: names.split(','), from: new URL(from, new URL(name, folder)).href.slice(folder.href.length) }));

test('the modules can be joined to one script: no two declare the same name, none renames an import', () => {
  const owner = new Map();
  for (const name of modules) {
    for (const declared of declaredIn(name)) {
      assert.ok(!owner.has(declared), `${declared} is declared in ${name} and in ${owner.get(declared)}`);
      owner.set(declared, name);
    }
    assert.equal(importsOf(name).length, text(name).match(/^(import\b|export \{[^}]*\} from)/gm)?.length ?? 0, `${name}: an import is one line`);
    for (const { names } of importsOf(name)) for (const one of names) assert.match(one.trim(), /^[\w$]+$/, name);
  }
  assert.ok(owner.size > 100);
});

test('every module that the page needs is listed after those that it imports', () => {
  const cmake = readFileSync(new URL('../../CMakeLists.txt', import.meta.url), 'utf8');
  const listed = cmake.match(/[\w/-]+\.(mjs|css|html)\b/g);
  assert.deepEqual([...listed].sort(), [...files].sort());
  for (const name of listed.filter((one) => one.endsWith('.mjs'))) {
    for (const { from } of importsOf(name)) {
      assert.ok(listed.includes(from) && listed.indexOf(from) < listed.indexOf(name), `${from} before ${name}`);
    }
  }
});

test('the page and its style load nothing', () => {
  for (const name of files.filter((one) => !one.endsWith('.mjs'))) {
    assert.doesNotMatch(text(name), /https?:|url\(|@import|\son\w+=|style="/, name);
  }
});

test('control and bidirectional characters are escaped', () => {
  assert.equal(printable('a\u202Eb\u0000'), 'a\\u{202E}b\\u{0}');
  assert.equal(printable('a\u200Bb\u00AD\u{E0041}\u2800'), 'a\\u{200B}b\\u{AD}\\u{E0041}\\u{2800}');
  assert.equal(printable('a\u200Db\uFE0F'), 'a\\u{200D}b\\u{FE0F}');
  for (const needed of ['\u06CC\u200C\u062E', '\u0DCA\u200D\u0DBB', '👨‍👩‍👧', '👮🏽‍♀️', '🏳️‍🌈', '1\uFE0F\u20E3', '\u845B\u{E0100}']) {
    assert.equal(printable(needed), needed);
  }
});

const NASTY = ['', ' ', "'", '"', '\\', '\\\\', "it's", '"quoted"', 'a b', 'a\tb', 'a\nb', '\n', '$HOME', '$(id)', '`id`', '!!', '*', '?', '[a]',
  '{a,b}', '~', '~root', '#', '#x', '&', ';', '|', '<', '>', '(', ')', 'a=b', '%', '^', 'é', '日本', '-', '--', '-x', "'\\''", '\\n', '"\\$"', '\u00a0',
  '{area:firearms status:current} OR role:chair', "'; rm -rf /", '\u2028', '\r'];

const inBash = (words) => execFileSync('bash', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' }).split('\0').slice(0, -1);

test('words are joined to a text that a shell and the page split into the same words', () => {
  for (const word of NASTY) {
    assert.deepEqual(splitWords(joinWords(['x', word, 'y'])), ['x', word, 'y']);
    assert.deepEqual(inBash(joinWords([word])), [word]);
  }
  assert.deepEqual(splitWords(joinWords(NASTY)), NASTY);
  assert.deepEqual(inBash(joinWords(NASTY)), NASTY);
  assert.equal(joinWords(['partners', '--area', 'cybercrime,corruption']), 'partners --area cybercrime,corruption');
});

test('a typed text is split as a shell splits it', () => {
  for (const typed of ['a  b', ' a ', "'a b'c", '"a b"c', 'a\\ b', '"a\\"b"', '"a\\\\b"', "'a\\b'", '"a\\b"', "''", '""', 'a""b', "a''", "\"it's\"", "x '' y",
    '--where="area:firearms status:current"', "--where '{area:x} -kind:y'", 'é\\é']) {
    assert.deepEqual(splitWords(typed), inBash(typed), typed);
  }
});

test('a quote that is not closed yet ends with the text', () => {
  assert.deepEqual(splitWords("show 'border man"), ['show', 'border man']);
  assert.deepEqual(splitWords('show "border man'), ['show', 'border man']);
});

test('options are found with their values', () => {
  const words = ['partners', '--area', 'cybercrime', '--direct', '--status=current,ended', '--', '--kind'];
  assert.deepEqual(optionsIn(words).map(({ name, value }) => [name, value]),
    [['--area', 'cybercrime'], ['--direct', null], ['--status', 'current,ended']]);
  assert.deepEqual(optionsIn(['partners', '--area']).map(({ value }) => value), [null]);
  assert.deepEqual(valuesOf(words, '--status'), ['current', 'ended']);
  assert.deepEqual(withoutOptions(words, '--status'), ['partners', '--area', 'cybercrime', '--direct', '--', '--kind']);
  assert.deepEqual(withoutOption(words, optionsIn(words)[0]), ['partners', '--direct', '--status=current,ended', '--', '--kind']);
  assert.deepEqual(withValues(['partners', '--area', 'a', '--direct', '--area=b'], '--area', ['c', 'd']), ['partners', '--direct', '--area', 'c,d']);
  assert.deepEqual(withValues(['partners', '--area', 'a'], '--area', []), ['partners']);
  assert.deepEqual(optionWords(words, ({ name }) => name !== '--area'), ['--direct', '--status', 'current,ended']);
});

/** The commands under some headings of the help. */
function commandsUnder(...headings) {
  const [, ...parts] = liaison('--help').split(/^ {2}(?=[A-Z][a-z]+ )/m);
  return parts.filter((part) => headings.includes(part.match(/\w+/)[0]))
    .flatMap((part) => part.match(/(?<=^(?:[A-Z][a-z]+ +| {11}))[a-z]+(?= {2})/gm));
}

test('options that the program lists without a value take none, all others take one', () => {
  const commands = commandsUnder('Ask', 'Connect', 'Export');
  assert.ok(commands.length > 10);
  const wrong = new Set();
  for (const command of [...commands, 'facts', 'options']) {
    for (const [, name, value] of liaison('help', command).matchAll(/^ {2}(?:-\w, )?(--[\w-]+)( [A-Z]+)?(?: {2}|$)/gm)) {
      if (optionsIn(['x', name, 'y'])[0].value !== (value ? 'y' : null)) wrong.add(name);
    }
  }
  assert.deepEqual([...wrong], []);
});

test('an address has the words of a question', () => {
  for (const words of [['partners'], ['show', 'unodc'], ['partners', '--where', 'area:x & (b) #'], ['search', '100 %', 'a+b', ''], NASTY]) {
    assert.deepEqual(wordsIn(addressOf(words)), words);
  }
  assert.equal(addressOf(['show', 'unodc']), '#ask=show+unodc');
});

test('a fragment that asks nothing is a place in the document', () => {
  for (const place of ['', '#', '#e-unodc', '#c12', '#ask', '#ask=', '#ask=+', '#view=partners']) assert.equal(wordsIn(place), null, place);
});
