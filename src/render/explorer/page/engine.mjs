// SPDX-License-Identifier: MIT
// The program in the page: the engine answers the words of a command line.
//
//     const engine = await startEngine(encoded, ['interpol-un'], baseAsJson);
//     engine.ask(['show', 'unodc', '--format', 'json']);  // { exit: 0, text: '{…}', notes: '' }

import { withOptions } from './words.mjs';

/** What the exit code says when the engine itself failed. The program has no such code. */
const STOPPED = 70;

/** The functions of the system that the module imports. It has no files, clock or environment. */
function systemFor(module, memory) {
  const system = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    system[from] ??= {};
    system[from][name] = (...values) => {
      if (name === 'proc_exit') throw new WebAssembly.RuntimeError(`exit ${values[0]}`);
      if (name.endsWith('sizes_get')) {
        const view = new DataView(memory().buffer);
        for (const pointer of values) view.setUint32(pointer, 0, true);
      }
      return name.startsWith('fd_prestat') ? 8 : 0;  // 8: there is no such descriptor
    };
  }
  return system;
}

export class Engine {
  #module;
  #exports;
  #base;

  constructor(module, names, base) {
    this.#module = module;
    this.#base = [JSON.stringify(names), base];
    this.#start();
  }

  #start() {
    const { exports } = new WebAssembly.Instance(this.#module, systemFor(this.#module, () => exports.memory));
    this.#exports = exports;
    exports._initialize();
    const exit = this.#call('liaison_load', ...this.#base);
    if (exit !== 0) throw new Error(this.#text('notes') || `the engine does not load the data: ${exit}`);
  }

  /** Calls a function that takes texts. */
  #call(name, ...texts) {
    const exports = this.#exports;
    const passed = texts.flatMap((text) => {
      const bytes = new TextEncoder().encode(text);
      const pointer = exports.liaison_allocate(Math.max(bytes.length, 1));
      if (pointer === 0) throw new RangeError('the memory of the engine is full');
      new Uint8Array(exports.memory.buffer).set(bytes, pointer);
      return [pointer, bytes.length];
    });
    const result = exports[name](...passed);
    for (let i = 0; i < passed.length; i += 2) exports.liaison_release(passed[i]);
    return result;
  }

  #text(name) {
    const exports = this.#exports;
    return new TextDecoder().decode(
      new Uint8Array(exports.memory.buffer, exports[`liaison_${name}`](), exports[`liaison_${name}_size`]()));
  }

  /** Calls a function with words. A trap ends the instance, so another one is started. */
  #answer(name, words) {
    try {
      const exit = this.#call(name, JSON.stringify(words));
      return { exit, text: this.#text('text'), notes: this.#text('notes') };
    } catch (error) {
      this.#start();
      return { exit: STOPPED, text: '', notes: `The engine stopped at this question and was started again (${error.message}).` };
    }
  }

  /** Answers as the program would on the command line: exit code, standard output and error. */
  ask(words) {
    return this.#answer('liaison_ask', words);
  }

  /** The answer as JSON, or null if there is none. */
  json(words) {
    const { exit, text } = this.ask(withOptions(words, '--format', 'json'));
    return exit === 0 && text !== '' ? JSON.parse(text) : null;
  }

  /** What the last of the words can be completed to: [{ word, meaning }]. */
  complete(words) {
    const { exit, text } = this.#answer('liaison_complete', words);
    return exit === 0 ? JSON.parse(text) : [];
  }
}

/** The bytes in a text of printable characters; printable_bytes.hpp has the encoding. */
export function bytesOf(text) {
  const values = new Uint8Array(128);
  let next = 0;
  for (let code = 0x21; code < 0x7f; code += 1) {
    if (!'<&\\'.includes(String.fromCharCode(code))) values[code] = next++;
  }
  const bytes = new Uint8Array(Math.ceil(text.length * 7 / 8));
  let [size, bits, count] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 2) {
    const isPair = i + 1 < text.length;
    const value = values[text.charCodeAt(i)] + (isPair ? 91 * values[text.charCodeAt(i + 1)] : 0);
    bits |= value << count;
    count += isPair ? ((value & 8191) > 88 ? 13 : 14) : 7;
    for (; count > 7; count -= 8) {
      bytes[size++] = bits & 255;
      bits >>>= 8;
    }
  }
  return bytes.subarray(0, size);
}

/** Compiles the module, which is gzipped and encoded, and loads the knowledge base into it. */
export async function startEngine(encoded, names, base) {
  const plain = new Blob([bytesOf(encoded)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const module = await WebAssembly.compile(await new Response(plain).arrayBuffer());
  return new Engine(module, names, base);
}
