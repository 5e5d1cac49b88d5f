// SPDX-License-Identifier: MIT
// Other programs read the N-Triples completely: node ntriples_test.mjs BINARY KNOWLEDGE-BASE…
//
// - rapper and Oxigraph read as many triples as there are lines, without duplicates.
// - The store has each text as in the JSON, and each fact, citation, alias, section and capture
//   exactly once.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileOf, IRI, liaison, liaisonJson, NAMES, options, queryText, rows, storeOf, assertSame }
  from "./rdf.mjs";

const PREFIXES = `
PREFIX liaison: <${IRI}ns#>
PREFIX dc: <http://purl.org/dc/elements/1.1/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
`;

const LISTS = ["organizations", "areas", "groups", "initiatives", "activities", "instruments"];

/** The content of the store as JSON records. `id` is the last part of an IRI. */
function readBack(store) {
  const answer = (query) => rows(store, PREFIXES + query);
  return {
    base: answer(`SELECT ?schema ?title ?description ?hub WHERE {
      ?base liaison:format 1
      OPTIONAL { ?base liaison:schema ?schema } OPTIONAL { ?base dcterms:title ?title }
      OPTIONAL { ?base dcterms:description ?description } OPTIONAL { ?base liaison:hub ?hub }
    }`),
    sources: answer(`SELECT ?id ?title ?publisher ?url ?retrieved ?published ?archived ?lang ?note WHERE {
      ?id a liaison:Source ; dcterms:title ?title
      OPTIONAL { ?id dc:publisher ?publisher } OPTIONAL { ?id liaison:url ?url }
      OPTIONAL { ?id liaison:retrieved ?retrieved } OPTIONAL { ?id dcterms:issued ?published }
      OPTIONAL { ?id liaison:archived ?archived } OPTIONAL { ?id dc:language ?lang }
      OPTIONAL { ?id skos:note ?note }
    }`),
    captures: answer(`SELECT ?source ?seen ?fingerprint ?archived WHERE {
      ?source liaison:capture ?capture . ?capture liaison:seen ?seen ; liaison:fingerprint ?fingerprint
      OPTIONAL { ?capture liaison:archived ?archived }
    }`),
    sections: answer(`SELECT ?source ?id ?title WHERE {
      ?source liaison:section ?section . ?section dcterms:identifier ?id ; dcterms:title ?title
    }`),
    paragraphs: answer(`SELECT ?source ?id ?fingerprint WHERE {
      ?source liaison:section ?section . ?section dcterms:identifier ?id .
      ?section liaison:paragraphs/rdf:rest*/rdf:first ?fingerprint
    }`),
    entities: answer(`SELECT ?id ?name ?acronym ?kind ?since ?until ?broader ?basis ?note WHERE {
      ?id skos:prefLabel ?name ; liaison:basis ?basis
      OPTIONAL { ?id liaison:acronym ?acronym } OPTIONAL { ?id liaison:kind ?kind }
      OPTIONAL { ?id liaison:since ?since } OPTIONAL { ?id liaison:until ?until }
      OPTIONAL { ?id skos:broader ?broader } OPTIONAL { ?id skos:note ?note }
    }`),
    aliases: answer(`SELECT ?of ?name ?kind ?basis WHERE {
      ?of skosxl:altLabel [ skosxl:literalForm ?name ; liaison:aliasKind ?kind ; liaison:basis ?basis ]
    }`),
    citations: answer(`SELECT ?of ?at ?words WHERE {
      ?of skos:prefLabel ?name ; prov:hadPrimarySource ?citation . ?citation liaison:place ?at
      OPTIONAL { ?citation liaison:words ?words ; oa:hasSelector/oa:exact ?words }
    }`),
    facts: rows(store, queryText("facts")).map(({ fact, ...row }) => row),
  };
}

/** The same records from the JSON, with absent values and defaults filled in. */
function expected(kb) {
  const given = (record) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const sections = kb.sources.flatMap((source) =>
    (source.sections ?? []).map((section) => ({ source: source.id, ...section })));
  const entities = LISTS.flatMap((list) => kb[list] ?? []);
  const distinct = (list) => [...new Set(list.map((one) => JSON.stringify(one)))].map((one) => JSON.parse(one));
  return {
    base: [given({ schema: kb.$schema, title: kb.title, description: kb.description, hub: kb.hub })],
    sources: kb.sources.map(({ sections, captures, ...source }) => source),
    captures: kb.sources.flatMap(({ id, captures }) =>
      (captures ?? []).map((capture) => ({ source: id, ...capture }))),
    sections: sections.map(({ source, id, title }) => ({ source, id, title })),
    paragraphs: sections.flatMap(({ source, id, paragraphs = [] }) =>
      paragraphs.map((fingerprint) => ({ source, id, fingerprint }))),
    entities: entities.map(({ id, name, acronym, kind, since, until, broader, basis = "stated", note }) =>
      given({ id, name, acronym, kind, since, until, broader, basis, note })),
    aliases: distinct(entities.flatMap(({ id, aliases = [] }) =>
      aliases.map(({ name, kind, basis = "stated" }) => ({ of: id, name, kind, basis })))),
    citations: entities.flatMap(({ id, cite }) => cite.map(({ at, words }) => given({ of: id, at, words }))),
    facts: kb.facts.flatMap(({ cite, scope = "individual", basis = "stated", ...fact }) =>
      cite.map(({ at, words }) => given({ ...fact, scope, basis, at, words }))),
  };
}

for (const name of NAMES) {
  const loaded = options(name);
  const triples = liaison("export", ...loaded, "--format", "ntriples");
  const lines = triples.split("\n").length - 1;
  const store = storeOf(triples);
  assert.equal(store.size, lines, `${name}: Oxigraph reads as many triples as there are lines`);
  const rapper = spawnSync("rapper", ["-c", "-i", "ntriples", fileOf(triples, "out.nt")]);
  assert.equal(rapper.status, 0, `${name}: rapper reads them: ${rapper.stderr}`);
  assert.match(rapper.stderr.toString(), new RegExp(`returned ${lines} triples`), `${name}: all`);

  const found = readBack(store);
  for (const [what, records] of Object.entries(expected(liaisonJson("export", ...loaded)))) {
    assertSame(found[what], records, `${name}: ${what}`);
  }
  const facts = new Set(rows(store, queryText("facts")).map((row) => row.fact));
  assert.equal(facts.size, liaisonJson("export", ...loaded).facts.length, `${name}: each fact is one`);
  console.log(`${name}: ${lines} triples`);
}
