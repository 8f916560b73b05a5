import type { Redeemable } from '../api/context.ts';
import { jsonCopy, toJson } from '../api/to-json.ts';
import { assertOption, readFromPage } from './assert-option.ts';
import { cleanCode } from './clean-code.ts';
import { assertWholeCard } from './whole-numbers.ts';

/**
 * Turns the redeemables of a call into those of a request. A text becomes `{ object: 'voucher', id }`, and the codes are cleaned.
 *
 * @throws {TypeError} if there are none or more than 30 (docs/voucherify-api.md#redemptions), or if one of them cannot be sent.
 */
export const normalizeRedeemables = (redeemables: readonly (string | Redeemable)[]): Redeemable[] =>
  readFromPage('a redeemable', () => jsonCopy(checkedRedeemables(redeemables)));

function checkedRedeemables(redeemables: readonly (string | Redeemable)[]): Redeemable[] {
  assertOption(Array.isArray(redeemables), 'redeemables', 'an array', redeemables);
  const { length } = redeemables;
  assertOption(length > 0 && length <= 30, 'redeemables', '1 to 30', length);
  return redeemables.map((codeOrRedeemable, index) => {
    const redeemable: Redeemable =
      typeof codeOrRedeemable === 'string' ? { object: 'voucher', id: codeOrRedeemable } : codeOrRedeemable;
    assertOption(redeemable?.object, 'a redeemable', 'a code, or { object, id }', toJson(codeOrRedeemable));
    assertWholeCard(redeemable, `redeemables[${index}].`);
    return { ...redeemable, id: cleanCode(redeemable.id) };
  });
}
