import { storeCustomer } from '../customers/store-customer.ts';
import { findRedeemables } from '../find-redeemables.ts';
import { newId } from '../ids.ts';
import { append, findParts, markRolledBack } from '../ledger.ts';
import type { Customer } from '../model/customer.ts';
import type { EntrySubject, RedemptionEntry, RollbackEntry } from '../model/ledger-entry.ts';
import type { Order } from '../model/order.ts';
import type { RollbackRequest } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import { postRollback } from '../post-to-balance.ts';
import type { Redeemable } from '../redeemable.ts';
import { subjectOf } from '../redemption-entry.ts';
import { Refusal } from '../refusal.ts';
import { resolveCustomer } from '../resolve-customer.ts';
import { checkRollback, checkRollbackDate } from './eligibility.ts';
import { failedRollbackEntry, rollbackEntry, type RollbackSource } from './entry.ts';
import { rollBackOrder, type RollbackPart } from './order.ts';

/** A redemption that was rolled back. */
export interface RolledBack {
  /** One for each redeemable, in the order in which they were applied. */
  rollbacks: [RollbackEntry, ...RollbackEntry[]];
  /** The rollback of which they are parts; null for a single one. */
  parent: RollbackEntry | null;
  order: Order | null;
}

/** A rollback that was refused. It has an entry in the ledger only if it came too late. */
export interface RollbackRefused {
  refusal: Refusal;
  entry: RollbackEntry | null;
}

/** Rolls back a redemption with all its parts, or refuses to. The function waits for nothing. */
export function rollBack(
  state: ProjectState,
  redemption: RedemptionEntry,
  request: RollbackRequest,
  takesSeveral: boolean,
): RolledBack | RollbackRefused {
  const { input, now } = request;
  const sent = resolveCustomer(state.customers, { customer: input.customer }, input.tracking_id ?? null);
  if (sent instanceof Refusal) return { refusal: sent, entry: null };
  const parts = findParts(state.ledger, redemption);
  const refusal = checkRollback(state, [redemption, ...parts], input, takesSeveral);
  if (refusal !== undefined) return { refusal, entry: null };

  const customer = sent ?? state.customers.get(redemption.customer?.id ?? '') ?? null;
  const late = checkRollbackDate(redemption, now);
  if (late !== undefined) {
    const entry = failedRollbackEntry(newId('rrf_'), sourceOf(state, request, redemption, customer), late);
    append(state, request, entry);
    return { refusal: late, entry };
  }
  if (sent !== null) storeCustomer(state, sent, now);
  return commit(state, [redemption, ...parts], customer, request);
}

/** Stores a rollback. No other function does. */
function commit(
  state: ProjectState,
  [redemption, ...parts]: readonly [RedemptionEntry, ...RedemptionEntry[]],
  customer: Customer | null,
  request: RollbackRequest,
): RolledBack {
  const date = request.now.toISOString();
  const whole = { redemption, id: newId('rr_') };
  const pieces = parts.map((part) => ({ redemption: part, id: newId('rr_') }));
  const [first = whole, ...rest] = pieces;
  for (const { redemption: part } of [first, ...rest]) {
    postRollback(state, redeemableOf(state, part), part, date);
  }
  const order = rollBackOrder(state, whole, pieces, date);

  const entryOf = (part: RollbackPart): RollbackEntry =>
    rollbackEntry(part.id, sourceOf(state, request, part.redemption, customer), order);
  const rollbacks: RolledBack['rollbacks'] = [entryOf(first), ...rest.map(entryOf)];
  const parent = pieces.length > 0 ? entryOf(whole) : null;
  const all = [...rollbacks, ...(parent === null ? [] : [parent])];
  append(state, request, ...all);
  // Marked afterwards, because a webhook shows the redemption as it was before the rollback (docs/voucherify-api.md#webhooks).
  for (const rollback of all) markRolledBack(state, rollback);
  return { rollbacks, parent, order };
}

/** The redeemable of a redemption as it is now; null for a parent, and for a redeemable that no longer exists. */
function redeemableOf(state: ProjectState, { subject }: RedemptionEntry): Redeemable | null {
  if (subject.object === 'redemption') return null;
  const id = subject.object === 'voucher' ? subject.voucher.id : subject.tier.id;
  const found = findRedeemables(state, [{ object: subject.object, id }]);
  const [only] = found instanceof Refusal ? [] : found;
  return only === undefined || 'refusal' in only ? null : only;
}

function sourceOf(
  state: ProjectState,
  request: RollbackRequest,
  redemption: RedemptionEntry,
  customer: Customer | null,
): RollbackSource {
  const redeemable = redeemableOf(state, redemption);
  const subject: EntrySubject = redeemable === null ? redemption.subject : subjectOf(redeemable, state);
  return { request, redemption, customer, subject };
}
