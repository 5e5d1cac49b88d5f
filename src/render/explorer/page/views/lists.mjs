// SPDX-License-Identifier: MIT
// Lists of entities: partners, areas, groups, initiatives, activities and instruments.

import { addressOf } from '../address.mjs';
import { h } from '../dom.mjs';
import { marks } from '../passages.mjs';
import { hub, shortName } from '../record.mjs';
import { optionsIn } from '../words.mjs';
import { connectionParts, entityLink, factRow, headingOf, inWords, longList, nothingMatches, notStated, throughLinks } from './statements.mjs';

/** The lists whose length is told of a partner. */
const COUNTED = { areas: 'area', activities: 'activity', groups: 'group', initiatives: 'initiative', contributions: 'contribution', instruments: 'agreement' };
/** What a list of partners is asked for beside its usual keys. */
export const MORE_COLUMNS = Object.keys(COUNTED).slice(1).map((key) => `+${key}`).join(',');

const isConnections = ([key, value]) => key !== 'cite' && key !== 'matched' && Array.isArray(value)
  && value.length > 0 && typeof value[0] === 'object';

/** The connections of `owner` with one entity, each as a function that makes its line. */
function connectionLine(row, owner) {
  const other = row.id ?? row.organization;
  const parts = row.roles && !row.status ? row.roles : [row];
  return parts.map((part, i) => () => h('li', {},
    h('span', {}, i === 0 && entityLink(other, row.name ?? shortName(other))), h('span', {}, connectionParts(part, row.id ? owner : other))));
}

/** "2 areas, 1 activity; not stated: groups". */
function tally(row) {
  const keys = Object.keys(COUNTED);
  const counts = keys.filter((key) => row[key]?.length > 0).map((key) => {
    const size = new Set(row[key].map(({ id }) => id)).size;
    return h('span', {}, h('strong', {}, size), ` ${size === 1 ? COUNTED[key] : key}`);
  });
  const silent = keys.filter((key) => row[key]?.length === 0);
  return h('p', { class: 'soft tally' }, counts, silent.length > 0 && h('span', { class: 'none' }, `not stated: ${silent.join(', ')}`));
}

function nameOf({ id, name, acronym, kind, cite, note, basis, part_of: whole, in_context_of: context }) {
  const under = [acronym && name, !acronym && kind && inWords(kind), basis === 'editorial' && 'editorial'].filter(Boolean).join(', ');
  return h('div', { class: 'partner' },
    h('h3', {}, entityLink(id, acronym ?? name), marks(cite)), under && h('p', { class: 'soft' }, under),
    whole?.length > 0 && h('p', { class: 'soft' }, 'part of ', throughLinks(whole)),
    context?.length > 0 && h('p', { class: 'soft' }, 'with ', throughLinks(context)),
    note && h('p', { class: 'note' }, `Note: ${note}`));
}

/** A row: name, statements about the cooperation, and the connections by heading. */
function listRow(row, cooperation, isOpen, isFiltered) {
  const lists = Object.entries(row).filter(isConnections);
  const lines = lists.map(([key, rows]) => [h('h4', {}, headingOf(key)), longList('lines', rows.flatMap((one) => connectionLine(one, row.id)))]);
  return h('li', { 'data-id': row.id }, nameOf(row),
    h('div', {}, row.areas && row.activities && tally(row),
      h('ul', { class: 'facts' }, cooperation.map((fact) => factRow(fact, null))),
      row.matched?.length > 0 && h('ul', { class: 'facts' }, row.matched.map((fact) => factRow(fact, null))),
      lists.length === 0 && !row.matched?.length && !row.activities && h('p', {}, isFiltered ? nothingMatches() : notStated()),
      lists.length > 0 && (isOpen ? lines : h('details', {}, h('summary', {}, 'What they cooperate on'), lines))));
}

/** Whether options restrict a list. */
export const hasFilters = (words) => optionsIn(words).some(({ name }) => !['--limit', '--sort'].includes(name));

/** The rows of a list. `factsOf(ids)` returns the facts on the cooperation of partners. */
export function list(rows, words, factsOf) {
  const isFiltered = hasFilters(words);
  const isPartners = words[0] === 'partners';
  const facts = isPartners && !isFiltered ? factsOf(rows.map(({ id }) => id)) : [];
  return h('ul', { class: 'partners' }, rows.map((row) => listRow(row,
    facts.filter(({ subject, object }) => subject === row.id || (object === row.id && subject === hub)),
    !isPartners || isFiltered || rows.length <= 3, isFiltered)));
}

/** Sources, each with its statements. */
export const sourceList = (rows) => h('ul', { class: 'sources' }, rows.map(({ id, title, publisher, published, retrieved, note, facts }) =>
  h('li', { 'data-id': id },
    h('p', {}, h('a', { href: addressOf(['show', id]) }, title)),
    h('p', { class: 'soft' }, [publisher, published && `published ${published}`, retrieved && `seen ${retrieved}`].filter(Boolean).join(' · '),
      ' · ', h('a', { href: addressOf(['facts', '--source', id]) }, facts === 1 ? '1 statement' : `${facts} statements`)),
    note && h('p', { class: 'note' }, `Note: ${note}`))));
