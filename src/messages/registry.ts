import { sharedInPage } from '../client/page-state.ts';
import { canonicalTag, fallbackTags, isSameLanguage } from './fallback-tags.ts';
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
  registered.set(canonicalTag(language), messages);
  notify();
}

/**
 * The tags that the loader registered. There may be a better file for another place: `es` was loaded, and the next box is in
 * `es-MX`. What the page registered is its own choice, and nothing is loaded in its place.
 */
export const loadedTags = new Set<string>();

/** Loads the messages of a language that is not registered. Only the module build for script tags sets it. */
let loadLanguage: ((language: string) => void) | undefined;

/** Sets the function that is called with the tag of a language that a box needs and that the page did not register. */
export function onMissingLanguage(load: (language: string) => void): void {
  loadLanguage = load;
}

/** The words of a box, and the language that they are in. */
export interface Words {
  messages: Messages;
  /**
   * The language of the words, and how money, dates and counts are written beside them: the tag of the place if they are in its
   * language (`de-AT`), and otherwise their own (`en` where there are no words for the place).
   */
  locale: string;
  /** The tag of the place, if the words are in another language. */
  pageLocale?: string;
}

/**
 * The words for a place on the page, complete:
 * - If the language is not registered, the nearest registered one is used (`fallbackTags`), and otherwise English.
 * - The messages in `overrides` replace those of the language. One that cannot be used is reported on the console.
 * - A message that the language lacks, because its file is of an older version, is in English.
 *
 * @param place a language tag as `Intl` writes it
 */
export function wordsFor(place: string, overrides?: MessageOverrides): Words {
  const tag = fallbackTags(place).find((candidate) => registered.has(candidate));
  const messages = registered.get(tag ?? '');
  if (!isEnglish(place) && (!tag || loadedTags.has(tag))) loadLanguage?.(place);
  const complete: Messages = {
    ...en,
    ...messages,
    offered: { ...en.offered, ...messages?.offered },
    refused: { ...en.refused, ...messages?.refused },
    cart: { ...en.cart, ...messages?.cart },
  };
  const isOfPlace = isSameLanguage(tag ?? 'en', place) || isLanguage(overrides);
  return {
    messages: overrides ? withOverrides(complete, overrides) : complete,
    ...(isOfPlace ? { locale: place } : { locale: tag ?? 'en', pageLocale: place }),
  };
}

/** The messages for a place on the page. */
export const messagesFor = (place: string, overrides?: MessageOverrides): Messages =>
  wordsFor(place, overrides).messages;

const isEnglish = (tag: string) => /^en\b/.test(tag);

/** Whether a shop's own messages are most of a language. Then it wrote them in the language of its page. */
const isLanguage = (overrides: MessageOverrides | undefined): boolean =>
  Object.keys(en).filter((key) => overrides && key in overrides).length > Object.keys(en).length / 2;
