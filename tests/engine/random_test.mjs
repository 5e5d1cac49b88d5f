// SPDX-License-Identifier: MIT
// Random questions about random knowledge bases, and random command lines, most of them wrong, have
// the same answers from the engine, or from a snapshot: random_test.mjs ENGINE|snapshot PROGRAM QUESTIONS
import { Comparison, Program, dice, peerOf } from './engine.mjs';

const [file, binary, questions] = process.argv.slice(2);
const peer = peerOf(file, binary);
const compared = new Comparison(peer, new Program(binary));
const roll = dice(20261124);
const one = (list) => list[roll(list.length)];
const some = (most, make) => Array.from({ length: roll(most + 1) }, (_, i) => make(i));

const STATUSES = ['current', 'to-date', 'exploring', 'ended'];
const ROLES = ['member', 'chair', 'vice-chair', 'lead'];
const NAMES = ['Ägypten Office', 'Fund for Seeds', 'Postal “Union”', 'Committee, Standing', 'Über-Netz',
  'Office of Water', 'Trade | Transport', 'Institute = Crime', 'Agency\u200D', 'Bureau <b>'];

/// A knowledge base with some of everything.
function randomBase() {
  const cite = () => [{ at: `source-${roll(2)}`, ...(roll(2) ? { words: one(NAMES) } : {}) }];
  const entities = (prefix, count) => Array.from({ length: count }, (_, i) => (
    { id: `${prefix}-${i}`, name: `${one(NAMES)} ${prefix} ${i}`, cite: cite(),
      ...(roll(3) ? {} : { acronym: `${prefix[0].toUpperCase()}X${i}` }) }));
  const organizations = [{ id: 'hub', name: 'The Hub', cite: cite() },
    ...entities('partner', 2 + roll(8))];
  const areas = entities('area', 1 + roll(5));
  const groups = entities('group', 1 + roll(3));
  const initiatives = entities('project', 1 + roll(3));
  const facts = [];
  const fact = (subject, relation, object, more = {}) => {
    const year = 2000 + roll(25);
    facts.push({ subject, relation, object, statement: `${subject} ${relation} ${object} (${year}).`,
      cite: cite(), ...more, ...(roll(4) ? {} : { since: `${year}`, until: `${year + roll(4)}` }) });
  };
  const seen = new Set();
  const once = (subject, relation, object, more) => {
    const key = `${subject} ${relation} ${object}`;
    if (!seen.has(key)) fact(subject, relation, object, more);
    seen.add(key);
  };
  for (const { id } of organizations.slice(1)) {
    once(id, 'works-with', 'hub');
    some(4, () => once(id, 'shares-area', one(areas).id, { status: one(STATUSES) }));
    some(2, () => once(id, 'takes-part-in', one([...groups, ...initiatives]).id,
      roll(2) ? { role: one(ROLES) } : {}));
  }
  for (const { id } of [...groups, ...initiatives]) {
    some(2, () => once(id, 'addresses', one(areas).id));
  }
  const sources = [0, 1].map((i) => ({ id: `source-${i}`, title: `Source ${one(NAMES)}`,
    publisher: one(NAMES), retrieved: '2026-11-24' }));
  return { format: 1, title: 'Random', hub: 'hub', sources, organizations, areas, groups, initiatives,
    facts };
}

const LISTS = ['partners', 'areas', 'groups', 'initiatives', 'facts', 'sources'];
const FORMATS = ['table', 'json', 'json', 'json', 'jsonl', 'csv', 'tsv', 'markdown', 'plain', 'bibtex'];

function randomQuestion(base) {
  const entity = () => {
    const of = one([base.organizations, base.areas, base.groups, base.initiatives]);
    const { id, name } = one(of);
    return roll(2) ? id : name;
  };
  const term = () => one([`area:${one(base.areas).id}`, `status:${one(STATUSES)}`, `role:${one(ROLES)}`,
    `group:${one(base.groups).id}`, 'has:areas', `partner:partner-${roll(9)}`, 'dated:yes']);
  const filter = () => one([
    () => ['--area', one(base.areas).id], () => ['--status', one(STATUSES)], () => ['--direct'],
    () => ['--role', one(ROLES)], () => ['--where', `${term()} ${one(['AND', 'OR', 'AND NOT'])} ${term()}`],
    () => ['--source', `source-${roll(2)}`], () => ['--on', `${2000 + roll(25)}`],
    () => ['--since', `${2000 + roll(25)}`], () => ['--dated'], () => ['--partner', one(NAMES)],
  ])();
  const command = one([
    () => [one(LISTS)], () => [one(LISTS), '--sort', one(['id', 'name', '-name']), '--limit', `${1 + roll(5)}`],
    () => ['show', entity()], () => ['search', one(NAMES)], () => ['search', 'part', 'ofice'],
    () => ['path', entity(), entity()], () => ['compare', entity(), entity()],
    () => ['related', entity()], () => ['timeline', entity()], () => ['conflicts'],
    () => ['matrix', '--by', one(['areas', 'groups', 'initiatives'])],
    () => ['count', one(LISTS), '--by', one(['areas', 'status', 'role', 'source'])],
    () => ['export', '--format', one(['json', 'jsonld', 'dot', 'mermaid', 'svg', 'markdown'])],
  ])();
  const format = command[0] === 'export' ? [] : ['--format', one(FORMATS)];
  return [...command, ...some(3, filter).flat(), ...format];
}

/// Pieces of command lines, in any order.
const PIECES = ['partners', 'show', 'path', 'search', 'matrix', 'explain', 'partnes', 'unodc', 'x', '',
  '--limit', '3', 'x3', '--limit=', '--limit=2', '--ids', '--area', 'area-0', '--area=area-0,area-1',
  '--direct', '--direct=no', '--direct=maybe', '--format', 'json', '-f', '-fjson', '-qf', '-q', '-qz', '-z',
  '--plain', '--format=csv', '--', '--formt', '--sort', 'name', '--max', '--by', 'areas', '--no-color',
  '--where', '(', '--columns', 'id,name', '--where=area:area-0'];

const count = Number(questions);
for (let asked = 0; asked < count;) {
  const base = randomBase();
  compared.load(JSON.stringify(base));
  for (let i = 0; i < 10 && asked < count; i += 1, asked += 1) {
    compared.compare(randomQuestion(base));
    const line = [...some(6, () => one(PIECES)), one(['partners', 'show', 'x', '--ids'])];
    if (!peer.ask(line).notes.includes('names no command')) compared.compare(line);
  }
}
compared.finish(1.5 * count);
