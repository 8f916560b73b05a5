import type { Failed, Outcome, Redeemed } from '../client/outcome.ts';
import { codeKey, type Settlement } from '../client/undecided.ts';
import { effectOf } from '../effects/effect.ts';

/** How an attempt ended, as the shop's backend found it; undefined where that changes nothing. */
export function settledOutcome(
  last: Exclude<Outcome, Redeemed>,
  settlement: Settlement,
): Redeemed | Failed | undefined {
  const redemption = redemptionOf(settlement, last.code);
  if (redemption) {
    const { attemptId, code } = last;
    return { status: 'redeemed', attemptId, code, redemption, effects: [effectOf(redemption)] };
  }
  // A refusal that is confirmed as not redeemed changes nothing.
  if (last.status !== 'failed' || !last.mayHaveRedeemed) return undefined;
  return { ...last, mayHaveRedeemed: false, message: 'Settled: the code was not redeemed.' };
}

function redemptionOf(settlement: Settlement, code: string): Redeemed['redemption'] | undefined {
  if (settlement === 'not-redeemed') return undefined;
  if (!('redeemed' in settlement)) return settlement as Redeemed['redemption'];
  return settlement.redeemed.find(({ id }) => codeKey(id) === codeKey(code))?.redemption;
}
