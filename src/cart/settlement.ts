import type { Redemption } from '../api/types.ts';
import { assertOption } from '../client/assert-option.ts';
import type { AttemptRecord } from '../client/attempt-record.ts';
import type { StackOutcome } from '../client/stack-outcome.ts';
import { assertSettlement, type Settlement } from '../client/undecided.ts';
import { identifyRedeemable } from '../client/unused-redeemables.ts';
import { stackedEffect } from '../effects/validated-effect.ts';
import type { Json } from '../api/json.ts';
import type { CartRedemption } from './cart-state.ts';

/**
 * A settlement as the outcome of the whole stack.
 *
 * @throws {TypeError} for anything that is not a settlement, and for a single redemption where several items were redeemed: it does not
 * say how the others ended.
 */
export function stackSettlement(
  settlement: Settlement,
  redemption: CartRedemption | undefined,
): StackOutcome | 'not-redeemed' {
  assertSettlement(settlement);
  if (settlement === 'not-redeemed' || ('status' in settlement && 'redeemed' in settlement))
    return settlement;
  const single = settlement as Redemption;
  const count = redemption?.keys.length ?? 1;
  assertOption(count === 1, 'the result of an attempt', `the outcome of all ${count} items`, 'a redemption');
  const fields = single as unknown as Json;
  const effects = [stackedEffect(fields, true)];
  return {
    status: 'redeemed',
    attemptId: redemption?.attemptId ?? '',
    redeemed: [{ ...identifyRedeemable(fields), redemption: single, effects }],
    unused: [],
    order: single.order ?? undefined,
    effects,
    body: single,
  };
}

/** Frees the items of a settled redemption on the whole page. */
export function freeItems(record: AttemptRecord | undefined, { attemptId, keys }: CartRedemption): void {
  for (const key of keys) {
    const attempt = record?.findKey(key);
    if (attempt?.undecided && attempt.attemptId === attemptId) record?.remove(attempt);
  }
}
