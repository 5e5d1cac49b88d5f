// SPDX-License-Identifier: MIT
// What a search found, in the order of the program, with the words that matched.

import { h } from '../dom.mjs';
import { marks } from '../passages.mjs';
import { endsOf, entityLink, factRow, inWords } from './statements.mjs';

/** The text with the words between « and » marked. */
export const withHits = (text) => text.split(/(«[^»]*»)/).map((part) =>
  (part.startsWith('«') && part.endsWith('»') ? h('mark', {}, part.slice(1, -1)) : part));

/** Why something was found, if its name does not show it. */
const reason = ({ field, match }) => field !== 'name' && h('p', { class: 'soft' }, `${inWords(field)}: `, withHits(match));

export const hits = (rows) => h('ol', { class: 'results' }, rows.map((hit) => {
  const { fact, id, type, kind, name, field, match, cite } = hit;
  if (fact) return h('li', { 'data-fact': fact.id }, h('ul', { class: 'facts' }, factRow(fact, endsOf(fact), withHits(match))));
  return h('li', { 'data-id': id },
    h('p', {}, entityLink(id, field === 'name' ? withHits(match) : name), h('span', { class: 'soft' }, ` ${kind ? inWords(kind) : type}`), marks(cite)),
    reason(hit));
}));
