// SPDX-License-Identifier: MIT
// Entities side by side: their shared connections, then those of a single one.

import { h } from '../dom.mjs';
import { marks } from '../passages.mjs';
import { shortName } from '../record.mjs';
import { connectionParts, entityLink, headingOf, notStated } from './statements.mjs';

const cell = (connections, owner) => h('td', {}, (connections ?? []).map((one) => h('div', {}, connectionParts(one, owner))));

function rowsOf(section, ids) {
  const only = Object.values(section.only ?? {}).flat();
  return [...section.shared ?? [], ...only].map(({ id, name, by }) => h('tr', { 'data-id': id },
    h('th', { scope: 'row' }, entityLink(id, name)), ids.map((one) => cell(by[one], one))));
}

export function comparison({ entities, ...sections }) {
  const ids = entities.map(({ id }) => id);
  const heading = (key, { not_stated: silent }) => h('tr', { class: 'heading' },
    h('th', { scope: 'rowgroup' }, headingOf(key)), ids.map((id) => h('td', {}, silent?.includes(id) && notStated())));
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Comparison' },
    h('table', { class: 'compare' },
      h('thead', {}, h('tr', {}, h('td'), entities.map(({ id, cite }) => h('th', { scope: 'col' }, entityLink(id, shortName(id)), marks(cite))))),
      Object.entries(sections).filter(([, section]) => section?.shared || section?.only || section?.not_stated).map(([key, section]) =>
        h('tbody', {}, heading(key, section), rowsOf(section, ids)))));
}
