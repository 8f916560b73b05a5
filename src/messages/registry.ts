import { sharedInPage } from '../client/page-state.ts';
import { en } from './locales/en.ts';
import type { MessageOverrides, Messages } from './messages.ts';
import { withOverrides } from './with-overrides.ts';

/**
 * The messages of each language. English is always there; the page, or the loader of the module build, registers other
 * languages.
 */

/** By language tag, as `Intl` writes it. All copies of this library on a page share them. */
const registered = sharedInPage('messages', () => new Map<string, Messages>());

/** The boxes that show messages now. They are drawn again when a language is registered. */
export const subscribers = sharedInPage('subscribers', () => new Set<{ requestUpdate(): void }>());

/** Draws all subscribed boxes again. */
export function notify(): void {
  for (const subscriber of subscribers) subscriber.requestUpdate();
}

/**
 * Registers the messages of a language (`de`) or of a region (`de-AT`) for the whole page. Boxes that show this language
 * change at once. If a language is registered twice, the later messages are used.
 *
 * @throws RangeError if `language` is not a valid language tag
 */
export function registerMessages(language: string, messages: Messages): void {
  registered.set(String(new Intl.Locale(language)), messages);
  notify();
}

/** Loads the messages of a language that is not registered. Only the module build for script tags sets it. */
let loadLanguage: ((language: string) => void) | undefined;

/** Sets the function that is called with the tag of a language that a box needs and that is not registered. */
export function onMissingLanguage(load: (language: string) => void): void {
  loadLanguage = load;
}

/**
 * The messages of a language, complete:
 * - If a region is not registered, its base language is used (`zh-Hant-TW`, then `zh-Hant`, then `zh`), and otherwise English.
 * - The messages in `overrides` replace those of the language. One that cannot be used is reported on the console.
 * - A message that the language lacks, because its file is of an older version, is in English.
 *
 * @param language a language tag as `Intl` writes it
 */
export function messagesFor(language: string, overrides?: MessageOverrides): Messages {
  const messages = findMessages(language);
  if (!messages && !/^en\b/.test(language)) loadLanguage?.(language);
  const complete: Messages = {
    ...en,
    ...messages,
    offered: { ...en.offered, ...messages?.offered },
    refused: { ...en.refused, ...messages?.refused },
  };
  return overrides ? withOverrides(complete, overrides) : complete;
}

function findMessages(language: string): Messages | undefined {
  const baseLanguage = language.replace(/-?[^-]*$/, '');
  return registered.get(language) ?? (baseLanguage ? findMessages(baseLanguage) : undefined);
}
