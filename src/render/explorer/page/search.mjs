// SPDX-License-Identifier: MIT
// Full-text search in names, acronyms, aliases and statements that tolerates typos.

import { distance, wordsOf } from './text.mjs';

/** Similarity of a word of the question to a word of the text, from 0 to 1 (equal). */
export function fit(asked, word) {
  if (word === asked) return 1;
  if (asked.length > 1 && word.startsWith(asked)) return 0.8;
  const slips = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  if (slips === 0) return 0;
  const found = distance(asked, word, slips);
  if (found <= slips) return 0.7 - 0.15 * found;
  // The beginning of a longer word, with one typo.
  if (word.length > asked.length && distance(asked, word.slice(0, asked.length), 1) <= 1) return 0.4;
  return 0;
}

/** An index of documents. A document has an id and texts, each with a weight. */
export function indexed(documents) {
  return documents.map(({ id, texts }) => ({
    id,
    words: texts.flatMap(({ text, weight, fact }) =>
      wordsOf(text).map((word) => ({ word, weight, fact }))),
  }));
}

/** The documents that contain all words of the question, best first. `fact` is the fact with the
 *  best match, if that is not in a name. */
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
