// SPDX-License-Identifier: MIT
// Bibliographies are read by citation-js and, if LIAISON_HEAVY is set, by Pandoc:
// node bibliography_test.mjs BINARY KNOWLEDGE-BASE…
import assert from "node:assert/strict";
import { consumer, fileOf, liaison, liaisonJson, NAMES, options, output } from "./rdf.mjs";

const { Cite } = await consumer("@citation-js/core");
await consumer("@citation-js/plugin-bibtex");
await consumer("@citation-js/plugin-csl");

const LANGUAGES = { ar: "arabic", en: "english", es: "spanish", fr: "french", ru: "russian", zh: "chinese" };

/**
 * The text with one space for several and straight quotation marks, since readers of LaTeX change both. Code
 * points such as \u{1B} are characters again.
 */
const plain = (text = "") => text.replace(/\\u\{([0-9A-F]+)\}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();

const sameText = (found, expected, message) => assert.equal(plain(found), plain(expected), message);

/** The bytes of an address without percent-encoding. A reader may have encoded a percent sign again. */
function decoded(url) {
  let bytes = Buffer.from(url).toString("latin1");
  for (let before = ""; before !== bytes;) {
    before = bytes;
    bytes = bytes.replace(/%([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  }
  return bytes;
}

/** The letters and digits of a text, without the quotation marks and spaces that styles change. */
const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");

/** The parts of an item that both formats have, in the form of JSON. */
function common(item) {
  const parts = (date) => date?.["date-parts"][0].map(Number);
  return { id: item.id, type: item.type, issued: parts(item.issued), accessed: parts(item.accessed) };
}

/** Fails unless the entries of a bibliography in BibTeX are the items of the one in CSL JSON. */
function compare(entries, items, reader) {
  assert.deepEqual(entries.map(common), items.map(common), `${reader}: the entries`);
  for (const [place, entry] of entries.entries()) {
    const item = items[place];
    const title = entry.title.replace(/^<span class="nocase">(.*)<\/span>$/, "$1");
    sameText(title, item.title, `${reader}: the title of ${item.id}`);
    sameText(entry.publisher, item.publisher, `${reader}: the publisher of ${item.id}`);
    assert.equal(decoded(entry.URL), decoded(item.URL), `${reader}: the address of ${item.id}`);
  }
}

for (const name of NAMES) {
  const loaded = options(name);
  const bibtex = liaison("sources", ...loaded, "--format", "bibtex");
  const items = liaisonJson("sources", ...loaded).length;
  const csl = JSON.parse(liaison("sources", ...loaded, "--format", "csl-json"));
  assert.equal(csl.length, items, `${name}: each source is an item`);

  const entries = new Cite(bibtex).data;
  compare(entries, csl, `${name}: citation-js`);
  for (const [place, { language }] of csl.entries()) {
    assert.equal(entries[place].language, LANGUAGES[language?.slice(0, 2)], `${name}: ${csl[place].id}`);
  }
  const printed = new Cite(csl).format("bibliography", { format: "text", template: "apa" });
  for (const { title } of csl) {
    assert.ok(letters(printed).includes(letters(title)), `${name}: the bibliography has ${title}`);
  }

  if (process.env.LIAISON_HEAVY) {
    const read = output("pandoc", ["-f", "biblatex", "-t", "csljson", fileOf(bibtex, `${name}.bib`)]);
    compare(JSON.parse(read), csl, `${name}: Pandoc`);
    assert.equal(JSON.parse(output("pandoc", ["-f", "csljson", "-t", "csljson"], JSON.stringify(csl))).length, items);
  }
}
