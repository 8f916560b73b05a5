import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { givenBackBy } from './given-back.ts';
import type { KeptWebhooks } from './kept-webhooks.ts';
import type { NewsDesk } from './news.ts';

/** How often a quiet stream shows that it is still there, ms. */
const BEAT = 15_000;

/** What happens, told to pages as it happens. */
export function newsRoutes(webhooks: KeptWebhooks, news: NewsDesk): Hono {
  const routes = new Hono();

  // All of it, for the merchant.
  routes.get('/events', (c) => live(c, (tell) => news.listen((item) => tell(item.type, item))));

  // For a shopper's page: which of its own redemptions are given back, also before it asked. Nobody else knows their ids.
  routes.get('/receipts', (c) => {
    const own = new Set(c.req.queries('redemption'));
    return live(c, (tell) => {
      const tellOwn = (webhook: { event: Parameters<typeof givenBackBy>[0] }) => {
        const givenBack = givenBackBy(webhook.event);
        if (givenBack && own.has(givenBack.redemption)) tell('given-back', givenBack);
      };
      for (const webhook of webhooks.list()) tellOwn(webhook);
      return news.listen((item) => item.type === 'webhook' && tellOwn(item.webhook));
    });
  });

  return routes;
}

/** A stream that stays open until the page leaves. */
function live(c: Context, start: (tell: (event: string, data: unknown) => void) => () => void): Response {
  return streamSSE(
    c,
    (stream) =>
      new Promise((resolve) => {
        // The page knows that it is heard when something comes.
        void stream.write(': here\n\n');
        const stop = start((event, data) => void stream.writeSSE({ event, data: JSON.stringify(data) }));
        const beat = setInterval(() => void stream.write(': still here\n\n'), BEAT);
        stream.onAbort(() => {
          clearInterval(beat);
          stop();
          resolve();
        });
      }),
  );
}
