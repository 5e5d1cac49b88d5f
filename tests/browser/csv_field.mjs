// SPDX-License-Identifier: MIT
// The page's `field` without the page: download.mjs reads the page's data when it is loaded.

import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../src/render/explorer/page/download.mjs', import.meta.url), 'utf8');
const [, body] = /export (function field[^]*?\n})\n/.exec(source);

export const { field } = await import(`data:text/javascript,${encodeURIComponent(`export ${body}`)}`);
