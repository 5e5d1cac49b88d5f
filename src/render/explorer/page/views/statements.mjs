// SPDX-License-Identifier: MIT
// What several views print: links to entities, statuses, dates, and facts as sentences.

import { addressOf } from '../address.mjs';
import { h } from '../dom.mjs';
import { marks } from '../passages.mjs';
import { fullName, isEntity, shortName } from '../record.mjs';

/** What an answer says where the sources are silent. */
export const notStated = () => h('span', { class: 'none' }, 'not stated in the sources');

/** What a filtered answer says instead: filters may have emptied it. */
export const nothingMatches = () => h('span', { class: 'none' }, 'nothing that matches');

/** The name of an entity as a link to its profile. */
export function entityLink(id, text = fullName(id)) {
  return isEntity(id) ? h('a', { href: addressOf(['show', id]) }, text) : text;
}

/** A word of the vocabulary for readers: to-date is "to date". */
export const inWords = (term) => term.replaceAll('-', ' ');

const sentenceCase = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const headingOf = (key) => sentenceCase(inWords(key.replaceAll('_', ' ')));

/** Statuses by letter, word and colour; outlined if something else is in between. */
export const statusMarks = (statuses, isThrough) => [statuses ?? []].flat().map((status) =>
  h('span', { class: `s status-${status}${isThrough ? ' via' : ''}` }, inWords(status)));

const inTime = (since, until) => [
  since && until && since !== until ? `${since} to ${until}` : since && !until ? `since ${since}` : until && !since ? `until ${until}` : since,
].filter(Boolean);

/** Role, dates and reservations of a fact or connection. */
export function remarksOn({ role, since, until, as_of: day, scope, basis, sources_differ: differ, kind }, isKind) {
  const [from, to] = [[since ?? []].flat().join(' or '), [until ?? []].flat().join(' or ')];
  return [
    isKind && kind && inWords(kind), role && inWords(role), ...inTime(from, to),
    day && `as of ${day}`, scope === 'collective' && 'said of several together',
    basis === 'editorial' && 'editorial', differ && 'sources differ',
  ].filter(Boolean).join(', ');
}

const remarkLine = (text) => text && h('span', { class: 'when' }, text);
const noteLine = (note) => note && h('span', { class: 'note' }, `Note: ${note}`);

/** A fact as a row: whom it connects, its sentence with citations, its status. */
export function factRow(fact, about, text) {
  return h('li', { class: about ? null : 'same', 'data-fact': fact.id },
    h('span', { class: 'about' }, about),
    h('span', { class: 'say' }, text ?? fact.statement, marks(fact.cite), noteLine(fact.note)),
    h('span', { class: 'how' }, statusMarks(fact.status ?? 'current'), remarkLine(remarksOn(fact))));
}

/** Both ends of a fact. */
export const endsOf = ({ subject, object }) => [entityLink(subject, shortName(subject)), ' – ', entityLink(object, shortName(object))];

export const factRows = (facts) => longList('facts', facts.map((fact) => () => factRow(fact, endsOf(fact))));

const ROWS_OF_A_LIST = 100;

/** A list of the class. `rows` are functions that make its items; a button adds the next hundred. */
export function longList(className, rows) {
  const list = h('ul', { class: className });
  let shown = 0;
  const add = (count) => {
    list.append(...rows.slice(shown, shown + count).map((make) => make()));
    shown = Math.min(rows.length, shown + count);
  };
  add(ROWS_OF_A_LIST);
  if (shown === rows.length) return list;
  const button = h('button', { type: 'button', class: 'quiet', onclick: () => {
    add(ROWS_OF_A_LIST);
    button.textContent = `${rows.length - shown} more`;
    button.hidden = shown === rows.length;
  } }, `${rows.length - shown} more`);
  return [list, button];
}

/** What a connection goes through. */
export const throughLinks = (ids) => [ids].flat().map((id, i) => [i > 0 && ', ', entityLink(id, shortName(id))]);

/** A connection whose facts are not among the answer: status, what it goes through, citations. */
export function connectionRow(connection, about) {
  const { through, status, cite, note } = connection;
  return h('li', { class: about ? null : 'same' },
    h('span', { class: 'about' }, about),
    h('span', { class: 'say through' }, through && ['through ', throughLinks(through)], marks(cite), noteLine(note)),
    h('span', { class: 'how' }, statusMarks(status, through), remarkLine(remarksOn(connection))));
}

/** A connection of `owner` in a line: status, remarks, what it goes through, citations, note. */
export function connectionParts(connection, owner) {
  const { organization, status, through, cite, note } = connection;
  const remarks = remarksOn(connection);
  return [
    statusMarks(status, through),
    h('span', { class: 'soft' }, organization && organization !== owner && [entityLink(organization, shortName(organization)), remarks && ': '],
      remarks, through && [' through ', throughLinks(through)]),
    marks(cite), noteLine(note),
  ];
}
