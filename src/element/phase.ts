import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';
import type { Applied } from './applied-codes/applied.ts';
import type { Offer } from './preview.ts';
import type { RedemptionState } from './redemption-state.ts';

/** What the box shows: one value, from which everything is drawn. */
export type Phase =
  | { name: 'ready' }
  /** A listener of `voucher-redeem-request` holds the attempt: nothing is sent yet. */
  | { name: 'waiting' }
  | { name: 'checking' }
  /** What the code would give, held for this shopper. A second press redeems it. */
  | { name: 'previewed'; offer: Offer }
  /** With `multiple`: the code would change nothing. A second press applies it all the same. */
  | { name: 'no-effect' }
  | { name: 'redeeming' }
  | { name: 'redeemed'; outcome: Redeemed }
  | { name: 'refused'; outcome: Refused }
  | { name: 'failed'; outcome: Failed };

export function phaseOf({ current, undecided, result, isResultShown }: RedemptionState): Phase {
  if (current) return { name: current.isSent ? current.purpose : 'waiting' };
  // What is known of the code comes before what was shown last.
  if (undecided) return { name: 'failed', outcome: undecided };
  if (!result || !isResultShown) return { name: 'ready' };
  switch (result.status) {
    case 'previewed':
      return { name: 'previewed', offer: result };
    case 'applied':
      return { name: 'ready' };
    case 'no-effect':
      return { name: 'no-effect' };
    case 'redeemed':
      return { name: 'redeemed', outcome: result };
    case 'refused':
      return { name: 'refused', outcome: result };
    case 'failed':
      return { name: 'failed', outcome: result };
  }
}

/** Whether a press does nothing now: an attempt has not ended, the code is undecided, or the API asked to wait. */
export const isPressBlocked = ({ current, undecided, wait }: RedemptionState): boolean =>
  current !== undefined || undecided !== undefined || (wait ?? 0) > 0;

/**
 * What a press would be taken as an answer to: the message or offer about the code in the field. Undefined where a press is a
 * new question.
 */
export function shownAnswer(state: RedemptionState): Outcome | Offer | Applied | undefined {
  const { result, isResultShown, code } = state;
  return isResultShown && result && result.status !== 'redeemed' && result.code === code ? result : undefined;
}
