import { Hono, type MiddlewareHandler } from 'hono';
import { orderTotals } from 'voucher-redeem';
import {
  isRolledBack,
  isRollback,
  type Attempts,
  type ReadFailure,
  type RecordedRedemption,
  type ServerClient,
} from 'voucher-redeem/server';
import type { Order, Orders } from './orders.ts';
import { notAsExpected, passOn, readFields } from './respond.ts';
import type { Sessions } from './sessions.ts';

/** What a page is told of its order when it is confirmed. */
export interface ConfirmedOrder {
  /** The ids of the redemptions that count for it. */
  redemptions: string[];
  /** What is left to pay, minor units. */
  toPay: number;
}

/** What the routes of the orders work with. */
export interface OrderDesk {
  vouchers: ServerClient;
  orders: Orders;
  attempts: Attempts;
  sessions: Sessions;
  /** What a cart costs, in minor units. Undefined if the page has sent anything else than a cart of this shop. */
  priceOf: (items: unknown) => number | undefined;
  limitOrders: MiddlewareHandler;
  limitConfirmations: MiddlewareHandler;
}

/** `/orders`: a page asks for an order id before it redeems, and has the order confirmed at the end. */
export function orderRoutes(desk: OrderDesk): Hono {
  const { vouchers, orders, attempts, sessions, priceOf } = desk;
  const routes = new Hono();

  routes.post('/', desk.limitOrders, async (c) => {
    const order = await orders.open(await sessions.openShopper(c));
    return c.json({ id: order.id }, 201);
  });

  routes.post('/:id/confirm', desk.limitConfirmations, async (c) => {
    const { items, redemptions } = await readFields(c);
    const price = priceOf(items);
    if (price === undefined) return notAsExpected(c, 'items', 'products of this shop', items);
    if (!Array.isArray(redemptions) || redemptions.length > 30)
      return notAsExpected(c, 'redemptions', 'up to 30 ids', redemptions);
    const order = await orders.get(c.req.param('id'));
    if (!order || order.session !== (await sessions.shopperOf(c.req.raw)))
      return c.json({ message: 'This shopper has no such order.' }, 404);
    const confirmed = await attempts.inTurn(order.id, async (leaving) => {
      const read = await redemptionsOn(vouchers, order, price, new Set(redemptions));
      // A redemption that cannot be read may have paid, so the order is not confirmed without it.
      if (read.status === 'failed') return read;
      // What is being rolled back may still stand on record.
      const paid = read.paid.filter(({ id, redemption }) => !leaving.has(redemption ?? id));
      await orders.confirm(
        order.id,
        paid.map(({ id }) => id),
      );
      const taken = paid.reduce((sum, record) => sum + takenBy(record), 0);
      return {
        redemptions: paid.map(({ id }) => id),
        toPay: Math.max(0, price - taken),
      } satisfies ConfirmedOrder;
    });
    if (confirmed.status === 'busy') return c.json({ message: 'Try again after a moment.' }, 503);
    const { value } = confirmed;
    return 'status' in value ? passOn(c, value) : c.json(value);
  });

  return routes;
}

/**
 * Those of the redemptions that count for an order. What the page says only helps to find them: each must be on record, for this
 * order and for its real price. A redemption for a higher amount may have taken off too much.
 */
async function redemptionsOn(
  vouchers: ServerClient,
  { id }: Order,
  price: number,
  named: Set<unknown>,
): Promise<{ status: 'read'; paid: RecordedRedemption[] } | ReadFailure> {
  const counted: RecordedRedemption[] = [];
  for (const redemptionId of named) {
    if (typeof redemptionId !== 'string' || !/^r_\w+$/.test(redemptionId)) continue;
    const read = await vouchers.getRedemption(redemptionId);
    if (read.status === 'failed') return read;
    if (read.status !== 'found' || isRollback(read.record)) continue;
    const { record } = read;
    const isOfOrder =
      record.order?.source_id === id && (record.order.initial_amount ?? record.order.amount) === price;
    if (record.result === 'SUCCESS' && !isRolledBack(record) && isOfOrder) counted.push(record);
  }
  // The redemption that stands for several took what its parts took together.
  const ids = new Set(counted.map(({ id: countedId }) => countedId));
  const paid = counted.filter(({ redemption: parentId }) => !parentId || !ids.has(parentId));
  return { status: 'read', paid };
}

/** What a redemption took off the price. Units that it added are in the discount too, but not in the price. */
function takenBy({ order }: RecordedRedemption): number {
  const { taken = 0, amount = 0 } = orderTotals(order);
  return Math.max(0, taken - (amount - (order?.initial_amount ?? amount)));
}
