// SPDX-License-Identifier: MIT
// Draws flowcharts with Mermaid in a browser: mermaid_draw.mjs CHROMIUM <charts.json
//
// Reads a JSON list of {text, config}. Prints a list with the nodes by name and the edges of each
// chart, as the parser understood them, and the labels as they are shown.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

/* global mermaid */

const args = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

async function draw({ text, config }) {
  mermaid.initialize({ startOnLoad: false, ...config });
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { svg } = await mermaid.render("chart", text);
  document.body.innerHTML = svg;
  const seen = (element) => element.textContent;
  const nodes = {};
  for (const node of document.querySelectorAll("g.node")) {
    nodes[node.id.replace(/^(chart-)?flowchart-(.*)-\d+$/, "$2")] = seen(node.querySelector(".nodeLabel"));
  }
  const result = {
    nodes,
    edges: diagram.db.getEdges().map(({ start, end, type, stroke }) => [start, end, type, stroke]),
    labels: Array.from(document.querySelectorAll("span.edgeLabel"), seen),
    theme: mermaid.mermaidAPI.getConfig().theme,
    markup: Array.from(document.body.querySelectorAll("img, script, i, em, strong, a, math, code"),
                       (element) => element.outerHTML),
    ran: window.ran === true,
  };
  document.body.innerHTML = "";
  return result;
}

const browser = await chromium.launch({ executablePath: process.argv[2], args });
try {
  const page = await browser.newPage();
  await page.setContent("<!DOCTYPE html><body></body>");
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
  await page.evaluate(() => { window.alert = () => { window.ran = true; }; });
  const results = [];
  for (const chart of JSON.parse(readFileSync(0, "utf8"))) {
    results.push(await page.evaluate(draw, chart).catch((error) => ({ error: error.message })));
  }
  console.log(JSON.stringify(results));
} finally {
  await browser.close();
}
