import type { LedgerEntry, RedemptionEntry, RollbackEntry } from './model/ledger-entry.ts';
import type { RequestContext } from './model/request.ts';
import type { LedgerSubscriber, ProjectState } from './model/state.ts';

/** The ledger: every redemption and rollback of the project, on whichever endpoint, with those that failed. */

type LedgerState = Pick<ProjectState, 'ledger' | 'subscribers'>;

/** Adds entries to the ledger and passes them to its subscribers. */
export function append(
  { ledger, subscribers }: LedgerState,
  context: RequestContext,
  ...entries: readonly LedgerEntry[]
): void {
  ledger.push(...entries);
  for (const subscriber of subscribers) subscriber(entries, context);
}

/** Calls a function with all new entries of this state. A reset makes a new state, without its subscribers. */
export function subscribe({ subscribers }: LedgerState, subscriber: LedgerSubscriber): void {
  subscribers.push(subscriber);
}

/** The redemption with this id, if there is one. */
export function findRedemption(
  { ledger }: Pick<ProjectState, 'ledger'>,
  id: string,
): RedemptionEntry | undefined {
  return ledger.filter((entry) => entry.object === 'redemption').find((entry) => entry.id === id);
}

/** The parts of a redemption of several redeemables; none of a single redemption. */
export function findParts({ ledger }: Pick<ProjectState, 'ledger'>, parentId: string): RedemptionEntry[] {
  return ledger
    .filter((entry) => entry.object === 'redemption')
    .filter((entry) => entry.parentId === parentId);
}

/** Marks the redemption of a rollback as rolled back, and adds the rollback's metadata to it. */
export function markRolledBack(
  { ledger, settings }: Pick<ProjectState, 'ledger' | 'settings'>,
  { id, date, metadata, redemptionId }: RollbackEntry,
): void {
  const orderMode = settings.stackingRules.redeemables_rollback_order_mode;
  const index = ledger.findIndex((entry) => entry.id === redemptionId);
  const redemption = ledger[index];
  if (redemption?.object !== 'redemption') return;
  // A new object, because a subscriber may have kept the old one.
  ledger[index] = {
    ...redemption,
    status: 'ROLLED_BACK',
    metadata: metadata === null ? redemption.metadata : { ...redemption.metadata, ...metadata },
    rollbacks: [{ id, date, orderMode }],
  };
}

/** The entry with this id, if there is one. */
export function findEntry({ ledger }: Pick<ProjectState, 'ledger'>, id: string): LedgerEntry | undefined {
  return ledger.find((entry) => entry.id === id);
}

/** The entries of a voucher, by its id. */
export function findEntriesOfVoucher(
  { ledger }: Pick<ProjectState, 'ledger'>,
  voucherId: string,
): LedgerEntry[] {
  return ledger.filter(({ subject }) => subject.object === 'voucher' && subject.voucher.id === voucherId);
}
