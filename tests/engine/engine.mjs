// SPDX-License-Identifier: MIT
// The engine in Node or a snapshot, beside the program.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';

/// Exit code with which a test says that it was skipped.
export const SKIPPED = 77;

/// The bytes of a module; ends the process as skipped if the engine was not built.
export function moduleBytes(file) {
  if (!file || !fs.existsSync(file)) {
    console.log('skipped: the engine is not built; scripts/test builds it');
    process.exit(SKIPPED);
  }
  const bytes = fs.readFileSync(file);
  return file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes;
}

/// Instantiates a module. It imports functions of WASI, which it does not need: what would read,
/// write or end the program is an error.
export function exportsOf(module) {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => { throw new Error(`the engine calls ${name}`); };
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  exports._initialize();
  return exports;
}

export class Engine {
  constructor(module) {
    this.module = module;
    this.exports = exportsOf(module);
  }

  #put(text) {
    const bytes = new TextEncoder().encode(text);
    const at = this.exports.liaison_allocate(bytes.length);
    if (at === 0) throw new Error('no memory');
    new Uint8Array(this.exports.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }

  #get(name) {
    const at = this.exports[`liaison_${name}`]();
    const size = this.exports[`liaison_${name}_size`]();
    return new TextDecoder().decode(new Uint8Array(this.exports.memory.buffer, at, size));
  }

  #call(name, ...texts) {
    const put = texts.map((text) => this.#put(text));
    const code = this.exports[`liaison_${name}`](...put.flat());
    for (const [at] of put) this.exports.liaison_release(at);
    return { code, text: this.#get('text'), notes: this.#get('notes') };
  }

  load(names, json) { return this.#call('load', JSON.stringify(names), json); }
  ask(words) { return this.#call('ask', JSON.stringify(words)); }
  complete(words) { return this.#call('complete', JSON.stringify(words)); }
  memory() { return this.exports.memory.buffer.byteLength; }
}

/// A folder with the file base.json, in which the program answers.
export class Program {
  constructor(binary) {
    this.binary = binary;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'liaison-engine-'));
    process.on('exit', () => fs.rmSync(this.folder, { recursive: true, force: true }));
  }

  run(words, more = {}) {
    const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...more };
    const { status, stdout, stderr, error } = spawnSync(this.binary, words, {
      cwd: this.folder, env, encoding: 'utf8', maxBuffer: 1 << 30, input: '' });
    if (error) throw error;
    return { code: status, text: stdout, notes: stderr };
  }

  save(json) { fs.writeFileSync(path.join(this.folder, 'base.json'), json); }

  /// Answers about base.json.
  ask(words) { return this.run(words, { LIAISON_DATA: 'base.json' }); }
}

/// The program as it answers from a snapshot, which has the name of the file that it was made of.
class Snapshot extends Program {
  load(names, json) {
    this.save(json);
    const made = this.run(['export', '--data', 'base.json', '--format', 'snapshot', '--output', 'base.lkb']);
    if (made.code === 0) fs.renameSync(path.join(this.folder, 'base.lkb'), path.join(this.folder, 'base.json'));
    return made;
  }
}

/// What is compared with the program: `snapshot`, or the engine in a file.
export const peerOf = (file, binary) =>
  (file === 'snapshot' ? new Snapshot(binary) : new Engine(new WebAssembly.Module(moduleBytes(file))));

/// Counts the questions, and collects those that the peer answers in another way.
export class Comparison {
  faults = [];
  count = 0;

  constructor(peer, program) {
    this.peer = peer;
    this.program = program;
  }

  /// Makes both answer about this knowledge base.
  load(json) {
    this.program.save(json);
    const { code, notes } = this.peer.load(['base.json'], json);
    if (code !== 0) throw new Error(notes);
  }

  compare(words) {
    this.count += 1;
    const expected = this.program.ask(words);
    const actual = this.peer.ask(words);
    for (const part of ['code', 'text', 'notes']) {
      if (expected[part] === actual[part]) continue;
      this.faults.push(`${JSON.stringify(words)}: ${part}\n` +
        `  program: ${JSON.stringify(expected[part]).slice(0, 400)}\n` +
        `  peer:    ${JSON.stringify(actual[part]).slice(0, 400)}`);
    }
  }

  /// Ends the process. Fails if there were faults, or fewer questions than `fewest`.
  finish(fewest) {
    if (this.count < fewest) this.faults.push(`only ${this.count} questions were compared`);
    console.log(this.faults.slice(0, 20).join('\n'));
    console.log(`${this.count} questions, ${this.faults.length} differences`);
    process.exit(this.faults.length > 0 ? 1 : 0);
  }
}

/// Whole numbers below `limit`, always the same ones (xorshift).
export function dice(seed) {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
