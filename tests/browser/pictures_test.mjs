// SPDX-License-Identifier: MIT
// Pictures are valid XML, deterministic, and have readable labels at any size.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import test from 'node:test';
import { browser, inFolder, liaison, open } from './browser.mjs';

const launched = await browser();
test.after(() => launched.close());

const here = new URL('.', import.meta.url).pathname;
for (const count of [14, 80]) {
  const json = execFileSync('python3', [`${here}synthetic.py`, String(count)]);
  writeFileSync(inFolder(`${count}.json`), json);
}

const DATA = {
  'the built-in data': [],
  'the public record': ['--add', 'public-record'],
  'nasty texts': ['--data', `${here}nasty.json`],
  '14 partners': ['--data', '14.json'],
  '80 partners': ['--data', '80.json'],
};

/** Labels that overlap, and labels that exceed the picture or their box, at any angle. */
function faults() {
  const corners = (element) => {
    const { x, y, width, height } = element.getBBox();
    const matrix = element.getCTM();
    // The space that a font leaves above and below its letters does not count.
    const [top, bottom] = [y + height * 0.18, y + height * 0.85];
    return [[x, top], [x + width, top], [x + width, bottom], [x, bottom]]
      .map(([px, py]) => new DOMPoint(px, py).matrixTransform(matrix));
  };
  const apart = (a, b) => [a, b].some((shape) => [0, 1].some((side) => {
    const axis = { x: shape[side + 1].x - shape[side].x, y: shape[side + 1].y - shape[side].y };
    const range = (points) => {
      const along = points.map((point) => point.x * axis.x + point.y * axis.y);
      return [Math.min(...along), Math.max(...along)];
    };
    const [[a0, a1], [b0, b1]] = [range(a), range(b)];
    return a1 <= b0 || b1 <= a0;
  }));
  const found = [];
  const labels = [...document.querySelectorAll('text:not(.letter)')]
    .map((element) => ({ text: element.textContent, shape: corners(element), element }));
  for (let i = 0; i < labels.length; i += 1) {
    for (let j = i + 1; j < labels.length; j += 1) {
      if (!apart(labels[i].shape, labels[j].shape)) found.push(`${labels[i].text} / ${labels[j].text}`);
    }
  }
  const { width, height } = document.documentElement.viewBox.baseVal;
  for (const { text, shape, element } of labels) {
    if (shape.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height)) found.push(`outside: ${text}`);
    const box = element.closest('.node')?.querySelector('.box');
    if (box && element.getBBox().x + element.getBBox().width > box.getBBox().x + box.getBBox().width) {
      found.push(`out of its box: ${text}`);
    }
  }
  return found;
}

for (const [name, data] of Object.entries(DATA)) {
  for (const picture of ['network', 'matrix']) {
    test(`the ${picture} of ${name}`, async () => {
      const ask = ['export', ...data, '--format', 'svg', '--picture', picture];
      const file = inFolder('picture.svg');
      const svg = liaison(...ask);
      writeFileSync(file, svg);
      assert.equal(liaison(...ask), svg, 'the same bytes again');
      execFileSync('xmllint', ['--noout', '--nonet', file]);
      const { page, complaints, context } = await open(launched, file);
      assert.deepEqual(await page.evaluate(faults), []);
      assert.deepEqual(complaints, []);
      await context.close();
    });
  }
}

test('the picture of a path', async () => {
  const file = inFolder('path.svg');
  liaison('path', 'unodc', 'corruption', '--add', 'public-record', '--format', 'svg', '--output', file);
  execFileSync('xmllint', ['--noout', '--nonet', file]);
  const { page, complaints, context } = await open(launched, file);
  assert.deepEqual(await page.evaluate(faults), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('each stated connection has a line of its own', () => {
  const facts = JSON.parse(liaison('export', '--add', 'public-record')).facts;
  const drawn = facts.filter(({ relation }) => !['shares-activity', 'contributes'].includes(relation));
  const svg = liaison('export', '--add', 'public-record', '--format', 'svg');
  assert.equal(svg.match(/<g class="fact"/g).length, drawn.length);
  const paths = svg.match(/<path class="link status-[^"]*" d="M[^"]*[CH][^"]*C[^"]*"\/>/g).map((path) => / d="[^"]*"/.exec(path)[0]);
  assert.ok(paths.length > 100);
  assert.equal(new Set(paths).size, paths.length);
});
