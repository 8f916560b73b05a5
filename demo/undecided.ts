import type { Outcome } from '../src/index.ts';
import type { Attempt, AttemptAnswer } from './merchant/answers.ts';
import { orderId } from './order.ts';
import { merchantUrl } from './page.ts';

/**
 * An attempt that got no answer is told to the shop's backend, and its end asked for. So is one that was refused: where a browser
 * sent the POST again by itself, the page reads the answer to the second, and the first was redeemed. For the same reason the backend is
 * told of what was redeemed.
 */

type Box = HTMLElementTagNameMap['voucher-redeem'];
type Settled = Extract<AttemptAnswer, { status: 'settled' }>['redemption'];

/** How long to wait before asking again, ms: a little longer each time, for a person may have to look. */
const FIRST = 1000;
const LONGEST = 15_000;

/** `onLate`: it turned out to be redeemed when the box had gone on to another code. */
export function settleByBackend(
  box: Box,
  onLate: (code: string, redemption: NonNullable<Settled>) => void,
): void {
  const ask = ({ code, attemptId }: Outcome, refused: boolean) => {
    void endOf({ code, attemptId, orderId, refused }).then((redemption) => {
      // Somebody who was told no end is left as they are: undecided.
      if (redemption === undefined) return;
      if (box.outcome?.attemptId === attemptId) box.settle(redemption ?? 'not-redeemed');
      else if (redemption) onLate(code, redemption);
    });
  };
  box.addEventListener('voucher-failed', ({ outcome }) => {
    const { mayHaveRedeemed, kind } = outcome;
    if (mayHaveRedeemed || kind === 'rate-limited') ask(outcome, !mayHaveRedeemed);
  });
  box.addEventListener('voucher-redeemed', ({ outcome: { code, attemptId, redemption } }) => {
    // The box has its receipt. If the browser sent the request twice, the backend gives the other redemption back.
    void tellBackend({ code, attemptId, orderId, redemption: redemption.id }).catch(() => undefined);
  });
  box.addEventListener('voucher-refused', ({ outcome }) => {
    // Of a code that nobody knows there is nothing to find, and of an empty box nothing was asked.
    if (outcome.httpStatus !== undefined && outcome.httpStatus !== 404) ask(outcome, true);
  });
}

/** How an attempt ended: its redemption, null for none; undefined where there is no backend to tell. */
async function endOf(told: {
  code: string;
  attemptId: string;
  orderId: string | undefined;
  refused: boolean;
}): Promise<Settled | undefined> {
  try {
    const noted = await tellBackend(told);
    if (!noted.ok) return undefined;
    const { status, found } = (await noted.json()) as Attempt;
    if (status === 'settled') return found?.redemption ?? null;
    // The box says so already.
    if (told.refused && found?.status === 'not-redeemed') return undefined;
    for (let wait = FIRST; ; wait = Math.min(wait * 1.5, LONGEST)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const answer = await fetch(`${merchantUrl}/attempts/${encodeURIComponent(told.attemptId)}`);
      // The backend has forgotten it.
      if (!answer.ok) return undefined;
      const end = (await answer.json()) as AttemptAnswer;
      if (end.status === 'settled') return end.redemption;
    }
  } catch {
    return undefined;
  }
}

const tellBackend = (told: object): Promise<Response> =>
  fetch(`${merchantUrl}/attempts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(told),
  });
