import type { Field } from './manifest.ts';

/** The longest value of a link, in characters. */
const LONGEST = 4000;

/**
 * Why a text must not come from a link or go into one: whoever opens it would see markup on this origin, or send something
 * elsewhere. Undefined if it may.
 */
export function unsafeText(text: string): string | undefined {
  if (text.length > LONGEST) return 'it is too long';
  if (/<[a-z!/?]/i.test(text)) return 'it has HTML';
  if (/\b(?:javascript|data|vbscript|blob|file):|\bhttps?:|\/\//i.test(text)) return 'it has an address';
  // eslint-disable-next-line no-control-regex -- they are what is looked for.
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) return 'it has control characters';
  return undefined;
}

/** Why a text is no value of a field; undefined if it is one. */
export function wrongValue({ kind, choices }: Field, text: string): string | undefined {
  switch (kind) {
    case 'boolean':
      return text === '' || text === 'true' ? undefined : 'it is not "true" or empty';
    case 'number':
      return /^-?\d{1,15}(\.\d+)?$/.test(text) ? undefined : 'it is no number';
    case 'choice':
      return choices.includes(text) ? undefined : `it is none of ${choices.join(', ')}`;
    case 'json':
      return isJsonObject(text) ? undefined : 'it is no JSON object';
    case 'code':
      return 'only a script can set it';
    case 'text':
      return undefined;
  }
}

/** Why a text is no value of a custom property. A value with `url()` would load something. */
export const wrongStyle = (text: string): string | undefined =>
  /^[\w\s#%.,()+*/-]*$/.test(text) && !/url|image|src/i.test(text) ? undefined : 'it is no color or length';

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
