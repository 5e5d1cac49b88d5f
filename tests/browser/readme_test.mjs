// SPDX-License-Identifier: MIT
// The pictures in the README are those that the program draws now.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
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

test('each picture that the README shows is there, and small', () => {
  const readme = readFileSync(new URL('../README.md', docs), 'utf8');
  const shown = [...readme.matchAll(/!\[[^\]]+\]\((docs\/[^)]+)\)/g)].map(([, path]) => path);
  assert.ok(shown.includes('docs/explorer.png'));
  for (const path of shown) {
    const file = new URL(`../${path}`, docs);
    assert.ok(existsSync(file), path);
    assert.ok(statSync(file).size < 300_000, path);
  }
});
