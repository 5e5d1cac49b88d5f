// SPDX-License-Identifier: MIT
// The data of the page: the knowledge base in the file format, and the index made from it.

const read = (id) => JSON.parse(document.getElementById(id).textContent);

export const base = read('knowledge-base');
export const index = read('index');

/** The keys of the lists of entities. */
export const LISTS = index.words.type.map(({ list }) => list);

/** Entities by id. */
export const entities = new Map(
  LISTS.flatMap((list) => (base[list] ?? []).map((entity) => [entity.id, entity])));
const typeLabels = new Map(index.words.type.flatMap(({ list, label }) =>
  (base[list] ?? []).map(({ id }) => [id, label])));
export const facts = base.facts ?? [];
const sourcesById = new Map((base.sources ?? []).map((source) => [source.id, source]));
/** Sources by id, in the order of their titles. */
export const sources = new Map(index.sources.map((id) => [id, sourcesById.get(id)]));

export const shortName = (id) => index.names[id]?.short ?? id;
export const fullName = (id) => index.names[id]?.full ?? id;
export const sentence = (fact) => index.sentences[fact] ?? facts[fact].statement;
export const typeLabel = (id) => typeLabels.get(id);

const statuses = new Map(index.words.status.map((word) => [word.id, word]));
export const statusLabel = (id) => statuses.get(id)?.label ?? id;

/** The citations of the facts with these indices, without duplicates. */
export function citationsOf(indices) {
  const seen = new Map();
  for (const fact of indices) {
    for (const cite of facts[fact].cite) seen.set(`${cite.at} ${cite.words ?? ''}`, cite);
  }
  return [...seen.values()];
}

/** The citations of facts on one line: un-entities#unodc/2 "border management". */
export const citedAt = (indices) =>
  citationsOf(indices).map(({ at, words }) => (words ? `${at} "${words}"` : at)).join('; ');

export const sourceOf = (cite) => index.places[cite.at].source;
