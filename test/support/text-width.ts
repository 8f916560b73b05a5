/**
 * How wide a text is in a sans-serif font, in thousandths of its size. A browser would measure with whatever fonts the machine has;
 * this table gives the same number everywhere. The Latin, Greek and Cyrillic widths are those of Arial. The other scripts have one
 * width for each letter, which is the average of their fonts.
 */
const WIDTHS: [width: number, characters: string][] = [
  [222, 'ijl’іι'],
  [278, ' \u00a0tfI.,:/!-\u0131Ιї'],
  [333, 'r()'],
  [365, 'г'],
  [400, 'тτ'],
  [450, 'кзεξζςґ'],
  [500, 'ckszvxyJсухґκλνγчьэє'],
  [552, 'вийняχυбαβμηθσόέо'],
  [556, 'abdeghnopquLđðарделцορδп0123456789'],
  [611, 'øØFTZТЗЕКΕΖΤΣŁ'],
  [667, 'ABEKPSVXYжВРУΑΒΚΡΧΥφъ'],
  [700, 'мыΠГДЛБωπψ'],
  [722, 'CDHNRUwĐСИНПю'],
  [778, 'GOQОΟΔшщΩ'],
  [833, 'mMМΜфæÆœ'],
  [944, 'WЖШЩ'],
  [1000, '…'],
];

/** The average width of a letter. A sign above or below a letter takes no room. */
const SCRIPTS: [width: number, letters: RegExp][] = [
  [0, /\p{Mn}|\p{Cf}/u],
  [300, /\p{Mc}/u],
  [920, /\p{Script=Hangul}/u],
  [1000, /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\u30fc\uff00-\uff60]/u],
  [450, /\p{Script=Arabic}/u],
  [520, /\p{Script=Hebrew}/u],
  [560, /\p{Script=Thai}/u],
  [620, /\p{Script=Devanagari}/u],
];

const widthOf = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width])),
);

/** The width of a text in thousandths of the size of its font. Throws for a character that the table does not have. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  // Letters with an accent are as wide as without it.
  const [base = character] = character.normalize('NFD');
  const width =
    widthOf.get(character) ??
    SCRIPTS.find(([, letters]) => letters.test(character))?.[0] ??
    widthOf.get(base);
  if (width === undefined) throw new Error(`No width is known of "${character}".`);
  return width;
}
