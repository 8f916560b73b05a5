import { findRedeemables } from './find-redeemables.ts';
import { checkInFlight, orderKey, voucherKey } from './in-flight.ts';
import { isHeld } from './locks.ts';
import type { Customer } from './model/customer.ts';
import type { Order } from './model/order.ts';
import type { EvaluationContext, RedemptionRequest } from './model/request.ts';
import type { ProjectState } from './model/state.ts';
import { openOrder } from './orders/open-order.ts';
import type { MissingRedeemable, Redeemable } from './redeemable.ts';
import { Refusal } from './refusal.ts';
import { resolveCustomer } from './resolve-customer.ts';
import { applyRedeemables } from './stacking/apply.ts';
import type { Verdict } from './verdict.ts';

/** The result of evaluating a request. */
export interface Evaluation {
  customer: Customer | null;
  /** The order before anything is applied. */
  order: Order | null;
  verdicts: Verdict[];
  /** The keys of what no other request can use until this redemption is answered. */
  inFlight: string[];
}

/** Finds redeemables, customer and order of a request and evaluates them, in this order. Nothing is stored. */
export function evaluateRequest(state: ProjectState, request: RedemptionRequest): Evaluation | Refusal {
  const { input, now } = request;
  const redeemables = findRedeemables(state, request.redeemables);
  if (redeemables instanceof Refusal) return redeemables;
  const customer = resolveCustomer(state.customers, input, request.trackingId);
  if (customer instanceof Refusal) return customer;
  const order = openOrder(state, input.order, now.toISOString());
  if (order instanceof Refusal) return order;

  const orderKeys = order === null ? [] : [orderKey(order.id)];
  const busy = checkInFlight(state, [...orderKeys, ...voucherIdsOf(redeemables).map(voucherKey)]);
  if (busy !== undefined) return busy;

  const sessionKey = input.session?.key;
  const context: EvaluationContext = {
    customer,
    orderAmount: order?.amount ?? null,
    metadata: input.metadata ?? {},
    isMetadataText: request.isMetadataText ?? false,
    isAudienceOnly: request.isAudienceOnly ?? false,
    now,
    ...(sessionKey === undefined ? {} : { sessionKey }),
  };
  return {
    customer,
    order,
    verdicts: applyRedeemables(redeemables, order, context, state),
    inFlight: [...orderKeys, ...heldVoucherIds(state, sessionKey, now).map(voucherKey)],
  };
}

function voucherIdsOf(redeemables: readonly (Redeemable | MissingRedeemable)[]): string[] {
  return redeemables.flatMap((one) => ('voucher' in one ? [one.voucher.id] : []));
}

function heldVoucherIds(
  { locks }: Pick<ProjectState, 'locks'>,
  key: string | undefined,
  now: Date,
): string[] {
  const lock = locks.get(key ?? '');
  return lock === undefined || !isHeld(lock, now) ? [] : lock.holds.map(({ voucher_id }) => voucher_id);
}
