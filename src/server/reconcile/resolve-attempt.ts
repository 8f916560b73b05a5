import { isRollback, type RecordedRedemption, type RedemptionRecord } from '../redemption-record.ts';
import {
  groupByRequest,
  hasAttemptId,
  isSuccessful,
  redemptionsOf,
  standingRedemptions,
} from './attempt-records.ts';
import type { ReconcileFailed, ReconcileOutcome, RedeemedRequest } from './outcome.ts';
import type { AttemptSearch } from './query.ts';
import { areOneRequest } from './same-request.ts';

/**
 * Decides what became of an attempt.
 *
 * @param records All redemptions and rollbacks of the attempt's codes, in any order.
 * @param search The attempt, and what the backend knows about it.
 */
export function resolveAttempt(
  records: readonly RedemptionRecord[],
  search: AttemptSearch,
): ReconcileOutcome {
  const redemptions = redemptionsOf(records);
  const { isOver: final } = search;
  const found = redemptions.filter((redemption) => hasAttemptId(redemption, search));
  if (found.some((redemption) => !isSuccessful(redemption) && redemption.result !== 'FAILURE'))
    return unreadable('A result is neither SUCCESS nor FAILURE.');
  if (records.some((record) => isRollback(record) && record.result === 'SUCCESS' && !record.redemption))
    return unreadable('A rollback does not say which redemption it rolled back.');

  const standing = standingRedemptions(records);
  const requests = groupByRequest(standing).filter(({ redemptions }) =>
    redemptions.some((redemption) => hasAttemptId(redemption, search)),
  );
  if (requests.length > 0) return resolveRequests(requests, found, search);

  // A redemption that is rolled back or failed used nothing, so it does not matter to which attempt it belongs.
  if (standing.some(({ metadata }) => metadata === undefined))
    return unreadable('The API’s list leaves out the metadata, by which the attempt is recognised.');
  const unnamed = standing.filter((redemption) => isUnnamedOnOrder(redemption, search));
  if (unnamed.length > 0)
    return {
      status: 'ambiguous',
      message: `A redemption on this order has no ${search.attemptKey} in its metadata, so it may be the attempt’s.`,
      records: [...found, ...unnamed],
      final,
    };
  const status = found.some(isSuccessful) ? 'rolled-back' : 'not-redeemed';
  return { status, records: found, final };
}

/** Decides what became of an attempt whose id is on redemptions that stand. */
function resolveRequests(
  requests: readonly RedeemedRequest[],
  records: RecordedRedemption[],
  search: AttemptSearch,
): ReconcileOutcome {
  const { orderId, isOver: final } = search;
  const ambiguous = (message: string): ReconcileOutcome => ({ status: 'ambiguous', message, records, final });
  const ofOrder =
    orderId === undefined ? requests : requests.filter((request) => isOnOrder(request, orderId));
  const [first, ...others] = ofOrder;
  if (!first) return ambiguous('The attempt was redeemed, but not on the order that the backend knows.');
  if (others.length === 0) return { status: 'redeemed', ...first, records, final };
  if (orderId === undefined)
    return ambiguous('Several redemptions have this attempt id, and the backend named no order.');
  if (!areOneRequest(ofOrder))
    return ambiguous('Several redemptions on the order have this attempt id, and they are not the same.');

  const confirmed = ofOrder.filter((request) => hasOneOf(request, search.confirmed));
  const seen = ofOrder.find((request) => search.keepId && hasOneOf(request, new Set([search.keepId])));
  const keep = confirmed[0] ?? seen ?? first;
  const extra = ofOrder.filter((request) => request !== keep && !confirmed.includes(request));
  return extra.length > 0
    ? { status: 'doubled', keep, extra, records, final }
    : ambiguous('Several redemptions have this attempt id, and the order was confirmed with all of them.');
}

/** Whether all of a request is on the order. What has no order, or an order without a source id, is on no order. */
const isOnOrder = ({ redemptions }: RedeemedRequest, orderId: string) =>
  redemptions.every(({ order }) => order?.source_id === orderId);

/** Whether one of the ids is the request's. A shop may have noted the parent, or one of those that were made together. */
const hasOneOf = ({ id, redemptions }: RedeemedRequest, ids: ReadonlySet<string>) =>
  ids.has(id) || redemptions.some((redemption) => ids.has(redemption.id));

/** Whether a redemption is on the order, and nothing says of which attempt it is. */
const isUnnamedOnOrder = ({ order, metadata }: RecordedRedemption, { orderId, attemptKey }: AttemptSearch) =>
  orderId !== undefined && order?.source_id === orderId && !metadata?.[attemptKey];

const unreadable = (message: string): ReconcileFailed => ({ status: 'failed', kind: 'unreadable', message });
