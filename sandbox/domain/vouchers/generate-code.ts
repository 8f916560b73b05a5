import type { CodeConfig } from '../model/campaign.ts';

/** The characters of a code, unless a code config names others. */
export const defaultCharset = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A config with few possible codes finds a free one in so many attempts, or has none. */
const attempts = 1000;

/** A code that is not taken; undefined if the config has no free one, as far as can be seen. */
export function generateCode(
  { length = 8, charset = defaultCharset, prefix = '', postfix = '', pattern }: CodeConfig,
  isTaken: (code: string) => boolean,
): string | undefined {
  const characters = [...charset];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const body = (pattern ?? '#'.repeat(length)).replaceAll('#', () => randomOf(characters));
    const code = prefix + body + postfix;
    if (!isTaken(code)) return code;
  }
  return undefined;
}

function randomOf(characters: readonly string[]): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return characters[random % characters.length] ?? '';
}
