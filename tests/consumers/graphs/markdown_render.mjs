// SPDX-License-Identifier: MIT
// Renders GitHub Flavored Markdown: markdown_render.mjs <texts.json
//
// Reads a JSON list of texts. Prints a JSON list with their HTML.
import { readFileSync } from "node:fs";
import { marked } from "marked";

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map((text) => marked.parse(text, { gfm: true }))));
