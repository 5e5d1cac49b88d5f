// SPDX-License-Identifier: MIT
// The desk above the document: starts the engine, and renders the question in the address.

import { addressOf, wordsIn } from './address.mjs';
import { beginQuestion, setUpBox } from './box.mjs';
import { byId, h, printable, replace } from './dom.mjs';
import { startEngine } from './engine.mjs';
import { conditionsOf, hasFacets, isCondition, showFacets, sizeOf } from './facets.mjs';
import { citedIn, closeCard, setUpCards } from './passages.mjs';
import { baseNames, baseText, baseTitle } from './record.mjs';
import { copyText, save } from './tools.mjs';
import { answerTo, withMoreRows } from './views/answer.mjs';
import { joinWords, optionWords, withOptions, withoutOption, withoutOptions } from './words.mjs';

const VIEWS = [['Partners', ['partners']], ['Areas', ['areas']], ['Groups', ['groups']], ['Initiatives', ['initiatives']],
  ['Activities', ['activities']], ['Agreements', ['instruments']], ['Statements', ['facts']], ['Matrix', ['matrix']],
  ['Picture', ['export', '--format', 'svg']], ['Timeline', ['timeline']], ['Differences', ['conflicts']], ['Sources', ['sources']]];

let engine = null;
let current = 0;  // counts the views, so that work for an earlier one ends

const go = (words) => { location.hash = addressOf(words); };

/** The name of a knowledge base that is saved; a page of a part has no other file. */
const SAVED = 'liaison.json';

/** The words as a command that answers the same outside the page. */
function commandFor(words) {
  const [data, ...add] = baseNames;
  if (data === undefined) return joinWords(['liaison', ...withOptions(words, '--data', SAVED)]);
  const from = data === 'interpol-un' ? [] : ['--data', data];
  return joinWords(['liaison', ...withOptions(words, ...from, ...add.flatMap((name) => ['--add', name]))]);
}

const offered = new Map();

/** The options of a command. */
function optionsOf(command) {
  if (!offered.has(command)) offered.set(command, new Set(engine.complete([command, '--']).map(({ word }) => word)));
  return offered.get(command);
}

/** The filters of a question that another command has as well. */
const sharedFilters = (words, command) => optionWords(words, (option) => isCondition(option) && optionsOf(command).has(option.name));

function showViews(words) {
  const isNow = (target) => words && words[0] === target[0] && (target[0] !== 'export' || words.includes('svg'));
  replace(byId('views'),
    h('a', { href: '#', 'aria-current': words ? null : 'page' }, 'Document'),
    VIEWS.map(([name, target]) => h('a', {
      href: addressOf([...target, ...(words ? sharedFilters(words, target[0]) : [])]), 'aria-current': isNow(target) ? 'page' : null,
    }, name)));
}

/** Each condition of the question as a link without it, if nothing matches with its count. */
function showConditions(words, isEmpty) {
  const conditions = conditionsOf(words);
  return conditions.length > 0 && h('p', { class: 'row conditions' }, conditions.map((condition) => {
    const rest = withoutOption(words, condition);
    const size = isEmpty ? sizeOf(engine, rest) : null;
    const label = `${condition.name.slice(2)}${condition.value === null ? '' : `: ${condition.value}`}`;
    return h('a', { class: 'button', href: addressOf(rest) }, h('span', { class: 'hidden' }, 'Remove '),
      label, ' ×', size !== null && h('span', { class: 'count' }, ` ${size} without`));
  }));
}

/** Shows notes or, to screen readers, the heading that everyone else sees. */
function showNotes(notes, exit, heading) {
  replace(byId('status'), notes ? notes.trim().replace(/^liaison: /gm, '') : heading);
  byId('status').className = exit === 0 ? (notes ? '' : 'hidden') : 'error';
}

/** Copies and downloads of what is shown, in every format that the command has. */
function showTools(words) {
  const asked = withoutOptions(words, '--format');
  const formats = engine.complete([...asked.slice(0, 1), '--format', '']);
  const download = ({ target }) => {
    const format = target.value;
    target.value = '';
    const { exit, text: saved, notes } = engine.ask(withOptions(asked, '--format', format));
    if (exit === 0) save(`liaison-${words[0]}.${EXTENSIONS[format] ?? format}`, saved);
    else showNotes(notes, exit);
  };
  const part = ['export', ...sharedFilters(words, 'export')];
  return [
    formats.some(({ word }) => word === 'markdown') && h('button', { type: 'button', id: 'copy', onclick: ({ target }) => copyText(engine.ask(withOptions(asked, '--format', 'markdown')).text, target) },
      'Copy with footnotes'),
    formats.length > 0 && h('select', { id: 'download', 'aria-label': 'Download what is shown', onchange: download },
      h('option', { value: '' }, 'Download …'), formats.map(({ word, meaning }) => h('option', { value: word }, `${word}: ${meaning}`))),
    words[0] !== 'export' && h('button', { type: 'button', id: 'knowledge-base', onclick: () => save(SAVED, engine.ask(part).text) },
      part.length > 1 ? 'These partners as a knowledge base' : `The knowledge base${baseNames.length === 0 ? `, ${SAVED}` : ''}`),
  ];
}

