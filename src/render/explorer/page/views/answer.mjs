// SPDX-License-Identifier: MIT
// The answer to a question as a view: asks the engine, and renders what it returned.

import { addressOf } from '../address.mjs';
import { h, pause } from '../dom.mjs';
import { hub, shortName } from '../record.mjs';
import { hasOption, optionWords, valuesOf, withOptions, withoutOptions } from '../words.mjs';
import { comparison } from './compare.mjs';
import { conflicts, factList, paths, related, timeline } from './facts.mjs';
import { hasFilters, list, MORE_COLUMNS, sourceList } from './lists.mjs';
import { matrix } from './matrix.mjs';
import { profiles } from './profile.mjs';
import { hits } from './search.mjs';

/** How many rows are shown at once. A search has the limit of the program. */
const rowsAtOnce = (words) => (words[0] === 'search' ? 20 : 50);
const LISTS = ['partners', 'areas', 'groups', 'initiatives', 'activities', 'instruments'];
const ROWS_COMMANDS = [...LISTS, 'facts', 'timeline', 'sources', 'search', 'related'];

/** Texts of the program that are not rendered: the user asked for a format or a report. */
const isPlain = (words) => ['--format', '--ids', '--plain', '--explain-query', '--help', '--version', '--columns'].some((name) => hasOption(words, name));
const isPicture = (words) => valuesOf(words, '--format').includes('svg');

const counted = (rows, one, several) => `${rows.length} ${rows.length === 1 ? one : several}`;

