import { isSuccess } from '../../client/wire.ts';
import type { Json } from '../../effects/fields.ts';
import type { RecordSearch } from './query.ts';
import {
  isRollback,
  isRolledBack,
  type RedemptionRecord,
  type RecordedRedemption,
} from '../redemption-record.ts';
import type { ReconcileOutcome, ReconcileFailed } from './outcome.ts';

/** The API gives up on a request after this long, ms (CONTRACT C10). */
const STILL_AT_WORK = 3 * 60_000;

/** What became of an attempt, from all that is on record of its code since it was made. */
export function resolveAttempt(
  records: readonly RedemptionRecord[],
  search: RecordSearch,
  now: number,
): ReconcileOutcome {
  const redemptions = records.filter((record) => !isRollback(record)).sort(byDate);
  const found = redemptions.filter((redemption) => search.isSought(redemption) === true);
  const silent = redemptions.filter((redemption) => search.isSought(redemption) === undefined);
  if (found.length === 0 && silent.some(isDone))
    return reconcileFailed('unreadable', 'The list leaves out what would tell.', silent);

  if (found.some((redemption) => !isDone(redemption) && redemption.result !== 'FAILURE'))
    return reconcileFailed('unreadable', 'A result that is neither SUCCESS nor FAILURE.', found);
  const done = found.filter(isDone);
  const undone = rolledBackIn(records);
  const live = done.filter((redemption) => !undone.has(redemption.id) && !isRolledBack(redemption));
  const [first, ...others] = live;
  if (first && others.length === 0) return { status: 'redeemed', redemption: first, found };
  if (first && !search.isOneAttempt) return reconcileFailed('ambiguous', 'Several redemptions fit.', found);
  if (first) {
    const kept = live.find(({ id }) => id === search.keep) ?? first;
    const rest = live.filter((redemption) => redemption !== kept);
    // A part of a stack goes back with the whole (CONTRACT C7).
    const rollBack = rest.map(({ id, redemption: parent }) => parent ?? id);
    return { status: 'doubled', redemption: kept, rollBack, found };
  }
  const last = done.at(-1);
  if (last) return { status: 'rolled-back', redemption: last, found };
  return { status: 'not-redeemed', mayStillArrive: now - search.madeAt < STILL_AT_WORK, found };
}

const isDone = (redemption: RecordedRedemption) => isSuccess(redemption as unknown as Json);

const byDate = (one: RedemptionRecord, other: RedemptionRecord) =>
  Date.parse(one.date ?? '') - Date.parse(other.date ?? '');

/** What the rollbacks among the records undid: a list may leave the redemption's own `status` out. */
const rolledBackIn = (records: readonly RedemptionRecord[]) =>
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
): ReconcileFailed => ({
  status: 'failed',
  kind,
  message,
  found,
});
