import type { ServerConnection } from '../connection.ts';
import type { ReconcileOutcome } from './outcome.ts';
import { parseQuery, type ReconcileQuery } from './query.ts';
import { readRecords } from './read-records.ts';
import { resolveAttempt } from './resolve-attempt.ts';

/**
 * Finds out what became of an undecided attempt. For each code it reads the voucher, and then the records of the voucher. This
 * takes two requests for a code, or more if the records fill several pages. It changes nothing and keeps nothing.
 */
export async function reconcile(
  connection: ServerConnection,
  query: ReconcileQuery,
  signal?: AbortSignal,
): Promise<ReconcileOutcome> {
  const search = parseQuery(query, Date.now());
  const read = await readRecords(connection, search, signal);
  return read.status === 'failed' ? read : resolveAttempt(read.records, search);
}
