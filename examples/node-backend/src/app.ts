import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import {
  AttemptStoreError,
  createAttempts,
  type Attempts,
  type AttemptStore,
  type ListedAttempt,
  type ServerClient,
} from 'voucher-redeem/server';
import { attemptRoutes, type OnAttempt } from './attempt-routes.ts';
import { DEFAULT_LIMITS, limitTo, type Limits } from './limits.ts';
import { orderRoutes } from './order-routes.ts';
import { OrdersError, type Orders } from './orders.ts';
import { ORDER_HEADER, ownPagesOnly } from './own-pages.ts';
import { createSessions, type SessionOptions, type Sessions } from './sessions.ts';
import { staffRoutes, type ShowAttempts } from './staff-routes.ts';
import { webhookRoutes, type WebhookListener } from './webhook-routes.ts';

const HINTS: { [status: number]: string } = {
  403: 'Send it from a page of the shop, or with “Content-Type: application/json” if it is no page.',
};

/** What a shop's backend needs. */
export interface ShopOptions extends SessionOptions {
  /** What `createServerClient` has returned. */
  vouchers: ServerClient;
  webhookSecret: string;
  /** Where attempts are kept. */
  store: AttemptStore;
  orders: Orders;
  /** Whether an origin, such as https://shop.example, is a page of this shop. */
  isOwnPage: (origin: string) => boolean;
  /** Whether a name is one of this backend. Default: all are. A backend on a developer's machine should name that. */
  isOwnHost?: (hostname: string) => boolean;
  /** What a cart costs, in minor units. Undefined if the page has sent anything else than a cart of this shop. */
  priceOf: (items: unknown) => number | undefined;
  /** The address of whoever sends a request. Limits count by it. */
  addressOf: (c: Context) => string;
  limits?: Partial<Limits>;
  webhooks?: WebhookListener;
  /** Which attempts the staff is shown, and what of them. Default: everything. */
  show?: Partial<ShowAttempts>;
  /** Called when something about an attempt may have changed. If it fails, that is only logged. */
  onAttempt?: OnAttempt;
  /** Where errors go. Default: `console.error`. */
  log?: (error: unknown) => void;
}

/** A shop's backend, and what it is made of. */
export interface Shop {
  app: Hono;
  attempts: Attempts;
  sessions: Sessions;
}

/**
 * A shop's backend. It holds the server keys and the webhook secret, and no page is ever told them.
 *
 * - A shopper's page: `POST /orders`, `POST /orders/:id/confirm`, `POST /attempts` and `GET /attempts?attemptId=…`.
 * - The staff: `/staff`.
 * - Voucherify: `POST /webhooks`.
 */
export function createShop(options: ShopOptions): Shop {
  const { vouchers, store, orders, addressOf, priceOf } = options;
  const log = options.log ?? ((error: unknown) => console.error(error));
  const onAttempt: OnAttempt = async (owner, id) => options.onAttempt?.(owner, id).catch(log);
  const show = { isShown: () => true, toShown: (attempt: ListedAttempt) => attempt, ...options.show };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const sessions = createSessions(options);

  /** The order that a page names, if it is one of the shopper's own. */
  const ownOrder = async (request: Request): Promise<string | undefined> => {
    const order = await orders.get(request.headers.get(ORDER_HEADER));
    return order && order.session === (await sessions.shopperOf(request)) ? order.id : undefined;
  };
  const attempts = createAttempts({
    store,
    server: vouchers,
    async ownerOf(request) {
      const order = await ownOrder(request);
      return order === undefined ? undefined : { id: order, orderId: order };
    },
    confirmedRedemptions: (orderId) => orders.redemptionsOf(orderId),
  });

  const app = new Hono();
  const { isOwnPage, isOwnHost = () => true } = options;
  app.use(ownPagesOnly(isOwnPage, isOwnHost));
  app.use(bodyLimit({ maxSize: 1_000_000 }));
  app.route(
    '/orders',
    orderRoutes({
      vouchers,
      orders,
      attempts,
      sessions,
      priceOf,
      limitOrders: limitTo(store, 'orders', limits.orders, addressOf),
      limitConfirmations: limitTo(store, 'confirmations', limits.confirmations, (c) => c.req.param('id')),
    }),
  );
  app.use(
    '/attempts',
    limitTo(store, 'attempts', limits.attempts, (c) => ownOrder(c.req.raw)),
  );
  app.route('/attempts', attemptRoutes(attempts, onAttempt));
  const limitLogins = limitTo(store, 'logins', limits.logins, addressOf);
  app.route('/staff', staffRoutes(sessions, limitLogins, attempts, show, onAttempt));
  app.route('/webhooks', webhookRoutes(options.webhookSecret, attempts, options.webhooks ?? {}));
  app.notFound((c) => c.json({ message: `There is no ${c.req.method} ${c.req.path} here.` }, 404));
  app.onError((error, c) => {
    // Of the middleware: a body that is too long, or a request that may be one of another site.
    if (error instanceof HTTPException)
      return c.json({ message: `${error.message || 'Refused.'} ${HINTS[error.status] ?? ''}` }, error.status);
    // Voucherify sends a webhook again after a 503, and a page tells its attempt again.
    const isAway = error instanceof AttemptStoreError || error instanceof OrdersError;
    log(error);
    if (!isAway) return c.json({ message: 'Something went wrong. The log of the backend says what.' }, 500);
    c.header('Retry-After', '5');
    return c.json({ status: 'away', message: 'The database is away. Try again after a moment.' }, 503);
  });
  return { app, attempts, sessions };
}
