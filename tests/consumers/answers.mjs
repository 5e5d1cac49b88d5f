// SPDX-License-Identifier: MIT
// Compares the answers of a store with those of liaison, for the tests in this folder.
import { assertSame, liaisonJson, queryText, rows } from "./rdf.mjs";

// The number of areas and partners that are compared, since liaison answers one question at a time.
const ENOUGH = 20;

function someOf(list) {
  const step = Math.max(1, Math.floor(list.length / ENOUGH));
  return list.filter((_, place) => place % step === 0);
}

/** Groups the rows by their values of a key. */
function grouped(list, key) {
  const groups = new Map();
  for (const row of list) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
}

function comparePartners(store, name, loaded, query, ...flags) {
  const found = grouped(rows(store, queryText(query)), "area");
  for (const { id } of someOf(liaisonJson("areas", ...loaded))) {
    const partners = liaisonJson("partners", ...loaded, "--area", id, ...flags).map((row) => row.id);
    assertSame((found.get(id) ?? []).map((row) => row.partner), partners, `${name}: ${query} ${id}`);
  }
}

function compareRoles(store, name, loaded) {
  const distinct = (list) => [...new Set(list.map((row) => [row.in, row.organization, row.role].join(" ")))];
  const found = rows(store, queryText("roles"));
  const expected = ["groups", "initiatives"].flatMap((list) =>
    liaisonJson(list, ...loaded).flatMap((row) =>
      row.roles.map(({ organization, role }) => ({ in: row.id, organization, role }))));
  assertSame(distinct(found), distinct(expected), `${name}: roles`);
}

function flat({ cite, id, scope = "individual", basis = "stated", ...fact }) {
  return cite.map((citation) => ({ ...fact, scope, basis, ...citation }));
}

function compareFacts(store, name, loaded) {
  const found = rows(store, queryText("facts")).map(({ fact, ...row }) => row);
  const same = (some, expected, message) =>
    assertSame(some, expected.flatMap(flat), `${name}: ${message}`);
  same(found, liaisonJson("facts", ...loaded), "facts");
  for (const { id } of someOf(liaisonJson("partners", ...loaded))) {
    const naming = found.filter((row) => [row.subject, row.object, row.with].includes(id));
    same(naming, liaisonJson("facts", ...loaded, "--partner", id), `facts of ${id}`);
  }
}

/** Fails if the answers of the store to tests/consumers/sparql differ from those of liaison. */
export function compareAnswers(store, name, loaded) {
  comparePartners(store, name, loaded, "partners-by-area");
  comparePartners(store, name, loaded, "partners-by-area-direct", "--direct");
  compareRoles(store, name, loaded);
  compareFacts(store, name, loaded);
}
