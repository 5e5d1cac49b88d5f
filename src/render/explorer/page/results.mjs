// SPDX-License-Identifier: MIT
// The results of a search.

import { Citations } from './citations.mjs';
import { h } from './dom.mjs';
import { citationsOf, entities, facts, index, sentence, typeLabel } from './data.mjs';
import { found, indexed } from './search.mjs';

const documents = indexed([...entities.values()].map((entity) => ({
  id: entity.id,
  texts: [
    { text: entity.name, weight: 1 },
    { text: entity.acronym ?? '', weight: 1 },
    ...(entity.aliases ?? []).map((alias) => ({ text: alias.name, weight: 0.9 })),
    ...facts.flatMap((fact, number) => (fact.subject === entity.id || fact.object === entity.id
      ? [{ text: fact.statement, weight: 0.4, fact: number }] : [])),
  ],
})));

export const search = (question) => found(documents, question);

export function results(hits, question, link) {
  const citations = new Citations();
  if (hits.length === 0) return h('p', { class: 'not-stated' }, `No name or statement matches “${question}”.`);
  return [
    h('ul', { class: 'results' }, hits.map(({ id, fact }) => {
      const entity = entities.get(id);
      return h('li', { 'data-id': id },
        h('p', {}, h('a', { href: link(id) }, index.names[id].full),
          h('span', { class: 'faint' }, ` ${typeLabel(id)} `), citations.marks(entity.cite)),
        fact !== undefined && h('p', { class: 'said' }, sentence(fact), ' ', citations.marks(citationsOf([fact]))));
    })),
    citations.list(),
  ];
}
