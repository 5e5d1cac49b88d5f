// SPDX-License-Identifier: MIT
// Questions that a page can answer: those in the documents, and random ones about random bases.

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { splitWords } from '../../src/render/explorer/page/words.mjs';
import { binary, folder, inFolder, liaison } from './browser.mjs';

const root = new URL('../../', import.meta.url);

/** Exit code, standard output and standard error of the program, without hints at an overlay that is
 *  built into the program but not loaded: a page has no other data. */
export function answerOf(words) {
  const { status, stdout, stderr } = spawnSync(binary, words, { encoding: 'utf8', maxBuffer: 2 ** 28, cwd: folder });
  return { exit: status, text: stdout, notes: stderr.replace(/^liaison: public-record, which is built in but not loaded, .*\n/gm, '') };
}

const WITH_FILES = ['capture', 'cite', 'import', 'validate', 'verify', 'diff', 'fmt', 'new', 'mcp', 'completion'];

/** The words without a page's own options; whether the overlays are loaded; null if a
 *  page cannot answer them, because they need a file or are for another program. */
function askedOf(words) {
  if (WITH_FILES.includes(words[0])) return null;
  if (words[0] === 'export' && /--format (html|snapshot|csv|ntriples|graphml)/.test(words.join(' '))) return null;
  const asked = [];
  let hasOverlays = false;
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === '--all') hasOverlays = true;
    else if (words[i] === '--output') i += 1;
    else if (['--data', '--add'].includes(words[i])) return null;
    else asked.push(words[i]);
  }
  return { words: asked, hasOverlays };
}

/** The questions in the examples of README.md and docs: { words, hasOverlays }. Each is asked as it
 *  is and, unless it names a format, as JSON; `about` only so. */
export function documentQuestions() {
  const documents = ['README.md', ...readdirSync(new URL('docs', root)).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
  const asked = documents.flatMap((name) => [...readFileSync(new URL(name, root), 'utf8').matchAll(/^\$ (?:liaison|scripts\/run) ((?:.*\\\n)*.*)$/gm)])
    .map(([, command]) => askedOf(splitWords(command.replace(/\\\n/g, ' ').replace(/ +[|<>].*/s, '')))).filter(Boolean);
  return asked.flatMap(({ words, hasOverlays }) => [
    ...(words[0] === 'about' ? [] : [{ words, hasOverlays }]),
    ...(words.some((word) => /^--(format|ids|explain-query|plain)$/.test(word)) ? [] : [{ words: [...words, '--format', 'json'], hasOverlays }])]);
}

/** A generator of pseudo-random numbers, the same for each seed: mulberry32. */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  /** A whole number below `end`. */
  below(end) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 2 ** 32 * end);
  }

  oneOf(list) {
    return list[this.below(list.length)];
  }

  isOneIn(count) {
    return this.below(count) === 0;
  }
}

const STATUSES = ['current', 'to-date', 'exploring', 'ended'];

/** A part of a knowledge base: some facts are left out, others have another status or date. */
function randomPart(base, chance) {
  const facts = base.facts.filter(({ relation }) => relation === 'part-of' || !chance.isOneIn(3)).map((fact) => ({
    ...fact,
    ...(chance.isOneIn(4) && fact.status && { status: chance.oneOf(STATUSES) }),
    ...(chance.isOneIn(6) && !fact.until && { since: `${2000 + chance.below(25)}` }),
  }));
  return { ...base, facts };
}

const LISTS = { partners: 'organizations', areas: 'areas', groups: 'groups', initiatives: 'initiatives', activities: 'activities', instruments: 'instruments' };
const FORMATS = ['json', 'jsonl', 'csv', 'tsv', 'plain', 'markdown', 'table'];

/** A random question about a base, as words of a command line. */
function randomQuestion(base, chance) {
  const idOf = (list) => (base[list]?.length > 0 && !chance.isOneIn(12) ? chance.oneOf(base[list]).id : 'nothing-like-it');
  const filled = Object.keys(LISTS).filter((name) => base[LISTS[name]]?.length > 0);
  const anyId = () => idOf(LISTS[chance.oneOf(filled)]);
  const some = (make) => Array.from({ length: 1 + chance.below(2) }, make).join(',');
  const filters = [
    () => ['--area', some(() => idOf('areas'))], () => ['--status', some(() => chance.oneOf(STATUSES))],
    () => ['--role', chance.oneOf(['member', 'chair', 'lead', 'donor', 'partner'])], () => ['--group', idOf('groups')],
    () => ['--initiative', idOf('initiatives')], () => ['--partner', some(() => idOf('organizations'))], () => ['--source', idOf('sources')],
    () => ['--relation', chance.oneOf(['works-with', 'shares-area', 'part-of', 'addresses'])], () => ['--direct'], () => ['--dated'],
    () => ['--since', `${2000 + chance.below(25)}`], () => ['--where', `${chance.isOneIn(2) ? '-' : ''}area:${idOf('areas')} OR status:${chance.oneOf(STATUSES)}`],
  ];
  const filtered = () => Array.from({ length: chance.below(3) }, () => chance.oneOf(filters)()).flat();
  const shaped = () => (chance.isOneIn(3) ? ['--limit', `${1 + chance.below(9)}`] : chance.isOneIn(3) ? ['--sort=-name'] : []);
  const format = () => ['--format', chance.isOneIn(3) ? chance.oneOf(FORMATS) : 'json'];
  const list = () => chance.oneOf(Object.keys(LISTS));
  const questions = [
    () => [list(), ...filtered(), ...shaped(), ...format()], () => [list(), ...filtered(), '--ids'], () => ['facts', ...filtered(), ...format()],
    () => ['show', anyId(), ...filtered(), ...format()], () => ['count', list(), '--by', chance.oneOf(['status', 'kind', 'areas']), ...filtered(), ...format()],
    () => ['matrix', '--by', chance.oneOf(['areas', 'groups', 'activities', 'initiatives']), ...filtered(), '--format', chance.oneOf(['json', 'csv', 'table', 'svg'])],
    () => ['compare', idOf('organizations'), idOf('organizations'), ...format()], () => ['path', anyId(), anyId(), ...format()],
    () => ['related', anyId(), ...format()], () => ['timeline', ...filtered(), ...format()], () => ['conflicts', ...format()],
    () => ['search', chance.oneOf(['terror', 'ofice', 'trade', 'police cooperation', 'P1WM', 'goods']), ...filtered(), ...format()],
    () => ['export', ...filtered(), '--format', chance.oneOf(['json', 'jsonld', 'dot', 'mermaid', 'svg', 'markdown'])],
    () => ['sources', ...filtered(), ...format()],
  ];
  return chance.oneOf(questions)();
}

const BASES = 10;

/** Ten random bases, each with questions and the answers of the program: { name, text, questions, answers }. */
export function* randomBases(questionsOfEach) {
  const whole = JSON.parse(liaison('export', '--all'));
  for (let i = 0; i < BASES; i += 1) {
    const chance = new Chance(i);
    const text = i % 2 === 0 ? JSON.stringify(randomPart(whole, chance))
      : execFileSync('python3', [new URL('synthetic.py', import.meta.url).pathname, String(3 + chance.below(60)), String(i)], { encoding: 'utf8' });
    const name = `random-${i}.json`;
    writeFileSync(inFolder(name), text);
    const questions = Array.from({ length: questionsOfEach }, () => randomQuestion(JSON.parse(text), chance));
    yield { name, text, questions, answers: questions.map((words) => answerOf([...words, '--data', name])) };
  }
}
