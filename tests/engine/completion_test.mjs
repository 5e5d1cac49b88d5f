// SPDX-License-Identifier: MIT
// Command lines are completed as in a shell: completion_test.mjs ENGINE PROGRAM
import { Comparison, Engine, Program, moduleBytes } from './engine.mjs';

const [file, binary] = process.argv.slice(2);
const program = new Program(binary);
const engine = new Engine(new WebAssembly.Module(moduleBytes(file)));
const compared = new Comparison(engine, program);
compared.load(program.run(['export', '--format', 'json', '--add', 'public-record']).text);

/// What a shell is offered and a page is not.
const ELSEWHERE = new Set(['--data', '--add', '--all', '--output', '--color', '--no-pager', '--help',
  '--version', 'help', 'mcp', 'capture', 'cite', 'import', 'validate', 'verify', 'diff', 'fmt', 'new',
  'completion']);

/// Formats of `export` that the engine leaves out.
const FORMATS_ELSEWHERE = new Set(['html', 'snapshot', 'csv', 'ntriples', 'graphml']);

const commands = JSON.parse(engine.complete(['']).text).map(({ word }) => word);
const lines = [[''], ['p'], ['c'], ['n'], ['zz'], ['partners', ''], ['--format', ''], ['-f', 'j']];
for (const command of commands) {
  lines.push([command, ''], [command, '--'], [command, '--format', ''], [command, '--format=j'],
    [command, '--s'], [command, 'un'], [command, 'UN'], [command, '--', 'cr']);
}
for (const option of ['area', 'status', 'group', 'role', 'activity', 'initiative', 'instrument', 'partner',
  'source', 'kind', 'id', 'relation', 'has', 'scope', 'basis', 'columns', 'sort', 'cite']) {
  lines.push(['partners', `--${option}`, ''], ['partners', `--${option}`, 'c'], ['partners', `--${option}=C`],
    ['partners', `--${option}`, 'cybercrime,t']);
}
lines.push(['count', '--by', ''], ['matrix', '--by', 'a'], ['export', '--picture', ''],
  ['search', '--type', ''], ['explain', 'a'], ['partners', '--area', 'a\u0001'], []);

for (const line of lines) {
  compared.count += 1;
  const printed = program.run(['complete-words', 'zsh', ...line], { LIAISON_DATA: 'base.json' }).text;
  const expected = printed.split('\n').slice(1, -1).map((row) => row.split('\t'))
    .filter(([word]) => line.length > 2 || !ELSEWHERE.has(word))
    .filter(([word]) => line[0] !== 'export' || !FORMATS_ELSEWHERE.has(word.replace('--format=', '')));
  const actual = JSON.parse(engine.complete(line).text).map(({ word, meaning }) => [word, meaning]);
  const [wanted, found] = [expected, actual].map((rows) => JSON.stringify(rows));
  if (wanted !== found) {
    compared.faults.push(`${JSON.stringify(line)}\n  shell:  ${wanted.slice(0, 300)}\n` +
      `  engine: ${found.slice(0, 300)}`);
  }
}
compared.finish(100);
