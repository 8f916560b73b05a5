import type { ConfirmedOrder } from './backend/answers.ts';
import type { CartLine } from './catalogue.ts';
import { fetchBackend } from './page.ts';

/**
 * The order, as the shop's backend knows it. Its id is sent with each redemption, so that the backend can tell the redemptions of
 * this order from all others.
 */

/** The id that the backend gave this order. It is undefined if there is no backend. */
export const orderId: string | undefined = await newOrder();

async function newOrder(): Promise<string | undefined> {
  try {
    // The page does not wait for a backend that does not answer.
    const opened = await fetchBackend('/orders', {
      method: 'POST',
      signal: AbortSignal.timeout(2000),
    });
    return opened.ok ? ((await opened.json()) as { id: string }).id : undefined;
  } catch {
    return undefined;
  }
}

/** Has the order confirmed, and returns what is left to pay, in minor units. It is undefined if the backend does not confirm it. */
export async function confirmOrder(items: CartLine[], redemptions: string[]): Promise<number | undefined> {
  if (orderId === undefined) return undefined;
  try {
    const confirmed = await fetchBackend(`/orders/${orderId}/confirm`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ items, redemptions }),
    });
    return confirmed.ok ? ((await confirmed.json()) as ConfirmedOrder).toPay : undefined;
  } catch {
    return undefined;
  }
}
