import { isObject, number, text } from '../effects/fields.ts';
import { unreadable } from '../client/answer.ts';
import { cleanCode } from '../client/code.ts';
import type { Refusal } from '../client/outcome.ts';
import { isRedemptionRecord, type RedemptionRecord } from './redemption-record.ts';
import { pathSegment } from './path-segment.ts';
import type { ServerConnection } from './connection.ts';
import { toReadFailure, type ReadFailure } from './read-failure.ts';

/** How often a voucher was redeemed; refused (`not_found`) where there is no such code. */
export type VoucherRedemptionsResult = VoucherRedemptions | Refusal | ReadFailure;

export interface VoucherRedemptions {
  status: 'found';
  /** How often it can be redeemed in all; null: without limit. */
  quantity?: number | null | undefined;
  redeemedQuantity?: number | undefined;
  /** Its history. Where it is shorter than `total`, `listRedemptions` has the rest. */
  redemptions: RedemptionRecord[];
  total?: number | undefined;
  /** Where the API says that the history is. */
  url?: string | undefined;
}

/** `GET /v1/vouchers/{code}/redemption` (CONTRACT C7). */
export async function voucherRedemptions(
  { read }: ServerConnection,
  code: string,
  signal?: AbortSignal,
): Promise<VoucherRedemptionsResult> {
  const answer = await read({
    path: `/v1/vouchers/${pathSegment('a code', cleanCode(code))}/redemption`,
    signal,
  });
  if (answer.status === 'refused') return answer;
  if (answer.status === 'failed') return toReadFailure(answer);
  const { body } = answer;
  const entries: unknown = isObject(body) && body.redemption_entries;
  if (!isObject(body) || !Array.isArray(entries) || !entries.every(isRedemptionRecord))
    return toReadFailure(unreadable(answer));
  return {
    status: 'found',
    quantity: body.quantity === null ? null : number(body.quantity),
    redeemedQuantity: number(body.redeemed_quantity),
    redemptions: entries,
    total: number(body.total),
    url: text(body.url),
  };
}
