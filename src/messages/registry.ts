import { sharedInPage } from '../client/page-state.ts';
import { en } from './locales/en.ts';
import type { MessageOverrides, Messages } from './messages.ts';

/** Which words for which language. English is always there; other languages are registered by the page. */

/** By tag, as `Intl` writes it. All copies of this library on a page share them. */
const registered = sharedInPage('messages', () => new Map<string, Messages>());

/** The boxes that show words now, and can show others. */
export const subscribers = sharedInPage('subscribers', () => new Set<{ requestUpdate(): void }>());

export function notify(): void {
  for (const speaker of subscribers) speaker.requestUpdate();
}

/**
 * Gives the page the words of a language (`de`) or of a region (`de-AT`). Boxes that show this language change at once; the
 * words registered last are used. Throws a `RangeError` for a tag that is not valid.
 */
export function registerMessages(language: string, messages: Messages): void {
  registered.set(String(new Intl.Locale(language)), messages);
  notify();
}

/** Loads the words of a language that nobody registered; set by the module build alone. */
let loadLanguage: ((language: string) => void) | undefined;

export function onMissingLanguage(load: (language: string) => void): void {
  loadLanguage = load;
}

/**
 * The words of a language. A region without words of its own uses its base language (`zh-Hant-TW`, `zh-Hant`, `zh`), and a
 * language without any uses English. The page's own words replace those they name. A sentence that words of an older version
 * lack is English.
 *
 * @param language as `Intl` writes it.
 */
export function messagesFor(language: string, own?: MessageOverrides): Messages {
  const messages = wordsOf(language);
  if (!messages && !/^en\b/.test(language)) loadLanguage?.(language);
  return {
    ...en,
    ...messages,
    ...own,
    offered: { ...en.offered, ...messages?.offered, ...own?.offered },
    refused: { ...en.refused, ...messages?.refused, ...own?.refused },
  };
}

function wordsOf(language: string): Messages | undefined {
  const wider = language.replace(/-?[^-]*$/, '');
  return registered.get(language) ?? (wider ? wordsOf(wider) : undefined);
}
