import { asObject } from '../../api/json.ts';
import { cleanCode } from '../../client/clean-code.ts';
import type { AttemptData } from './stored-attempt.ts';

/** What a page tells of an attempt. It only helps to find records. */
export interface AttemptReport {
  /** `attemptId` of the event `voucher-redeem-request`, or the option `attemptId` of `redeemAll`. */
  attemptId: string;
  /** What the attempt redeems: 1 to 30 codes, or ids of promotion tiers. */
  codes: readonly string[];
}

/** What a page tells when an attempt has ended. */
export interface AttemptEndReport extends AttemptReport {
  /**
   * How it ended for the page: `redeemed`, `refused`, `no-answer` (`failed` with `mayHaveRedeemed: true`) or `not-sent` (`failed` with
   * `mayHaveRedeemed: false`).
   */
  ended: NonNullable<AttemptData['said']>;
  /** The id of the redemption that the page has, if it has one. Of several that are equal, this one stays. */
  redemptionId?: string | undefined;
}

const ENDS = ['redeemed', 'refused', 'no-answer', 'not-sent'];

/** Reads what a page told. A text says what is wrong with it. */
export function readReport(told: unknown): AttemptReport | string {
  const { attemptId, codes } = asObject(told);
  if (!isId(attemptId)) return 'attemptId should be a text of 1 to 100 visible ASCII characters.';
  if (!Array.isArray(codes) || codes.length < 1 || codes.length > 30 || !codes.every(isCode))
    return 'codes should be a list of 1 to 30 texts of up to 255 characters.';
  return { attemptId, codes };
}

/** Reads what a page told of the end. */
export function readEndReport(told: unknown): AttemptEndReport | string {
  const attempt = readReport(told);
  if (typeof attempt === 'string') return attempt;
  const { ended, redemptionId } = asObject(told);
  if (!ENDS.includes(ended as string)) return `ended should be one of ${ENDS.join(', ')}.`;
  return {
    ...attempt,
    ended: ended as AttemptEndReport['ended'],
    ...(isId(redemptionId) && { redemptionId }),
  };
}

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,100}$/.test(value);

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 255 && cleanCode(value) !== '';
