// SPDX-License-Identifier: MIT
// The partners that match, with their connections.

import { Citations } from './citations.mjs';
import { h } from './dom.mjs';
import { citationsOf, entities, index, sentence, shortName } from './data.mjs';
import { depthClass, entityLink, statusMark } from './profile.mjs';

function tieItem(tie, link, citations) {
  return h('li', { 'data-entity': tie.entity, 'data-status': tie.status.join(' '), 'data-through': tie.through?.join(' ') },
    h('span', { class: 'tie-name' }, entityLink(tie.entity, link, tie.name)),
    h('div', {}, statusMark(tie),
      tie.detail && h('span', { class: 'faint' }, ` ${tie.detail} `),
      ' ', citations.marks(citationsOf(tie.facts)),
      tie.note && h('p', { class: 'faint' }, `Note: ${tie.note}`)));
}

const factItem = (fact, citations) =>
  h('li', { 'data-fact': fact }, sentence(fact), ' ', citations.marks(citationsOf([fact])));

export function partnerList(rows, link) {
  const citations = new Citations();
  if (rows.length === 0) return h('p', { class: 'not-stated' }, 'No partner matches.');
  return [
    h('ul', { class: 'partners' }, rows.map(({ id, depth, ties, matched }) => {
      const { name, acronym, kind, cite } = entities.get(id);
      return h('li', { class: depthClass(depth), 'data-id': id },
        h('div', { class: 'partner' },
          h('h3', {}, h('a', { href: link(id) }, acronym ?? shortName(id))),
          acronym && h('p', {}, name),
          h('p', { class: 'faint' }, citations.marks(cite), ' ', (kind ?? '').replace(/-/g, ' '))),
        ties.length + matched.length > 0
          ? h('ul', { class: 'tie-list' }, ties.map((tie) => tieItem(tie, link, citations)),
            matched.map((fact) => factItem(fact, citations)))
          : h('p', { class: 'not-stated' }, `areas: ${index.not_stated}`));
    })),
    citations.list(),
  ];
}
