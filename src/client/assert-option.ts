/** The programmer's mistake. It throws at once, before anything is sent; a refused voucher is never one of them. */
export class MisuseError extends TypeError {}

/** Throws unless `ok`, naming what was expected and what came: `timeout should be milliseconds, got 5s (string).` */
export function assertOption(ok: unknown, what: string, expected: string, came: unknown): void {
  if (!ok)
    throw new MisuseError(
      `voucher-redeem: ${what} should be ${expected}, got ${String(came)} (${typeof came}).`,
    );
}
