// SPDX-License-Identifier: MIT
// Citations, numbered in the order in which they appear.

import { h, linkOut } from './dom.mjs';
import { index, sources } from './data.mjs';

/** The address of the source, with a text fragment for the cited words. */
function addressOf(cite) {
  const url = sources.get(index.places[cite.at].source)?.url;
  if (!url || !cite.words || url.includes('#')) return url;
  return `${url}#:~:text=${encodeURIComponent(cite.words).replace(/-/g, '%2D')}`;
}

const inWords = (cite) =>
  `${index.places[cite.at].words}${cite.words ? `: “${cite.words}”` : ''}`;

export class Citations {
  numbers = new Map();

  /** The numbers of the citations in ascending order, as links to their sources. */
  marks(cites) {
    const numbered = cites.map((cite) => {
      const key = `${cite.at} ${cite.words ?? ''}`;
      if (!this.numbers.has(key)) this.numbers.set(key, { number: this.numbers.size + 1, cite });
      return this.numbers.get(key);
    });
    return numbered.sort((a, b) => a.number - b.number).map(({ number, cite }) => {
      const title = `${sources.get(index.places[cite.at].source)?.title}, ${inWords(cite)}`;
      return linkOut(addressOf(cite), { class: 'cite', title, 'aria-label': `Citation ${number}: ${title}` },
        `[${number}]`);
    });
  }

  /** The text with [1], [2] … replaced by marks; these are positions in `cites`, from 1. */
  within(text, cites) {
    return text.split(/(\[\d+\])/).map((part) => {
      const number = /^\[(\d+)\]$/.exec(part);
      const cite = number && cites[Number(number[1]) - 1];
      return cite ? this.marks([cite]) : part;
    });
  }

  /** The list of numbered citations by source; null if there are none. */
  list() {
    if (this.numbers.size === 0) return null;
    const bySource = Map.groupBy
      ? Map.groupBy(this.numbers.values(), ({ cite }) => index.places[cite.at].source)
      : groupedBySource(this.numbers.values());
    return h('section', { class: 'citations', 'aria-labelledby': 'citations-heading' },
      h('h3', { id: 'citations-heading' }, 'Sources'),
      [...bySource].map(([id, lines]) => [
        h('p', { class: 'source-line' }, sourceLine(sources.get(id))),
        h('ul', {}, lines.map(({ number, cite }) =>
          h('li', {}, linkOut(addressOf(cite), {}, `[${number}]`), ` ${inWords(cite)}`))),
      ]));
  }
}

function groupedBySource(lines) {
  const groups = new Map();
  for (const line of lines) {
    const { source } = index.places[line.cite.at];
    groups.set(source, [...(groups.get(source) ?? []), line]);
  }
  return groups;
}

/** Publisher, linked title, dates and note of a source. */
export function sourceLine(source) {
  return [
    source.publisher ? `${source.publisher}, ` : '',
    linkOut(source.url, {}, source.title),
    source.published ? `, published ${source.published}` : '',
    source.retrieved ? `, seen ${source.retrieved}` : '',
    source.note ? `. Note: ${source.note}` : '',
  ];
}
