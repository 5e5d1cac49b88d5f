// SPDX-License-Identifier: MIT
// Full text over names, acronyms, aliases and statements, forgiving of typos.

import { distance, wordsOf } from './text.mjs';

/** How well a word of the question fits one of the text, from 0 (not at all) to 1 (the same). */
export function fit(asked, word) {
  if (word === asked) return 1;
  if (asked.length > 1 && word.startsWith(asked)) return 0.8;
  const slips = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  if (slips === 0) return 0;
  const found = distance(asked, word, slips);
  if (found <= slips) return 0.7 - 0.15 * found;
  // The beginning of a longer word, with a slip.
  if (word.length > asked.length && distance(asked, word.slice(0, asked.length), 1) <= 1) return 0.4;
  return 0;
}

/** What to look through: a document has an id and texts, each with a weight. */
export function indexed(documents) {
  return documents.map(({ id, texts }) => ({
    id,
    words: texts.flatMap(({ text, weight, fact }) =>
      wordsOf(text).map((word) => ({ word, weight, fact }))),
  }));
}

/** The documents in which each word of the question is found, best first, with the fact that
 *  speaks of it where no name does. */
export function found(documents, question) {
  const asked = wordsOf(question);
  if (asked.length === 0) return [];
  const hits = [];
  for (const { id, words } of documents) {
    let score = 0;
    let fact;
    const all = asked.every((wanted) => {
      let best = 0;
      for (const entry of words) {
        const value = fit(wanted, entry.word) * entry.weight;
        if (value > best) {
          best = value;
          if (entry.fact !== undefined) fact = entry.fact;
          else fact = undefined;
        }
      }
      score += best;
      return best > 0;
    });
    if (all) hits.push({ id, score: score / asked.length, fact });
  }
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
