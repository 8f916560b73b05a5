import { newId } from '../ids.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { ProjectState } from '../model/state.ts';
import type { Transaction } from '../model/transaction.ts';

/** So many transactions of a voucher are kept. The oldest ones are forgotten. */
const kept = 1000;

/** Which transactions to list, and in which order. */
export interface TransactionQuery {
  limit: number;
  /** Descending: the newest one first. */
  order: 'id' | '-id';
  /** The id of the last transaction of the page before. */
  startingAfter: string | undefined;
}

/** Adds a transaction to those of its voucher. */
export function addTransaction(
  { transactions }: Pick<ProjectState, 'transactions'>,
  transaction: Transaction,
): Transaction {
  const before = transactions.get(transaction.voucher_id) ?? [];
  transactions.set(transaction.voucher_id, [...before, transaction].slice(-kept));
  return transaction;
}

/** Adds the transactions of redemptions and rollbacks of gift and loyalty cards. It subscribes to the ledger. */
export function recordTransactions(
  state: Pick<ProjectState, 'transactions'>,
  entries: readonly LedgerEntry[],
): void {
  for (const entry of entries) {
    const transaction = transactionOf(entry);
    if (transaction !== null) addTransaction(state, transaction);
  }
}

/** One page of the transactions of a voucher. A cursor that is not known has nothing after it. */
export function listTransactions(
  { transactions }: Pick<ProjectState, 'transactions'>,
  voucherId: string,
  { limit, order, startingAfter }: TransactionQuery,
): { listed: Transaction[]; hasMore: boolean } {
  const all = transactions.get(voucherId) ?? [];
  const sorted = order === 'id' ? all : all.toReversed();
  const at = sorted.findIndex(({ id }) => id === startingAfter);
  if (startingAfter !== undefined && at === -1) return { listed: [], hasMore: false };
  const rest = sorted.slice(at + 1);
  return { listed: rest.slice(0, limit), hasMore: rest.length > limit };
}

function transactionOf(entry: LedgerEntry): Transaction | null {
  const { subject, result, order, credits, points } = entry;
  const spent = credits ?? points;
  if (subject.object !== 'voucher' || result === 'FAILURE' || spent === undefined) return null;
  const { id, campaign_id, gift, loyalty_card } = subject.voucher;
  const isRollback = entry.object === 'redemption_rollback';
  return {
    id: newId('vtx_'),
    source_id: null,
    voucher_id: id,
    campaign_id,
    kind: gift === null ? 'loyalty_card' : 'gift_voucher',
    type: isRollback ? 'REFUND' : 'REDEMPTION',
    reason: isRollback ? (entry.reason ?? null) : null,
    // What a redemption spends leaves the card; a rollback has spent less than nothing.
    amount: -spent,
    total: gift?.amount ?? loyalty_card?.points ?? 0,
    balance: (gift ?? loyalty_card)?.balance ?? 0,
    cause: {
      order: order && { id: order.id, source_id: order.source_id },
      redemptionId: isRollback ? entry.redemptionId : entry.id,
      rollbackId: isRollback ? entry.id : null,
    },
    created_at: entry.date,
  };
}
