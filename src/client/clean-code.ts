import { assertOption } from './assert-option.ts';

/**
 * Removes what comes from copying a code and no shopper sees: control characters, format characters such as the zero-width space,
 * the soft hyphen and the marks of writing direction, and halves of surrogate pairs. Two kinds of invisible characters belong to a
 * word or an emoji, and are removed only where they join nothing: joiners (ZWJ and ZWNJ) at the ends and beside ASCII characters or
 * spaces, and tag characters that do not follow an emoji.
 *
 * What is equal to the eye is written in one way: letters with accents are composed (NFC), and every kind of space becomes the plain
 * one. Spaces at the ends are removed. Case stays (docs/voucherify-api.md#codes).
 *
 * @throws {TypeError} for an object or a function: a page that writes `button.onclick = client.redeem` passes an event.
 */
export function cleanCode(typed: string): string {
  assertOption(isCode(typed), 'code', 'text', typed);
  return (
    String(typed ?? '')
      .replace(UNSEEN, '')
      .normalize('NFC')
      .replace(TAGS, '$1')
      .replace(/[\u200c\u200d]+/g, keepBetweenLetters)
      .replace(/\p{White_Space}+/gu, plainSpaces)
      // Without a joiner between them, a letter and its accent can be composed.
      .normalize('NFC')
      .trim()
  );
}

/** Whether a value can be taken for a code. A page that does not use TypeScript may pass a number, null or undefined. */
export const isCode = (value: unknown): boolean =>
  value === null || !/^(object|function|symbol)$/.test(typeof value);

/** Controls, format characters and surrogates, except white space, joiners and tags (U+E0020 to U+E007F). */
const UNSEEN = /(?!\p{White_Space}|\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The tags after an emoji (the flag of England is a black flag and six tags) are one group with it. Other tags are in no group. */
const TAGS =
  /(\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f]?[\u{e0020}-\u{e007f}]+)|[\u{e0020}-\u{e007f}]+/gu;

/** Half an emoji counts: it is no ASCII. */
const JOINABLE = /[^\0-\x7f\p{White_Space}]/u;

function keepBetweenLetters(joiners: string, at: number, text: string): string {
  const isJoined = JOINABLE.test(text[at - 1] ?? '') && JOINABLE.test(text[at + joiners.length] ?? '');
  return isJoined ? joiners : '';
}

/**
 * As many plain spaces as there were spaces, because a code may hold two of them, and editors of HTML write the second as a no-break
 * space. A run with a line break or a tab comes from the layout of a page or a sheet, and is one space.
 */
const plainSpaces = (spaces: string): string =>
  /[\t-\r\x85\u2028\u2029]/.test(spaces) ? ' ' : ' '.repeat(spaces.length);
