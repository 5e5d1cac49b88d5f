// SPDX-License-Identifier: MIT
// What is shown, kept in the fragment of the address, so that a view can be linked and restored.

export const VIEWS = ['partners', 'matrix', 'network', 'sources'];
export const FILTERS = ['area', 'status', 'role', 'source'];
const KEYS = ['view', 'q', ...FILTERS, 'show'];

/** The state that a fragment names; `known` says whether a key may have a value. */
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
