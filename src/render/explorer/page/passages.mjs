// SPDX-License-Identifier: MIT
// The numbered passages that the page cites. The document lists them; a view shows one in a card
// next to its mark.

import { byId, h, printable, replace } from './dom.mjs';
import { copyText } from './tools.mjs';

const keyOf = (at, words) => `${at} ${words ?? ''}`;

/** The numbers of passages by what is cited, as the document has them. */
const numbers = new Map([...document.querySelectorAll('#d-sources li[data-at]')].map((line) =>
  [keyOf(line.dataset.at, line.querySelector('q')?.textContent), Number(line.id.slice(1))]));

const MOST_MARKS = 12;

/** Marks of citations, in ascending order: links to the list of sources. Of very many, the rest
 *  appears at the press of a button. */
export function marks(cites) {
  const cited = new Set((cites ?? []).map(({ at, words }) => numbers.get(keyOf(at, words && printable(words)))));
  cited.delete(undefined);
  const all = [...cited].sort((a, b) => a - b).map((number) => [' ', h('a', { class: 'c', href: `#c${number}` }, `[${number}]`)]);
  if (all.length <= MOST_MARKS) return all;
  const rest = h('span', { class: 'rest', hidden: true }, all.slice(MOST_MARKS - 4));
  const button = h('button', { type: 'button', class: 'quiet more', onclick: () => { rest.hidden = false; button.remove(); } },
    `${all.length - MOST_MARKS + 4} more`);
  return [all.slice(0, MOST_MARKS - 4), rest, ' ', button];
}

/** The passages that the marks of an element lead to, as a copy of the list of sources. */
export function citedIn(element) {
  const lines = new Set([...element.querySelectorAll('a.c')].map((mark) => mark.getAttribute('href').slice(1)));
  const sources = new Map();
  for (const line of document.querySelectorAll('#d-sources li[data-at]')) {
    if (!lines.has(line.id)) continue;
    const source = line.closest('.source');
    sources.set(source, [...(sources.get(source) ?? []), line]);
  }
  const copy = (node) => {
    const copied = node.cloneNode(true);
    copied.removeAttribute('id');
    copied.querySelector('.back')?.remove();
    return copied;
  };
  return [...sources].map(([source, found]) => h('section', { class: 'source' },
    copy(source.querySelector('h3')), copy(source.querySelector('p')), h('ol', {}, found.map(copy))));
}

let openedBy = null;

export function closeCard() {
  if (!openedBy) return;
  const mark = openedBy;
  openedBy = null;
  const hadFocus = byId('card').contains(document.activeElement);
  byId('card').hidden = true;
  mark.removeAttribute('aria-expanded');
  if (hadFocus && mark.isConnected) mark.focus({ preventScroll: true });
}

/** Puts the card below its mark, within the window. */
function place(card, mark) {
  const { left, bottom } = mark.getBoundingClientRect();
  const room = document.documentElement.clientWidth - card.offsetWidth - 8;
  card.style.left = `${Math.max(8, Math.min(left, room)) + scrollX}px`;
  card.style.top = `${bottom + scrollY + 6}px`;
}

/** Shows what a mark cites: source, place, words, and where to read on. */
function openCard(mark) {
  const line = byId(mark.getAttribute('href').slice(1));
  const source = line.closest('.source');
  const words = line.querySelector('q');
  const address = words?.closest('a') ?? source.querySelector('.address');
  const section = line.closest('ol').previousElementSibling;
  const where = [section?.tagName === 'H4' ? section.textContent : '', line.querySelector('.soft').textContent]
    .filter(Boolean).join(', ');
  const title = source.querySelector('h3').textContent;
  const number = line.querySelector('.n').textContent;
  const citation = [`${title}, ${where}`, words && `“${words.textContent}”`, source.querySelector('.address')?.textContent]
    .filter(Boolean).join('. ');
  const card = byId('card');
  replace(card,
    h('button', { type: 'button', class: 'quiet close', 'aria-label': 'Close', onclick: closeCard }, '×'),
    h('p', {}, h('strong', {}, `${number} ${title}`)),
    h('p', { class: 'soft' }, where),
    words && h('blockquote', {}, h('q', {}, words.textContent)),
    h('p', { class: 'soft' }, source.querySelector('.day')?.textContent ?? ''),
    h('p', { class: 'row' },
      address?.href && h('a', { href: address.href, rel: 'noopener noreferrer', target: '_blank' },
        words ? 'Open at these words' : 'Open the source', ' ↗'),
      h('a', { href: `#${line.id}`, onclick: closeCard }, 'In the list of sources'),
      h('button', { type: 'button', class: 'quiet', onclick: ({ target }) => copyText(citation, target) }, 'Copy citation')));
  card.setAttribute('aria-label', `Citation ${number}`);
  card.hidden = false;
  place(card, mark);
  mark.setAttribute('aria-expanded', 'true');
  openedBy = mark;
  card.querySelector('a, button.close').focus({ preventScroll: true });
}

/** Marks open a card instead of leading to the list of sources. */
export function setUpCards() {
  document.addEventListener('click', (event) => {
    const mark = event.target.closest?.('a.c');
    if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const again = mark === openedBy;
      closeCard();
      if (!again) openCard(mark);
    } else if (!event.target.closest?.('#card')) closeCard();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeCard();
  });
}
