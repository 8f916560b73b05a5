import type { Failure } from '../api/failure.ts';
import { isObject } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import type { Refusal } from '../api/refusal.ts';
import { unreadable } from '../api/response.ts';
import type { PromotionTier, PromotionTiersBody } from '../api/types.ts';
import type { Connection } from './connection.ts';
import { withoutRedemption, type ValidateOptions } from './validate.ts';

export interface PromotionsOptions extends ValidateOptions {
  /** Only those that are active now. */
  is_available?: boolean;
  /** 1 to 100, default 10. */
  limit?: number;
  /** From 1. */
  page?: number;
  order?: 'created_at' | '-created_at' | 'updated_at' | '-updated_at';
}

/** The project's promotion tiers, whatever the cart. `qualify` says which of them a cart may use. */
export type PromotionList = Promotions | Refusal | Failure;

export interface Promotions {
  status: 'listed';
  tiers: PromotionTier[];
  /** How many there are in all. */
  total?: number | undefined;
  hasMore: boolean;
  body: unknown;
}

/** `GET /client/v1/promotions/tiers` (docs/voucherify-api.md#promotions). */
export async function promotions(
  { send }: Connection,
  { signal, ...options }: PromotionsOptions = {},
): Promise<PromotionList> {
  const answer = await send({ path: `/client/v1/promotions/tiers${queryString(options)}`, signal });
  if (answer.status === 'refused') return answer;
  if (answer.status === 'failed') return withoutRedemption(answer);
  const { body } = answer;
  if (!isObject(body) || !Array.isArray(body.tiers)) return withoutRedemption(unreadable(answer));
  const { tiers = [], total, has_more } = body as PromotionTiersBody;
  return { status: 'listed', tiers, total, hasMore: Boolean(has_more), body };
}
