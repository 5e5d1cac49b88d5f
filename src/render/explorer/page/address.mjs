// SPDX-License-Identifier: MIT
// The address of a view. Its fragment holds the words of a question, so that a view can be linked,
// kept and gone back to: #ask=show+unodc. Other fragments are places in the document.

import { joinWords, splitWords } from './words.mjs';

/** The words that a fragment asks; null if it is a place in the document. */
export function wordsIn(fragment) {
  if (!fragment.startsWith('#ask=')) return null;
  const words = splitWords(new URLSearchParams(fragment.slice(1)).get('ask'));
  return words.length > 0 ? words : null;
}

export const addressOf = (words) => `#${new URLSearchParams({ ask: joinWords(words) })}`;
