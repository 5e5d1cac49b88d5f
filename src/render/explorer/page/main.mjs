// SPDX-License-Identifier: MIT
// The page: turns input into a state, and renders the state.

import { matching } from './answers.mjs';
import { base, entities, index, shortName, sources } from './data.mjs';
import { byId, h, replace } from './dom.mjs';
import { knowledgeBase, save, table } from './download.mjs';
import { matrix } from './matrix.mjs';
import { filterNetwork, setUpNetwork } from './network.mjs';
import { partnerList } from './partners.mjs';
import { profile } from './profile.mjs';
import { results, search } from './results.mjs';
import { sourceList } from './sources.mjs';
import { FILTERS, fragmentOf, stateOf, unknownIn, VIEWS } from './state.mjs';

const NAMES = { document: 'Document', partners: 'Partners', matrix: 'Matrix', network: 'Network', sources: 'Sources' };

const choices = {
  area: index.areas.map(({ id, depth }) => [id, `${'\u2003'.repeat(depth)}${entities.get(id).name}`]),
  status: index.words.status.map(({ id, label }) => [id, label]),
  role: index.words.role.map(({ id, label }) => [id, label]),
  source: [...sources.values()].map(({ id, title }) => [id, title]),
};

function known(key, value) {
  if (key === 'view') return VIEWS.includes(value);
  if (key === 'show') return entities.has(value);
  if (key === 'q') return true;
  return choices[key].some(([id]) => id === value);
}

const hasNetwork = byId('network-picture') !== null;

let state = stateOf(location.hash, known);

const link = (id) => fragmentOf({ ...state, show: id });
const narrowed = () => FILTERS.some((filter) => state[filter]);

function go(changes) {
  location.hash = fragmentOf({ ...state, ...changes });
}

/** The partners of a view: those that match or, for a profile, those connected with its entity. */
function shownPartners() {
  if (!state.show) return matching(state);
  const all = matching({});
  const own = all.filter(({ id }) => id === state.show);
  if (own.length > 0) return own;
  const has = new Set(index.partners.filter(({ entities: ids }) => ids.includes(state.show)).map(({ id }) => id));
  return all.filter(({ id }) => has.has(id));
}

function summary(rows, hits) {
  if (state.show) return '';
  if (state.q) return `${hits.length} found for “${state.q}”`;
  if (state.view === 'sources') return `${sources.size} ${sources.size === 1 ? 'source' : 'sources'}`;
  const asked = FILTERS.filter((filter) => state[filter])
    .map((filter) => `${filter}: ${choices[filter].find(([id]) => id === state[filter])[1].trim()}`);
  const all = index.partners.length;
  const count = narrowed() ? `${rows.length} of ${all}` : `${rows.length}`;
  return `${count} ${all === 1 ? 'partner' : 'partners'} of ${shortName(base.hub)}${asked.length > 0 ? ` – ${asked.join(', ')}` : ''}`;
}

function render() {
  const rows = matching(state);
  const hits = state.q ? search(state.q) : [];
  const answer = byId('answer');
  const shown = state.show || state.q ? 'answer' : state.view;
  document.body.dataset.view = shown;
  byId('document').hidden = !['document', 'network'].includes(shown);
  answer.hidden = !byId('document').hidden;
  byId('questions').hidden = shown === 'document';
  const unknown = unknownIn(location.hash, known);
  byId('summary').hidden = shown === 'document' && unknown.length === 0;
  replace(byId('summary'), unknown.length > 0 ? `Not in this page: ${unknown.join(', ')}. ` : '',
    shown === 'document' ? '' : summary(rows, hits));
  if (state.show) replace(answer, profile(state.show, link, fragmentOf({ ...state, show: '' })));
  else if (state.q) replace(answer, headed('Found', results(hits, state.q, link)));
  else if (state.view === 'partners') replace(answer, headed('Partners', partnerList(rows, link)));
  else if (state.view === 'matrix') replace(answer, headed('Matrix', matrix(rows, state, link)));
  else if (state.view === 'sources') {
    replace(answer, headed('Sources', sourceList((id) => fragmentOf({ source: id }))));
  } else replace(answer);
  if (hasNetwork) filterNetwork(shown === 'network' ? rows : index.partners);
  renderControls();
}

const headed = (text, content) => [h('h2', { class: 'hidden' }, text), content];

function renderControls() {
  if (byId('q').value !== (state.q ?? '')) byId('q').value = state.q ?? '';
  for (const filter of FILTERS) byId(filter).value = state[filter] ?? '';
  byId('clear').hidden = !narrowed() && !state.q;
  replace(byId('views'), VIEWS.filter((view) => view !== 'network' || hasNetwork).map((view) => h('a', {
    href: view === 'document' ? '#' : fragmentOf({ ...state, view, show: '', q: '' }),
    'aria-current': !state.show && !state.q && view === state.view ? 'page' : null,
  }, NAMES[view])));
}

/** Renders the state in the address. Moves the focus to the heading of a newly opened profile. */
function follow() {
  const before = state;
  state = stateOf(location.hash, known);
  render();
  if (state.show && state.show !== before.show) {
    byId('profile-heading').focus({ preventScroll: true });
    byId('answer').scrollIntoView();
  } else if (document.body.dataset.view === 'document') {
    // The browser could not scroll to an anchor in the document while that was hidden.
    byId(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }
}

function setUp() {
  for (const id of ['theme', 'views', 'downloads']) byId(id).hidden = false;
  for (const filter of FILTERS) {
    const select = byId(filter);
    replace(select, h('option', { value: '' }, 'any'),
      choices[filter].map(([id, label]) => h('option', { value: id }, label)));
    select.addEventListener('change', () => go({ [filter]: select.value, show: '', q: '' }));
  }
  byId('q').addEventListener('input', () => {
    state = { ...state, q: byId('q').value, show: '' };
    history.replaceState(null, '', fragmentOf(state));
    render();
  });
  byId('questions').addEventListener('submit', (event) => event.preventDefault());
  byId('clear').addEventListener('click', () => {
    go(Object.fromEntries(['q', 'show', ...FILTERS].map((key) => [key, ''])));
    byId('q').focus();
  });
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('main').focus();
  });
  byId('theme').addEventListener('click', toggleTheme);
  byId('print').addEventListener('click', () => window.print());
  byId('download-json').addEventListener('click', () =>
    save('liaison.json', 'application/json', knowledgeBase(shownPartners())));
  byId('download-csv').addEventListener('click', () =>
    save('liaison.csv', 'text/csv', table(shownPartners())));
  if (hasNetwork) setUpNetwork((id) => go({ show: id }));
  window.addEventListener('hashchange', follow);
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function toggleTheme() {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
  nameTheme();
}

function nameTheme() {
  byId('theme').textContent = isDark() ? 'Light' : 'Dark';
}

setUp();
nameTheme();
render();
