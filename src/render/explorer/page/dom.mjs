// SPDX-License-Identifier: MIT
// Elements, made of text alone: nothing that comes from data is ever read as markup.

import { printable } from './text.mjs';

/** An element with attributes and children; a child is an element, a text, a list of these, or
 *  nothing. An attribute `on…` is a listener, one that is false is left out, a list has lines. */
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

export const byId = (id) => document.getElementById(id);

/** The address, if it is one of the web and nothing that would run. */
export function webAddress(url) {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** A link out of the page, or its text alone where the address is none of the web. */
export function linkOut(url, attributes, ...children) {
  const href = url && webAddress(url);
  if (!href) return h('span', attributes, children);
  return h('a', { ...attributes, href, rel: 'noopener noreferrer', target: '_blank' }, children);
}
