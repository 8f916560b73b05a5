import { createServerClient, type ServerClientOptions } from '../../src/server.ts';
import { createShop, type Shop, type ShopOptions } from '../../examples/node-backend/src/app.ts';
import { priceOf } from '../catalogue.ts';
import { isShown, toAttempt } from './attempts.ts';
import { createKeptWebhooks } from './kept-webhooks.ts';
import { newsRoutes } from './news-routes.ts';
import { createNews } from './news.ts';
import { placeOrderRoutes } from './place-order-routes.ts';
import { redemptionRoutes, voucherRoutes } from './redemption-routes.ts';

/** The project, by its server keys, and what the shop's backend of the example needs. */
export type BackendOptions = ServerClientOptions &
  Pick<
    ShopOptions,
    | 'webhookSecret'
    | 'sessionSecret'
    | 'staffPassword'
    | 'isOwnPage'
    | 'store'
    | 'orders'
    | 'limits'
    | 'addressOf'
    | 'log'
  > & {
    /** Empties the store, because a rehearsal can start over. */
    forget?: () => Promise<void>;
  };

/**
 * The backend of the demo's shop: the one of `examples/node-backend`, and beside it what only the demo's console shows. The staff may
 * read and roll back every redemption, and follows what happens. A shopper's page places its order with `POST /orders/:id/place`, and listens
 * to `GET /receipts`.
 */
export function createBackend({
  webhookSecret,
  sessionSecret,
  staffPassword,
  isOwnPage,
  store,
  orders,
  limits,
  addressOf,
  log,
  forget,
  ...project
}: BackendOptions): Shop {
  const vouchers = createServerClient(project);
  const webhooks = createKeptWebhooks();
  const news = createNews();
  const shop = createShop({
    vouchers,
    webhookSecret,
    sessionSecret,
    staffPassword,
    isOwnPage,
    store,
    orders,
    ...(limits && { limits }),
    ...(log && { log }),
    addressOf,
    hasHttps: false,
    priceOf,
    isOwnHost: isThisMachine,
    show: { isShown, toShown: toAttempt },
    async onAttempt(owner, id) {
      const all = await shop.attempts.list({ states: ['ambiguous', 'open', 'settled'], owner, limit: 100 });
      const attempt = all.find((one) => one.id === id);
      if (attempt && isShown(attempt)) news.tell({ type: 'attempt', attempt: toAttempt(attempt) });
    },
    webhooks: {
      received(event) {
        const webhook = webhooks.keep(event);
        if (webhook) news.tell({ type: 'webhook', webhook });
      },
      refused: (reason) => news.tell({ type: 'webhook-refused', reason }),
    },
  });
  const { app, attempts, sessions } = shop;
  app.route('/orders', placeOrderRoutes({ vouchers, orders, attempts, sessions, sessionSecret, priceOf }));
  for (const path of ['/redemptions/*', '/vouchers/*', '/events']) app.use(path, sessions.staffOnly);
  app.route('/redemptions', redemptionRoutes(vouchers));
  app.route('/vouchers', voucherRoutes(vouchers));
  app.get('/webhooks', sessions.staffOnly, (c) => c.json(webhooks.list()));
  app.route('/', newsRoutes(webhooks, news));

  // Only a rehearsal's, beside the sandbox's reset: a real shop does not forget.
  app.post('/start-over', async (c) => {
    await forget?.();
    webhooks.forget();
    news.tell({ type: 'started-over' });
    return c.body(null, 204);
  });
  return shop;
}

const isThisMachine = (hostname: string) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
