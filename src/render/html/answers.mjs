// SPDX-License-Identifier: MIT
// Which partners match. The answers were worked out by the program; here they are looked up.

import { entities, facts, index, sourceOf } from './data.mjs';

function question(about, state) {
  const parts = [];
  if (about) parts.push(`${about}=${state[about]}`);
  for (const field of ['status', 'source']) if (state[field]) parts.push(`${field}=${state[field]}`);
  return parts.join('&');
}

const answer = (about, state) => new Map((index.answers[question(about, state)] ?? []).map((row) => [row.id, row]));

/** The partners in reading order, each with its ties to the area that is asked for. */
export function matching(state) {
  const conditions = ['area', 'role'].filter((about) => state[about]);
  const asked = conditions.map((about) => answer(about, state));
  if (conditions.length === 0 && (state.status || state.source)) asked.push(answer(null, state));
  const rows = index.partners.filter(({ id }) => asked.every((rows) => rows.has(id)));
  return rows.map(({ id }) => ({ id, depth: depthAmong(rows, id), ...saidOf(id, asked) }));
}

/** As deep as those of the bodies above it that are shown, too. */
function depthAmong(rows, id) {
  const place = rows.findIndex((row) => row.id === id);
  let depth = 0;
  let below = rows[place].depth;
  const all = index.partners;
  const shown = new Set(rows.map((row) => row.id));
  for (let i = all.findIndex((row) => row.id === id) - 1; i >= 0 && below > 0; i -= 1) {
    if (all[i].depth < below) {
      below = all[i].depth;
      if (shown.has(all[i].id)) depth += 1;
    }
  }
  return depth;
}

/** What a row prints: the ties that were asked about, and facts by which it matches besides. */
function saidOf(id, asked) {
  if (asked.length === 0) {
    return { ties: index.profiles[id].aspects.find((aspect) => aspect.id === 'areas').ties, matched: [] };
  }
  const rows = asked.map((answers) => answers.get(id));
  return { ties: rows.flatMap(({ ties }) => ties), matched: rows.flatMap(({ matched }) => matched ?? []) };
}

/** Whether status and source are among those of the tie. */
export function admits(tie, state) {
  if (state.status && !tie.status.includes(state.status)) return false;
  return !state.source
    || tie.facts.some((fact) => facts[fact].cite.some((cite) => sourceOf(cite) === state.source));
}

/** Whether the area is the one asked for or below it. */
export function isWithin(area, asked) {
  for (let at = area; at; at = entities.get(at)?.broader) if (at === asked) return true;
  return false;
}
