import type { ConfirmedOrder, OpenOrder } from './backend/answers.ts';
import type { CartLine } from './catalogue.ts';
import { forgetCart, keep, kept } from './kept-cart.ts';
import { isRedeemNow } from './mode.ts';
import { fetchBackend } from './page.ts';

/**
 * The order, as the shop's backend knows it. By its id the backend tells the redemptions of this order from all others.
 */

/** Undefined if there is no backend. The key is that of the lock under which the cart holds its codes. */
const order: { id: string; sessionKey?: string } | undefined = isRedeemNow
  ? await newOrder()
  : ((await keptOrder()) ?? (await newCart()));

/** The id that the backend gave this order. It is undefined if there is no backend. */
export const orderId = order?.id;

export const sessionKey = order?.sessionKey;

async function newOrder(): Promise<{ id: string } | undefined> {
  return ask<{ id: string }>('/orders', { method: 'POST' });
}

/** The order of the page before, if it is not placed yet: then the lock is still ours. */
async function keptOrder(): Promise<OpenOrder | undefined> {
  if (kept.orderId === undefined) return undefined;
  const found = await ask<OpenOrder>(`/orders/${kept.orderId}`);
  // The answer to a placed one may be what the page before did not see.
  return found?.status === 'open' || kept.sent ? found : undefined;
}

async function newCart(): Promise<OpenOrder | undefined> {
  const created = await newOrder();
  const found = created && (await ask<OpenOrder>(`/orders/${created.id}`));
  if (found && kept.orderId !== found.id) {
    forgetCart();
    keep({ orderId: found.id, quantities: {}, redeemables: [], sent: undefined });
  }
  return found;
}

async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer | undefined> {
  try {
    // The page does not wait for a backend that does not answer.
    const answer = await fetchBackend(path, { ...init, signal: AbortSignal.timeout(2000) });
    return answer.ok ? ((await answer.json()) as Answer) : undefined;
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