const EXTENSIONS = { markdown: 'md', table: 'txt', plain: 'txt', dot: 'gv', mermaid: 'mmd', ntriples: 'nt', 'csl-json': 'json', bibtex: 'bib' };

let partners = null;

/** Whether an entity is a partner of the hub. */
function isPartner(id) {
  partners ??= new Set(engine.ask(['partners', '--ids']).text.split('\n'));
  return partners.has(id);
}

/** Renders a question. The result is false if another one was asked meanwhile. */
async function render(words) {
  current += 1;
  const mine = current;
  const isCurrent = () => mine === current;
  closeCard();
  const result = words && await answerTo(words, { engine, begin: beginQuestion, isPartner });
  if (!isCurrent()) return false;
  showViews(words);
  byId('document').hidden = words !== null;
  byId('answer').hidden = words === null;
  byId('command').hidden = words === null;
  replace(byId('status'));
  if (!words) {
    document.title = printable(baseTitle);
    byId('q').value = '';
    return true;
  }
  const { exit, notes, heading, content, words: as, isCut, isEmpty } = result;
  byId('q').value = joinWords(words);
  document.title = printable(`${joinWords(words)} – ${baseTitle}`);
  showNotes(notes, exit, heading);
  replace(byId('command-text'), commandFor(as));
  replace(byId('result'),
    h('div', { class: 'head-line' }, h('h2', { id: 'result-heading', tabindex: '-1' }, heading || (exit === 0 ? joinWords(words) : 'No answer')),
      h('p', { class: 'row' }, exit === 0 && showTools(as))),
    showConditions(words, isEmpty), isEmpty && h('p', { class: 'none' }, 'nothing that matches'), content,
    isCut && h('p', {}, h('a', { class: 'button', id: 'more', href: addressOf(withMoreRows(as)) }, 'Show more')));
  byId('facets').hidden = !hasFacets(words);
  if (hasFacets(words)) setTimeout(() => showFacets(engine, words, byId('facets'), go, isCurrent));
  return true;
}

// Where the user was in each entry of the history, by the key in its state.
const places = new Map();
let entry = 0;

const whereFocused = () => document.activeElement?.id || document.activeElement?.getAttribute('href');

const elementOf = (place) => place && (byId(place) ?? [...document.querySelectorAll('#desk a, #answer a')].find((link) => link.getAttribute('href') === place));

/** Renders the address. Going back restores position and focus; a new view begins at its heading,
 *  unless the user is at work in the filters or the box. */
async function follow() {
  const known = history.state?.entry;
  if (known === undefined) {
    entry = Date.now();
    history.replaceState({ entry, theme: document.documentElement.dataset.theme }, '');
  } else entry = known;
  const place = places.get(entry);
  const stays = byId('facets').contains(document.activeElement);
  const words = wordsIn(location.hash);
  if (!await render(words)) return;
  if (place) {
    scrollTo(0, place.top);
    elementOf(place.focus)?.focus({ preventScroll: true });
  } else if (words && !stays) {
    scrollTo(0, 0);
    byId('result-heading').focus({ preventScroll: true });
  } else if (!words) byId(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

function keepPlace() {
  places.set(entry, { top: scrollY, focus: whereFocused() });
}

function setUpTheme() {
  const isDark = () => {
    const { theme } = document.documentElement.dataset;
    return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  };
  const name = () => { byId('theme').textContent = isDark() ? 'Light' : 'Dark'; };
  const chosen = history.state?.theme;  // kept when the page is loaded again
  if (chosen) document.documentElement.dataset.theme = chosen;
  byId('theme').hidden = false;
  byId('theme').addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    history.replaceState({ ...history.state, theme }, '');
    name();
  });
  name();
}

async function setUp() {
  byId('lacks').hidden = true;
  byId('desk').hidden = false;
  history.scrollRestoration = 'manual';
  setUpCards();
  setUpBox(engine, (words) => (words ? go(words) : go(['partners'])));
  byId('copy-command').addEventListener('click', ({ target }) => copyText(byId('command-text').textContent, target));
  addEventListener('scroll', keepPlace, { passive: true });
  document.addEventListener('focusin', keepPlace);
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('main').focus();
  });
  addEventListener('hashchange', follow);
  addEventListener('beforeprint', () => replace(byId('cited'), byId('answer').hidden ? [] : citedIn(byId('result'))));
  await follow();
}

async function start() {
  setUpTheme();
  if (!byId('engine')) return;
  try {
    engine = await startEngine(byId('engine').textContent, baseNames, baseText);
  } catch (error) {
    // The line that says what the page lacks stays.
    byId('lacks').append(` (${error.message})`);
    document.documentElement.dataset.engine = 'failed';
    return;
  }
  await setUp();
  document.documentElement.dataset.engine = 'ready';
}

start();
