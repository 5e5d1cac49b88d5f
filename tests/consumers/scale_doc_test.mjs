// SPDX-License-Identifier: MIT
// The SPARQL queries of docs/scale.md: node scale_doc_test.mjs BINARY KNOWLEDGE-BASE…
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertSame, liaison, liaisonJson, NAMES, options, ROOT, rows, storeOf } from "./rdf.mjs";

const page = readFileSync(join(ROOT, "docs/scale.md"), "utf8");
const queries = [...page.matchAll(/^```sparql\n(.*?)^```$/gms)].map((block) => block[1]);
assert.equal(queries.length, 3, "docs/scale.md has three queries in SPARQL");

const factsOf = (facts, relation) => facts.filter((fact) => fact.relation === relation);
const given = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** The expected answers to the three queries, from the facts as liaison prints them. */
function expected(facts, sources) {
  const titles = new Map(sources.map((source) => [source.id, source.title]));
  const memberships = factsOf(facts, "takes-part-in").flatMap((part) =>
    factsOf(facts, "addresses").filter((about) => about.subject === part.object).map((about) =>
      JSON.stringify(given({ body: part.subject, role: part.role, in: part.object, area: about.object }))));
  return [
    factsOf(facts, "shares-area").filter((fact) => fact.object === "border-management")
      .map(({ subject, status }) => ({ partner: subject, status })),
    [...new Set(memberships)].map((row) => JSON.parse(row)),
    facts.filter((fact) => fact.subject === "unodc").flatMap(({ statement, cite }) =>
      cite.map(({ at, words }) => given({ statement, title: titles.get(at.split("#")[0]), words }))),
  ];
}

for (const name of NAMES) {
  const loaded = options(name);
  const store = storeOf(liaison("export", ...loaded, "--format", "ntriples"));
  const answers = expected(liaisonJson("facts", ...loaded), liaisonJson("export", ...loaded).sources);
  for (const [place, query] of queries.entries()) {
    assert.ok(answers[place].length > 0, `${name}: query ${place + 1} has an answer`);
    assertSame(rows(store, query), answers[place], `${name}: query ${place + 1}`);
  }
}
