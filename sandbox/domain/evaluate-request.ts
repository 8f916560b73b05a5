import { openOrder } from './orders/open-order.ts';
import type { Circumstances } from './model/request-context.ts';
import type { Customer } from './model/customer.ts';
import type { EvaluationContext } from './evaluate-redeemable.ts';
import { isHeld } from './locks.ts';
import type { Order } from './model/order.ts';
import type { RequestInput } from '../http/schemas/redeem-body.ts';
import {
  findRedeemables,
  type RedeemableRequest,
  type MissingRedeemable,
  type Redeemable,
} from './find-redeemables.ts';
import { resolveCustomer } from './resolve-customer.ts';
import { Refusal } from './refusal.ts';
import { applyRedeemables, type Verdict } from './stacking/apply.ts';
import type { State } from '../store/store.ts';
import { orderKey, voucherKey } from './in-flight.ts';

/** One request to validate or redeem, as a page makes it. */
export interface RedemptionRequest extends Circumstances {
  redeemables: readonly RedeemableRequest[];
  trackingId: string | null;
  input: RequestInput;
  /** All that was asked came as text, metadata too. */
  isMetadataText?: boolean;
  /** Only rules on the customer count. */
  isAudienceOnly?: boolean;
}

/** An attempt thought through to its end. */
export interface Evaluation {
  customer: Customer | null;
  /** The order before anything is applied. */
  order: Order | null;
  verdicts: Verdict[];
  /** What nobody else may touch while the answer to a redemption is on its way. */
  inFlight: string[];
}

/** All the questions, in the order in which they are asked; nothing changes yet. */
export function evaluateRequest(state: State, request: RedemptionRequest): Evaluation | Refusal {
  const {
    redeemables: requests,
    trackingId,
    input: payload,
    now,
    isMetadataText: isText = false,
    isAudienceOnly = false,
  } = request;
  const redeemables = findRedeemables(state, requests);
  if (redeemables instanceof Refusal) return redeemables;
  const customer = resolveCustomer(state.customers, payload.customer, trackingId);
  if (customer instanceof Refusal) return customer;
  const order = openOrder(state, payload.order, now.toISOString());
  if (order instanceof Refusal) return order;

  const orders = order === null ? [] : [orderKey(order.id)];
  const names = [...orders, ...voucherIdsOf(redeemables).map(voucherKey)];
  if (names.some((name) => state.inFlight.has(name))) {
    return new Refusal('multiple_requests', 'Another request is being processed. Try again in a moment.');
  }

  const sessionKey = payload.session?.key;
  const context: EvaluationContext = {
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
    verdicts: applyRedeemables(redeemables, order, context, state),
    inFlight: [...orders, ...lockedIds(state, sessionKey, now).map(voucherKey)],
  };
}

function voucherIdsOf(redeemables: readonly (Redeemable | MissingRedeemable)[]): string[] {
  return redeemables.flatMap((one) => ('voucher' in one ? [one.voucher.id] : []));
}

function lockedIds({ locks }: State, key: string | undefined, now: Date): string[] {
  const lock = locks.get(key ?? '');
  return lock === undefined || !isHeld(lock, now) ? [] : lock.holds.map(({ voucher_id }) => voucher_id);
}
