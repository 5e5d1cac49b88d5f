// SPDX-License-Identifier: MIT
// Exports the function `field` of download.mjs, which cannot be imported without a page.

import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../src/render/explorer/page/download.mjs', import.meta.url), 'utf8');
const [, body] = /export (function field[^]*?\n})\n/.exec(source);

export const { field } = await import(`data:text/javascript,${encodeURIComponent(`export ${body}`)}`);
