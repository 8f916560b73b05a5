import { failure } from '../../api/failure.ts';
import type { Refusal } from '../../api/refusal.ts';
import type { ServerConnection } from '../connection.ts';
import { toReadFailure, type ReadFailure } from '../read-failure.ts';
import type { FieldFilters } from '../redemption-filters.ts';
import { fetchPages } from '../redemption-pages.ts';
import type { RedemptionRecord } from '../redemption-record.ts';
import { voucherRedemptions } from '../voucher-redemptions.ts';
import { hasAttemptId, standingRedemptions } from './attempt-records.ts';
import type { ReconcileFailed } from './outcome.ts';
import type { AttemptSearch } from './query.ts';

/** All records among which those of the attempt must be, each once, in any order. */
export type ReadRecords = { status: 'read'; records: RedemptionRecord[] } | ReconcileFailed;

/**
 * Reads the records of all codes of the attempt. The API cannot filter by metadata, so these are all records of the codes since
 * seven days before the backend heard of the attempt.
 *
 * For a redemption of the attempt that was made together with others, the others are read too: the page may not have told all
 * codes, and a rollback gives all of them back.
 */
export async function readRecords(
  connection: ServerConnection,
  search: AttemptSearch,
  signal?: AbortSignal,
): Promise<ReadRecords> {
  const ofCodes = await readCodes(connection, search, signal);
  return ofCodes.status === 'failed' ? ofCodes : readTogether(connection, ofCodes.records, search, signal);
}

/** Reads the records of all codes. Several attempts with the same codes need this only once. */
export async function readCodes(
  connection: ServerConnection,
  { codes, createdAfter }: Pick<AttemptSearch, 'codes' | 'createdAfter'>,
  signal?: AbortSignal,
): Promise<ReadRecords> {
  const records = new Map<string, RedemptionRecord>();
  for (const code of codes) {
    const filters = await filtersFor(connection, code, signal);
    if ('status' in filters) return filters;
    const read = await readList(connection, filters, createdAfter, signal);
    if (read.status === 'failed') return read;
    for (const record of read.records) records.set(record.id, record);
  }
  return { status: 'read', records: [...records.values()] };
}

/** Adds to the records of the codes what was redeemed together with redemptions of the attempt. */
export async function readTogether(
  connection: ServerConnection,
  ofCodes: readonly RedemptionRecord[],
  search: AttemptSearch,
  signal?: AbortSignal,
): Promise<ReadRecords> {
  const records = new Map(ofCodes.map((record) => [record.id, record]));
  const parts = standingRedemptions(ofCodes).filter(
    (redemption) => redemption.redemption && hasAttemptId(redemption, search),
  );
  if (parts.length > 0) {
    const $in = [...new Set(parts.map(({ redemption: parentId }) => parentId!))];
    const filters: FieldFilters = { parent_redemption_id: { conditions: { $in } } };
    const together = await readList(connection, filters, search.createdAfter, signal);
    if (together.status === 'failed') return together;
    const ids = new Set(together.records.map(({ id }) => id));
    if (!parts.every(({ id }) => ids.has(id)))
      return failed('The API does not list all redemptions that were made together.');
    for (const record of together.records) records.set(record.id, record);
  }
  return { status: 'read', records: [...records.values()] };
}

/**
 * How to list the records of a code. A project may ignore the case of codes, and then its records hold the code as the project
 * writes it. A filter on what the shopper typed would find nothing, so the voucher's id is read first
 * (docs/voucherify-api.md#codes).
 */
async function filtersFor(
  connection: ServerConnection,
  code: string,
  signal: AbortSignal | undefined,
): Promise<FieldFilters | ReconcileFailed> {
  const voucher = await voucherRedemptions(connection, code, signal);
  if (voucher.status === 'failed') return voucher;
  if (voucher.status === 'refused' && voucher.httpStatus !== 404) return toReconcileFailure(voucher);
  const [entry] = voucher.status === 'found' ? voucher.redemptions : [];
  if (entry?.related_object_id)
    return { related_object_id: { conditions: { $is: entry.related_object_id } } };
  if (voucher.status === 'found' && (voucher.redeemedQuantity ?? voucher.total ?? 0) > 0)
    return failed('The voucher was redeemed, but the API lists none of its redemptions.');
  // Without an entry there is no voucher id, for example because the voucher was deleted or because this is a promotion tier. Its
  // records may still exist.
  return {
    junction: 'or',
    voucher_code: { conditions: { $is: code } },
    related_object_id: { conditions: { $is: code } },
  };
}

async function readList(
  connection: ServerConnection,
  filters: FieldFilters,
  createdAfter: Date,
  signal: AbortSignal | undefined,
): Promise<ReadRecords> {
  const records: RedemptionRecord[] = [];
  for await (const page of fetchPages(connection, { filters, created_at: { after: createdAfter } }, signal)) {
    if (page.status !== 'listed') return toReconcileFailure(page);
    records.push(...page.redemptions);
  }
  return { status: 'read', records };
}

/** A refused request says nothing about the attempt, so for `reconcile` it is a failure. */
const toReconcileFailure = (result: Refusal | ReadFailure): ReconcileFailed => {
  if (result.status === 'failed') return result;
  const { key, message, httpStatus, requestId, body } = result;
  return { status: 'failed', kind: 'refused', message: `${key}: ${message}`, httpStatus, requestId, body };
};

const failed = (message: string): ReconcileFailed => toReadFailure(failure('unreadable', false, message));
