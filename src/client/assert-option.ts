const MISUSE = Symbol.for('voucher-redeem/misuse');

/**
 * A mistake in the code of the page, for example a missing option. It is thrown before anything is sent. A refused voucher is
 * never an error of this kind.
 */
export class MisuseError extends TypeError {
  readonly [MISUSE] = true;

  /** A file that is loaded by its URL has a class of its own, and its errors are the same to everybody. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return typeof error === 'object' && error !== null && MISUSE in error;
  }
}

/**
 * Throws a `MisuseError` unless `isValid` is true. The message names the option, the expected value and the actual value, for
 * example `timeout should be milliseconds, got 5s (string).`
 */
export function assertOption(isValid: unknown, name: string, expected: string, actual: unknown): void {
  if (!isValid)
    throw new MisuseError(
      `voucher-redeem: ${name} should be ${expected}, got ${textOf(actual)} (${typeof actual}).`,
    );
}

/**
 * Runs code that reads what the page handed over. A getter or a `toJSON` of the page may throw anything there. Nothing is sent
 * yet, so it becomes a `MisuseError`.
 *
 * @param what is read, for the message.
 */
export function readFromPage<Value>(what: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof MisuseError) throw error;
    throw new MisuseError(`voucher-redeem: ${what} cannot be sent. ${textOf(error)}`);
  }
}

/** What was thrown, as a message: without the name of an error's class. */
export const messageOf = (thrown: unknown): string =>
  textOf(thrown instanceof Error ? thrown.message : thrown);

/** A value as text for a message. Anything can be thrown or passed, also an object that cannot be turned into text. */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return `a value of the type ${typeof value}`;
  }
}
