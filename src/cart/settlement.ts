import { isSuccess, type Redemption, type RedemptionAnswer } from '../api/types.ts';
import { assertOption } from '../client/assert-option.ts';
import type { AttemptRecord } from '../client/attempt-record.ts';
import type { StackOutcome, StackRedeemed } from '../client/stack-outcome.ts';
import { assertSettlement, type Settlement } from '../client/undecided.ts';
import { identifyRedeemable } from '../client/unused-redeemables.ts';
import { stackedEffect } from '../effects/validated-effect.ts';
import { asObject, type Json } from '../api/json.ts';
import { isPart } from './assert-answer.ts';
import type { CartRedemption } from './cart-state.ts';
import { keyOf } from './item-key.ts';

const RESULT = 'the result of an attempt';

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
  if (settlement === 'not-redeemed') return settlement;
  if (isStack(settlement)) return checkedStack(settlement);
  const fields = settlement as unknown as Json & RedemptionAnswer;
  const [key, ...more] = redemption?.keys ?? [];
  assertOption(more.length === 0, RESULT, `the outcome of all ${more.length + 1} items`, 'a redemption');
  assertOption(isSuccess(fields), RESULT, 'a redemption with an id', fields.id);
  const single = settlement as Redemption;
  const item = identifyRedeemable(fields);
  const isOther = key !== undefined && single.voucher?.code !== undefined && keyOf(item) !== key;
  assertOption(!isOther, RESULT, 'a redemption of what the cart has sent', item.id);
  const effects = [stackedEffect(fields, true)];
  return {
    status: 'redeemed',
    attemptId: redemption?.attemptId ?? '',
    redeemed: [{ ...item, redemption: single, effects }],
    unused: [],
    order: single.order ?? undefined,
    effects,
    body: single,
  };
}

/** A checked settlement with a list of what was redeemed is the outcome of a stack. */
const isStack = (settlement: Exclude<Settlement, 'not-redeemed'>): settlement is StackRedeemed =>
  Array.isArray(asObject(settlement).redeemed);

/** Checks the parts before anything is freed. A backend may leave out the empty list of what was not used. */
function checkedStack(stack: StackRedeemed): StackOutcome {
  const { redeemed, unused } = stack as Partial<StackRedeemed>;
  const isRedeemed = redeemed !== undefined && redeemed.length > 0 && redeemed.every(isPart);
  assertOption(
    isRedeemed,
    `${RESULT}, redeemed`,
    'a list of what was redeemed, with its redemptions',
    redeemed,
  );
  return { ...stack, unused: unused ?? [] };
}

/** Frees the items of a settled redemption on the whole page. */
export function freeItems(record: AttemptRecord | undefined, { attemptId, keys }: CartRedemption): void {
  for (const key of keys) {
    const attempt = record?.findKey(key);
    if (attempt?.undecided && attempt.attemptId === attemptId) record?.remove(attempt);
  }
}
