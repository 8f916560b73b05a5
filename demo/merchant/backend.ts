import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createServerClient, type ServerClientOptions } from '../../src/server.ts';
import { attemptRoutes } from './attempt-routes.ts';
import { createAttempts } from './attempts.ts';
import { knownCallersOnly } from './callers.ts';
import { createKeptWebhooks } from './kept-webhooks.ts';
import { newsRoutes } from './news-routes.ts';
import { createNews } from './news.ts';
import { createOneAfterAnother } from './one-after-another.ts';
import { orderRoutes } from './order-routes.ts';
import { createOrders } from './orders.ts';
import { redemptionRoutes, voucherRoutes } from './redemption-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** The project, by its server keys; what its webhooks are signed with; and whose pages may ask. */
export type BackendOptions = ServerClientOptions & {
  webhookSecret: string;
  isOwnPage: (origin: string) => boolean;
};

/**
 * A shop's backend. It holds the server keys and the webhook secret, and no page is ever told them. A real one asks who is
 * logged in: staff may do everything here; a shopper's page needs `POST /orders`, `POST /orders/:id/confirm`, `POST /attempts`,
 * `GET /attempts/:id` and `GET /receipts`; Voucherify needs `POST /webhooks`. It also has a database for what is kept in memory
 * here.
 */
export function createBackend({ webhookSecret, isOwnPage, ...project }: BackendOptions): Hono {
  const vouchers = createServerClient(project);
  const attempts = createAttempts();
  const orders = createOrders();
  const inTurn = createOneAfterAnother();
  const webhooks = createKeptWebhooks();
  const news = createNews();

  const app = new Hono();
  app.use(knownCallersOnly(isOwnPage));
  app.use(bodyLimit({ maxSize: 1_000_000 }));
  app.route('/redemptions', redemptionRoutes(vouchers));
  app.route('/vouchers', voucherRoutes(vouchers));
  app.route('/orders', orderRoutes(vouchers, orders, inTurn));
  app.route('/attempts', attemptRoutes({ vouchers, attempts, orders, news, inTurn }));
  app.route('/webhooks', webhookRoutes(webhookSecret, webhooks, news));
  app.route('/', newsRoutes(webhooks, news));

  // Only a rehearsal's, beside the sandbox's reset: a real shop does not forget.
  app.post('/start-over', (c) => {
    attempts.forget();
    webhooks.forget();
    news.tell({ type: 'started-over' });
    return c.body(null, 204);
  });
  app.notFound((c) => c.json({ message: `There is no ${c.req.method} ${c.req.path} here.` }, 404));
  return app;
}
