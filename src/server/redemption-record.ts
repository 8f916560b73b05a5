import { isObject, list, object } from '../effects/fields.ts';
import type { Redemption } from '../client/wire.ts';

/** What the API has on record: redemptions and rollbacks, done or refused (CONTRACT C7). */
export type RedemptionRecord = RecordedRedemption | RecordedRollback;

/** A redemption as it is read later. `result` stays SUCCESS when it is rolled back: see `isRolledBack`. */
export interface RecordedRedemption extends Redemption {
  /** The session it was made under. */
  session?: { key?: string } | null;
  /** What became of it. */
  related_redemptions?: {
    rollbacks?: { id?: string; date?: string; rollback_order_mode?: string }[];
    redemptions?: { id?: string; date?: string }[];
  } | null;
}

/** The undoing of a redemption. Its amounts are negative: what was given back. */
export interface RecordedRollback extends Omit<Redemption, 'object' | 'redemption' | 'status'> {
  object: 'redemption_rollback';
  status?: 'SUCCEEDED' | 'FAILED' | (string & {});
  /** The redemption that was to be undone. */
  redemption?: string | null;
  /** The merchant's reason. */
  reason?: string | null;
}

/** Whether a record is the undoing of a redemption. */
export const isRollback = (record: RedemptionRecord): record is RecordedRollback =>
  record.object === 'redemption_rollback';

/** Whether a redemption on record was undone, by any of the places where the API notes it. */
export function isRolledBack({ id, status, related_redemptions, order }: RecordedRedemption): boolean {
  const note = object(object(object(order).redemptions)[id]);
  return (
    // The webhooks' schema writes it with a space (CONTRACT C13.8).
    /^ROLLED.BACK$/.test(status ?? '') ||
    list(object(related_redemptions).rollbacks).length > 0 ||
    typeof note.rollback_id === 'string'
  );
}

/** Only what has an id and a result is taken for a record; nothing else of it is checked. */
export const isRedemptionRecord = (value: unknown): value is RedemptionRecord =>
  isObject(value) && typeof value.id === 'string' && typeof value.result === 'string';
