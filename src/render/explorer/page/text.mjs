// SPDX-License-Identifier: MIT
// Text folded for comparison, and text made safe to show.

// The same rules as in liaison/model/printable.hpp.
const JOINING = '(?=[\\p{L}\\p{M}\\p{N}])[\\u0600-\\u08ff\\u0900-\\u0dff\\u1000-\\u109f\\u1780-\\u18af\\ua840-\\ua87f'
  + '\\ua8e0-\\ua8ff\\ua980-\\ua9ff\\uaa60-\\uaa7f\\u{11000}-\\u{11fff}\\u{1e900}-\\u{1e95f}]';
const PICTOGRAPH = '\\p{Extended_Pictographic}';
const NEEDED = [
  `(?<=${JOINING}\\p{M}*)[\\u200c\\u200d](?=${JOINING})`,
  `(?<=${PICTOGRAPH}[\\ufe00-\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*)\\u200d(?=${PICTOGRAPH})`,
  `(?<=[${PICTOGRAPH}\\p{Lo}\\p{Sm}\\p{So}])[\\ufe00-\\ufe0f]`,
  '(?<=[0-9#*])[\\ufe00-\\ufe0f](?=\\u20e3)',
  '(?<=\\p{Lo})[\\u{e0100}-\\u{e01ef}]',
  '(?<=[\\u1820-\\u18aa])[\\u180b-\\u180d\\u180f]',
].join('|');
const UNSAFE = '[\\p{Cc}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2028\\u2029\\u2800\\ufff9-\\ufffb]';
// eslint-disable-next-line no-misleading-character-class -- ranges may begin with a combining mark
const NEEDED_OR_UNSAFE = new RegExp(`(${NEEDED})|${UNSAFE}`, 'gu');

/** The text with control, bidirectional and invisible characters spelled out, such as \u{202E}. */
export function printable(text) {
  return String(text).replace(NEEDED_OR_UNSAFE, (c, needed) =>
    needed ?? `\\u{${c.codePointAt(0).toString(16).toUpperCase()}}`);
}

// The letters of liaison/src/model/unicode/latin_letters.hpp, each before the ASCII letters for it, and ß.
const LATIN_LETTERS = new Map([
  ...'ßss æae ðd øo þth đd ħh ıi ĸq łl ŋn œoe ŧt ƀb ƃb ƈc ƌd ƒf ƕhv ƙk ƚl ƞn ƣoi ƥp ƫt ƭt ƴy ƶz ǥg ȡd'.split(' '),
  ...'ȥz ȴl ȵn ȶt ȷj ȸdb ȹqp ȼc ȿs ɀz ɇe ɉj ɍr ɏy ɓb ɕc ɖd ɗd ɛe ɟj ɠg ɡg ɢg ɦh ɧh ɨi ɪi ɫl ɬl ɭl ɱm'.split(' '),
  ...'ɲn ɳn ɴn ɶoe ɼr ɽr ɾr ʀr ʂs ʈt ʉu ʋv ʏy ʐz ʑz ʙb ʛg ʜh ʝj ʟl ʠq ʣdz ʥdz ʦts ʪls ʫlz'.split(' '),
].map((pair) => [pair[0], pair.slice(1)]));
const LATIN_LETTER = new RegExp(`[${[...LATIN_LETTERS.keys()].join('')}]`, 'gu');

/** Lower case without accents, Latin letters in ASCII; runs of other characters than letters and
 *  digits become a space. */
export function fold(text) {
  return String(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(LATIN_LETTER, (letter) => LATIN_LETTERS.get(letter))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function wordsOf(text) {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Edit distance with transpositions of adjacent letters (optimal string alignment); `most + 1` if
 *  it is more than `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + other);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length];
}
