import type { LedgerEntry, RedemptionEntry, RollbackEntry } from './model/ledger-entry.ts';
import type { RequestContext } from './model/request.ts';
import type { Ledger, LedgerSubscriber, ProjectState } from './model/state.ts';
import { forgetOldestEntries } from './retention.ts';

/** The ledger: the newest redemptions and rollbacks of the project, on whichever endpoint, with those that failed. */

type LedgerState = Pick<ProjectState, 'ledger' | 'oldestEntries' | 'orders' | 'orderChanges' | 'subscribers'>;

/** Adds entries to the ledger, passes them to its subscribers, and forgets the oldest ones. */
export function append(
  state: LedgerState,
  context: RequestContext,
  ...entries: readonly LedgerEntry[]
): void {
  for (const entry of entries) state.ledger.set(entry.id, entry);
  for (const subscriber of state.subscribers) subscriber(entries, context);
  forgetOldestEntries(state);
}

/** Calls a function with all new entries of this state. A reset makes a new state, without its subscribers. */
export function subscribe(
  { subscribers }: Pick<ProjectState, 'subscribers'>,
  subscriber: LedgerSubscriber,
): void {
  subscribers.push(subscriber);
}

/** The redemption with this id, if there is one. */
export function findRedemption(ledger: Ledger, id: string): RedemptionEntry | undefined {
  const entry = ledger.get(id);
  return entry?.object === 'redemption' ? entry : undefined;
}

/** The parts of a redemption of several redeemables; none of a single redemption. */
export function findParts(ledger: Ledger, { partIds }: RedemptionEntry): RedemptionEntry[] {
  return partIds.flatMap((id) => findRedemption(ledger, id) ?? []);
}

/** Marks the redemption of a rollback as rolled back, and adds the rollback's metadata to it. */
export function markRolledBack(
  { ledger, settings }: Pick<ProjectState, 'ledger' | 'settings'>,
  { id, date, metadata, redemptionId }: RollbackEntry,
): void {
  const orderMode = settings.stackingRules.redeemables_rollback_order_mode;
  const redemption = findRedemption(ledger, redemptionId);
  if (redemption === undefined) return;
  // A new object, because a subscriber may have kept the old one. It keeps its place in the ledger.
  ledger.set(redemptionId, {
    ...redemption,
    status: 'ROLLED_BACK',
    metadata: metadata === null ? redemption.metadata : { ...redemption.metadata, ...metadata },
    rollbacks: [{ id, date, orderMode }],
  });
}

/** The entries of a voucher, by its id, oldest first. */
export function findEntriesOfVoucher(ledger: Ledger, voucherId: string): LedgerEntry[] {
  return [...ledger.values()].filter(
    ({ subject }) => subject.object === 'voucher' && subject.voucher.id === voucherId,
  );
}
