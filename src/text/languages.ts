import { firstWords } from './first-words.ts';
import type { MessageOverrides, Messages } from './messages.ts';

/** Which words for which language. English is always there; any other comes when the page brings and registers it. */

/**
 * By tag, as `Intl` writes them. What is left of a tag nobody registered is '': English, of which the first words stand for
 * the whole until the rest has come. Nothing else is said before.
 */
const known: { [language: string]: Messages } = { '': firstWords as Messages };

/** The whole of English, come later than the box. */
export function registerEnglish(en: Messages): void {
  known[''] = en;
}

/** Who speaks to the shopper now, and can say it again in other words. */
export const speakers = new Set<{ requestUpdate(): void }>();

export function speakAgain(): void {
  for (const speaker of speakers) speaker.requestUpdate();
}

/**
 * Gives the page the words of a language (`de`) or of a region (`de-AT`). What is shown in it changes at once; registered
 * again, the later words win. Throws a `RangeError` where the tag is none.
 */
export function registerMessages(language: string, messages: Messages): void {
  known[String(new Intl.Locale(language))] = messages;
  speakAgain();
}

/**
 * The words of a language, or of the wider one it belongs to (`zh-Hant-TW`, `zh-Hant`, `zh`), or English; with the page's
 * own in their places. The tag as `Intl` writes it.
 */
export function messagesFor(language: string, own?: MessageOverrides): Messages {
  const messages = known[language];
  return messages
    ? { ...messages, ...own, refused: { ...messages.refused, ...own?.refused } }
    : messagesFor(language.replace(/-?[^-]*$/, ''), own);
}
