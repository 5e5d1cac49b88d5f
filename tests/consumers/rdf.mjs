// SPDX-License-Identifier: MIT
// Shared by the tests in this folder: knowledge bases, answers of liaison, and stores with exports.
// A knowledge base is named builtin, public-record, nasty or synthetic-PARTNERS.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
export const ROOT = join(HERE, "../..");
export const IRI = "https://liaison.example/";
const FOLDER = mkdtempSync(join(tmpdir(), "liaison-rdf-"));
process.on("exit", () => rmSync(FOLDER, { recursive: true }));

/** Imports a package of node_modules. Exits with a message if it is missing. */
export async function consumer(name) {
  try {
    return (await import(name)).default;
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.error(`the npm package ${name} is not installed: scripts/test installs it`);
    process.exit(1);
  }
}

const oxigraph = await consumer("oxigraph");

export const [BINARY, ...NAMES] = process.argv.slice(2);

export function output(program, args, input) {
  const options = { input, encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "pipe"] };
  return execFileSync(program, args, options);
}

export const liaison = (...args) => output(BINARY, [...args, "--no-pager"]);
export const liaisonJson = (...args) => JSON.parse(liaison(...args, "--format", "json"));

export function fileOf(text, name) {
  const file = join(FOLDER, name);
  writeFileSync(file, text);
  return file;
}

/** The options of liaison that load a knowledge base. */
export function options(name) {
  if (name === "builtin") return [];
  if (name === "public-record") return ["--add", "public-record"];
  const args = name === "nasty" ? ["nasty.py"] : ["../bench/synthetic.py", name.split("-")[1]];
  return ["--data", fileOf(output("python3", [join(HERE, args[0]), ...args.slice(1)]), `${name}.json`)];
}

export function storeOf(triples, format = "application/n-triples") {
  const store = new oxigraph.Store();
  store.load(triples, { format });
  return store;
}

/** Adds the triples that data/liaison.ru derives to the store, and returns it. */
export function derived(store) {
  store.update(readFileSync(join(ROOT, "data/liaison.ru"), "utf8"));
  return store;
}

export const queryText = (name) => readFileSync(join(HERE, "sparql", `${name}.rq`), "utf8");

/** The id in one of our IRIs, any other IRI unchanged, or the text of a literal. */
function plain(term) {
  if (term.termType !== "NamedNode" || !term.value.startsWith(IRI)) return term.value;
  const path = term.value.slice(IRI.length);
  return path.startsWith("fact/") ? path : path.slice(path.indexOf("/") + 1);
}

/** The rows of the answer as objects, with only the variables that have a value. */
export function rows(store, query) {
  return store.query(query).map((row) =>
    Object.fromEntries([...row].map(([name, term]) => [name, plain(term)])));
}

/** Fails unless two lists have the same members, in any order and with keys in any order. */
export function assertSame(found, expected, message) {
  const written = (member) => JSON.stringify(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  const sorted = (list) => list.map(written).sort();
  assert.deepEqual(sorted(found), sorted(expected), message);
}
