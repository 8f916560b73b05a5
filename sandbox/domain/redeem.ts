import { evaluateRequest, type RedemptionRequest, type Evaluation } from './evaluate-request.ts';
import { newId } from './ids.ts';
import { combineApplied } from './orders/applied-amounts.ts';
import { orderChangesOf } from './rollback/order-change.ts';
import type { Order, OrderRedemption } from './model/order.ts';
import { append } from './ledger.ts';
import { failedRedemptionEntry, parentEntry, redemptionEntry } from './redemption-entry.ts';
import { findRedeemables, termsOf, type MissingRedeemable, type Redeemable } from './find-redeemables.ts';
import { resolveCustomer } from './resolve-customer.ts';
import type { Redemption } from './model/redemption.ts';
import { Refusal } from './refusal.ts';
import { postRedemption } from './post-to-balance.ts';
import { applicableOf, inapplicableOf, type Applicable, type Verdict } from './stacking/apply.ts';
import type { State } from '../store/store.ts';

/** An attempt that redeemed something. */
export interface Redeemed {
  /** One of each redeemable, in the order in which they were applied. */
  redemptions: [Redemption, ...Redemption[]];
  /** What they are part of, where there is more than one. */
  parent: Redemption | null;
  verdicts: Verdict[];
  /** What nobody else may touch until the answer is out. */
  inFlight: string[];
}

/** An attempt that redeemed nothing, and its record, where it was about redeemables at all. */
export interface Refused {
  refusal: Refusal;
  record: Redemption | null;
}

/**
 * Redeems what was asked for, or refuses to. It runs to its end without waiting for anything, so of two requests for
 * the last use of a code exactly one gets it.
 */
export function redeem(state: State, request: RedemptionRequest): Redeemed | Refused {
  const evaluation = evaluateRequest(state, request);
  if (evaluation instanceof Refusal) return refuse(state, request, evaluation);
  const bad = refusalOf(
    evaluation.verdicts,
    state.settings.stackingRules.redeemables_application_mode === 'ALL',
  );
  return bad === undefined
    ? commit(state, request, evaluation, applicableOf(evaluation.verdicts))
    : refuse(state, request, bad.refusal, bad.redeemable);
}

/** Puts a refused attempt on record. */
export function recordFailure(
  state: State,
  request: RedemptionRequest,
  refusal: Refusal,
  about: Redeemable | MissingRedeemable | undefined = theOnly(state, request),
): Redemption {
  const { customers } = state;
  const redeemer = resolveCustomer(customers, request.input.customer, request.trackingId);
  // Only a redemption that succeeds stores a customer, so a new one's id would lead nowhere.
  const customer = redeemer instanceof Refusal ? null : (customers.get(redeemer?.id ?? '') ?? null);
  const redeemable = about === undefined || 'refusal' in about ? null : about;
  const record = failedRedemptionEntry(
    newId('rf_'),
    request,
    { customer, registers: state },
    redeemable,
    refusal,
  );
  append(state, request, record);
  return record;
}

/**
 * Why a whole attempt is refused, and which redeemable is to blame. A single redeemable is refused in its own words,
 * as by the old endpoint.
 */
function refusalOf(
  verdicts: readonly Verdict[],
  isAllOrNothing: boolean,
): { refusal: Refusal; redeemable?: Redeemable | MissingRedeemable } | undefined {
  const [first] = inapplicableOf(verdicts);
  if (first !== undefined && (isAllOrNothing || verdicts.length === 1)) return first;
  if (applicableOf(verdicts).length > 0) return undefined;
  return { refusal: new Refusal('no_applicable_redeemables', 'None of the redeemables can be applied') };
}

/** Requests that ask for what cannot be asked, or at the wrong moment, leave no record. */
const unrecorded = new Set(['duplicated_redeemables', 'invalid_redeemables', 'multiple_requests']);

function refuse(
  state: State,
  request: RedemptionRequest,
  refusal: Refusal,
  about?: Redeemable | MissingRedeemable,
): Refused {
  const record = unrecorded.has(refusal.key) ? null : recordFailure(state, request, refusal, about);
  return { refusal, record };
}

function theOnly(
  state: State,
  { redeemables: requests }: RedemptionRequest,
): Redeemable | MissingRedeemable | undefined {
  const found = findRedeemables(state, requests);
  return found instanceof Refusal || found.length > 1 ? undefined : found[0];
}

/** Makes it so: the only place where a redemption changes anything. */
function commit(
  state: State,
  request: RedemptionRequest,
  { customer, order: opened, verdicts, inFlight }: Evaluation,
  applied: readonly Applicable[],
): Redeemed {
  const date = request.now.toISOString();
  const parentId = applied.length > 1 ? newId('r_') : null;
  const parts = applied.map((one) => ({ ...one, id: newId('r_') }));
  if (customer !== null) state.customers.set(customer.id, customer);
  for (const part of parts) postRedemption(part, date);

  for (const [id, change] of orderChangesOf(opened, parts)) state.orderChanges.set(id, change);

  const last = combineApplied(applied.flatMap(({ benefit }) => benefit.order ?? []));
  const notes = notesOn(parts, parentId, date);
  const paid = <Some extends Order | null>(order: Some): Some =>
    order && {
      ...order,
      status: 'PAID',
      customer_id: customer?.id ?? order.customer_id,
      redemptions: { ...order.redemptions, ...notes },
    };
  const order = paid(last);
  if (order !== null) state.orders.set(order.id, order);

  const parties = { customer, registers: state };
  // There is at least one, or the attempt would have been refused.
  const redemptions = parts.map(({ id, redeemable, benefit }) =>
    redemptionEntry(id, parentId, request, parties, redeemable, { ...benefit, order: paid(benefit.order) }),
  ) as Redeemed['redemptions'];
  const parent = parentId === null ? null : parentEntry(parentId, request, parties, order);
  append(state, request, ...redemptions, ...(parent === null ? [] : [parent]));
  state.locks.delete(request.input.session?.key ?? '');
  return { redemptions, parent, verdicts, inFlight };
}

/** What an order notes of a redemption: the parent with its parts, or the only one. */
function notesOn(
  parts: readonly (Applicable & { id: string })[],
  parentId: string | null,
  date: string,
): Record<string, OrderRedemption> {
  if (parentId !== null) {
    const stacked = parts.map(({ id }) => id);
    return { [parentId]: { date, related_object_type: 'redemption', related_object_id: parentId, stacked } };
  }
  const notes = parts.map(({ id, redeemable }): [string, OrderRedemption] => {
    const { id: related_object_id, campaign_id } = termsOf(redeemable);
    const campaign = campaign_id === null ? {} : { related_object_parent_id: campaign_id };
    return [id, { date, related_object_type: redeemable.object, related_object_id, ...campaign }];
  });
  return Object.fromEntries(notes);
}
