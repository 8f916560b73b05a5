import { isObject, asNumber, asText } from '../api/json.ts';
import { unreadable } from '../api/response.ts';
import { cleanCode } from '../client/clean-code.ts';
import type { Refusal } from '../api/refusal.ts';
import type { ServerConnection } from './connection.ts';
import { pathSegment } from './path-segment.ts';
import { toReadFailure, type ReadFailure } from './read-failure.ts';
import { isRedemptionRecord, type RedemptionRecord } from './redemption-record.ts';

/** How often a voucher was redeemed. If there is no such code, the status is `refused` with the key `not_found`. */
export type VoucherRedemptionsResult = VoucherRedemptions | Refusal | ReadFailure;

/** How often a voucher was redeemed, and its redemptions and rollbacks. */
export interface VoucherRedemptions {
  status: 'found';
  /** How often the voucher can be redeemed in total. It is null if there is no limit. */
  quantity?: number | null | undefined;
  /** How often the voucher is redeemed now. */
  redeemedQuantity?: number | undefined;
  /** The records of the voucher. If there are fewer than `total`, read the others with `listRedemptions`. */
  redemptions: RedemptionRecord[];
  /** How many records there are. */
  total?: number | undefined;
  /** The address of the records, as the API sent it. */
  url?: string | undefined;
}

/** Sends `GET /v1/vouchers/{code}/redemption` (docs/voucherify-api.md#reading-records). */
export async function voucherRedemptions(
  { read }: ServerConnection,
  code: string,
  signal?: AbortSignal,
): Promise<VoucherRedemptionsResult> {
  const response = await read({
    path: `/v1/vouchers/${pathSegment('a code', cleanCode(code))}/redemption`,
    signal,
  });
  if (response.status === 'refused') return response;
  if (response.status === 'failed') return toReadFailure(response);
  const { body } = response;
  const entries: unknown = isObject(body) && body.redemption_entries;
  if (!isObject(body) || !Array.isArray(entries) || !entries.every(isRedemptionRecord))
    return toReadFailure(unreadable(response));
  return {
    status: 'found',
    quantity: body.quantity === null ? null : asNumber(body.quantity),
    redeemedQuantity: asNumber(body.redeemed_quantity),
    redemptions: entries,
    total: asNumber(body.total),
    url: asText(body.url),
  };
}
