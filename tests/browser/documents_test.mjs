// SPDX-License-Identifier: MIT
// The pictures in the documents must be up to date: equal to what the program draws.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import test from 'node:test';
import { liaison } from './browser.mjs';

const docs = new URL('../../docs/', import.meta.url);

for (const [name, args] of Object.entries({
  'network.svg': ['export', '--format', 'svg'],
  'matrix.svg': ['matrix', '--format', 'svg'],
})) {
  test(`docs/${name} is what liaison ${args.join(' ')} prints`, () => {
    assert.equal(readFileSync(new URL(name, docs), 'utf8'), liaison(...args));
  });
}

test('each picture is used in a document, and its file is small', () => {
  const files = readdirSync(docs);
  const documents = ['../README.md', ...files.filter((name) => name.endsWith('.md'))];
  const text = documents.map((name) => readFileSync(new URL(name, docs), 'utf8')).join('');
  const pictures = files.filter((name) => !name.endsWith('.md'));
  assert.ok(pictures.includes('explorer.png'));
  for (const name of pictures) {
    assert.match(text, new RegExp(`!\\[[^\\]]+\\]\\((docs/)?${name}\\)`));
    assert.ok(statSync(new URL(name, docs)).size < 300_000, name);
  }
});
