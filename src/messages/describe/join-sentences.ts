/** A sentence, or nothing where there is nothing to say. */
export type Sentence = string | false;

/**
 * Joins sentences with a space. After a full-width stop (。) there is none, because that character contains its own space.
 *
 * A sentence that ends with money, a date or a name has one full stop, also if that text ends with one ("50,00 kr."). Isolated, a
 * text has U+2068 or U+2066 before it and U+2069 after it.
 */
export const joinSentences = (...sentences: Sentence[]): string =>
  sentences
    .filter(Boolean)
    .join(' ')
    .replaceAll('。 ', '。')
    .replaceAll(/([^.])\.(\u2069?)\.(?=\s|$)/g, '$1.$2');
