// SPDX-License-Identifier: MIT
// The partners that match, with what they are tied to.

import { Citations } from './citations.mjs';
import { h } from './dom.mjs';
import { citationsOf, entities, index, shortName } from './data.mjs';
import { depthClass, entityLink, statusMark } from './profile.mjs';

function tieItem(tie, link, citations) {
  return h('li', { 'data-entity': tie.entity, 'data-status': tie.status.join(' '), 'data-through': tie.through?.join(' ') },
    h('span', { class: 'tie-name' }, entityLink(tie.entity, link, tie.name)), ' ',
    statusMark(tie),
    tie.detail && h('span', { class: 'faint' }, ` ${tie.detail} `),
    ' ', citations.marks(citationsOf(tie.facts)));
}

export function partnerList(rows, narrowed, link) {
  const citations = new Citations();
  if (rows.length === 0) return h('p', { class: 'not-stated' }, 'No partner matches.');
  return [
    h('ul', { class: 'partners' }, rows.map(({ id, depth, ties }) => {
      const { name, acronym, kind, cite } = entities.get(id);
      return h('li', { class: depthClass(depth), 'data-id': id },
        h('div', { class: 'partner' },
          h('h3', {}, h('a', { href: link(id) }, acronym ?? shortName(id))),
          acronym && h('p', {}, name),
          h('p', { class: 'faint' }, (kind ?? '').replace(/-/g, ' '), ' ', citations.marks(cite))),
        ties.length > 0
          ? h('ul', { class: 'tie-list' }, ties.map((tie) => tieItem(tie, link, citations)))
          : h('p', { class: 'not-stated' },
            narrowed ? index.nothing_matches : `areas: ${index.not_stated}`));
    })),
    citations.list(),
  ];
}
