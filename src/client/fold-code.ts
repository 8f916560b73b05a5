import { cleanCode } from './clean-code.ts';

/**
 * The code as a plain keyboard would have typed it: full width becomes ASCII (NFKC), dashes and minus signs become hyphens, and
 * typographic quotes become straight ones, or are removed where they enclose the code. Case stays.
 *
 * A project may hold the code exactly as it was typed, so the folded code is offered to the shopper and never sent instead.
 */
export function foldCode(code: string): string {
  const plain = cleanCode(code)
    // Before NFKC, which would make a space with an accent of the first, and two characters of the second.
    .replace(/\u00b4/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .normalize('NFKC')
    .replace(/[\u2018-\u201b\u2032\u2039\u203a]/g, "'")
    .replace(/[\p{Dash_Punctuation}\u2212]/gu, '-');
  // A Japanese keyboard types the sign of a long vowel where the hyphen is. Between kana it is that sign.
  const hyphenated = cleanCode(plain).replace(/([ -~])\u30fc(?=[ -~])/g, '$1-');
  return cleanCode(withoutQuotes(hyphenated));
}

/** Without the quotes that enclose a code, also those of Japanese and Chinese. A quote at one end only is a part of the code. */
function withoutQuotes(code: string): string {
  let inner = code;
  while (inner.length > 2 && /^['"「『]/.test(inner) && /['"」』]$/.test(inner))
    inner = inner.slice(1, -1).trim();
  return inner;
}
