import { importFile } from '../client/import-file.ts';
import { reportOnce } from '../client/report-once.ts';
import type { Messages } from './messages.ts';
import { registerMessages } from './registry.ts';

/** The languages that have a file beside the module; English is inside it. */
export const languages: readonly string[] = 'ar cs da de es fi fr he it ja ko nl pl pt sv tr zh'.split(' ');

const requested = new Set<string>();

/** Loads and registers the words of a language, once. Where that fails the box stays English, and the console says why. */
export async function loadLanguage(language: string): Promise<void> {
  const base = new Intl.Locale(language).language;
  if (!languages.includes(base) || requested.has(base)) return;
  requested.add(base);
  try {
    const words = await importFile<{ [language: string]: Messages }>(`locales/${base}.mjs`);
    registerMessages(base, words[base]!);
  } catch (error) {
    reportOnce(
      `not loaded: ${base}`,
      `voucher-redeem: the words of "${base}" could not be loaded, so the box is in English. ${String(error)}`,
    );
  }
}
