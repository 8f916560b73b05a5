import { en } from '../../src/messages/locales/en.ts';

/**
 * The messages of the library as a flat list: `redeem`, `offered.amountOff`, `refused.voucher_expired`. Where the language has a
 * function, `{1}` stands for its first argument.
 */

type Value = string | ((...parts: string[]) => string);

export interface MessageName {
  /** `offered` or `refused`, or empty. */
  group: string;
  key: string;
}

const placeholders = ['{1}', '{2}', '{3}'];

const groups: [group: string, messages: object][] = [['', en], ...Object.entries(en).filter(isGroup)];

function isGroup(entry: [string, unknown]): entry is [string, object] {
  return typeof entry[1] === 'object' && entry[1] !== null;
}

/** Every message and its English text. */
export const englishMessages: ReadonlyMap<string, string> = new Map(
  groups.flatMap(([group, messages]) =>
    Object.entries(messages)
      .filter((entry): entry is [string, Value] => !isGroup(entry))
      .map(([key, value]): [string, string] => [group ? `${group}.${key}` : key, templateOf(value)]),
  ),
);

function templateOf(value: Value): string {
  return typeof value === 'string' ? value : value(...placeholders);
}

export function nameOf(path: string): MessageName {
  const [first = '', second] = path.split('.');
  return second === undefined ? { group: '', key: first } : { group: first, key: second };
}

/** Whether the language has a function for this message. */
export function isFunction(path: string): boolean {
  const { group, key } = nameOf(path);
  const messages = group ? (en as unknown as { [group: string]: object })[group] : en;
  return typeof messages?.[key as keyof typeof messages] === 'function';
}
