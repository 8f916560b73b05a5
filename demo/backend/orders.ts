/** How many are kept. A page opens them, so there must be an end to it. */
const MOST = 500;

/** An order as this backend knows it. */
export interface Order {
  /** The page sends it with each redemption, as `order.source_id`. */
  id: string;
  /** The ids of the redemptions with which it was confirmed, once or several times. */
  redemptions: string[];
}

/** The orders to which this backend gave an id. A real shop has a table for them. */
export interface Orders {
  open(): Order;
  /** The order with this id; undefined if this backend did not give it. */
  get(id: unknown): Order | undefined;
  /** Adds the redemptions with which it was confirmed. */
  confirm(order: Order, redemptions: string[]): void;
}

export function createOrders(): Orders {
  const kept = new Map<unknown, Order>();
  return {
    open() {
      // Whoever knows the id can tell of attempts for this order, so it cannot be guessed.
      const order: Order = { id: `order_${crypto.randomUUID()}`, redemptions: [] };
      kept.set(order.id, order);
      const [oldest] = kept.keys();
      if (kept.size > MOST) kept.delete(oldest);
      return order;
    },
    get: (id) => kept.get(id),
    // A page that confirms again with fewer must not free those with which the order may be on its way.
    confirm: ({ id, redemptions: before }, redemptions) =>
      void kept.set(id, { id, redemptions: [...new Set([...before, ...redemptions])] }),
  };
}
