import type { Order, Orders } from '../../examples/node-backend/src/orders.ts';

/** Orders in memory, for tests with processes that are only simulated. */
export function createMemoryOrders(): Orders {
  const orders = new Map<unknown, Order>();
  const redemptions = new Map<string, Set<string>>();
  return {
    open(session) {
      const order = { id: `order_${crypto.randomUUID()}`, session };
      orders.set(order.id, order);
      return Promise.resolve(order);
    },
    get: (id) => Promise.resolve(orders.get(id)),
    redemptionsOf: (id) => Promise.resolve([...(redemptions.get(id) ?? [])]),
    confirm(id, confirmed) {
      redemptions.set(id, new Set([...(redemptions.get(id) ?? []), ...confirmed]));
      return Promise.resolve();
    },
    forget: () => Promise.resolve(),
  };
}
