// SPDX-License-Identifier: MIT
// Shared by the tests: the program, a folder for its files, and a browser that records errors.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf, wordsIn } from '../../src/render/explorer/page/address.mjs';

export const [binary] = process.argv.slice(2).map((path) => resolve(path));
assert.ok(binary, 'usage: node NAME_test.mjs BINARY');

export const folder = mkdtempSync(join(tmpdir(), 'liaison-browser-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

export const inFolder = (name) => join(folder, name);

/** Runs the program. Returns its standard output. */
export function liaison(...args) {
  return execFileSync(binary, args, { encoding: 'utf8', maxBuffer: 2 ** 28, cwd: folder });
}

export const liaisonJson = (...args) => JSON.parse(liaison(...args, '--format', 'json'));

export function onPath(program) {
  for (const place of process.env.PATH.split(delimiter)) {
    try {
      accessSync(join(place, program), constants.X_OK);
      return join(place, program);
    } catch { /* not there */ }
  }
  console.error(`not found: ${program}; run scripts/test, which installs what tests need`);
  return process.exit(1);
}

/** Imports a package from tests/consumers/node_modules. Exits with a message if it is missing. */
export async function installed(path) {
  try {
    return await import(`../consumers/node_modules/${path}`);
  } catch {
    console.error('tests/consumers/node_modules is missing; run scripts/test, which installs it');
    return process.exit(1);
  }
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts a browser with a profile of its own and further options. The caller closes it. */
export async function browser(args = []) {
  const { chromium } = await installed('playwright-core/index.mjs');
  return chromium.launch({ executablePath: onPath('chromium'), args: [...FLAGS, ...args] });
}

/** Opens a file as a page. `complaints` collects what no page may do: requests, dialogs, errors,
 *  and violations of its own policy. */
export async function open(launched, file, fragment = '', options = {}) {
  const context = await launched.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(120_000);  // the machine may be busy
  const page = await context.newPage();
  const complaints = [];
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(blob:|data:)/.test(url)) complaints.push(`asks for ${url}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(address + fragment);
  return { page, complaints, context };
}

/** Opens a page at the words of a question, or at the document, and waits until it can answer. */
export async function openAt(launched, file, words, options) {
  const opened = await open(launched, file, words ? addressOf(words) : '', options);
  await opened.page.locator('[data-engine="ready"]').waitFor({ state: 'attached' });
  return opened;
}

/** Does what leads to another view, and waits for that. */
export async function changing(page, act) {
  await page.$$eval('#result-heading, #facets > *', (all) => all.forEach((before) => { before.dataset.before = ''; }));
  await act();
  await page.locator('#result-heading:not([data-before])').waitFor({ state: 'attached' });
}

/** Runs in a page: goes to a fragment, and returns when the view has changed. */
export async function change(fragment) {
  const isSame = () => location.hash === fragment || (fragment === '#' && location.hash === '');
  if (isSame()) return;
  // What is marked stays until the next view, and its filters until they are counted.
  for (const before of document.querySelectorAll('#result-heading, #facets > *')) before.dataset.before = '';
  location.hash = fragment;
  const isShown = () => (fragment.startsWith('#ask=') ? document.querySelector('#result-heading:not([data-before])') : document.querySelector('#answer[hidden]'));
  while (!isShown()) await new Promise((done) => { setTimeout(done, 5); });
}

/** Goes to a fragment and waits until the view has changed. */
export const follow = (page, fragment) => page.evaluate(change, fragment);

/** Asks a question by its address. */
export const ask = (page, ...words) => follow(page, addressOf(words));

/** Waits until a condition holds; fails after a minute. */
export async function until(holds, message) {
  for (let waited = 0; !await holds(); waited += 20) {
    assert.ok(waited < 60_000, message ?? String(holds));
    await new Promise((done) => { setTimeout(done, 20); });
  }
}

/** Waits for the filters of the view. */
export const facetsOf = async (page) => {
  await page.locator('#answer[hidden], #facets[hidden], #facets:has(> div):not(:has([data-before]))').first().waitFor({ state: 'attached' });
  return page.$$eval('#facets input', (all) => all.map((input) => ({
    option: input.id.slice('facet'.length, -input.value.length - 1), value: input.value, checked: input.checked,
    count: Number(input.closest('label').querySelector('.count').textContent),
  })));
};

/** The words as an address asks them in the page. */
export const asked = (page) => wordsIn(new URL(page.url()).hash);
