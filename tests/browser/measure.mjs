// SPDX-License-Identifier: MIT
// Prints what pages of some sizes cost in Chromium: bytes, time until the engine is ready, the
// longest task of each action (the least of three rounds), and memory: measure.mjs BINARY [PARTNERS…]

import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { addressOf } from '../../src/render/explorer/page/address.mjs';
import { browser, changing, facetsOf, follow, inFolder, liaison } from './browser.mjs';

const sizes = process.argv.slice(3).map(Number);
/** How often each action is measured; the least counts. */
const ROUNDS = 3;
const here = new URL('.', import.meta.url).pathname;

function pageOf(size) {
  const file = inFolder(`${size}.html`);
  if (size === 16) liaison('export', '--format', 'html', '--output', file, '--quiet');
  else {
    writeFileSync(inFolder(`${size}.json`), execFileSync('python3', [`${here}synthetic.py`, `${size}`], { maxBuffer: 2 ** 30 }));
    liaison('export', '--data', `${size}.json`, '--format', 'html', '--output', file, '--quiet');
  }
  return file;
}

/** Notes when the engine was ready. */
function observe() {
  globalThis.readyAt = 0;
  new MutationObserver((changes, observer) => {
    if (document.documentElement.dataset.engine !== 'ready') return;
    globalThis.readyAt = Math.round(performance.now());
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-engine'] });
}

/** The longest task of the page's main thread during an action, in milliseconds of processor time:
 *  other programs on the machine do not count. */
async function longestTask(launched, page, act) {
  await launched.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse(await launched.stopTracing());
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ pid, tid, tdur }) => tdur !== undefined && mains.has(`${pid} ${tid}`)).map(({ tdur }) => tdur);
  return Math.round(Math.max(0, ...tasks) / 1000);
}

const question = (...words) => (page) => follow(page, addressOf(words));
const show = (id, other) => ({
  'partners': question('partners'),
  'partners of an area': async (page) => question('partners', '--area', await page.evaluate(() => engine.ask(['areas', '--ids', '--limit', '3']).text.split('\n')[2]))(page),
  'partners by status': question('partners', '--status', 'current'),
  'a filter is chosen': async (page) => {
    await question('partners')(page);
    await facetsOf(page);
    await changing(page, () => page.locator('#facets input').first().click());
  },
  'more rows': async (page) => {
    await question('facts')(page);
    await page.locator('#more').click();
  },
  'areas': question('areas'), 'facts': question('facts'), 'sources': question('sources'), 'timeline': question('timeline'), 'conflicts': question('conflicts'),
  'search': question('search', 'trade'), 'search with a typo': question('search', 'ofice of trde'),
  'a profile': question('show', id), 'the profile of the hub': async (page) => question('show', await page.evaluate('hub'))(page),
  'compare': question('compare', id, other), 'path': question('path', id, other), 'related': question('related', id),
  'matrix': question('matrix'),
  'a cell of the matrix': async (page) => {
    await question('matrix')(page);
    await page.locator('#result .cell').first().click();
  },
  'typing': async (page) => {
    await page.locator('#q').fill('');
    await page.locator('#q').pressSequentially('show maritime saf', { delay: 30 });
    await page.waitForTimeout(400);
    await page.locator('#q').fill('maritime safety');
    await page.waitForTimeout(400);
  },
  'the document': (page) => follow(page, '#'),
  'back to a view': (page) => page.goBack(),
});

for (const size of sizes.length > 0 ? sizes : [16, 2000]) {
  const file = pageOf(size);
  const launched = await browser();
  const page = await launched.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(600_000);
  await page.addInitScript(observe);
  const starting = await longestTask(launched, page, async () => {
    await page.goto(`file://${file}`);
    await page.locator('[data-engine="ready"]').waitFor({ state: 'attached' });
  });
  console.log(`${size} partners: ${(statSync(file).size / 1e6).toFixed(2)} MB, ready after ${await page.evaluate('readyAt')} ms, longest task ${starting} ms`);
  for (const [name, act] of Object.entries(show(size === 16 ? 'unodc' : 'partner-1', size === 16 ? 'unoct' : 'partner-4'))) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round > 0 && name !== 'back to a view') await follow(page, '#');
      rounds.push(await longestTask(launched, page, async () => {
        await act(page);
        await facetsOf(page);
        await page.waitForTimeout(100);
      }));
    }
    console.log(`  ${name.padEnd(26)} ${String(Math.min(...rounds)).padStart(5)} ms`);
  }
  const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
  console.log(`  heap ${(heap / 1e6).toFixed(0)} MB, ${await page.evaluate(() => document.querySelectorAll('*').length)} elements`);
  await launched.close();
}
