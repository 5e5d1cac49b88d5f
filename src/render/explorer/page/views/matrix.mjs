// SPDX-License-Identifier: MIT
// The matrix: a cell opens a row below it with the statements. The arrow keys move between cells.

import { addressOf } from '../address.mjs';
import { h, replace } from '../dom.mjs';
import { marks } from '../passages.mjs';
import { fullName, shortName } from '../record.mjs';
import { entityLink, factRows, inWords, remarksOn, throughLinks } from './statements.mjs';

const LETTERS = { current: 'C', 'to-date': 'T', exploring: 'E', ended: 'N' };

/** How many rows are built at once: fewer in a wide matrix, which takes longer to lay out. */
const rowsPerStep = (columns) => Math.min(30, Math.max(10, Math.floor(4000 / columns.length)));

const meaningOf = ({ status, through, ...rest }) =>
  [status.map(inWords).join(', '), through && 'through others', remarksOn(rest)].filter(Boolean).join(', ');

/** The cell as a button; without colours, its letters tell the status. */
function cellButton(row, column, cell, toggle) {
  return h('button', {
    type: 'button', class: `cell${cell.through ? ' through' : ''}`, tabindex: '-1', 'aria-expanded': 'false',
    'data-column': column, onclick: ({ currentTarget }) => toggle(currentTarget, row, column, cell),
  }, h('span', { class: 'hidden' }, `${shortName(row.id)}, ${fullName(column)}: ${meaningOf(cell)}`),
  cell.status.map((status) => h('span', { class: `status-${status}`, 'aria-hidden': 'true' },
    cell.through ? LETTERS[status].toLowerCase() : LETTERS[status])));
}

/** What is stated where a row and a column meet. `statements(row, column, through)` returns facts. */
function drawer(row, column, cell, width, statements, close) {
  const facts = statements(row.id, column, cell.through ?? []);
  return h('tr', { class: 'drawer' }, h('td', { colspan: width }, h('div', {},
    h('h4', {}, `${shortName(row.id)} and ${fullName(column)}: ${meaningOf(cell)}`),
    cell.through && h('p', { class: 'soft' }, 'through ', throughLinks(cell.through), marks(cell.cite)),
    cell.note && h('p', { class: 'note' }, `Note: ${cell.note}`),
    factRows(facts),
    h('p', { class: 'row' }, h('a', { class: 'button', href: addressOf(['show', row.id]) }, `Profile of ${shortName(row.id)}`),
      h('a', { class: 'button', href: addressOf(['show', column]) }, fullName(column)),
      h('button', { type: 'button', class: 'quiet', onclick: close }, 'Close')))));
}

/** Moves the focus to the next cell in the direction of an arrow key. */
function moveFrom(button, key) {
  const cells = [...button.closest('table').querySelectorAll('button.cell')];
  const at = cells.indexOf(button);
  const { column } = button.dataset;
  const vertical = { ArrowDown: cells.slice(at + 1), ArrowUp: cells.slice(0, at).reverse() }[key];
  const next = vertical ? vertical.find((cell) => cell.dataset.column === column)
    : cells[at + { ArrowRight: 1, ArrowLeft: -1 }[key]];
  if (!next) return;
  button.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** The matrix of partners. `rowsOf(ids)` returns their rows, each with cells by column in its member
 *  `by`; a button adds the next ones. */
export function matrix(ids, columns, by, isFiltered, rowsOf, statements) {
  let open = null;
  const close = () => {
    if (!open) return;
    open.row.remove();
    open.button.setAttribute('aria-expanded', 'false');
    open.button.focus({ preventScroll: true });
    open = null;
  };
  const toggle = (button, row, column, cell) => {
    const again = open?.button === button;
    close();
    if (again) return;
    open = { button, row: drawer(row, column, cell, columns.length + 1, statements, close) };
    button.setAttribute('aria-expanded', 'true');
    button.closest('tr').after(open.row);
  };
  const heads = columns.map((id) => h('th', { scope: 'col' }, entityLink(id)));
  let marked = null;
  const markColumn = ({ target }) => {
    marked?.classList.remove('now');
    marked = heads[target.closest('td')?.cellIndex - 1];
    marked?.classList.add('now');
  };
  const empty = [];
  const body = h('tbody', {
    onpointerover: markColumn,
    onpointerleave: markColumn,
    onfocusin: markColumn,
    onkeydown: (event) => {
      if (event.key === 'Escape') close();
      else if (event.key.startsWith('Arrow') && event.target.matches('button.cell')) {
        event.preventDefault();
        moveFrom(event.target, event.key);
      }
    },
  });
  const step = rowsPerStep(columns);
  let shown = 0;
  const silent = h('p', { class: 'soft' });
  const more = h('button', { type: 'button' }, '');
  const showMore = () => {
    for (const row of rowsOf(ids.slice(shown, shown + step))) {
      if (Object.keys(row[by]).length === 0) {
        empty.push(row.id);
        continue;
      }
      body.append(h('tr', { 'data-id': row.id }, h('th', { scope: 'row' }, entityLink(row.id, shortName(row.id))),
        columns.map((column) => h('td', {}, row[by][column] && cellButton(row, column, row[by][column], toggle)))));
    }
    shown = Math.min(ids.length, shown + step);
    more.textContent = `${ids.length - shown} more partners`;
    more.hidden = shown === ids.length;
    replace(silent, empty.length > 0 && [isFiltered ? 'Nothing that matches: ' : `No ${by} stated: `, throughLinks(empty)]);
  };
  more.addEventListener('click', showMore);
  showMore();
  const first = body.querySelector('button.cell');
  if (first) first.tabIndex = 0;
  return [
    h('p', { class: 'soft' }, 'A filled cell is stated about the partner itself. An outlined one goes through others.'),
    h('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': 'Matrix' }, h('table', { class: 'matrix live' },
      h('thead', {}, h('tr', {}, h('td'), heads)), body)),
    more, silent,
  ];
}
