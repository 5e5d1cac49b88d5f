// SPDX-License-Identifier: MIT
// Which partners match. The program has computed the answers; they are only looked up here.

import { entities, facts, index, sourceOf } from './data.mjs';

function question(about, state) {
  const parts = [];
  if (about) parts.push(`${about}=${state[about]}`);
  for (const field of ['status', 'source']) if (state[field]) parts.push(`${field}=${state[field]}`);
  return parts.join('&');
}

const answer = (about, state) => new Map((index.answers[question(about, state)] ?? []).map((row) => [row.id, row]));

/** The matching partners in reading order, each with the connections that were asked for. */
export function matching(state) {
  const conditions = ['area', 'role'].filter((about) => state[about]);
  const asked = conditions.map((about) => answer(about, state));
  if (conditions.length === 0 && (state.status || state.source)) asked.push(answer(null, state));
  const shown = new Set(index.partners.map(({ id }) => id).filter((id) => asked.every((rows) => rows.has(id))));
  return nestedAmong(shown).map(({ id, depth }) => ({ id, depth, ...saidOf(id, asked) }));
}

const ranks = new Map(index.partners.map(({ id, rank }) => [id, rank]));

/** The shown partners by name, each below its nearest ancestor that is shown. */
function nestedAmong(shown) {
  const below = new Map([[null, []]]);
  const open = [];
  for (const { id, depth } of index.partners) {
    open.length = depth;
    const above = open.filter((one) => shown.has(one)).at(-1) ?? null;
    open.push(id);
    if (!shown.has(id)) continue;
    below.get(above).push(id);
    below.set(id, []);
  }
  const rows = [];
  const walk = (above, depth) => {
    for (const id of below.get(above).sort((a, b) => ranks.get(a) - ranks.get(b))) {
      rows.push({ id, depth });
      walk(id, depth + 1);
    }
  };
  walk(null, 0);
  return rows;
}

/** The content of a row: the connections that were asked for, and other facts that match. */
function saidOf(id, asked) {
  if (asked.length === 0) {
    return { ties: index.profiles[id].aspects.find((aspect) => aspect.id === 'areas').ties, matched: [] };
  }
  const rows = asked.map((answers) => answers.get(id));
  return { ties: rows.flatMap(({ ties }) => ties), matched: rows.flatMap(({ matched }) => matched ?? []) };
}

/** Whether the connection has the status and the source that are asked for. */
export function admits(tie, state) {
  if (state.status && !tie.status.includes(state.status)) return false;
  return !state.source
    || tie.facts.some((fact) => facts[fact].cite.some((cite) => sourceOf(cite) === state.source));
}

/** Whether the area is the one asked for or a narrower one. */
export function isWithin(area, asked) {
  for (let at = area; at; at = entities.get(at)?.broader) if (at === asked) return true;
  return false;
}
