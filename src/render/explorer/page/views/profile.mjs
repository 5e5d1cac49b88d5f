// SPDX-License-Identifier: MIT
// The profile of an entity: every statement about it, and what is not stated. A source has its
// passages, a fact its sentence.

import { addressOf } from '../address.mjs';
import { h, linkOut } from '../dom.mjs';
import { marks } from '../passages.mjs';
import { hub, shortName, typeOf } from '../record.mjs';
import { connectionRow, endsOf, entityLink, factRow, factRows, headingOf, inWords, longList, remarksOn } from './statements.mjs';

const isSection = (value) => Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
const NO_SECTIONS = new Set(['aliases', 'facts', 'sources', 'cite', 'part_of']);

/** Whether a fact states a part of the connection between `id` and `other`. */
function states(fact, id, other, part) {
  if (part.role && fact.role !== part.role) return false;
  const { subject, object, with: context } = fact;
  if ((subject === id && object === other) || (subject === other && object === id)) return true;
  const holder = part.organization ?? part.by;
  return holder && object === other && subject === holder && context === part.with;
}

/** Facts by the entities at their ends. */
function byEnd(facts) {
  const found = new Map();
  for (const fact of facts) {
    for (const end of new Set([fact.subject, fact.object])) found.set(end, [...(found.get(end) ?? []), fact]);
  }
  return found;
}

/** The rows about one entity of a section, each as a function that makes it: facts as sentences, or
 *  what the connection goes through. */
function connectionRows(id, row, facts, shown) {
  const other = row.id ?? row.organization;
  const parts = row.roles && !row.status ? row.roles : [row];
  const rows = parts.flatMap((part) => {
    const own = part.through ? [] : (facts.get(other) ?? []).filter((fact) => states(fact, id, other, part));
    const fresh = own.filter((fact) => !shown.has(fact));
    for (const fact of fresh) shown.add(fact);
    return own.length > 0 ? fresh.map((fact) => (about) => factRow(fact, about)) : [(about) => connectionRow({ ...row, ...part }, about)];
  });
  return rows.map((make, i) => () => make(i === 0 ? entityLink(other, row.name ?? shortName(other)) : null));
}

/** Sections of the answer in its order; facts in none of them come last. */
function sections(answer) {
  const facts = answer.facts ?? [];
  const ends = byEnd(facts);
  const shown = new Set();
  const cooperation = facts.filter(({ relation }) => relation === 'works-with');
  for (const fact of cooperation) shown.add(fact);
  const found = Object.entries(answer).filter(([key, value]) => !NO_SECTIONS.has(key) && isSection(value))
    .map(([key, rows]) => ({ heading: headingOf(key), rows: rows.flatMap((row) => connectionRows(answer.id, row, ends, shown)) }));
  const rest = facts.filter((fact) => !shown.has(fact));
  return [
    { heading: 'Cooperation', rows: cooperation.map((fact) => () => factRow(fact, entityLink(fact.subject === answer.id ? fact.object : fact.subject))) },
    ...found,
    { heading: 'Further statements', rows: rest.map((fact) => () => factRow(fact, endsOf(fact))) },
  ].filter(({ rows }) => rows.length > 0);
}

const optionOf = (id) => (typeOf(id) === 'organization' ? '--partner' : `--${typeOf(id)}`);

/** Where to go from a profile. */
function ways(id, begin) {
  const button = (label, text) => h('button', { type: 'button', onclick: () => begin(text) }, label);
  return h('p', { class: 'row ways' },
    button('Compare with …', `compare ${id} `), button('Path to …', `path ${id} `),
    [['Picture', ['export', '--format', 'svg', optionOf(id), id]], ['Timeline', ['timeline', id]], ['Nearest', ['related', id]],
      ['Statements', ['facts', optionOf(id), id]]]
      .map(([label, words]) => h('a', { class: 'button', href: addressOf(words) }, label)));
}

function standing(answer, isPartner) {
  const { id, type, kind, part_of: whole } = answer;
  const remarks = remarksOn({ since: answer.since, until: answer.until, basis: answer.basis });
  return h('p', { class: 'under' }, isPartner(id) && [`Partner of ${shortName(hub)} · `], inWords(kind ?? type), marks(answer.cite),
      whole?.length > 0 && [' · part of ', whole.map((one, i) => [i > 0 && ', ', entityLink(one)])],
      remarks && ` · ${remarks}`,
      answer.aliases?.length > 0 && [h('br'), `Also called: ${answer.aliases.map(({ name, kind: how }) => (how ? `${name} (${inWords(how)})` : name)).join(', ')}`],
      answer.note && [h('br'), `Note: ${answer.note}`]);
}

/** The sections that filters emptied: without them, something is stated. */
const emptied = (answer) => Object.entries(answer).filter(([key, value]) => !NO_SECTIONS.has(key) && key !== 'not_stated'
  && Array.isArray(value) && value.length === 0 && !answer.not_stated?.includes(key)).map(([key]) => key);

function entityProfile(answer, { begin, isPartner, isFiltered }) {
  const name = answer.acronym ? `${answer.name} (${answer.acronym})` : answer.name;
  const unmatched = isFiltered ? emptied(answer) : [];
  return h('article', { class: 'entity', 'data-id': answer.id },
    h('h3', {}, entityLink(answer.id, name)), standing(answer, isPartner), ways(answer.id, begin),
    sections(answer).map(({ heading, rows }) => [h('h4', {}, heading), longList('facts', rows)]),
    unmatched.length > 0 && h('p', { class: 'silent' }, h('strong', {}, 'Nothing that matches'), ` in: ${unmatched.map(inWords).join(', ')}`),
    answer.not_stated?.length > 0 && h('p', { class: 'silent' },
      h('strong', {}, 'Not stated'), ` in the sources: ${answer.not_stated.map(inWords).join(', ')}`));
}

function sourceProfile(source) {
  const passage = ({ at, words, entity, name, fact, statement }) => h('li', {},
    h('span', { class: 'about' }, entity ? entityLink(entity, name) : ''),
    h('span', { class: 'say' }, statement ?? '', words && [' ', h('q', {}, words)], marks([{ at, words }])),
    h('span', { class: 'how soft' }, fact ? 'statement' : ''));
  return h('article', { class: 'entity', 'data-id': source.id },
    h('h3', {}, source.title),
    h('p', { class: 'under' }, [source.publisher, source.published && `published ${source.published}`,
      source.retrieved && `seen ${source.retrieved}`].filter(Boolean).join(' · '), ' ',
    source.url && linkOut(source.url, { class: 'address' }, source.url),
    source.note && [h('br'), `Note: ${source.note}`]),
    h('p', { class: 'row ways' }, h('a', { class: 'button', href: addressOf(['facts', '--source', source.id]) }, 'Statements')),
    [{ title: '', supports: source.supports ?? [] }, ...source.sections ?? []].map(({ id, title, supports }) => supports?.length > 0 && [
      (title || id) && h('h4', {}, title ?? id), longList('facts', supports.map((one) => () => passage(one)))]));
}

/** One answer of `show`, or a list of them. */
export function profiles(answer, tools) {
  return [answer].flat().map((one) => {
    if (one.type === 'source') return sourceProfile(one);
    return one.statement ? factRows([one]) : entityProfile(one, tools);
  });
}
