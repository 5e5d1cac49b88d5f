// SPDX-License-Identifier: MIT
// Filters beside a list: for each value the number of rows that it would leave. Values without rows
// are not offered.

import { h, pause } from './dom.mjs';
import { inWords } from './views/statements.mjs';
import { optionsIn, valuesOf, withOptions, withoutOptions, withValues } from './words.mjs';

const OF_PARTNERS = { '--area': 'areas', '--status': 'status', '--role': 'role', '--activity': 'activities', '--group': 'groups',
  '--initiative': 'initiatives', '--instrument': 'instruments', '--kind': 'kind', '--source': 'source' };
const OF_ENTITIES = { '--kind': 'kind', '--status': 'status', '--role': 'role' };
const OF_FACTS = { '--relation': 'relation', '--status': 'status', '--role': 'role', '--source': 'source' };

/** The options by list, each with the key whose values it takes. */
const FACETS = { partners: OF_PARTNERS, matrix: OF_PARTNERS, export: OF_PARTNERS, facts: OF_FACTS, areas: OF_ENTITIES,
  groups: OF_ENTITIES, initiatives: OF_ENTITIES, activities: OF_ENTITIES, instruments: OF_ENTITIES };

const SHOWN = 6;
const SHAPE = ['--columns', '--sort', '--limit', '--picture', '--by', '--cite', '--format', '--ids'];

/** The list that the words ask for, with its filters only. */
function listOf(words) {
  const list = ['matrix', 'export'].includes(words[0]) ? 'partners' : words[0];
  return SHAPE.reduce(withoutOptions, [list, ...words.slice(1)]);
}

/** How many rows the list has; null if the words ask for no list. */
export function sizeOf(engine, words) {
  const { exit, text } = engine.ask(withOptions(listOf(words), '--ids'));
  return exit === 0 ? text.split('\n').length - 1 : null;
}

/** The values of a facet, chosen ones first, each with the number of its rows. Stops early if
 *  `isCurrent()` is false. */
async function valuesOfFacet(engine, words, option, key, most, isCurrent) {
  const rest = withoutOptions(listOf(words), option);
  const chosen = valuesOf(words, option);
  const counted = (engine.json(['count', ...withOptions(rest, '--by', key)]) ?? []).filter(({ value }) => value !== 'none');
  counted.sort((a, b) => chosen.includes(b.value) - chosen.includes(a.value));
  const values = [];
  for (const { value, name } of counted.slice(0, most)) {
    await pause();
    if (!isCurrent()) return null;
    const size = sizeOf(engine, withOptions(rest, option, value));
    if (size > 0) values.push({ value, name: name ?? inWords(value), size, isChosen: chosen.includes(value) });
  }
  return { values, more: Math.max(0, counted.length - most) };
}

function facetBox({ option, values, more }, words, go, showAll) {
  const title = inWords(option.slice(2));
  const change = () => {
    const picked = [...box.querySelectorAll('input:checked')].map(({ value }) => value);
    go(withValues(words, option, picked));
  };
  const box = h('fieldset', {}, h('legend', {}, title.charAt(0).toUpperCase() + title.slice(1)),
    values.map(({ value, name, size, isChosen }) => h('label', {},
      h('input', { type: 'checkbox', value, checked: isChosen, id: `facet${option}-${value}`, onchange: change }),
      h('span', {}, name), h('span', { class: 'count' }, size))),
    more > 0 && h('button', { type: 'button', class: 'quiet', onclick: showAll }, `${more} more`));
  return box;
}

/** Whether the answer to a question has facets. */
export const hasFacets = (words) => Object.hasOwn(FACETS, words[0]);

/** Fills `place` with the facets of a list, one after the other. */
export async function showFacets(engine, words, place, go, isCurrent) {
  const facets = Object.entries(FACETS[words[0]]);
  const boxes = facets.map(() => h('div'));
  const build = async ([option, key], i, most) => {
    const facet = await valuesOfFacet(engine, words, option, key, most, isCurrent);
    if (!facet || !isCurrent()) return;
    const hasChoice = facet.values.length > 1 || facet.values.some(({ isChosen }) => isChosen);
    boxes[i].replaceChildren(...(hasChoice
      ? [facetBox({ option, ...facet }, words, go, () => build([option, key], i, Infinity))] : []));
  };
  for (const [i, facet] of facets.entries()) await build(facet, i, Math.max(SHOWN, valuesOf(words, facet[0]).length));
  if (!isCurrent()) return;
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '';
  place.replaceChildren(...boxes);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Whether an option restricts an answer, rather than giving it a shape. */
export const isCondition = ({ name }) => !SHAPE.includes(name);

/** The options of a question that restrict its answer. */
export const conditionsOf = (words) => optionsIn(words).filter(isCondition);
