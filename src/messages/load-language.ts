import { textOf } from '../client/assert-option.ts';
import { importFile } from '../client/import-file.ts';
import { reportOnce } from '../client/report-once.ts';
import { fallbackTags } from './fallback-tags.ts';
import type { Messages } from './messages.ts';
import { loadedTags, registerMessages } from './registry.ts';

/** The languages that have a file beside the module. English has none, because the module contains it. */
export const languages: readonly string[] =
  'ar bg cs da de el es es-419 et fi fr fr-CA he hi hr hu id it ja ko lt lv nb nl pl pt-BR pt-PT ro sk sl sv th tr uk vi zh zh-Hant'.split(
    ' ',
  );

const requested = new Set<string>();

/**
 * Loads the messages of the file that is nearest to a language, and registers them. Each file is tried once on a page. If loading
 * fails, the box stays in English and the console shows one error.
 *
 * @param place a language tag as `Intl` writes it
 */
export async function loadLanguage(place: string): Promise<void> {
  const tag = fallbackTags(place).find((candidate) => languages.includes(candidate));
  if (!tag || requested.has(tag)) return;
  requested.add(tag);
  try {
    const file = await importFile<{ [name: string]: Messages }>(`locales/${tag}.mjs`);
    loadedTags.add(tag);
    registerMessages(tag, file[exportName(tag)]!);
  } catch (error) {
    reportOnce(
      `not loaded: ${tag}`,
      `voucher-redeem: the words of "${tag}" could not be loaded, so the box is in English. ${textOf(error)}`,
    );
  }
}

/** The name of the messages in the file of a language: `ptBR` in that of `pt-BR`. */
const exportName = (tag: string) => tag.replaceAll('-', '');
