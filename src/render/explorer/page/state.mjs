// SPDX-License-Identifier: MIT
// The state of the page, kept in the URL fragment, so that a view can be linked and restored.

export const VIEWS = ['partners', 'matrix', 'network', 'sources'];
export const FILTERS = ['area', 'status', 'role', 'source'];
const KEYS = ['view', 'q', ...FILTERS, 'show'];

/** Parses a fragment. `known(key, value)` tells whether the key may have the value. */
export function stateOf(fragment, known) {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const state = { view: VIEWS[0] };
  for (const key of KEYS) {
    const value = given.get(key);
    if (value && known(key, value)) state[key] = value;
  }
  return state;
}

export function fragmentOf(state) {
  const parameters = new URLSearchParams();
  for (const key of KEYS) {
    if (state[key] && !(key === 'view' && state[key] === VIEWS[0])) parameters.set(key, state[key]);
  }
  return `#${parameters}`;
}
