import { textOf } from '../client/assert-option.ts';
import { importFile } from '../client/import-file.ts';
import { reportOnce } from '../client/report-once.ts';
import type { Messages } from './messages.ts';
import { registerMessages } from './registry.ts';

/** The languages that have a file beside the module. English has none, because the module contains it. */
export const languages: readonly string[] = 'ar cs da de es fi fr he it ja ko nl pl pt sv tr zh'.split(' ');

const requested = new Set<string>();

/**
 * Loads the messages of a language and registers them. Each language is tried once on a page. If loading fails, the box stays
 * in English and the console shows one error.
 *
 * @param language a language tag; a region is ignored
 */
export async function loadLanguage(language: string): Promise<void> {
  const base = new Intl.Locale(language).language;
  if (!languages.includes(base) || requested.has(base)) return;
  requested.add(base);
  try {
    const file = await importFile<{ [language: string]: Messages }>(`locales/${base}.mjs`);
    registerMessages(base, file[base]!);
  } catch (error) {
    reportOnce(
      `not loaded: ${base}`,
      `voucher-redeem: the words of "${base}" could not be loaded, so the box is in English. ${textOf(error)}`,
    );
  }
}
