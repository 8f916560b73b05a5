import { createClient } from 'voucher-redeem';
import { clientKeys, createSandbox, serverKeys, webhookSecret } from 'voucher-redeem/sandbox';
import { createServerClient } from 'voucher-redeem/server';

/** What the snippets take from the shop's backend around them. Its API is a sandbox in the same process. */

const webhooks: Request[] = [];
const sandbox = createSandbox({
  settings: { rateLimit: null, webhooks: ['http://localhost/webhooks'] },
  fetch: async (input, init) => {
    webhooks.push(new Request(input, init));
    return new Response();
  },
});
const apiUrl = 'http://localhost';
globalThis.fetch = (input, init) =>
  sandbox.fetch(
    input instanceof Request ? input : String(input).replace('https://api.voucherify.io', apiUrl),
    init,
  );

process.env.APP_ID = serverKeys.applicationId;
process.env.SECRET_KEY = serverKeys.token;
process.env.WEBHOOK_SECRET = webhookSecret;

export const vouchers = createServerClient({
  applicationId: serverKeys.applicationId,
  secretKey: serverKeys.token,
});

export const orderId = 'order-1';

async function redeemOnce(): Promise<string> {
  const outcome = await vouchers.redeem(['TENOFF'], { order: { amount: 5000 } });
  const id = outcome.status === 'redeemed' && outcome.redeemed[0]?.redemption.id;
  if (!id) throw new Error(`The redemption is ${outcome.status}.`);
  return id;
}
export const redemptionId = await redeemOnce();

/** The orders to which the backend gave an id. */
export const orders = {
  find: (id: string): Promise<{ id: string; redemptions: string[] } | undefined> =>
    Promise.resolve(id === orderId ? { id, redemptions: [] } : undefined),
};

interface Attempt {
  attemptId: string;
  code: string;
  orderId: string;
  firstHeard: Date;
}
const known = new Map<string, Attempt>();
/** The attempts that the backend has heard of. */
export const attempts = {
  findOrCreate(attempt: Attempt): Promise<Attempt> {
    if (!known.has(attempt.attemptId)) known.set(attempt.attemptId, attempt);
    return Promise.resolve(known.get(attempt.attemptId)!);
  },
};
/** The order that a request places. A real shop finds it by the shopper's session. */
export const findOrder = (_request: Request) =>
  Promise.resolve({ id: 'order-2', amount: 5000, cartKey: 'hmac-of-cart-2', customer: 'anna' });

/** The form of a page that has applied a code. */
export function orderRequest(): Request {
  const body = new FormData();
  const shown = { discount: 1000, payments: [] };
  body.set('vouchers', JSON.stringify({ redeemables: [{ object: 'voucher', id: 'TENOFF' }], shown }));
  return new Request('https://shop.example/orders', { method: 'POST', body });
}

export const authorise = (order: string) => Promise.resolve({ order });
export const cancel = (_payment: { order: string }) => Promise.resolve();

/** What was captured, in minor units: once for each order. */
export const captured: number[] = [];
const paidOrders = new Set<string>();
export function capture({ order }: { order: string }, amount: number): Promise<boolean> {
  if (!paidOrders.has(order)) captured.push(amount);
  paidOrders.add(order);
  return Promise.resolve(true);
}

/** An attempt that redeems, and whose answer is lost. */
export async function lostAttempt() {
  const { applicationId, token } = clientKeys;
  const page = createClient({ applicationId, clientToken: token, apiUrl, fetch: sandbox.fetch });
  const context = { order: { source_id: orderId, amount: 5000 } };
  const { code, attemptId, status } = await page.redeem('DROP-AFTER', context, { attemptKey: 'attempt_id' });
  if (status !== 'failed') throw new Error('The answer was not lost.');
  return { code, attemptId, orderId };
}

export const wasSeenBefore = async (eventId: string | undefined) => eventId === undefined;

/** The redemptions whose orders were opened again. */
export const reopened: string[] = [];
export async function reopenOrder(redemption: string, _reason: string | null | undefined): Promise<void> {
  reopened.push(redemption);
}

/** The webhook that tells of a rollback, as the sandbox signs and sends it. */
export async function rollbackWebhook(): Promise<Request> {
  await vouchers.rollback(redemptionId);
  for (let tries = 0; tries < 100; tries += 1) {
    for (const request of webhooks)
      if ((await request.clone().text()).includes('rollback.succeeded')) return request;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No webhook was sent.');
}
