// SPDX-License-Identifier: MIT
// JSON-LD exports equal the N-Triples: node json_ld_test.mjs BINARY KNOWLEDGE-BASE…
//
// - liaison loads them as the same knowledge base.
// - Oxigraph loads them. With the triples that data/liaison.ru derives, it answers as liaison does,
//   and the graph is that of the N-Triples, but records without an id in JSON are blank nodes.
import assert from "node:assert/strict";
import { compareAnswers } from "./answers.mjs";
import { consumer, derived, IRI, liaison, NAMES, options, output, BINARY, storeOf }
  from "./rdf.mjs";

const jsonld = await consumer("jsonld");

// The IRIs of facts, citations, quotes, aliases and sections. Those of sections have no / after #.
const NAMED = new RegExp(`<(${IRI}(?:fact/[^>]*|id/[^>#]*#[^>]*|source/[^>#/]*#[^>/]*))>`, "g");

function withoutNames(triples) {
  const labels = new Map();
  const text = triples.replaceAll(NAMED, (_, iri) => {
    if (!labels.has(iri)) labels.set(iri, `_:named${labels.size}`);
    return labels.get(iri);
  });
  return text.split("\n").filter((line) => !line.includes("<http://xmlns.com/foaf/0.1/page>")).join("\n");
}

const canonical = (quads) =>
  jsonld.canonize(quads, { inputFormat: "application/n-quads", algorithm: "RDFC-1.0", maxWorkFactor: 3 });

async function expandedOf(text) {
  return jsonld.toRDF(JSON.parse(text), { format: "application/n-quads", safe: true });
}

for (const name of NAMES) {
  const loaded = options(name);
  const text = liaison("export", ...loaded, "--format", "jsonld");
  assert.equal(output(BINARY, ["export", "--data", "-"], text), liaison("export", ...loaded),
               `${name}: loads in liaison`);

  const store = derived(storeOf(await expandedOf(text), "application/n-quads"));
  compareAnswers(store, name, loaded);
  const triples = liaison("export", ...loaded, "--format", "ntriples");
  const dump = store.dump({ format: "application/n-quads" });
  const [found, expected] = [await canonical(withoutNames(dump)), await canonical(withoutNames(triples))];
  const lines = new Set(expected.split("\n"));
  assert.equal(found, expected,
               `${name}: not in the N-Triples: ${found.split("\n").filter((line) => !lines.has(line))[0]}`);
  console.log(`${name}: the same graph`);
}
