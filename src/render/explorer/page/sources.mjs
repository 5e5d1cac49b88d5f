// SPDX-License-Identifier: MIT
// The sources, and how many records cite each.

import { sourceLine } from './citations.mjs';
import { h } from './dom.mjs';
import { facts, sourceOf, sources } from './data.mjs';

export function sourceList(filtered) {
  return h('ul', { class: 'sources' }, [...sources.values()].map((source) => {
    const count = facts.filter((fact) => fact.cite.some((cite) => sourceOf(cite) === source.id)).length;
    return h('li', {},
      h('p', {}, sourceLine(source)),
      h('p', { class: 'faint' },
        h('a', { href: filtered(source.id) }, `${count} ${count === 1 ? 'fact' : 'facts'}`),
        source.sections
          ? ` in ${source.sections.length} ${source.sections.length === 1 ? 'section' : 'sections'}`
          : ' of the page as a whole'));
  }));
}
