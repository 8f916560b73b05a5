import { en } from './locales/en.ts';
import type { Messages } from './messages.ts';

/** The texts for a language tag, and the locale that formats numbers to match them. */
export function chooseLanguage(lang: string): { messages: Messages; locale: string } {
  return { messages: en, locale: isLocale(lang) && /^en\b/i.test(lang) ? lang : 'en' };
}

/** `lang="en_US"` is a slip browsers forgive and `Intl` does not. */
function isLocale(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}
