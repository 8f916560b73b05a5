import { isSuccess } from '../../api/types.ts';
import { asList, asNumber, asObject, asText, isObject, type Json } from '../../api/json.ts';
import { unreadable } from '../../api/response.ts';
import type { ServerConnection } from '../connection.ts';
import { getRedemption } from '../get-redemption.ts';
import { pathSegment } from '../path-segment.ts';
import { isRollback, isRolledBack, type RecordedRedemption } from '../redemption-record.ts';
import { heldFailed, toHeldFailed } from './failed.ts';
import type { HeldFailed } from './outcome.ts';

/** The redemptions of an order, as far as the API notes them in it. */
export interface OrderRedemptions {
  status: 'read';
  /** The ids of all of them, also of those that failed or were rolled back. */
  notedIds: ReadonlySet<string>;
  /** Those that succeeded and are not rolled back, the first one first. */
  active: ActiveRedemption[];
}

/** One redemption of an order, of one or several redeemables. */
export interface ActiveRedemption {
  record: RecordedRedemption;
  /** The ids of its parts. It is empty if a single redeemable was redeemed. */
  partIds: string[];
}

/**
 * Reads which redemptions an order has: the order by its source id, and then the record of each redemption that is noted in it
 * (docs/voucherify-api.md#orders). Lists of redemptions cannot be filtered by order. The note alone is not enough, because a
 * project can roll back without touching the order.
 */
export async function readOrderRedemptions(
  connection: ServerConnection,
  sourceId: string,
  signal?: AbortSignal,
): Promise<OrderRedemptions | HeldFailed> {
  const response = await connection.read({
    path: `/v1/orders/${pathSegment('order.source_id', sourceId)}`,
    signal,
  });
  if (response.status === 'refused' && response.key === 'not_found')
    return { status: 'read', notedIds: new Set(), active: [] };
  // An earlier call may have redeemed for this order. Only its record could say that none has.
  if (response.status !== 'accepted') return toHeldFailed(response, true);
  const { source_id, redemptions = null } = asObject(response.body);
  if (source_id !== sourceId || !(redemptions === null || isObject(redemptions)))
    return toHeldFailed(unreadable(response), true);

  const notes = Object.entries(asObject(redemptions)).map(([id, note]) => ({ id, note: asObject(note) }));
  const open = notes.filter(({ note }) => asText(note.rollback_id) === undefined);
  const read = await Promise.all(open.map(({ id }) => getRedemption(connection, id, signal)));
  const active: ActiveRedemption[] = [];
  for (const [index, result] of read.entries()) {
    // The order notes it without a rollback, so it may stand.
    if (result.status !== 'found') return toHeldFailed(result, true, open[index]!.id);
    const { record } = result;
    if (isRollback(record) || record.result === 'FAILURE' || isRolledBack(record)) continue;
    if (!isSuccess(record as unknown as Json))
      return heldFailed('unreadable', true, 'A result is neither SUCCESS nor FAILURE.', record.id);
    active.push({ record, partIds: asList(open[index]!.note.stacked).map(String) });
  }
  active.sort(byTime);
  return { status: 'read', notedIds: new Set(notes.map(({ id }) => id)), active };
}

/** By the API's own clock. Two of the same moment keep the order in which the API notes them, which is the same for every process. */
const byTime = ({ record: one }: ActiveRedemption, { record: other }: ActiveRedemption): number =>
  Date.parse(one.date ?? '') - Date.parse(other.date ?? '') || 0;

/** Reads the parts of a redemption; of a single one, that is the record itself. */
export async function readParts(
  connection: ServerConnection,
  { record, partIds }: ActiveRedemption,
  signal?: AbortSignal,
): Promise<{ status: 'read'; parts: RecordedRedemption[] } | HeldFailed> {
  if (partIds.length === 0) return { status: 'read', parts: [record] };
  const parts: RecordedRedemption[] = [];
  for (const result of await Promise.all(partIds.map((id) => getRedemption(connection, id, signal)))) {
    if (result.status !== 'found') return toHeldFailed(result, false);
    parts.push(result.record as RecordedRedemption);
  }
  return { status: 'read', parts };
}

/** Whether an order of a response has the amount that the backend gave. With added units, that is the initial amount. */
export function hasAmount(order: unknown, expected: number | undefined): boolean {
  const { amount, initial_amount } = asObject(order);
  return expected === undefined || [asNumber(amount), asNumber(initial_amount)].includes(expected);
}
