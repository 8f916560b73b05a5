import type { Refusal } from '../../client/outcome.ts';
import type { ServerConnection } from '../connection.ts';
import type { ReadFailure } from '../read-failure.ts';
import type { FieldFilters } from '../redemption-filters.ts';
import { fetchPages } from '../redemption-pages.ts';
import type { RedemptionRecord } from '../redemption-record.ts';
import { voucherRedemptions } from '../voucher-redemptions.ts';
import type { ReconcileFailed, ReconcileOutcome } from './outcome.ts';
import { parseQuery, type ReconcileQuery } from './query.ts';
import { resolveAttempt } from './resolve-attempt.ts';

/** Was that undecided attempt redeemed? Two questions to the API, or a few more where much was redeemed; it changes nothing. */
export async function reconcile(
  connection: ServerConnection,
  sought: ReconcileQuery,
  signal?: AbortSignal,
): Promise<ReconcileOutcome> {
  const search = parseQuery(sought);
  // The voucher is asked for first: where case does not count, the records have the code as the project writes it (CONTRACT
  // C10), and a filter on what the shopper typed would find nothing.
  const voucher = await voucherRedemptions(connection, search.code, signal);
  if (voucher.status === 'failed') return voucher;
  if (voucher.status === 'refused' && voucher.httpStatus !== 404) return noAnswer(voucher);
  const [entry] = voucher.status === 'found' ? voucher.redemptions : [];
  if (voucher.status === 'found' && !entry && (voucher.redeemedQuantity ?? voucher.total ?? 0) > 0)
    return {
      status: 'failed',
      kind: 'unreadable',
      message: 'The voucher was redeemed, and no redemption is told.',
    };
  // The records of a voucher that is gone may still be there.
  const filters: FieldFilters = entry?.related_object_id
    ? { related_object_id: { conditions: { $is: entry.related_object_id } } }
    : { voucher_code: { conditions: { $is: search.code } } };

  const records: RedemptionRecord[] = [];
  for await (const page of fetchPages(connection, { filters, created_at: { after: search.after } }, signal)) {
    if (page.status !== 'listed') return noAnswer(page);
    records.push(...page.redemptions);
  }
  return resolveAttempt(records, search, Date.now());
}

const noAnswer = (answer: Refusal | ReadFailure): ReconcileFailed => {
  if (answer.status === 'failed') return answer;
  const { key, message, httpStatus, requestId, body } = answer;
  return { status: 'failed', kind: 'refused', message: `${key}: ${message}`, httpStatus, requestId, body };
};
