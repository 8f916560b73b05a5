/**
 * A mistake in the code of the page, for example a missing option. It is thrown before anything is sent. A refused voucher is
 * never an error of this kind.
 */
export class MisuseError extends TypeError {}

/**
 * Throws a `MisuseError` unless `isValid` is true. The message names the option, the expected value and the actual value, for
 * example `timeout should be milliseconds, got 5s (string).`
 */
export function assertOption(isValid: unknown, name: string, expected: string, actual: unknown): void {
  if (!isValid)
    throw new MisuseError(
      `voucher-redeem: ${name} should be ${expected}, got ${String(actual)} (${typeof actual}).`,
    );
}
