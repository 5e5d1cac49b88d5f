// SPDX-License-Identifier: MIT
// The state of the page, kept in the URL fragment, so that a view can be linked and restored.

export const VIEWS = ['document', 'partners', 'matrix', 'network', 'sources'];
export const FILTERS = ['area', 'status', 'role', 'source'];
const KEYS = ['view', 'q', ...FILTERS, 'show'];

/** The view of a state that names none: the document, unless something is asked. */
const usualView = (state) => (KEYS.some((key) => key !== 'view' && state[key]) ? 'partners' : 'document');

const pairsOf = (fragment) => [...new URLSearchParams(fragment.replace(/^#/, ''))].filter(([, value]) => value);

const isKnown = (known) => ([key, value]) => KEYS.includes(key) && known(key, value);

/** Parses a fragment. `known(key, value)` tells whether the key may have the value. A fragment
 *  without values is an anchor in the document. */
export function stateOf(fragment, known) {
  const state = Object.fromEntries(pairsOf(fragment).filter(isKnown(known)));
  return { view: usualView(state), ...state };
}

/** What a fragment asks for that this page does not have: ["area=bogus"]. */
export const unknownIn = (fragment, known) =>
  pairsOf(fragment).filter((pair) => !isKnown(known)(pair)).map((pair) => pair.join('='));

export function fragmentOf(state) {
  const parameters = new URLSearchParams();
  for (const key of KEYS) {
    if (state[key] && !(key === 'view' && state[key] === usualView(state))) parameters.set(key, state[key]);
  }
  return `#${parameters}`;
}
