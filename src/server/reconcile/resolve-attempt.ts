import { isSuccess } from '../../api/types.ts';
import type { Json } from '../../api/json.ts';
import {
  isRollback,
  isRolledBack,
  type RecordedRedemption,
  type RedemptionRecord,
} from '../redemption-record.ts';
import type { ReconcileFailed, ReconcileOutcome } from './outcome.ts';
import type { RecordSearch } from './query.ts';

/** How long the API may work on a request, in milliseconds (docs/voucherify-api.md#retries). */
const API_TIMEOUT = 3 * 60_000;

/**
 * Decides what became of an attempt.
 *
 * @param records All redemptions and rollbacks of the voucher since the attempt, in any order.
 * @param search What identifies the attempt.
 * @param now The current time, in milliseconds since 1970.
 */
export function resolveAttempt(
  records: readonly RedemptionRecord[],
  search: RecordSearch,
  now: number,
): ReconcileOutcome {
  const redemptions = records.filter((record) => !isRollback(record)).sort(byDate);
  const found = redemptions.filter((redemption) => search.matches(redemption) === true);
  const unknown = redemptions.filter((redemption) => search.matches(redemption) === undefined);
  // A failed redemption used nothing, so it does not matter to which attempt it belongs.
  if (found.length === 0 && unknown.some(isSuccessful))
    return reconcileFailed(
      'unreadable',
      'The API’s list leaves out the field by which the redemption is recognised.',
      unknown,
    );
  if (found.some((redemption) => !isSuccessful(redemption) && redemption.result !== 'FAILURE'))
    return reconcileFailed('unreadable', 'A result is neither SUCCESS nor FAILURE.', found);

  const successful = found.filter(isSuccessful);
  const rolledBack = idsRolledBackBy(records);
  const active = successful.filter(
    (redemption) => !rolledBack.has(redemption.id) && !isRolledBack(redemption),
  );
  const [first, ...others] = active;
  if (first && others.length === 0) return { status: 'redeemed', redemption: first, found };
  if (first && !search.identifiesOneAttempt)
    return reconcileFailed('ambiguous', 'Several redemptions match, and may be different attempts.', found);
  if (first) {
    const kept = active.find(({ id }) => id === search.keepId) ?? first;
    const surplus = active.filter((redemption) => redemption !== kept);
    // A redemption that was made together with others can only be rolled back with them, through their parent
    // (docs/voucherify-api.md#rollbacks).
    const rollBack = surplus.map(({ id, redemption: parentId }) => parentId ?? id);
    return { status: 'doubled', redemption: kept, rollBack, found };
  }
  const last = successful.at(-1);
  if (last) return { status: 'rolled-back', redemption: last, found };
  return { status: 'not-redeemed', mayStillArrive: now - search.attemptedAt < API_TIMEOUT, found };
}

const isSuccessful = (redemption: RecordedRedemption) => isSuccess(redemption as unknown as Json);

const byDate = (a: RedemptionRecord, b: RedemptionRecord) =>
  Date.parse(a.date ?? '') - Date.parse(b.date ?? '');

/**
 * The ids of the redemptions that the rollbacks among the records rolled back. A list may leave out every sign of it on the
 * redemption itself.
 */
const idsRolledBackBy = (records: readonly RedemptionRecord[]) =>
  new Set(
    records
      .filter(isRollback)
      .filter(({ result }) => result === 'SUCCESS')
      .map(({ redemption }) => redemption),
  );

const reconcileFailed = (
  kind: ReconcileFailed['kind'],
  message: string,
  found: RecordedRedemption[],
): ReconcileFailed => ({ status: 'failed', kind, message, found });
