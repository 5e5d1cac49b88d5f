// SPDX-License-Identifier: MIT
// Shared by the tests: the program, a folder for its files, and a browser that records errors.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [binary] = process.argv.slice(2).map((path) => resolve(path));
assert.ok(binary, 'usage: node NAME_test.mjs BINARY');

export const folder = mkdtempSync(join(tmpdir(), 'liaison-browser-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

export const inFolder = (name) => join(folder, name);

/** Runs the program. Returns its standard output. */
export function liaison(...args) {
  return execFileSync(binary, args, { encoding: 'utf8', maxBuffer: 2 ** 28, cwd: folder });
}

export const liaisonJson = (...args) => JSON.parse(liaison(...args, '--format', 'json'));

function onPath(program) {
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

/** Starts a browser with a profile of its own. The caller closes it. */
export async function browser() {
  const { chromium } = await installed('playwright-core/index.mjs');
  return chromium.launch({ executablePath: onPath('chromium'), args: FLAGS });
}

/** Opens a file as a page. `complaints` collects what no page may do: requests, dialogs, errors,
 *  and violations of its own policy. */
export async function open(launched, file, fragment = '', options = {}) {
  const context = await launched.newContext({ viewport: { width: 1280, height: 900 }, ...options });
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

/** Goes to a fragment and waits until the page has changed. */
export async function follow(page, fragment) {
  await page.evaluate((to) => new Promise((done) => {
    if (location.hash === to || (to === '#' && location.hash === '')) return done();
    addEventListener('hashchange', () => setTimeout(done), { once: true });
    location.hash = to;
    return undefined;
  }), fragment);
}
