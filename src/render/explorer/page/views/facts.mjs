// SPDX-License-Identifier: MIT
// Views of facts: the list, by time, as paths between entities, and where sources differ.

import { h } from '../dom.mjs';
import { marks } from '../passages.mjs';
import { shortName } from '../record.mjs';
import { endsOf, entityLink, factRow, factRows, inWords } from './statements.mjs';

export const factList = (facts) => factRows(facts);

/** Dated facts under the years in which they begin. */
export function timeline(facts) {
  const years = new Map();
  for (const fact of facts) {
    const year = fact.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), fact]);
  }
  return [...years].map(([year, rows]) => [h('h4', { class: 'year' }, year), h('ul', { class: 'facts' }, rows.map((fact) =>
    factRow(fact, [h('time', {}, fact.date), ' ', fact.date_of && h('span', { class: 'soft' }, `of ${shortName(fact.date_of)} `), h('br'), endsOf(fact)])))]);
}

/** Each path step by step. The direction is that of the fact. */
export const paths = (found) => [
  h('p', { class: 'soft' }, 'A chain of statements is not a statement about its ends.'),
  found.map(({ length, steps }) => h('section', { class: 'path' },
    h('h4', {}, `${length} ${length === 1 ? 'step' : 'steps'}: `,
      [steps[0].from, ...steps.map(({ to }) => to)].map((id, i) => [i > 0 && ' – ', entityLink(id, shortName(id))])),
    h('ul', { class: 'facts' }, steps.map(({ from, to, direction, fact }) => factRow(fact,
      [entityLink(from, shortName(from)), direction === 'backward' ? ' ← ' : ' → ', entityLink(to, shortName(to))]))))),
];

/** Pairs of facts side by side. */
export const conflicts = (pairs) => [
  h('p', { class: 'soft' }, 'Neither statement is corrected.'),
  pairs.map(({ differ_on: on, facts }) => h('section', { class: 'pair' },
    h('h4', {}, endsOf(facts[0]), ` differ on ${on.map(inWords).join(', ')}`),
    h('div', { class: 'differ' }, facts.map((fact) => h('ul', { class: 'facts' }, factRow(fact, null)))))),
];

/** Entities that share most, with what they share. */
export const related = (rows) => h('ul', { class: 'partners' }, rows.map(({ id, name, score, shared, cite }) => h('li', { 'data-id': id },
  h('div', { class: 'partner' }, h('h3', {}, entityLink(id, name), marks(cite)), h('p', { class: 'soft' }, `score ${score}`)),
  h('ul', { class: 'lines' }, shared.map((one) => h('li', {}, h('span', {}, entityLink(one.id, one.name)),
    h('span', {}, h('span', { class: 'soft' }, `${one.type}, ${one.weight}`), marks(one.cite))))))));
