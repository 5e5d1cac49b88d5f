// SPDX-License-Identifier: MIT
// Has Mermaid, in a browser, parse and draw each file: mermaid.mjs FILE.mmd…

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let chromium;
try {
  ({ chromium } = await import('playwright-core'));
} catch {
  console.error('tests/consumers/node_modules is missing; run scripts/test, which installs it');
  process.exit(1);
}
const library = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Mermaid</title>');
  await page.addScriptTag({ path: library });
  const alerts = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    dialog.dismiss();
  });
  for (const file of process.argv.slice(2)) {
    const type = await page.evaluate(async (text) => {
      mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7, maxEdges: 1e5 });
      return (await mermaid.parse(text)).diagramType;
    }, readFileSync(file, 'utf8'));
    assert.equal(type, 'flowchart-v2', file);
  }
  assert.deepEqual(alerts, []);
} finally {
  await browser.close();
}
