import type { PlaceAnswer } from './backend/answers.ts';
import type { SentOrder } from './kept-cart.ts';
import { orderId } from './order.ts';
import { fetchBackend } from './page.ts';

/** How long the backend may take to place an order, in milliseconds. */
const PATIENCE = 60_000;

/** Sends an order to the shop's backend. The same one can be sent again: nothing is redeemed or charged twice. Never rejects. */
export async function sendOrder({ body }: SentOrder): Promise<PlaceAnswer> {
  try {
    const answer = await fetchBackend(`/orders/${orderId}/place`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const placed = (await answer.json()) as Partial<PlaceAnswer>;
    // Any other answer of the backend says that it has not begun.
    return placed.status === undefined && answer.status < 500
      ? lost('not-sent', false)
      : 'amount' in placed || isKnown(placed)
        ? (placed as PlaceAnswer)
        : lost('server', true);
  } catch {
    return lost('network', true);
  }
}

const isKnown = ({ status }: Partial<PlaceAnswer>): boolean =>
  status !== undefined && ['placed', 'declined', 'changed', 'refused', 'failed'].includes(status);

const lost = (kind: string, mayHaveRedeemed: boolean): PlaceAnswer => ({
  status: 'failed',
  kind,
  message: 'The shop has not said how the order ended.',
  mayHaveRedeemed,
});
