import type { Redeemable } from '../api/context.ts';
import type { Refusal } from '../api/refusal.ts';
import { assertOption } from './assert-option.ts';
import { cleanCode } from './clean-code.ts';

/** What a caller asks for, as the API takes it: a bare code is a voucher. Throws `TypeError` for what cannot be sent. */
export function normalizeRedeemables(asked: readonly (string | Redeemable)[]): Redeemable[] {
  assertOption(Array.isArray(asked), 'redeemables', 'an array', asked);
  assertOption(asked.length > 0 && asked.length <= 30, 'redeemables', '1 to 30', asked.length);
  return asked.map((one) => {
    const redeemable: Redeemable = typeof one === 'string' ? { object: 'voucher', id: one } : one;
    assertOption(redeemable?.object, 'a redeemable', 'a code, or { object, id }', JSON.stringify(one));
    const credits = redeemable.gift?.credits;
    assertOption(
      credits === undefined || Number.isSafeInteger(credits),
      'gift.credits',
      'whole minor units (1999 for 19.99)',
      credits,
    );
    return { ...redeemable, id: cleanCode(redeemable.id) };
  });
}

/** An empty box is the shopper's to fill, not the page's mistake. */
export const isCodeMissing = (asked: readonly Redeemable[]) => asked.some(({ id }) => !id);

/** The answer to it, as `redeem` gives it. */
export const missingCode: Refusal = {
  status: 'refused',
  key: 'missing_code',
  message: 'Nothing was sent.',
};
