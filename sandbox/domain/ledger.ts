import type { Circumstances } from './model/request-context.ts';
import type { Redemption } from './model/redemption.ts';
import type { Rollback } from './model/rollback.ts';
import type { State } from '../store/store.ts';

/** What goes on record: redemptions and rollbacks, done or refused. */
export type LedgerEntry = Redemption | Rollback;

/**
 * Puts on record what has just happened, in the order in which it happened. Every redemption, refusal and rollback
 * passes here, on whichever endpoint, and nothing else does: whoever is to be told of them is told from here.
 */
export function append(
  state: State,
  circumstances: Circumstances,
  ...happened: readonly LedgerEntry[]
): void {
  state.ledger.push(...happened);
  state.onLedgerEntry(state, circumstances, happened);
}
