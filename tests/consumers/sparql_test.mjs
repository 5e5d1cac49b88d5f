// SPDX-License-Identifier: MIT
// SPARQL on the N-Triples answers as liaison does: node sparql_test.mjs BINARY KNOWLEDGE-BASE…
import { compareAnswers } from "./answers.mjs";
import { liaison, NAMES, options, storeOf } from "./rdf.mjs";

for (const name of NAMES) {
  const loaded = options(name);
  compareAnswers(storeOf(liaison("export", ...loaded, "--format", "ntriples")), name, loaded);
  console.log(`${name}: the same answers`);
}
