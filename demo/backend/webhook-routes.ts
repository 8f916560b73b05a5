import { Hono } from 'hono';
import { verifyWebhook, type Attempts } from '../../src/server.ts';
import type { KeptWebhooks } from './kept-webhooks.ts';
import type { NewsDesk } from './news.ts';

/** `/webhooks`: Voucherify tells what happened, and the merchant reads it. */
export function webhookRoutes(
  secret: string,
  webhooks: KeptWebhooks,
  news: NewsDesk,
  attempts: Attempts,
): Hono {
  const routes = new Hono();

  routes.post('/', async (c) => {
    const verified = await verifyWebhook(await c.req.text(), c.req.header('x-voucherify-signature'), secret);
    if (verified.status === 'refused') {
      news.tell({ type: 'webhook-refused', reason: verified.reason });
      return c.body(null, 401);
    }
    // If this throws, the answer is no 2xx, and Voucherify sends the webhook again.
    await attempts.webhook(verified.event);
    const webhook = webhooks.keep(verified.event);
    if (webhook) news.tell({ type: 'webhook', webhook });
    // Also to what was here already, or it would be sent again.
    return c.body(null, 204);
  });

  routes.get('/', (c) => c.json(webhooks.list()));

  return routes;
}
