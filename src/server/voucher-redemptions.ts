import { isObject, number, text } from '../effects/fields.ts';
import { unreadable } from '../client/answer.ts';
import { cleanCode } from '../client/code.ts';
import type { Refusal } from '../client/outcome.ts';
import { isOnRecord, type OnRecord } from './record.ts';
import { segment } from './segment.ts';
import type { ServerConnection } from './server-connection.ts';
import { unanswered, type Unanswered } from './unanswered.ts';

/** How often a voucher was redeemed; refused (`not_found`) where there is no such code. */
export type VoucherRedemptions = FoundVoucherRedemptions | Refusal | Unanswered;

export interface FoundVoucherRedemptions {
  status: 'found';
  /** How often it can be redeemed in all; null: without limit. */
  quantity?: number | null | undefined;
  redeemedQuantity?: number | undefined;
  /** Its history. Where it is shorter than `total`, `listRedemptions` has the rest. */
  redemptions: OnRecord[];
  total?: number | undefined;
  /** Where the API says that the history is. */
  url?: string | undefined;
}

/** `GET /v1/vouchers/{code}/redemption` (CONTRACT C7). */
export async function voucherRedemptions(
  { ask }: ServerConnection,
  code: string,
  signal?: AbortSignal,
): Promise<VoucherRedemptions> {
  const answer = await ask({
    path: `/v1/vouchers/${segment('a code', cleanCode(code))}/redemption`,
    signal,
  });
  if (answer.status === 'refused') return answer;
  if (answer.status === 'failed') return unanswered(answer);
  const { body } = answer;
  const entries: unknown = isObject(body) && body.redemption_entries;
  if (!isObject(body) || !Array.isArray(entries) || !entries.every(isOnRecord))
    return unanswered(unreadable(answer));
  return {
    status: 'found',
    quantity: body.quantity === null ? null : number(body.quantity),
    redeemedQuantity: number(body.redeemed_quantity),
    redemptions: entries,
    total: number(body.total),
    url: text(body.url),
  };
}
