// SPDX-License-Identifier: MIT
// Builds elements from text, so that data is never parsed as markup.

import { printable } from './text.mjs';

export { printable };

/** An element. A child is an element, a text, a list of these, or null. An attribute `on…` is an
 *  event listener, one that is false is left out, and a list is joined by line ends. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, [value].flat().map(printable).join('\n'));
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child == null || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(printable(child)));
  }
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

/** A pause in which the browser handles input. */
export const pause = () => new Promise((done) => { setTimeout(done); });

export const byId = (id) => document.getElementById(id);

/** The address if it is http or https, otherwise null: others could run a script. */
export function webAddress(url) {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** A link out of the page; only its text if the address is not http or https. */
export function linkOut(url, attributes, ...children) {
  const href = url && webAddress(url);
  if (!href) return h('span', attributes, children);
  return h('a', { ...attributes, href, rel: 'noopener noreferrer', target: '_blank' }, children);
}
