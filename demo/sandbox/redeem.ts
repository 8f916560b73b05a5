import { openOrder } from './cart.ts';
import type { Customer } from './customer.ts';
import { evaluate } from './evaluate.ts';
import type { Gain } from './gain.ts';
import { newId } from './ids.ts';
import type { Order } from './order.ts';
import { failed, succeeded, type Attempt } from './record.ts';
import { findRedeemer } from './redeemer.ts';
import type { Redemption } from './redemption.ts';
import { notFound, Refusal } from './refusal.ts';
import type { State } from './store.ts';
import type { Voucher } from './voucher.ts';

/** What an attempt came to: its record, and why it was refused if it was. */
export interface Settled {
  redemption: Redemption;
  refusal?: Refusal;
}

/** An attempt that nothing speaks against. */
interface Draft extends Gain {
  voucher: Voucher;
  customer: Customer | null;
}

/**
 * Redeems a code, or refuses to; either way the attempt is on record. It runs to its end without waiting for anything,
 * so of two requests for the last use of a code exactly one gets it.
 */
export function redeem(state: State, attempt: Attempt): Settled {
  const draft = consider(state, attempt);
  return draft instanceof Refusal
    ? { redemption: recordFailure(state, attempt, draft), refusal: draft }
    : { redemption: commit(state, attempt, draft) };
}

/** Puts a refused attempt on record. */
export function recordFailure(state: State, attempt: Attempt, refusal: Refusal): Redemption {
  const { code, payload, trackingId } = attempt;
  const { customers, vouchers } = state;
  const redeemer = findRedeemer(customers, payload.customer, trackingId);
  // Only a redemption that succeeds stores a customer, so a new one's id would lead nowhere.
  const customer = redeemer instanceof Refusal ? null : (customers.get(redeemer?.id ?? '') ?? null);
  const parties = { voucher: vouchers.get(code) ?? null, customer, registers: state };
  const redemption = failed(newId('rf_'), attempt, parties, refusal);
  state.redemptions.push(redemption);
  return redemption;
}

/** All the questions, in the order in which they are asked; nothing changes yet. */
function consider(state: State, { code, trackingId, payload, now }: Attempt): Draft | Refusal {
  // A code is matched as typed: case, spaces and all (CONTRACT C10).
  const voucher = state.vouchers.get(code);
  if (voucher === undefined) return notFound('voucher', code);
  const customer = findRedeemer(state.customers, payload.customer, trackingId);
  if (customer instanceof Refusal) return customer;
  const date = now.toISOString();
  const order = openOrder(state, payload.order, date);
  if (order instanceof Refusal) return order;
  const { metadata = {}, gift, reward } = payload;
  const redeemable = {
    object: 'voucher' as const,
    id: code,
    voucher,
    ...(gift && { gift }),
    ...(reward && { reward }),
  };
  const occasion = { customer, orderAmount: order?.amount ?? null, metadata, now };
  const gain = evaluate(redeemable, order, occasion, state);
  return gain instanceof Refusal ? gain : { ...gain, voucher, customer };
}

/** Makes it so: the only place where a redemption changes anything. */
function commit(state: State, attempt: Attempt, draft: Draft): Redemption {
  const { voucher, customer, credits = 0, points = 0 } = draft;
  const id = newId('r_');
  const date = attempt.now.toISOString();
  spend(voucher, credits, points, date);
  if (customer !== null) state.customers.set(customer.id, customer);
  const order = draft.order && paid(draft.order, id, date, draft);
  if (order !== null) state.orders.set(order.id, order);
  const redemption = succeeded(id, attempt, { voucher, customer, registers: state }, { ...draft, order });
  state.redemptions.push(redemption);
  return redemption;
}

function spend(voucher: Voucher, credits: number, points: number, date: string): void {
  const { redemption, gift, loyalty_card } = voucher;
  voucher.updated_at = date;
  redemption.redeemed_quantity += 1;
  if (gift !== null) {
    gift.balance -= credits;
    redemption.redeemed_amount = (redemption.redeemed_amount ?? 0) + credits;
  }
  if (loyalty_card !== null) {
    loyalty_card.balance -= points;
    redemption.redeemed_points = (redemption.redeemed_points ?? 0) + points;
  }
}

function paid(order: Order, redemptionId: string, date: string, { voucher, customer }: Draft): Order {
  const { id, campaign_id } = voucher;
  return {
    ...order,
    status: 'PAID',
    customer_id: customer?.id ?? order.customer_id,
    redemptions: {
      ...order.redemptions,
      [redemptionId]: {
        date,
        related_object_type: 'voucher',
        related_object_id: id,
        ...(campaign_id === null ? {} : { related_object_parent_id: campaign_id }),
      },
    },
  };
}
