// SPDX-License-Identifier: MIT
// The engine at its limits: limits_test.mjs ENGINE BASE
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Engine, moduleBytes } from './engine.mjs';

const [file, base] = process.argv.slice(2);
const json = fs.readFileSync(base, 'utf8');
const engine = new Engine(new WebAssembly.Module(moduleBytes(file)));
const load = (text = json) => engine.load(['interpol-un'], text);

// Memory does not grow with the number of questions, right and wrong, nor by loading again.
const QUESTIONS = [['partners', '--format', 'json'], ['show', 'unodc'], ['show', 'undoc'],
  ['search', 'terrorist', 'fighters'], ['path', 'un-police', 'corruption'], ['partners', '--limt'],
  ['related', 'unodc'], ['facts', '--where', '{area:firearms'], ['export', '--format', 'svg'], ['fmt']];
const ask = (count) => {
  for (let i = 0; i < count; i += 1) engine.ask(QUESTIONS[i % QUESTIONS.length]);
};
assert.equal(load().code, 0);
ask(200);
const before = engine.memory();
ask(10_000);
assert.equal(engine.memory(), before, 'memory grows by questions');
for (let i = 0; i < 3; i += 1) assert.equal(load().code, 0);
const loaded = engine.memory();
for (let i = 0; i < 50; i += 1) assert.equal(load().code, 0);
assert.equal(engine.memory(), loaded, 'memory grows by loading');

// Bad data is reported, and the engine goes on.
assert.equal(load('{"format": 1').code, 3);
assert.match(load('[]').notes, /^interpol-un:/);
assert.equal(load('[').code, 3);
assert.equal(load('['.repeat(1e6)).code, 3);
assert.match(load('\u0000').notes, /interpol-un/);
assert.equal(engine.ask(['partners']).code, 2, 'what could not be loaded cannot be asked');
assert.equal(load().code, 0);

// So are huge questions.
const huge = 'x'.repeat(3e6);
assert.equal(engine.ask(['show', huge]).code, 2);
assert.equal(engine.ask([huge]).code, 2);
assert.equal(engine.ask(Array(20_000).fill('partners')).code, 2);
assert.equal(engine.ask(['partners', '--where', '('.repeat(1e5)]).code, 2);
assert.equal(engine.ask(['partners', '--where', `${'NOT '.repeat(1e5)}area:firearms`]).code, 2);
assert.equal(engine.complete(['partners', '--area', huge]).text, '[]');
assert.equal(engine.ask(['partners', '--ids']).code, 0);

// Without memory for it, a text is refused. A module that has ended can be replaced by another.
assert.equal(engine.exports.liaison_allocate(0xfff00000), 0);
const next = new Engine(engine.module);
assert.equal(next.ask(['partners']).code, 2);
assert.equal(next.load(['interpol-un'], json).code, 0);
assert.equal(next.ask(['partners', '--area', 'cybercrime', '--ids']).text, 'unodc\n');
console.log(`memory: ${before / 1024} KiB`);
