import { storeCustomer } from './customers/store-customer.ts';
import { evaluateRequest, type Evaluation } from './evaluate-request.ts';
import { findRedeemables } from './find-redeemables.ts';
import { newId } from './ids.ts';
import { append } from './ledger.ts';
import type { RedemptionEntry } from './model/ledger-entry.ts';
import type { Order, OrderRedemption } from './model/order.ts';
import type { RedemptionRequest } from './model/request.ts';
import type { ProjectState } from './model/state.ts';
import { combineApplied } from './orders/applied-amounts.ts';
import { orderChangesOf } from './orders/order-changes.ts';
import { postRedemption } from './post-to-balance.ts';
import { termsOf, type MissingRedeemable, type Redeemable } from './redeemable.ts';
import { failedRedemptionEntry, parentEntry, redemptionEntry, subjectOf } from './redemption-entry.ts';
import { Refusal } from './refusal.ts';
import { resolveCustomer } from './resolve-customer.ts';
import { addNotes } from './retention.ts';
import { applicableOf, inapplicableOf, type Applicable, type Verdict } from './verdict.ts';

/** A request that redeemed something. */
export interface Redeemed {
  /** One for each redeemable, in the order in which they were applied. */
  redemptions: [RedemptionEntry, ...RedemptionEntry[]];
  /** The redemption of which they are parts; null for a single one. */
  parent: RedemptionEntry | null;
  verdicts: Verdict[];
  /** The keys of what no other request can use until this one is answered. */
  inFlight: string[];
}

/** A request that redeemed nothing. Some refusals have no entry in the ledger. */
export interface Refused {
  refusal: Refusal;
  entry: RedemptionEntry | null;
}

/**
 * Redeems what a request names, or refuses it. The function waits for nothing, so of two requests for the last use of a code
 * exactly one gets it.
 */
export function redeem(state: ProjectState, request: RedemptionRequest): Redeemed | Refused {
  const evaluation = evaluateRequest(state, request);
  if (evaluation instanceof Refusal) return refuse(state, request, evaluation);
  const { redeemables_application_mode: mode } = state.settings.stackingRules;
  const refused = refusalOf(evaluation.verdicts, mode === 'ALL');
  return refused === undefined
    ? commit(state, request, evaluation, applicableOf(evaluation.verdicts))
    : refuse(state, request, refused.refusal, refused.redeemable);
}

/** Adds a failed redemption to the ledger. */
export function recordFailure(
  state: ProjectState,
  request: RedemptionRequest,
  refusal: Refusal,
  redeemable: Redeemable | MissingRedeemable | undefined = singleRedeemable(state, request),
): RedemptionEntry {
  const { customers } = state;
  const resolved = resolveCustomer(customers, request.input, request.trackingId);
  // Only a redemption that succeeds stores a new customer, so the id of a new one would name nothing here.
  const customer = resolved instanceof Refusal ? null : (customers.get(resolved?.id ?? '') ?? null);
  const subject = redeemable === undefined || 'refusal' in redeemable ? null : subjectOf(redeemable, state);
  const entry = failedRedemptionEntry(newId('rf_'), { request, customer }, subject, refusal);
  append(state, request, entry);
  return entry;
}

/** Why a whole request is refused, and because of which redeemable. A single redeemable is refused for its own reason. */
function refusalOf(
  verdicts: readonly Verdict[],
  isAllOrNothing: boolean,
): { refusal: Refusal; redeemable?: Redeemable | MissingRedeemable } | undefined {
  const [first] = inapplicableOf(verdicts);
  if (first !== undefined && (isAllOrNothing || verdicts.length === 1)) return first;
  if (applicableOf(verdicts).length > 0) return undefined;
  return { refusal: new Refusal('no_applicable_redeemables', 'None of the redeemables can be applied') };
}

/** Refusals of the request itself. They have no entry in the ledger. */
const unrecorded = new Set(['duplicated_redeemables', 'invalid_redeemables', 'multiple_requests']);

function refuse(
  state: ProjectState,
  request: RedemptionRequest,
  refusal: Refusal,
  redeemable?: Redeemable | MissingRedeemable,
): Refused {
  const entry = unrecorded.has(refusal.key) ? null : recordFailure(state, request, refusal, redeemable);
  return { refusal, entry };
}

function singleRedeemable(
  state: ProjectState,
  request: RedemptionRequest,
): Redeemable | MissingRedeemable | undefined {
  const found = findRedeemables(state, request.redeemables);
  return found instanceof Refusal || found.length > 1 ? undefined : found[0];
}

/** Stores a redemption. No other function does. */
function commit(
  state: ProjectState,
  request: RedemptionRequest,
  { customer, order: opened, verdicts, inFlight }: Evaluation,
  applied: readonly Applicable[],
): Redeemed {
  const date = request.now.toISOString();
  const parentId = applied.length > 1 ? newId('r_') : null;
  const parts = applied.map(({ redeemable, benefit }) => ({
    id: newId('r_'),
    redeemable: postRedemption(state, redeemable, benefit, date),
    benefit,
  }));
  if (customer !== null) storeCustomer(state, customer, request.now);

  for (const [id, change] of orderChangesOf(opened, parts)) state.orderChanges.set(id, change);

  const last = combineApplied(applied.flatMap(({ benefit }) => benefit.order ?? []));
  const notes = orderNotes(parts, parentId, date);
  const paid = <Some extends Order | null>(order: Some): Some =>
    order && {
      ...order,
      status: 'PAID',
      customer_id: customer?.id ?? order.customer_id,
      redemptions: addNotes(order, notes),
    };
  const order = paid(last);
  if (order !== null) state.orders.set(order.id, order);

  const source = { request, customer };
  // There is at least one, or the request would have been refused.
  const redemptions = parts.map(({ id, redeemable, benefit }) =>
    redemptionEntry(id, parentId, source, subjectOf(redeemable, state), {
      ...benefit,
      // A single redemption has the order that is stored.
      order: benefit.order === last ? order : paid(benefit.order),
    }),
  ) as Redeemed['redemptions'];
  const partIds = parts.map(({ id }) => id);
  const parent = parentId === null ? null : parentEntry(parentId, partIds, source, order);
  append(state, request, ...redemptions, ...(parent === null ? [] : [parent]));
  state.locks.delete(request.input.session?.key ?? '');
  return { redemptions, parent, verdicts, inFlight };
}

/** An order's notes of its redemptions, by their ids: of the parent with its parts, or of the single redemption. */
function orderNotes(
  parts: readonly (Pick<Applicable, 'redeemable'> & { id: string })[],
  parentId: string | null,
  date: string,
): [id: string, note: OrderRedemption][] {
  if (parentId !== null) {
    const stacked = parts.map(({ id }) => id);
    return [[parentId, { date, related_object_type: 'redemption', related_object_id: parentId, stacked }]];
  }
  return parts.map(({ id, redeemable }) => {
    const { id: related_object_id, campaign_id } = termsOf(redeemable);
    const campaign = campaign_id === null ? {} : { related_object_parent_id: campaign_id };
    return [id, { date, related_object_type: redeemable.object, related_object_id, ...campaign }];
  });
}
