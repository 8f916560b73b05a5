import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  AttemptStoreError,
  createAttempts,
  createServerClient,
  type Attempts,
  type AttemptStore,
  type ServerClientOptions,
} from '../../src/server.ts';
import { attemptRoutes } from './attempt-routes.ts';
import { knownCallersOnly, orderIdOf } from './callers.ts';
import { createForgetfulStore } from './forgetful-store.ts';
import { createKeptWebhooks } from './kept-webhooks.ts';
import { newsRoutes } from './news-routes.ts';
import { createNews } from './news.ts';
import { orderRoutes } from './order-routes.ts';
import { createOrders, type Orders } from './orders.ts';
import { redemptionRoutes, voucherRoutes } from './redemption-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** The project, by its server keys; what its webhooks are signed with; whose pages may ask; and where things are kept. */
export type BackendOptions = ServerClientOptions & {
  webhookSecret: string;
  isOwnPage: (origin: string) => boolean;
  /** Where attempts are kept. Default: in memory. */
  store?: AttemptStore;
  /** Where orders are kept. Default: in memory. */
  orders?: Orders;
};

/** A backend, and what it has to do from time to time. */
export interface Backend {
  app: Hono;
  attempts: Attempts;
}

/**
 * A shop's backend. It holds the server keys and the webhook secret, and no page is ever told them. A real one asks who is
 * logged in: staff may do everything here; a shopper's page needs `POST /orders`, `POST /orders/:id/confirm`, `POST /attempts`,
 * `GET /attempts?attemptId=…` and `GET /receipts`; Voucherify needs `POST /webhooks`. It also has a database for what is kept in
 * memory here.
 */
export function createBackend({
  webhookSecret,
  isOwnPage,
  store,
  orders = createOrders(),
  ...project
}: BackendOptions): Backend {
  const vouchers = createServerClient(project);
  const forgetful = createForgetfulStore();
  const attempts = createAttempts({
    store: store ?? forgetful.store,
    server: vouchers,
    // Whoever knows the id of an order may tell of its attempts, so it is the session here. It cannot be guessed. A real shop takes the
    // session's cookie.
    ownerOf(request) {
      const order = orders.get(orderIdOf(request));
      return order && { id: order.id, orderId: order.id };
    },
    confirmedRedemptions: (orderId) => orders.get(orderId)?.redemptions ?? [],
  });
  const webhooks = createKeptWebhooks();
  const news = createNews();

  const app = new Hono();
  app.use(knownCallersOnly(isOwnPage));
  app.use(bodyLimit({ maxSize: 1_000_000 }));
  app.route('/redemptions', redemptionRoutes(vouchers));
  app.route('/vouchers', voucherRoutes(vouchers));
  app.route('/orders', orderRoutes(vouchers, orders, attempts));
  app.route('/attempts', attemptRoutes(attempts, news));
  app.route('/webhooks', webhookRoutes(webhookSecret, webhooks, news, attempts));
  app.route('/', newsRoutes(webhooks, news));

  // Only a rehearsal's, beside the sandbox's reset: a real shop does not forget.
  app.post('/start-over', (c) => {
    forgetful.forget();
    webhooks.forget();
    news.tell({ type: 'started-over' });
    return c.body(null, 204);
  });
  app.notFound((c) => c.json({ message: `There is no ${c.req.method} ${c.req.path} here.` }, 404));
  // Voucherify sends a webhook again after a 503, and a page asks again.
  app.onError((error, c) => {
    const isAway = error instanceof AttemptStoreError;
    return c.json({ message: isAway ? 'The store is away.' : 'Something went wrong.' }, isAway ? 503 : 500);
  });
  return { app, attempts };
}
