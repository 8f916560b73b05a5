import { Hono, type Context } from 'hono';
import type { Attempts, ServerClient } from '../../src/server.ts';
import type { Order, Orders } from '../../examples/node-backend/src/orders.ts';
import { isText, notAsExpected, readFields } from '../../examples/node-backend/src/respond.ts';
import type { Sessions } from '../../examples/node-backend/src/sessions.ts';
import { itemsOf, type CartLine } from '../catalogue.ts';
import type { OpenOrder, PlaceAnswer } from './answers.ts';
import { createPayments, type Payments } from './payments.ts';
import { httpStatusOf, placeOrder, type Placement, type PlacingDesk } from './place-order.ts';
import { sessionKeyOf } from './session-key.ts';

/** What the routes work with. */
export interface OrderRoutesDesk {
  vouchers: ServerClient;
  orders: Orders;
  attempts: Attempts;
  sessions: Sessions;
  sessionSecret: string;
  priceOf: (items: unknown) => number | undefined;
  payments?: Payments;
}

/** The customers of the demo. In a real shop, the session of the shopper says who is signed in, and no page does. */
const CUSTOMERS: readonly unknown[] = ['ben', 'anna'];

/** `/orders/:id`: a page reads its order, with the key of its lock, and places it. */
export function placeOrderRoutes(desk: OrderRoutesDesk): Hono {
  const { orders, attempts, sessions } = desk;
  const payments = desk.payments ?? createPayments();
  const routes = new Hono();
  const placingDesk: PlacingDesk = {
    vouchers: desk.vouchers,
    payments,
    isPlacedWithout: async (id) =>
      payments.chargesOf(id).length > 0 && (await orders.redemptionsOf(id)).length === 0,
    confirm: (id, redemption) => orders.confirm(id, [redemption]),
  };
  /** The orders that may be redeemed, although nobody knows it yet. */
  const undecided = new Set<string>();

  const ownOrder = async (c: Context): Promise<Order | undefined> => {
    const order = await orders.get(c.req.param('id'));
    return order && order.session === (await sessions.shopperOf(c.req.raw)) ? order : undefined;
  };
  const isUnknown = (c: Context) => c.json({ message: 'This shopper has no such order.' }, 404);

  routes.get('/:id', async (c) => {
    const order = await ownOrder(c);
    if (!order) return isUnknown(c);
    const charges = payments.chargesOf(order.id);
    const isOver = charges.length > 0 || (await orders.redemptionsOf(order.id)).length > 0;
    c.header('Cache-Control', 'no-store');
    return c.json({
      id: order.id,
      sessionKey: await sessionKeyOf(order, desk.sessionSecret),
      status: isOver ? 'placed' : 'open',
      charges,
    } satisfies OpenOrder);
  });

  routes.post('/:id/place', async (c) => {
    const { items, vouchers = null, customer, store, card, attemptId } = await readFields(c);
    const price = desk.priceOf(items);
    if (price === undefined || price === 0) return notAsExpected(c, 'items', 'products of this shop', items);
    if (vouchers !== null && typeof vouchers !== 'string')
      return notAsExpected(c, 'vouchers', 'the value of the box', vouchers);
    if (typeof card !== 'string' || !/^\d{12,19}$/.test(card))
      return notAsExpected(c, 'card', '12 to 19 digits', card);
    if (!isText(attemptId)) return notAsExpected(c, 'attemptId', 'the id of the attempt', attemptId);
    const order = await ownOrder(c);
    if (!order) return isUnknown(c);
    const placement: Placement = {
      orderId: order.id,
      price,
      items: itemsOf(items as CartLine[]),
      form: vouchers ?? undefined,
      card,
      sessionKey: await sessionKeyOf(order, desk.sessionSecret),
      attemptId,
      customer: CUSTOMERS.includes(customer) ? (customer as string) : undefined,
      metadata: store === 'berlin' ? { store } : {},
    };
    if (vouchers === null && undecided.has(order.id)) return answer(c, waiting);
    // In turn, so that nothing of this order is rolled back meanwhile.
    const placing = await attempts.inTurn(order.id, () => placeOrder(placingDesk, placement));
    const placed = placing.status === 'busy' ? waiting : placing.value;
    if (placed.status === 'failed' && placed.mayHaveRedeemed) undecided.add(order.id);
    else undecided.delete(order.id);
    return answer(c, placed);
  });

  return routes;
}

const waiting: PlaceAnswer = {
  status: 'failed',
  kind: 'blocked',
  message: 'It is not known yet how the order ended. Try again after a moment.',
  mayHaveRedeemed: true,
};

const answer = (c: Context, placed: PlaceAnswer): Response => c.json(placed, httpStatusOf(placed));
