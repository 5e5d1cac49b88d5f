// SPDX-License-Identifier: MIT
// Text made safe to show.

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
