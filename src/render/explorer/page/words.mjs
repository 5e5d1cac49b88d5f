// SPDX-License-Identifier: MIT
// A question as the words of a command line: "show unodc --area cybercrime".

/** Splits a text into words as a shell does: blanks separate, quotes and backslashes protect. */
export function splitWords(text) {
  const words = [];
  for (const [piece] of text.matchAll(/(?:'[^']*'?|"(?:\\.|[^"\\])*"?|\\.|[^\s'"\\])+/gsu)) {
    words.push(piece.replace(/'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\(.)/gsu, (_, single, double, escaped) =>
      single ?? escaped ?? double.replace(/\\(["\\$`])/g, '$1')));
  }
  return words;
}

/** The words as a text that `splitWords` and shells split into the same words. */
export const joinWords = (words) => words.map((word) =>
  (/^[\p{L}\p{N}_@%+:,./-][\p{L}\p{N}_@%+=:,./-]*$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');

/** Options without a value. */
const FLAGS = new Set(['--direct', '--dated', '--ids', '--plain', '--strict', '--names', '--through-hub', '--explain-query',
  '--bom', '--all', '--no-color', '--no-pager', '--quiet', '--help', '--version']);
const LONG = new Map(Object.entries({ '-d': '--data', '-a': '--add', '-f': '--format', '-o': '--output', '-q': '--quiet', '-h': '--help', '-V': '--version' }));

/** The options among the words, in order: { name, value, at, size }. A flag has the value null. */
export function optionsIn(words) {
  const options = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--') break;
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = equals < 0 ? LONG.get(word) ?? word : word.slice(0, equals);
    if (!name.startsWith('--')) continue;
    if (equals >= 0) options.push({ name, value: word.slice(equals + 1), at, size: 1 });
    else if (FLAGS.has(name) || at + 1 === words.length) options.push({ name, value: null, at, size: 1 });
    else {
      options.push({ name, value: words[at + 1], at, size: 2 });
      at += 1;
    }
  }
  return options;
}

/** The words with more options, which must come before `--`. */
export function withOptions(words, ...more) {
  const end = words.indexOf('--');
  return end < 0 ? [...words, ...more] : [...words.slice(0, end), ...more, ...words.slice(end)];
}

/** The words without one of their options. */
export const withoutOption = (words, { at, size }) => [...words.slice(0, at), ...words.slice(at + size)];

/** The words without any option of that name. */
export function withoutOptions(words, name) {
  const found = optionsIn(words).filter((option) => option.name === name).reverse();
  return found.reduce(withoutOption, words);
}

/** The alternatives that an option names: "--area a,b" has two. */
export const valuesOf = (words, name) => optionsIn(words)
  .filter((option) => option.name === name && option.value).flatMap(({ value }) => value.split(','));

/** The words with these alternatives for an option. */
export function withValues(words, name, values) {
  const rest = withoutOptions(words, name);
  return values.length > 0 ? withOptions(rest, name, values.join(',')) : rest;
}

export const hasOption = (words, name) => optionsIn(words).some((option) => option.name === name);

/** The options of the words as a flat list: ["--area", "cybercrime", "--direct"]. */
export const optionWords = (words, isKept) => optionsIn(words).filter(isKept)
  .flatMap(({ name, value }) => (value === null ? [name] : [name, value]));
