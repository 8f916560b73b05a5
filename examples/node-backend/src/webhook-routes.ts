import { Hono } from 'hono';
import { verifyWebhook, type Attempts, type WebhookEvent } from 'voucher-redeem/server';

/** What else a shop does with webhooks. */
export interface WebhookListener {
  /** One that is verified. It may be here again. */
  received?(event: WebhookEvent): void;
  refused?(reason: string): void;
}

/** `/webhooks`: Voucherify tells what happened. */
export function webhookRoutes(secret: string, attempts: Attempts, listener: WebhookListener): Hono {
  return new Hono().post('/', async (c) => {
    const verified = await verifyWebhook(await c.req.text(), c.req.header('x-voucherify-signature'), secret);
    if (verified.status === 'refused') {
      // The reason is for the shop, and must not help an attacker.
      listener.refused?.(verified.reason);
      return c.body(null, 401);
    }
    // If this throws, the answer is no 2xx, and Voucherify sends the webhook again.
    await attempts.webhook(verified.event);
    listener.received?.(verified.event);
    // Also to what was here already, or it would be sent again.
    return c.body(null, 204);
  });
}
