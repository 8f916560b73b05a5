import type { Outcome } from '../src/index.ts';
import { begin, end, type End, type Ended } from './attempts.ts';

/**
 * Every attempt of the box is told to the shop's backend before it is sent. An attempt that got no answer is settled by what the backend
 * finds. So is one that was refused: where a browser sent the POST again by itself, the page reads the answer to the second, and the
 * first was redeemed. For the same reason the backend is told of what was redeemed.
 */

type Box = HTMLElementTagNameMap['voucher-redeem'];
type Redeemed = Extract<Ended, { status: 'redeemed' }>['redemptions'][number];

/** `onLate`: it turned out to be redeemed when the box had gone on to another code. */
export function settleByBackend(box: Box, onLate: (code: string, redemption: Redeemed) => void): void {
  box.addEventListener('voucher-redeem-request', (event) => {
    if (event.purpose === 'redeeming') event.waitUntil(begin(event.attemptId, [event.code]));
  });
  const tell = async (outcome: Outcome) => {
    const { code, attemptId } = outcome;
    const ended = endOf(outcome);
    // The box has its receipt. If the browser sent the request twice, the backend gives the other redemption back.
    const redemptionId = outcome.status === 'redeemed' ? (outcome.redemption.id ?? undefined) : undefined;
    const found = await end({ attemptId, codes: [code], ended, redemptionId });
    // Somebody who was told no end is left as they are: undecided.
    if (!found || ended === 'redeemed') return;
    const [redemption] = found.status === 'redeemed' ? found.redemptions : [];
    // The box says already that it was refused.
    if (!redemption && ended !== 'no-answer') return;
    if (box.outcome?.attemptId === attemptId) box.settle(redemption ?? 'not-redeemed');
    else if (redemption) onLate(code, redemption);
  };
  for (const type of ['voucher-redeemed', 'voucher-refused', 'voucher-failed'] as const)
    box.addEventListener(type, ({ outcome }: { outcome: Outcome }) => void tell(outcome));
}

function endOf(outcome: Outcome): End['ended'] {
  if (outcome.status === 'redeemed') return 'redeemed';
  // A 429 says that nothing was done, but a request that the browser sent before may have been.
  if (outcome.status === 'failed' && outcome.kind !== 'rate-limited')
    return outcome.mayHaveRedeemed ? 'no-answer' : 'not-sent';
  // Of a code that nobody knows there is nothing to find, and of an empty box nothing was asked.
  return outcome.httpStatus === undefined || outcome.httpStatus === 404 ? 'not-sent' : 'refused';
}