function picture(text, words) {
  const image = h('img', { alt: `Picture for ${words.join(' ')}`, src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}` });
  const filters = optionWords(words, ({ name }) => !['--format', '--picture'].includes(name));
  return [h('div', { class: 'scroll picture', tabindex: '0', role: 'region', 'aria-label': 'Picture' }, image),
    words[0] === 'export' && h('p', {}, h('a', { class: 'button', href: addressOf(['facts', ...filters]) }, 'The statements as a list'))];
}

/** A text of the program, which is printable already, with its lines. */
function plainText(text) {
  const element = h('pre', { class: 'text', tabindex: '0' });
  element.textContent = text;
  return element;
}

/** Whether a fact is on the way from a row of the matrix to a column. */
function connects({ subject, object, with: context }, row, column, through) {
  const ends = [subject, object, context];
  if (through.length === 0) return ends.includes(row) && ends.includes(column);
  return through.some((id) => ends.includes(id)) && (ends.includes(row) || ends.includes(column));
}

/** "UNODC: 24 statements". */
const stated = ({ id, type, facts, supports, sections }) => (type === 'source'
  ? counted([...supports ?? [], ...(sections ?? []).flatMap((section) => section.supports ?? [])], 'passage', 'passages')
  : type === 'fact' ? 'Statement' : `${shortName(id)}: ${counted(facts ?? [], 'statement', 'statements')}`);

const RENDERERS = {
  show: (answer, words, tools) => [[answer].flat().map(stated).join('; '), profiles(answer, { ...tools, isFiltered: hasFilters(words) })],
  compare: (answer) => [`${answer.entities.map(({ id }) => shortName(id)).join(', ')} side by side`, comparison(answer)],
  facts: (answer) => [counted(answer, 'statement', 'statements'), factList(answer)],
  timeline: (answer) => [counted(answer, 'dated statement', 'dated statements'), timeline(answer)],
  sources: (answer) => [counted(answer, 'source', 'sources'), sourceList(answer)],
  search: (answer) => [counted(answer, 'hit', 'hits'), hits(answer)],
  path: (answer) => [counted(answer, 'path', 'paths'), paths(answer)],
  related: (answer) => [counted(answer, 'entity', 'entities'), related(answer)],
  conflicts: (answer) => [counted(answer, 'difference', 'differences'), conflicts(answer)],
};

const NAMES = { partners: ['partner', 'partners'], areas: ['area', 'areas'], groups: ['group', 'groups'], initiatives: ['initiative', 'initiatives'],
  activities: ['activity', 'activities'], instruments: ['agreement or resolution', 'agreements and resolutions'] };

const linesOf = (text) => text.split('\n').filter(Boolean);

/** The largest matrix, in partners, that is asked for at once. */
const WHOLE_MATRIX = 200;

/** A large matrix is asked for some partners at a time. */
async function matrixView(words, { engine }) {
  const by = valuesOf(words, '--by')[0] ?? 'areas';
  const filters = optionWords(words, ({ name }) => name !== '--by' && name !== '--cite');
  const listed = engine.ask(['partners', ...filters, '--ids']);
  if (listed.exit !== 0) return { exit: listed.exit, notes: listed.notes, heading: '', content: null, words };
  const ids = linesOf(listed.text);
  const isSmall = ids.length <= WHOLE_MATRIX;
  const rest = () => (isSmall ? null : pause());
  await rest();
  const { exit, text, notes } = engine.ask(withOptions(words, ...(isSmall ? [] : ['--id', ids[0]]), '--format', 'json'));
  if (exit !== 0) return { exit, notes, heading: '', content: null, words };
  const all = JSON.parse(text);
  await rest();
  const used = new Set(isSmall ? all.flatMap((row) => Object.keys(row[by]))
    : (engine.json(['count', 'partners', ...filters, '--by', by]) ?? []).map(({ value }) => value));
  const columns = linesOf(engine.ask([by, '--ids']).text).filter((id) => used.has(id));
  await rest();
  const rowsOf = (some) => (isSmall ? all.filter(({ id }) => some.includes(id)) : engine.json(withOptions(words, '--id', some.join(','))) ?? []);
  const factsOf = (id) => engine.json(['show', id, ...filters])?.facts ?? [];
  const statements = (row, column, through) => [row, ...through].flatMap(factsOf)
    .filter((fact, i, all) => all.findIndex(({ id }) => id === fact.id) === i && connects(fact, row, column, through));
  return { exit, notes, heading: counted(ids, 'partner', 'partners'), content: ids.length > 0 && matrix(ids, columns, by, filters.length > 0, rowsOf, statements),
    words, isEmpty: ids.length === 0 };
}

function entityList(answer, words, { engine }) {
  const factsOf = (ids) => engine.json(['facts', '--relation', 'works-with', '--partner', ids.join(',')]) ?? [];
  const [one, several] = NAMES[words[0]];
  return [`${counted(answer, one, several)}${words[0] === 'partners' ? ` of ${shortName(hub)}` : ''}`, list(answer, words, factsOf)];
}

/** The words as they are asked: at most so many rows unless they say otherwise, and one more to see
 *  whether there are others. */
function limited(words) {
  if (!ROWS_COMMANDS.includes(words[0]) || hasOption(words, '--limit')) return words;
  const more = words[0] === 'partners' && !hasFilters(words) ? ['--columns', MORE_COLUMNS] : [];
  return withOptions(words, ...more, '--limit', `${rowsAtOnce(words) + 1}`);
}

/** An answer that is so long is rendered in a task of its own. */
const LONG_TEXT = 200_000;

/** The result of a question: { exit, notes, heading, content, words }. The words are those with
 *  which the program prints the same. */
export async function answerTo(words, tools) {
  const { engine } = tools;
  if (isPlain(words) || !(Object.hasOwn(RENDERERS, words[0]) || words[0] === 'matrix' || LISTS.includes(words[0]))) {
    const { exit, text, notes } = engine.ask(words);
    if (exit === 0 && isPicture(words)) return { exit, notes, text, heading: 'Picture', content: picture(text, words), words };
    return { exit, notes, text, heading: words[0], content: text && plainText(text), words };
  }
  if (words[0] === 'matrix') return matrixView(words, tools);
  const asked = limited(words);
  const { exit, text, notes } = engine.ask(withOptions(asked, '--format', 'json'));
  if (text === '') return { exit, notes, heading: '', content: null, words };
  if (text.length > LONG_TEXT) await pause();
  const answer = JSON.parse(text);
  const isCut = asked !== words && Array.isArray(answer) && answer.length > rowsAtOnce(words);
  const rows = isCut ? answer.slice(0, rowsAtOnce(words)) : answer;
  const render = LISTS.includes(words[0]) ? entityList : RENDERERS[words[0]];
  const [heading, content] = render(rows, words, tools);
  const as = isCut && words[0] !== 'search' ? withOptions(words, '--limit', `${rowsAtOnce(words)}`) : words;
  const isEmpty = Array.isArray(rows) && rows.length === 0;
  return { exit, notes: isCut ? '' : notes, heading: isCut ? `The first ${heading}` : heading, content, words: as, isCut, isEmpty };
}

/** The words with more rows. */
export const withMoreRows = (words) => withOptions(withoutOptions(words, '--limit'), '--limit', `${10 * Number(valuesOf(words, '--limit')[0] ?? rowsAtOnce(words))}`);

