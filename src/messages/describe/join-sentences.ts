/** A sentence, or nothing where there is nothing to say. */
export type Sentence = string | false;

/** Joins sentences with a space. After a full-width stop (。) there is none, because that character contains its own space. */
export const joinSentences = (...sentences: Sentence[]): string =>
  sentences.filter(Boolean).join(' ').replaceAll('。 ', '。');
