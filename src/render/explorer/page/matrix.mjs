// SPDX-License-Identifier: MIT
// Partners against areas.

import { admits, isWithin } from './answers.mjs';
import { h } from './dom.mjs';
import { citedAt, fullName, index, sentence, shortName, statusLabel } from './data.mjs';
import { depthClass } from './profile.mjs';

function cell(row, column, tie, state, link) {
  if (!tie) return h('td', {}, h('span', { class: 'hidden' }, 'nothing'));
  const through = tie.through ? `, through ${tie.through.map(fullName).join('; ')}` : '';
  const marks = [tie.collective && index.several, tie.disputed && index.differ].filter(Boolean);
  const marked = marks.length > 0 ? ` (${marks.join(', ')})` : '';
  const inWords = `${tie.status.map(statusLabel).join(', ')}${marked}${through}`;
  const said = tie.facts.map((fact) => `${sentence(fact)} (${citedAt([fact])})`);
  return h('td', { class: admits(tie, state) ? null : 'dim' },
    h('a', {
      class: `cell${tie.through ? ' through' : ''}`,
      href: link(row.id),
      title: [`${shortName(row.id)}, ${fullName(column)}: ${inWords}`, ...said],
    },
    h('span', { class: 'hidden' }, `${shortName(row.id)}, ${fullName(column)}: ${inWords}`),
    tie.status.map((id, i) => h('span', { class: `status-${id}`, 'aria-hidden': 'true' }, tie.letters[i]))));
}

export function matrix(rows, state, link) {
  const shown = new Map(rows.map((row) => [row.id, row]));
  const columns = index.matrix.columns.filter(({ id }) => !state.area || isWithin(id, state.area));
  const lines = index.matrix.rows.filter(({ id }) => shown.has(id));
  if (lines.length === 0 || columns.length === 0) return h('p', { class: 'not-stated' }, 'No partner matches.');
  return [
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Partners and areas' },
      h('table', { class: 'matrix' },
        h('caption', { class: 'hidden' }, 'Partners against areas, by status'),
        h('thead', {}, h('tr', {}, h('td'),
          columns.map(({ id }) => h('th', { scope: 'col' }, h('a', { href: link(id) }, fullName(id)))))),
        h('tbody', {}, lines.map((row) => h('tr', {},
          h('th', { scope: 'row', class: depthClass(shown.get(row.id).depth) },
            h('a', { href: link(row.id), title: fullName(row.id) }, shortName(row.id))),
          columns.map(({ id }) => cell(row, id, row.cells[id], state, link))))))),
    h('p', { class: 'faint legend' }, index.matrix.legend),
  ];
}
