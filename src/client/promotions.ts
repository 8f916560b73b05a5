import type { Failure } from '../api/failure.ts';
import { isObject } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import type { Refusal } from '../api/refusal.ts';
import { unreadable } from '../api/response.ts';
import type { PromotionTier, PromotionTiersBody } from '../api/types.ts';
import { readFromPage } from './assert-option.ts';
import type { Connection } from './connection.ts';
import { withoutRedemption, type ValidateOptions } from './validate.ts';

/** Which promotions to list. */
export interface PromotionsOptions extends ValidateOptions {
  /** Lists only the tiers that are active now. */
  is_available?: boolean | undefined;
  /**
   * How many tiers a page has, from 1 to 100.
   * @default 10
   */
  limit?: number | undefined;
  /** The number of the page. The first page is 1. */
  page?: number | undefined;
  /** The field to sort by. A dash in front of it puts the newest first. */
  order?: 'created_at' | '-created_at' | 'updated_at' | '-updated_at' | undefined;
}

/** The result of listing the project's promotion tiers. The list does not depend on a cart; `qualify` lists those for a cart. */
export type PromotionList = Promotions | Refusal | Failure;

/** A page of the promotions of a project. */
export interface Promotions {
  status: 'listed';
  tiers: PromotionTier[];
  /** How many tiers there are on all pages together. */
  total?: number | undefined;
  /** Whether there is another page. */
  hasMore: boolean;
  /** The body of the response. */
  body: unknown;
}

/** Sends `GET /client/v1/promotions/tiers` (docs/voucherify-api.md#promotions). */
export async function promotions(
  { send }: Connection,
  { signal, ...options }: PromotionsOptions = {},
): Promise<PromotionList> {
  const query = readFromPage('the options', () => queryString(options));
  const response = await send({ path: `/client/v1/promotions/tiers${query}`, signal });
  if (response.status === 'refused') return response;
  if (response.status === 'failed') return withoutRedemption(response);
  const { body } = response;
  if (!isObject(body) || !Array.isArray(body.tiers)) return withoutRedemption(unreadable(response));
  const { tiers = [], total, has_more } = body as PromotionTiersBody;
  return { status: 'listed', tiers, total, hasMore: Boolean(has_more), body };
}
