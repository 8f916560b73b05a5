import type { Customer } from '../model/customer.ts';
import { newId } from '../ids.ts';
import { append } from '../ledger.ts';
import { subjectOf } from '../redemption-entry.ts';
import { findRedeemables, type Redeemable } from '../find-redeemables.ts';
import { resolveCustomer } from '../resolve-customer.ts';
import type { OrderBody, Redemption } from '../model/redemption.ts';
import { Refusal } from '../refusal.ts';
import { rollBackOrder, type RolledBackPart } from './order.ts';
import { failedRollbackEntry, rollbackEntry, type RollbackRequest, type RollbackSubject } from './entry.ts';
import { checkRollbackDate, checkRollback } from './eligibility.ts';
import type { Rollback } from '../model/rollback.ts';
import { postRollback } from '../post-to-balance.ts';
import type { State } from '../../store/store.ts';

/** A redemption that was undone. */
export interface RolledBack {
  /** One of each redeemable, in the order in which they were applied. */
  rollbacks: [Rollback, ...Rollback[]];
  /** What they are part of, where there is more than one. */
  parent: Rollback | null;
  order: OrderBody | null;
}

/** A rollback that was refused, and its record, where it came too late; what was asked wrongly leaves none. */
export interface RollbackRefused {
  refusal: Refusal;
  record: Rollback | null;
}

/** Undoes a redemption and all its parts, or refuses to. It runs to its end without waiting for anything. */
export function rollBack(
  state: State,
  redemption: Redemption,
  request: RollbackRequest,
  takesSeveral: boolean,
): RolledBack | RollbackRefused {
  const { input: payload, now } = request;
  const sent = resolveCustomer(state.customers, payload.customer, payload.tracking_id ?? null);
  if (sent instanceof Refusal) return { refusal: sent, record: null };
  const parts = partsOf(state, redemption);
  const misdirected = checkRollback(state, [redemption, ...parts], payload, takesSeveral);
  if (misdirected !== undefined) return { refusal: misdirected, record: null };

  const customer = sent ?? state.customers.get(redemption.customer_id ?? '') ?? null;
  const late = checkRollbackDate(redemption, now);
  if (late !== undefined) {
    const record = failedRollbackEntry(
      newId('rrf_'),
      request,
      rollbackSubject(state, redemption, customer),
      late,
    );
    append(state, request, record);
    return { refusal: late, record };
  }
  if (sent !== null) state.customers.set(sent.id, sent);
  return commit(state, [redemption, ...parts], customer, request);
}

/** Makes it so: the only place where a rollback changes anything. */
function commit(
  state: State,
  [redemption, ...parts]: readonly [Redemption, ...Redemption[]],
  customer: Customer | null,
  request: RollbackRequest,
): RolledBack {
  const date = request.now.toISOString();
  const whole = { redemption, id: newId('rr_') };
  const pieces = parts.map((part) => ({ redemption: part, id: newId('rr_') }));
  const [first = whole, ...rest] = pieces;
  for (const one of [first, ...rest]) postRollback(redeemableOf(state, one.redemption), one.redemption, date);
  const order = rollBackOrder(state, whole, pieces, date);

  const undo = ({ redemption: one, id }: RolledBackPart): Rollback =>
    rollbackEntry(id, request, rollbackSubject(state, one, customer), order);
  const rollbacks: RolledBack['rollbacks'] = [undo(first), ...rest.map(undo)];
  const parent = pieces.length > 0 ? undo(whole) : null;
  const all = [...rollbacks, ...(parent === null ? [] : [parent])];
  // Noted afterwards, because a webhook shows the redemption as it was before the rollback (docs/voucherify-api.md#webhooks).
  append(state, request, ...all);
  for (const rollback of all) note(state, rollback);
  return { rollbacks, parent, order };
}

/** Says of a redemption on record that it was undone, and by what; metadata sent with a rollback is the redemption's too. */
function note(state: State, { id, date, metadata, redemption }: Rollback): void {
  const rollback_order_mode = state.settings.stackingRules.redeemables_rollback_order_mode;
  state.ledger = state.ledger.map((record) =>
    record.id === redemption && record.object === 'redemption'
      ? {
          ...record,
          status: 'ROLLED_BACK',
          metadata: metadata === null ? record.metadata : { ...record.metadata, ...metadata },
          related_redemptions: { rollbacks: [{ id, date, rollback_order_mode }] },
        }
      : record,
  );
}

/** The redemptions that one was made of; none for one alone. */
function partsOf({ ledger }: State, { id }: Redemption): Redemption[] {
  return ledger
    .filter((record) => record.object === 'redemption')
    .filter(({ redemption }) => redemption === id);
}

/** What a redemption was of, as it is now; null for several made as one, and for what is gone. */
function redeemableOf(
  state: State,
  { related_object_type, related_object_id }: Redemption,
): Redeemable | null {
  if (related_object_type === 'redemption') return null;
  const found = findRedeemables(state, [{ object: related_object_type, id: related_object_id }]);
  const [only] = found instanceof Refusal ? [] : found;
  return only === undefined || 'refusal' in only ? null : only;
}

function rollbackSubject(state: State, redemption: Redemption, customer: Customer | null): RollbackSubject {
  const { related_object_type, related_object_id, voucher, promotion_tier } = redemption;
  const redeemable = redeemableOf(state, redemption);
  const asItWas = {
    related_object_type,
    related_object_id,
    voucher,
    ...(promotion_tier && { promotion_tier }),
  };
  return { redemption, customer, about: redeemable === null ? asItWas : subjectOf(redeemable, state) };
}
