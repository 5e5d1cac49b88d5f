// SPDX-License-Identifier: MIT
// The profile of an entity: what the sources state and what they do not.

import { Citations } from './citations.mjs';
import { h } from './dom.mjs';
import { citationsOf, entities, index, sentence, shortName, statusLabel } from './data.mjs';

/** "C current said of several together": readable without colours. */
export function statusMark(tie) {
  const via = tie.through ? ' via' : '';
  return [
    tie.status.map((id) => h('span', { class: `s status-${id}${via}` }, statusLabel(id))),
    tie.collective && h('span', { class: 'soft' }, ` ${index.several}`),
    tie.disputed && h('span', { class: 'soft' }, ` ${index.differ}`),
  ];
}

export function entityLink(id, link, text) {
  return entities.has(id) ? h('a', { href: link(id) }, text ?? shortName(id)) : text ?? id;
}

export const depthClass = (depth) => `depth-${Math.min(depth ?? 0, 6)}`;

function tieRow(tie, above, link, citations) {
  const again = above?.entity === tie.entity;
  return h('tr', {},
    h('th', { scope: 'row', class: depthClass(tie.depth) },
      again ? h('span', { class: 'hidden' }, tie.name) : entityLink(tie.entity, link, tie.name)),
    h('td', {}, statusMark(tie)),
    h('td', {}, tie.detail ?? '', tie.note && h('p', { class: 'faint' }, `Note: ${tie.note}`)),
    h('td', { class: 'cites' }, citations.marks(citationsOf(tie.facts))));
}

function aspectSection({ id, heading, ties }, link, citations) {
  const headingId = `aspect-${id}`;
  return h('section', { 'aria-labelledby': headingId },
    h('h3', { id: headingId }, heading),
    ties.length === 0
      ? h('p', { class: 'not-stated' }, index.not_stated)
      : h('table', { class: 'ties', 'aria-labelledby': headingId },
        h('thead', {}, h('tr', {},
          ['Name', 'Status', 'How', 'Citations'].map((title) => h('th', { scope: 'col' }, h('span', { class: 'hidden' }, title))))),
        h('tbody', {}, ties.map((tie, i) => tieRow(tie, ties[i - 1], link, citations)))));
}

/** The profile. `link(id)` is the address of another profile, `back` that of the list. */
export function profile(id, link, back) {
  const { standing, aliases, note, cooperation, aspects } = index.profiles[id];
  const citations = new Citations();
  return h('article', { class: 'profile', 'aria-labelledby': 'profile-heading' },
    h('p', { class: 'back' }, h('a', { href: back }, '← Back')),
    h('h2', { id: 'profile-heading', tabindex: '-1' }, citations.within(standing.title, standing.cite)),
    h('p', {}, citations.within(standing.text, standing.cite)),
    aliases && h('p', { class: 'faint' }, aliases),
    note && h('p', { class: 'faint' }, note),
    cooperation && h('section', { 'aria-labelledby': 'cooperation-heading' },
      h('h3', { id: 'cooperation-heading' }, 'Cooperation'),
      cooperation.map((fact) =>
        h('p', {}, sentence(fact), ' ', citations.marks(citationsOf([fact]))))),
    aspects.map((aspect) => aspectSection(aspect, link, citations)),
    citations.list());
}
