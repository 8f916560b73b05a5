import { stackOutcome } from './applied-codes/cart-outcome.ts';
import { assertOption } from '../client/assert-option.ts';
import type { Failed, Outcome, Redeemed } from '../client/outcome.ts';
import { codeKey } from '../client/attempt-record.ts';
import type { Settlement } from '../client/undecided.ts';
import { effectOf } from '../effects/effect.ts';

/**
 * Throws `TypeError` for a redemption of another code: the backend may have found an attempt after the shopper has gone on to
 * another code, and that one must not be shown as redeemed.
 */
export function assertSameCode(code: string, settlement: Settlement): void {
  const found =
    settlement !== 'not-redeemed' && 'voucher' in settlement ? settlement.voucher?.code : undefined;
  assertOption(
    found === undefined || codeKey(found) === codeKey(code),
    'the redemption',
    `one of the code that the box shows (${code}); client.settle(code, redemption) settles another one`,
    found,
  );
}

/** How an attempt ended, as the shop's backend found it; undefined where that changes nothing. */
export function settledOutcome(
  last: Exclude<Outcome, Redeemed>,
  settlement: Settlement,
): Redeemed | Failed | undefined {
  if (last.redeemables && settlement !== 'not-redeemed' && 'redeemed' in settlement)
    return stackOutcome({ ...last, redeemables: last.redeemables }, settlement) as Redeemed;
  const found = redemptionOf(settlement, last.code);
  if (found) {
    const { attemptId, code } = last;
    return { status: 'redeemed', attemptId, code, ...found };
  }
  // A refusal that is confirmed as not redeemed changes nothing.
  if (last.status !== 'failed' || !last.mayHaveRedeemed) return undefined;
  return { ...last, mayHaveRedeemed: false, message: 'Settled: the code was not redeemed.' };
}

type Found = Pick<Redeemed, 'redemption' | 'effects'>;

function redemptionOf(settlement: Settlement, code: string): Found | undefined {
  if (settlement === 'not-redeemed') return undefined;
  if (!('redeemed' in settlement)) {
    const redemption = settlement as Found['redemption'];
    return { redemption, effects: [effectOf(redemption)] };
  }
  const part = settlement.redeemed.find(({ id }) => codeKey(id) === codeKey(code));
  // The order of a part can have amounts that all parts share, so its effects are those that were read with the whole stack.
  return part && { redemption: part.redemption, effects: part.effects ?? [effectOf(part.redemption)] };
}
