import type { Refusal } from '../../api/refusal.ts';
import type { ServerConnection } from '../connection.ts';
import type { ReadFailure } from '../read-failure.ts';
import type { FieldFilters } from '../redemption-filters.ts';
import { fetchPages } from '../redemption-pages.ts';
import type { RedemptionRecord } from '../redemption-record.ts';
import { voucherRedemptions } from '../voucher-redemptions.ts';
import type { ReconcileFailed, ReconcileOutcome } from './outcome.ts';
import { parseQuery, type ReconcileQuery } from './query.ts';
import { resolveAttempt } from './resolve-attempt.ts';

/**
 * Finds out what became of an undecided attempt. It reads the voucher, and then all records of the voucher since the
 * attempt. This takes two requests, or more if those records fill more than one page. It changes nothing.
 */
export async function reconcile(
  connection: ServerConnection,
  query: ReconcileQuery,
  signal?: AbortSignal,
): Promise<ReconcileOutcome> {
  const search = parseQuery(query);
  // A project may ignore the case of codes, and then its records hold the code as the project writes it. A filter on what
  // the shopper typed would find nothing, so the voucher's id is read first (docs/voucherify-api.md#codes).
  const voucher = await voucherRedemptions(connection, search.code, signal);
  if (voucher.status === 'failed') return voucher;
  if (voucher.status === 'refused' && voucher.httpStatus !== 404) return toReconcileFailure(voucher);
  const [entry] = voucher.status === 'found' ? voucher.redemptions : [];
  if (voucher.status === 'found' && !entry && (voucher.redeemedQuantity ?? voucher.total ?? 0) > 0)
    return {
      status: 'failed',
      kind: 'unreadable',
      message: 'The voucher was redeemed, but the API lists none of its redemptions.',
    };
  // Without an entry there is no voucher id, for example because the voucher was deleted. Its records may still exist, so
  // they are looked for by the code.
  const filters: FieldFilters = entry?.related_object_id
    ? { related_object_id: { conditions: { $is: entry.related_object_id } } }
    : { voucher_code: { conditions: { $is: search.code } } };

  const records: RedemptionRecord[] = [];
  const created_at = { after: search.createdAfter };
  for await (const page of fetchPages(connection, { filters, created_at }, signal)) {
    if (page.status !== 'listed') return toReconcileFailure(page);
    records.push(...page.redemptions);
  }
  return resolveAttempt(records, search, Date.now());
}

/** A refused request says nothing about the attempt, so for `reconcile` it is a failure. */
const toReconcileFailure = (result: Refusal | ReadFailure): ReconcileFailed => {
  if (result.status === 'failed') return result;
  const { key, message, httpStatus, requestId, body } = result;
  return { status: 'failed', kind: 'refused', message: `${key}: ${message}`, httpStatus, requestId, body };
};
