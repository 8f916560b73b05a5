import { parseQuery, SEARCH_WINDOW, type AttemptSearch } from '../reconcile/query.ts';
import type { Desk } from './options.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import { heardAt } from './times.ts';

/**
 * How long before an attempt was begun its records are looked for, in milliseconds. A page that tells of an attempt before it sends
 * it has no older records, so this only has to cover clocks that differ.
 */
const CLOCK_WINDOW = 2 * 60 * 60_000;

/** What `reconcile` looks for. All that decides about money is the backend's own. */
export async function toSearch(desk: Desk, attempt: StoredAttempt, now: number): Promise<AttemptSearch> {
  const { id, orderId, begunAt, data } = attempt;
  const confirmed = orderId === null ? [] : await desk.confirmedRedemptions(orderId);
  const heard = heardAt(attempt);
  // If the page told only the end, it may have been offline for days.
  const window = data.endedAt === begunAt ? SEARCH_WINDOW : heard - begunAt + CLOCK_WINDOW;
  return parseQuery(
    {
      attemptId: id,
      codes: data.codes,
      firstHeard: new Date(heard),
      order: orderId === null ? null : { source_id: orderId, redemptions: confirmed },
      keep: data.kept ?? data.seen,
      attemptKey: desk.attemptKey,
    },
    now,
    // It counts from `now`, if that is earlier.
    window,
  );
}
