import { asObject, isObject } from '../api/json.ts';
import { wasRolledBack } from '../api/rolled-back.ts';
import type { Redemption } from '../api/types.ts';

/**
 * A record of the API: a redemption or a rollback, successful or failed (docs/voucherify-api.md#reading-records).
 * `isRollback` tells the two apart.
 */
export type RedemptionRecord = RecordedRedemption | RecordedRollback;

/**
 * A redemption as the API returns it later. If it is rolled back, its `result` stays `SUCCESS`: call `isRolledBack` to find
 * out. The API abbreviates its `voucher`, so read what was paid from `gift.amount` (minor units) or `loyalty_card.points`,
 * and not from the voucher.
 */
export interface RecordedRedemption extends Redemption {
  /** The session lock with which it was made. */
  session?: { key?: string } | null;
  /** Its rollbacks, and the redemptions that the API relates to it. */
  related_redemptions?: {
    rollbacks?: { id?: string; date?: string; rollback_order_mode?: string }[];
    redemptions?: { id?: string; date?: string }[];
  } | null;
}

/** A rollback of a redemption. Its amounts are negative, in minor units; points are negative too. */
export interface RecordedRollback extends Omit<Redemption, 'object' | 'redemption' | 'status'> {
  object: 'redemption_rollback';
  status?: 'SUCCEEDED' | 'FAILED' | (string & {});
  /** The id of the redemption that was rolled back, or that should have been. */
  redemption?: string | null;
  /** The reason that the merchant gave. */
  reason?: string | null;
}

/** Whether a record is a rollback, successful or failed. */
export const isRollback = (record: RedemptionRecord): record is RecordedRollback =>
  record.object === 'redemption_rollback';

/**
 * Whether a redemption was rolled back. Not every endpoint of the API returns every sign of it, so three places are read:
 * its status, its related rollbacks, and its entry in the order.
 */
export const isRolledBack = (redemption: RecordedRedemption): boolean => wasRolledBack(asObject(redemption));

/**
 * Whether a value is a record. Only `id` and `result` are checked, because real responses lack many fields that the API
 * documents (docs/voucherify-api.md#evolution).
 */
export const isRedemptionRecord = (value: unknown): value is RedemptionRecord =>
  isObject(value) && typeof value.id === 'string' && typeof value.result === 'string';
