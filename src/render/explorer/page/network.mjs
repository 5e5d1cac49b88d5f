// SPDX-License-Identifier: MIT
// Makes the network picture interactive: lines show their facts, nodes open profiles.

import { Citations } from './citations.mjs';
import { byId, h, replace } from './dom.mjs';
import { citationsOf, facts, fullName, index, sentence } from './data.mjs';

const nodes = () => document.querySelectorAll('#network-picture .node');
const lines = () => document.querySelectorAll('#network-picture .fact');

function named(fact) {
  const { subject, object, with: context } = facts[fact];
  return [subject, object, context];
}

function tell(heading, indices) {
  const citations = new Citations();
  replace(byId('network-facts'),
    h('h3', {}, heading),
    indices.length === 0
      ? h('p', { class: 'not-stated' }, `ties to areas, groups and initiatives: ${index.not_stated}`)
      : h('ul', {}, indices.map((fact) =>
        h('li', {}, sentence(fact), ' ', citations.marks(citationsOf([fact]))))));
}

function light(indices) {
  const lit = new Set(indices.map(String));
  for (const line of lines()) line.classList.toggle('lit', lit.has(line.dataset.fact));
  byId('network-picture').classList.toggle('has-lit', lit.size > 0);
}

/** Makes nodes links and lets lines show their facts. `open(id)` opens a profile. */
export function setUpNetwork(open) {
  const drawn = [...lines()].map((line) => Number(line.dataset.fact));
  const picture = byId('network-picture');
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', 'Organizations, groups, initiatives, instruments and areas');
  for (const node of nodes()) {
    const { id } = node.dataset;
    const own = drawn.filter((fact) => named(fact).includes(id));
    node.setAttribute('tabindex', '0');
    node.setAttribute('role', 'link');
    const show = () => {
      light(own);
      tell(fullName(id), own);
    };
    node.addEventListener('focus', show);
    node.addEventListener('mouseenter', show);
    node.addEventListener('mouseleave', () => light([]));
    node.addEventListener('blur', () => light([]));
    node.addEventListener('click', () => open(id));
    node.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') open(id);
    });
  }
  for (const line of lines()) {
    const fact = Number(line.dataset.fact);
    // A thin line is hard to hit, so a wide invisible one lies over it.
    const area = line.querySelector('path').cloneNode();
    area.setAttribute('class', 'hit');
    line.append(area);
    line.addEventListener('mouseenter', () => {
      light([fact]);
      tell(`${fullName(facts[fact].subject)} – ${fullName(facts[fact].object)}`, [fact]);
    });
    line.addEventListener('mouseleave', () => light([]));
  }
}

/** Dims all nodes and lines that are not in the exports of the shown partners. */
export function filterNetwork(rows) {
  const shown = new Set(rows.map(({ id }) => id));
  const partners = index.partners.filter(({ id }) => shown.has(id));
  const all = partners.length === index.partners.length;
  const seen = new Set(partners.flatMap((partner) => partner.entities));
  const said = new Set(partners.flatMap((partner) => partner.facts));
  for (const node of nodes()) node.classList.toggle('dim', !all && !seen.has(node.dataset.id));
  for (const line of lines()) line.classList.toggle('dim', !all && !said.has(Number(line.dataset.fact)));
}
