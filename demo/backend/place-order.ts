import type { OrderItemContext } from '../../src/index.ts';
import type { HeldFigures, HeldOutcome, HeldRedeemed, ServerClient } from '../../src/server.ts';
import type { PlaceAnswer } from './answers.ts';
import type { Payments } from './payments.ts';

/** What an order is placed with. Only `form` is the page's; it is not believed. */
export interface Placement {
  orderId: string;
  /** The price of the cart before discounts, in minor units, by the shop's own prices. */
  price: number;
  items: OrderItemContext[];
  /** What the box has submitted, as JSON. Undefined if nothing is applied. */
  form: string | undefined;
  card: string;
  sessionKey: string;
  /** Names the attempt in the redemptions, so that `createAttempts` finds it. */
  attemptId: string;
  customer: string | undefined;
  metadata: { [name: string]: string };
}

/** What an order is placed by. */
export interface PlacingDesk {
  vouchers: ServerClient;
  payments: Payments;
  /** Whether the order was charged and nothing redeemed for it. */
  isPlacedWithout: (orderId: string) => Promise<boolean>;
  /** Notes the redemption with which the order is confirmed. */
  confirm: (orderId: string, redemption: string) => Promise<void>;
}

/**
 * Authorises the payment, redeems under the lock of the page, and captures the payment. If it is declined, what was redeemed is rolled
 * back. The same call again finds what the first one did: nothing is redeemed or charged twice.
 */
export async function placeOrder(desk: PlacingDesk, placement: Placement): Promise<PlaceAnswer> {
  const { orderId, price, form, card } = placement;
  const { vouchers, payments } = desk;
  // Placed without anything applied: nothing is added to it afterwards.
  if (await desk.isPlacedWithout(orderId)) return charge(desk, orderId, price)!;
  payments.authorise(orderId, toPayAsShown(form, price), card);
  if (form === undefined) return charge(desk, orderId, price) ?? declined(payments, orderId);
  const outcome = await vouchers.redeemHeld(form, {
    session: { key: placement.sessionKey },
    order: { source_id: orderId, amount: price, items: placement.items },
    ...(placement.customer !== undefined && { customer: { source_id: placement.customer } }),
    metadata: { ...placement.metadata, attempt_id: placement.attemptId },
  });
  if (outcome.status === 'redeemed') return pay(desk, placement, outcome);
  // An order that may be redeemed keeps its authorisation, until the page makes the same call again.
  if (outcome.status !== 'failed' || !outcome.mayHaveRedeemed) payments.cancel(orderId);
  return outcome;
}

async function pay(desk: PlacingDesk, { orderId, price, form }: Placement, redeemed: HeldRedeemed) {
  const toPay = toPayBy(redeemed.figures, price);
  const isCharged = desk.payments.chargesOf(orderId).length > 0;
  const isMore = !isCharged && toPay > toPayAsShown(form, price);
  const placed = isMore ? undefined : charge(desk, orderId, toPay);
  if (placed) {
    await desk.confirm(orderId, redeemed.rollbackId);
    return { ...placed, outcome: redeemed };
  }
  const undone = await desk.vouchers.rollbackAll(redeemed.rollbackId, {
    reason: 'The payment was not captured.',
  });
  if (undone.status !== 'rolled-back') return notUndone(undone.message);
  if (!isMore) return declined(desk.payments, orderId);
  // The shopper has agreed to pay less than this, for example because a card pays less now.
  desk.payments.cancel(orderId);
  return { status: 'changed', figures: redeemed.figures, unused: [] } satisfies PlaceAnswer;
}

function charge({ payments }: PlacingDesk, orderId: string, amount: number) {
  const charged = payments.capture(orderId, amount);
  return charged && ({ status: 'placed', ...charged } satisfies PlaceAnswer);
}

function declined(payments: Payments, orderId: string): PlaceAnswer {
  payments.cancel(orderId);
  return { status: 'declined' };
}

const notUndone = (message: string): PlaceAnswer => ({
  status: 'failed',
  kind: 'not-undone',
  message: `The payment was declined, and what was redeemed could not be given back: ${message}`,
  mayHaveRedeemed: true,
});

/** What is left to pay after a redemption. */
const toPayBy = ({ discount, payments, total }: HeldFigures, price: number): number =>
  total ?? leftOf(price, discount, payments);

/** What the shopper was told to pay. No more than this is charged. */
function toPayAsShown(form: string | undefined, price: number): number {
  if (form === undefined) return price;
  try {
    const { shown } = JSON.parse(form) as { shown: HeldFigures };
    const left = leftOf(price, shown.discount, shown.payments);
    // A form of another shape is refused by `redeemHeld`.
    return Number.isSafeInteger(left) ? left : price;
  } catch {
    return price;
  }
}

const leftOf = (price: number, discount: number, payments: HeldFigures['payments']): number =>
  Math.max(
    0,
    payments.reduce((left, { amount }) => left - amount, price - discount),
  );

/** The HTTP status of an answer, for whoever looks at no more. */
export const httpStatusOf = ({ status }: PlaceAnswer | HeldOutcome): 200 | 402 | 409 | 422 | 503 => {
  switch (status) {
    case 'placed':
    case 'redeemed':
      return 200;
    case 'declined':
      return 402;
    case 'changed':
      return 409;
    case 'refused':
      return 422;
    case 'failed':
      return 503;
  }
};
