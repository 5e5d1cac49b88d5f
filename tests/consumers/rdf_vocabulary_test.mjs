// SPDX-License-Identifier: MIT
// data/liaison.ttl describes the exports: node rdf_vocabulary_test.mjs BINARY KNOWLEDGE-BASE…
//
// - rapper and Oxigraph read all of it.
// - It has each word that `liaison explain` lists, with the same meaning.
// - It describes each class, property and word of ours in the N-Triples of the knowledge bases, and
//   these have the domains and ranges that it states.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IRI, liaison, liaisonJson, NAMES, options, ROOT, rows, storeOf } from "./rdf.mjs";

const FILE = join(ROOT, "data/liaison.ttl");
const FOLDERS = { relation: "relation", role: "role", status: "status", scope: "scope", basis: "basis",
                  "kind of alias": "alias-kind" };
const PREFIXES = `
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`;

const turtle = readFileSync(FILE, "utf8");
const vocabulary = storeOf(turtle, "text/turtle");

function checkFile() {
  const rapper = spawnSync("rapper", ["-c", "-i", "turtle", FILE]);
  assert.equal(rapper.status, 0, `rapper: ${rapper.stderr}`);
  assert.match(rapper.stderr.toString(), new RegExp(`returned ${vocabulary.size} triples`));
}

function checkWords() {
  const described = new Map(rows(vocabulary, `${PREFIXES} SELECT (STR(?word) AS ?iri) ?notation ?text WHERE {
    ?word skos:notation ?notation ; rdfs:comment|skos:definition ?text
  }`).map((row) => [row.iri, row]));
  let count = 0;
  for (const { sort, term, meaning } of liaisonJson("explain")) {
    if (!(sort in FOLDERS)) continue;
    const found = described.get(`${IRI}${FOLDERS[sort]}/${term}`);
    assert.equal(found?.notation, term, `${sort} ${term} is described`);
    assert.ok(found.text.toLowerCase().startsWith(meaning.toLowerCase()), `${sort} ${term}: ${found.text}`);
    count += 1;
  }
  assert.equal(described.size, count, "no word is described that liaison does not know");
}

function checkUse(store, name) {
  const used = rows(store, `SELECT DISTINCT (STR(?term) AS ?iri) WHERE {
    { ?s ?term ?o } UNION { ?s a ?term } UNION { ?s ?p ?term }
    FILTER(REGEX(STR(?term), "^${IRI}(ns#|relation/|role/|status/|scope/|basis/|alias-kind/)"))
  }`);
  for (const { iri } of used) {
    const answer = vocabulary.query(`${PREFIXES} ASK {
      <${iri}> rdfs:label|skos:prefLabel ?label ; rdfs:comment|skos:definition ?comment }`);
    assert.ok(answer, `${name}: ${iri} is described`);
  }
}

/** Fails if a property is used with a node that is not of the class stated as domain or range. */
function checkDomainsAndRanges(store, name) {
  store.load(turtle, { format: "text/turtle" });
  // A statement of the Organization Ontology that the check needs.
  store.load(`
    <http://www.w3.org/ns/org#OrganizationalCollaboration>
      <http://www.w3.org/2000/01/rdf-schema#subClassOf> <http://www.w3.org/ns/org#Organization> .`,
             { format: "text/turtle" });
  for (const [end, node] of [["domain", "?s"], ["range", "?o"]]) {
    const wrong = rows(store, `${PREFIXES} SELECT ?property ?class ${node} WHERE {
      ?property rdfs:${end} ?class . ?s ?property ?o
      FILTER(isIRI(${node}))
      FILTER NOT EXISTS { ${node} a/rdfs:subClassOf* ?class }
      FILTER NOT EXISTS { ?class owl:unionOf/rdf:rest*/rdf:first ?one . ${node} a/rdfs:subClassOf* ?one }
    }`);
    assert.deepEqual(wrong, [], `${name}: each ${end} is so`);
  }
}

checkFile();
checkWords();
for (const name of NAMES) {
  const store = storeOf(liaison("export", ...options(name), "--format", "ntriples"));
  checkUse(store, name);
  checkDomainsAndRanges(store, name);
  console.log(`${name}: described`);
}
