/** A card number whose payment can be authorised, and is declined when it is captured. */
const DECLINED = '4000000000000341';

/** What was charged for an order, in minor units. */
export interface Charge {
  /** The last four digits of the card. */
  card: string;
  amount: number;
}

/**
 * A pretended provider of payments. As with a real one, the order’s id is the idempotency key: however often an order is captured, it is
 * charged once.
 */
export interface Payments {
  /** Reserves an amount on a card, in place of what was reserved for this order before. */
  authorise(orderId: string, amount: number, card: string): void;
  /** Charges what was reserved, or less. Undefined if the bank declines it. */
  capture(orderId: string, amount: number): Charge | undefined;
  /** Lets go of what was reserved. What was charged stays charged. */
  cancel(orderId: string): void;
  /** Everything that was charged for an order. */
  chargesOf(orderId: string): Charge[];
}

export function createPayments(): Payments {
  const reserved = new Map<string, { amount: number; card: string }>();
  const charges = new Map<string, Charge[]>();
  const chargesOf = (orderId: string) => charges.get(orderId) ?? [];
  return {
    authorise: (orderId, amount, card) => void reserved.set(orderId, { amount, card }),
    capture(orderId, amount) {
      const [charged] = chargesOf(orderId);
      if (charged) return charged;
      const payment = reserved.get(orderId);
      if (!payment || payment.card === DECLINED || amount > payment.amount) return undefined;
      const charge = { card: payment.card.slice(-4), amount };
      charges.set(orderId, [...chargesOf(orderId), charge]);
      return charge;
    },
    cancel: (orderId) => void reserved.delete(orderId),
    chargesOf,
  };
}
