// SPDX-License-Identifier: MIT
// Redraws docs/explorer.png, the picture of the explorer in the README: node screenshot.mjs BINARY

import { browser, inFolder, liaison, open } from './browser.mjs';

const file = inFolder('explorer.html');
liaison('export', '--format', 'html', '--output', file);
const launched = await browser();
const { page } = await open(launched, file, '#ask=partners+--area+border-management', { viewport: { width: 1180, height: 900 } });
await page.locator('#facets fieldset').first().waitFor();
await page.screenshot({ path: new URL('../../docs/explorer.png', import.meta.url).pathname });
await launched.close();
