// SPDX-License-Identifier: MIT
// Without script, without WebAssembly and after a trap in the engine, readers get what is possible.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ask, browser, inFolder, liaison, open } from './browser.mjs';

const file = inFolder('graceful.html');
liaison('export', '--format', 'html', '--output', file, '--quiet');
const LACKS = 'This page can also answer questions, in a browser with script and WebAssembly. The document is complete without them.';

const statements = JSON.parse(liaison('export')).facts.map(({ statement }) => statement);

/** The document is complete, and one line says what it cannot do. */
async function isComplete(page) {
  assert.equal(await page.locator('#document').isVisible(), true);
  assert.equal(await page.locator('#desk').isVisible(), false);
  assert.ok((await page.locator('#lacks').innerText()).startsWith(LACKS));
  const text = await page.locator('#document').innerText();
  for (const statement of statements) assert.ok(text.includes(statement), statement);
  await page.locator('#document .say .c').first().click();
  assert.match(new URL(page.url()).hash, /^#c\d+$/, 'citations lead to their passages');
}

/** Runs a test with a browser of its own, in which nothing may go wrong. */
const withBrowser = (name, args, options, run) => test(name, async () => {
  const launched = await browser(args);
  try {
    const { page, complaints } = await open(launched, file, '', options);
    await run(page);
    assert.deepEqual(complaints, []);
  } finally {
    await launched.close();
  }
});

const untilEngineIs = (page, state) => page.locator(`[data-engine="${state}"]`).waitFor({ state: 'attached' });

withBrowser('without script, the document is complete', [], { javaScriptEnabled: false }, isComplete);

withBrowser('without WebAssembly, the document is complete', ['--js-flags=--jitless'], {}, async (page) => {
  await untilEngineIs(page, 'failed');
  assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined');
  await page.evaluate(() => {  // what is not looked at has no innerText
    for (const part of document.querySelectorAll('.entity, .topics > li')) part.style.contentVisibility = 'visible';
  });
  await isComplete(page);
});

withBrowser('without WebAssembly, an address of a view says what the page cannot do', ['--js-flags=--jitless'], {}, async (page) => {
  await untilEngineIs(page, 'failed');
  await page.evaluate(() => { location.hash = '#ask=show+unodc'; });
  await page.locator('#lacks').waitFor();
  assert.equal(await page.locator('#document').isVisible(), true);
});

withBrowser('with the engine, the line is gone', [], {}, async (page) => {
  await untilEngineIs(page, 'ready');
  assert.equal(await page.locator('#lacks').isVisible(), false);
  assert.equal(await page.locator('#document').isVisible(), true);
});

/** Lets a call of the engine read outside of its memory if `isBroken` is set. */
function breakable() {
  const { Instance } = WebAssembly;
  globalThis.isBroken = 0;
  WebAssembly.Instance = function Breakable(...made) {
    const { exports } = new Instance(...made);
    const passed = (...values) => {
      if (globalThis.isBroken === 0) return exports.liaison_ask(...values);
      globalThis.isBroken -= 1;
      return exports.liaison_ask(2 ** 32 - 16, 8);
    };
    return { exports: { ...exports, liaison_ask: passed } };
  };
}

withBrowser('after a trap the engine is started again, and says so', [], {}, async (page) => {
  await page.addInitScript(breakable);
  await page.reload();
  await untilEngineIs(page, 'ready');
  await page.evaluate(() => { globalThis.isBroken = 1; });
  await ask(page, 'show', 'unodc');
  assert.match(await page.locator('#status.error').innerText(), /stopped at this question and was started again/);
  await ask(page, 'show', 'unoct');
  assert.equal(await page.locator('#status.error').count(), 0);
  assert.match(await page.locator('#result').innerText(), /UNOCT/);
  await page.evaluate(() => { globalThis.isBroken = 3; });
  for (const view of ['matrix', 'partners', 'facts']) await ask(page, view, '--area', 'cybercrime');
  await ask(page, 'partners', '--area', 'corruption');
  assert.ok(await page.locator('.partners > li').count() > 3);
});

withBrowser('questions of any size leave the page in use', [], {}, async (page) => {
  await untilEngineIs(page, 'ready');
  for (const words of [['search', 'x'.repeat(1e6)], ['partners', '--where', '('.repeat(1e5)], ['show', ...Array(30).fill('unodc')], ['search', ...Array(5000).fill('y')]]) {
    await ask(page, ...words);
    assert.ok((await page.locator('#result').innerText()).length > 0);
  }
  await ask(page, 'show', 'unoct');
  assert.equal(await page.locator('#result .entity').count(), 1);
});
