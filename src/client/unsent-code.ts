import type { Redeemable } from '../api/context.ts';
import type { Refusal } from '../api/refusal.ts';

/** The most characters of a code. A longer text was pasted by mistake. */
export const LONGEST_CODE = 300;

/**
 * The refusal of a code that is not sent: it is empty or too long. That is no mistake of the page, because a shopper typed it.
 *
 * @param code as it would be sent
 */
export function refuseUnsent(code: string): Refusal | undefined {
  const isTooLong = code.length > LONGEST_CODE;
  if (code && !isTooLong) return undefined;
  return {
    status: 'refused',
    key: isTooLong ? 'code_too_long' : 'missing_code',
    message: 'Nothing was sent.',
  };
}

/** The same for the first of several redeemables that is not sent. The ids of promotions are the page's own, of any length. */
export const refuseUnsentOf = (redeemables: readonly Redeemable[]): Refusal | undefined =>
  redeemables
    .map(({ object, id }) => refuseUnsent(object === 'voucher' ? id : id.slice(0, LONGEST_CODE)))
    .find((refusal) => refusal !== undefined);
