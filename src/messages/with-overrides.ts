import { textOf } from '../client/assert-option.ts';
import { reportOnce } from '../client/report-once.ts';
import type { MessageOverrides, Messages } from './messages.ts';

interface Group {
  [key: string]: unknown;
}

/**
 * The messages of a language, with a shop's own in place of some. A message of the shop that cannot be used must not keep an
 * outcome from the shopper. So the language's own message stays, and the console names the key, once.
 */
export const withOverrides = (messages: Messages, overrides: MessageOverrides): Messages =>
  replaceValues('messages', { ...messages }, overrides) as unknown as Messages;

/**
 * A copy of `own` with the values of `overrides`, where they have the same type.
 *
 * @param path what the shop calls the object, for the console.
 */
function replaceValues(path: string, own: Group, overrides: unknown): Group {
  const kind = valueOf(path, () => kindOf(overrides));
  if (kind !== 'object') {
    if (kind) report(path, `should be an object, got ${textOf(kind)}`);
    return own;
  }
  const newKeys = valueOf(path, () => Object.keys(overrides as Group)) as string[] | undefined;
  if (!newKeys) return own;
  // An object of a class has its methods and getters in the prototype, so every key of the language is looked up.
  const entries = [...new Set([...Object.keys(own), ...newKeys])].map((key): [string, unknown] => [
    key,
    replaceValue(`${path}.${key}`, own[key], overrides as Group, key),
  ]);
  return { ...own, ...Object.fromEntries(entries) };
}

function replaceValue(path: string, own: unknown, overrides: Group, key: string): unknown {
  const override = valueOf(path, () => overrides[key]);
  // Frameworks pass undefined for what is not set.
  if (override === undefined) return own;
  if (typeof own === 'object') return replaceValues(path, own as Group, override);
  // A key that is not ours may be a refusal that is newer than this library. It is a text, as all refusals are.
  const type = typeof own === 'function' ? 'function' : 'string';
  if (typeof override !== type) {
    report(path, `should be a ${type}, got ${override === null ? 'null' : typeof override}`);
    return own;
  }
  return typeof own === 'function'
    ? withFallback(path, own as Format, (...values) => (override as Format).apply(overrides, values))
    : override;
}

type Format = (...values: unknown[]) => unknown;

/** Calls the shop's function when the message is shown, and the language's own if that gives no text. */
const withFallback =
  (path: string, own: Format, override: Format): Format =>
  (...values) => {
    const text = valueOf(path, () => override(...values));
    if (typeof text === 'string') return text;
    report(path, `should return a text, got ${typeof text}`);
    return own(...values);
  };

/** The type of a value, as the console names it. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** What the shop's code gives. Undefined if it throws. */
function valueOf(path: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    report(path, `throws ${textOf(error)}`);
    return undefined;
  }
}

const report = (path: string, what: string): void =>
  reportOnce(
    `unusable ${path}`,
    `voucher-redeem: ${path} ${what}. The box says the language's own words instead.`,
  );
