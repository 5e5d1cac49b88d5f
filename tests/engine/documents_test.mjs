// SPDX-License-Identifier: MIT
// Every question in the documents and in the help has the same answer from the engine, or from a
// snapshot: documents_test.mjs ENGINE|snapshot PROGRAM ROOT FORMATS
// FORMATS is all-formats, or one-format: then a question is only asked as it is written.
import fs from 'node:fs';
import path from 'node:path';
import { Comparison, Program, peerOf } from './engine.mjs';

const [file, binary, root, allFormats] = process.argv.slice(2);
const peer = peerOf(file, binary);
const program = new Program(binary);
const compared = new Comparison(peer, program);

const FORMATS = ['table', 'json', 'jsonl', 'csv', 'markdown', 'plain', 'bibtex'];
// The engine leaves out ntriples, graphml and what is several files.
const EXPORTS = ['json', 'jsonld', 'dot', 'mermaid', 'markdown', 'svg'];
const ELSEWHERE = 'is only for the command line';

/// The words of a command, or null if it is more than one command with plain words.
function wordsOf(command) {
  const words = [];
  for (let rest = command.trim(); rest !== '';) {
    const [all, double, single, plain] =
      /^(?:"([^"\\$`]*)"|'([^']*)'|([^\s"'\\|&;<>$`(){}*?[\]~#]+))(?=\s|$)\s*/.exec(rest) ?? [];
    if (all === undefined) return null;
    words.push(double ?? single ?? plain);
    rest = rest.slice(all.length);
  }
  return words;
}

function commandsIn(text) {
  const joined = text.replaceAll('\\\n', ' ');
  const found = joined.matchAll(/^(?:\$ | {2}| {4})(?:liaison|scripts\/run) (.*)$/gm);
  return [...found].map(([, command]) => command);
}

const documents = [path.join(root, 'README.md'),
  ...fs.readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'))
    .map((name) => path.join(root, 'docs', name))];
const commands = documents.flatMap((document) => commandsIn(fs.readFileSync(document, 'utf8')));
const helped = program.run(['manual', '--list']).text.trim().split('\n');
for (const command of helped) commands.push(...commandsIn(program.run(['help', command]).text));

/// Removes from the answers of `about` what is built in and not loaded, as a page has nothing built
/// in, and what a snapshot was made of.
function compareAbout(words) {
  const [expected, actual] = [program.ask(words), peer.ask(words)]
    .map(({ text }) => ({ ...JSON.parse(text), built_in: undefined, snapshot_of: undefined }));
  compared.count += 1;
  if (JSON.stringify(expected) !== JSON.stringify(actual)) compared.faults.push(JSON.stringify(words));
}

/// The words without the options that choose the data; whether they choose the overlay; null if
/// they choose a file, or an output.
function question(command) {
  const words = wordsOf(command);
  if (words === null) return null;
  const kept = [];
  let overlay = false;
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === '--all') {
      overlay = true;
    } else if (words[i] === '--add' && words[i + 1] === 'public-record') {
      overlay = true;
      i += 1;
    } else if (words[i] === '--output') {
      i += 1;
    } else {
      kept.push(words[i]);
    }
  }
  return { words: kept, overlay };
}

const bases = {
  false: program.run(['export', '--format', 'json']).text,
  true: program.run(['export', '--format', 'json', '--add', 'public-record']).text,
};
const seen = new Set();
for (const overlay of [false, true]) {
  compared.load(bases[overlay]);
  for (const command of commands) {
    const asked = question(command);
    if (asked === null || asked.overlay !== overlay) continue;
    const key = JSON.stringify(asked);
    if (seen.has(key) || peer.ask(asked.words).notes.includes(ELSEWHERE)) continue;
    seen.add(key);
    if (asked.words[0] === 'about') {
      compareAbout(['about', '--format', 'json']);
      continue;
    }
    compared.compare(asked.words);
    if (asked.words.some((word) => word === '-f' || word.startsWith('--format'))) continue;
    if (allFormats !== 'all-formats') continue;
    const formats = asked.words.includes('export') ? EXPORTS : FORMATS;
    for (const format of formats) compared.compare([...asked.words, '--format', format]);
  }
}
compared.finish(allFormats === 'all-formats' ? 500 : 60);
