import { openOrder } from './orders/open-order.ts';
import type { Circumstances } from './model/request-context.ts';
import type { Customer } from './model/customer.ts';
import type { Occasion } from './evaluate-redeemable.ts';
import { isHeld } from './locks.ts';
import type { Order } from './model/order.ts';
import type { CommonPayload } from '../http/schemas/redeem-body.ts';
import { findRedeemables, type Asked, type Missing, type Redeemable } from './find-redeemables.ts';
import { findRedeemer } from './resolve-customer.ts';
import { Refusal } from './refusal.ts';
import { stackUp, type Verdict } from './stacking/apply.ts';
import type { State } from '../store/store.ts';
import { orderName, voucherName } from './in-flight.ts';

/** One request to validate or redeem, as a page makes it. */
export interface Attempt extends Circumstances {
  asked: readonly Asked[];
  trackingId: string | null;
  payload: CommonPayload;
  /** All that was asked came as text, metadata too. */
  isText?: boolean;
  /** Only rules on the customer count. */
  isAudienceOnly?: boolean;
}

/** An attempt thought through to its end. */
export interface Considered {
  customer: Customer | null;
  /** The order before anything is applied. */
  order: Order | null;
  verdicts: Verdict[];
  /** What nobody else may touch while the answer to a redemption is on its way. */
  busyNames: string[];
}

/** All the questions, in the order in which they are asked; nothing changes yet. */
export function consider(state: State, attempt: Attempt): Considered | Refusal {
  const { asked, trackingId, payload, now, isText = false, isAudienceOnly = false } = attempt;
  const redeemables = findRedeemables(state, asked);
  if (redeemables instanceof Refusal) return redeemables;
  const customer = findRedeemer(state.customers, payload.customer, trackingId);
  if (customer instanceof Refusal) return customer;
  const order = openOrder(state, payload.order, now.toISOString());
  if (order instanceof Refusal) return order;

  const orders = order === null ? [] : [orderName(order.id)];
  const names = [...orders, ...voucherIdsOf(redeemables).map(voucherName)];
  if (names.some((name) => state.underWay.has(name))) {
    return new Refusal('multiple_requests', 'Another request is being processed. Try again in a moment.');
  }

  const sessionKey = payload.session?.key;
  const occasion: Occasion = {
    customer,
    orderAmount: order?.amount ?? null,
    metadata: payload.metadata ?? {},
    isText,
    isAudienceOnly,
    now,
    ...(sessionKey === undefined ? {} : { sessionKey }),
  };
  return {
    customer,
    order,
    verdicts: stackUp(redeemables, order, occasion, state),
    busyNames: [...orders, ...lockedIds(state, sessionKey, now).map(voucherName)],
  };
}

function voucherIdsOf(redeemables: readonly (Redeemable | Missing)[]): string[] {
  return redeemables.flatMap((one) => ('voucher' in one ? [one.voucher.id] : []));
}

function lockedIds({ locks }: State, key: string | undefined, now: Date): string[] {
  const lock = locks.get(key ?? '');
  return lock === undefined || !isHeld(lock, now) ? [] : lock.holds.map(({ voucher_id }) => voucher_id);
}
