import { isSuccess } from '../../api/types.ts';
import type { Json } from '../../api/json.ts';
import {
  isRollback,
  isRolledBack,
  type RecordedRedemption,
  type RedemptionRecord,
} from '../redemption-record.ts';
import type { RedeemedRequest } from './outcome.ts';
import type { AttemptSearch } from './query.ts';

/** Whether a record carries the attempt's id in its metadata. */
export const hasAttemptId = (
  { metadata }: RedemptionRecord,
  { attemptKey, attemptId }: Pick<AttemptSearch, 'attemptKey' | 'attemptId'>,
): boolean => metadata?.[attemptKey] === attemptId;

export const isSuccessful = (redemption: RecordedRedemption): boolean =>
  isSuccess(redemption as unknown as Json);

/** The redemptions among the records, the oldest first. The rollbacks are left out. */
export const redemptionsOf = (records: readonly RedemptionRecord[]): RecordedRedemption[] =>
  records.filter((record) => !isRollback(record)).sort(byDate);

/**
 * The redemptions that are successful and not rolled back. A list may leave out every sign of a rollback on the redemption
 * itself, so the rollbacks among the records count too.
 */
export function standingRedemptions(records: readonly RedemptionRecord[]): RecordedRedemption[] {
  const rolledBack = new Set(
    records
      .filter(isRollback)
      .filter(({ result }) => result === 'SUCCESS')
      .map(({ redemption }) => redemption),
  );
  return redemptionsOf(records).filter(
    (redemption) =>
      isSuccessful(redemption) &&
      !isRolledBack(redemption) &&
      !rolledBack.has(redemption.id) &&
      !rolledBack.has(redemption.redemption),
  );
}

/** Puts together what was redeemed by one request: redemptions with the same parent. The oldest request is the first. */
export function groupByRequest(redemptions: readonly RecordedRedemption[]): RedeemedRequest[] {
  const requests = new Map<string, RedeemedRequest>();
  for (const redemption of redemptions) {
    const id = redemption.redemption ?? redemption.id;
    const known = requests.get(id);
    if (known) known.redemptions.push(redemption);
    else requests.set(id, { id, redemptions: [redemption] });
  }
  return [...requests.values()];
}

const byDate = (a: RedemptionRecord, b: RedemptionRecord) =>
  Date.parse(a.date ?? '') - Date.parse(b.date ?? '');
