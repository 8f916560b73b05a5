import * as v from 'valibot';
import {
  publicationFields,
  publicationOrders,
  type PublicationQuery,
} from '../../domain/lists/publications.ts';
import type { PublicationInput } from '../../domain/publications/publish.ts';
import { customer } from './common.ts';
import { dependent } from './hints.ts';
import { paging } from './list-query.ts';
import { parseQuery } from './parse-query.ts';
import { fieldFilter } from './redemption-filters.ts';
import { integerFrom, metadata, object, oneOf, parse, strictObject, string } from './values.ts';

const campaign = object({ name: string, count: v.optional(integerFrom(1, 50)) }, ['name']);

export const publicationBody = object(
  {
    voucher: v.optional(string),
    // The published example of a request has the name alone.
    campaign: v.optional(
      dependent([string, campaign], (value) => (typeof value === 'string' ? string : campaign)),
    ),
    customer,
    source_id: v.optional(string),
    metadata: v.optional(metadata),
    channel: v.optional(string),
    join_once: v.optional(v.boolean('be boolean')),
  },
  ['customer'],
);

/**
 * Parses a publication (docs/voucherify-api.md#publications), or says what is wrong with it. A published client has `campaign` in
 * the query; body parameters override query parameters.
 */
export function parsePublicationBody(query: URLSearchParams, sent: unknown): PublicationInput | string {
  const body = parse(publicationBody, sent);
  if (typeof body === 'string') return body;
  const { voucher = null, customer, source_id: sourceId = null, metadata = {}, channel = 'API' } = body;
  const named = body.campaign ?? query.get('campaign');
  const { name, count = 1 } = typeof named === 'object' && named !== null ? named : { name: named };
  return {
    voucher,
    campaign: name === null ? null : { name, count },
    customer,
    sourceId,
    metadata,
    channel,
    joinOnce: body.join_once ?? query.get('join_once') === 'true',
  };
}

/** The words of the reference, and those of a published client. */
const voucherTypes = {
  discount: ['DISCOUNT_VOUCHER'],
  DISCOUNT: ['DISCOUNT_VOUCHER'],
  loyalty: ['LOYALTY_CARD'],
  LOYALTY_CARD: ['LOYALTY_CARD'],
  GIFT: ['GIFT_VOUCHER'],
} as const;

export const publicationQuery = object({
  ...paging,
  order: v.optional(oneOf(publicationOrders)),
  campaign: v.optional(string),
  customer: v.optional(string),
  voucher: v.optional(string),
  result: v.optional(oneOf(['SUCCESS', 'FAILURE'])),
  voucher_type: v.optional(oneOf(Object.keys(voucherTypes) as (keyof typeof voucherTypes)[])),
  is_referral_code: v.optional(oneOf(['true', 'false'])),
  source_id: v.optional(string),
  filters: v.optional(
    strictObject({
      junction: v.optional(oneOf(['and', 'or', 'AND', 'OR'])),
      ...v.entriesFromList(Object.keys(publicationFields) as (keyof typeof publicationFields)[], fieldFilter),
    }),
  ),
});

/** Parses which publications to list, or says what is wrong with the query. */
export function parsePublicationQuery(parameters: URLSearchParams): PublicationQuery | string {
  const query = parse(publicationQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { limit = 10, page = 1, order = '-created_at', filters: { junction, ...filters } = {} } = query;
  const { campaign, customer, voucher, result, voucher_type, source_id } = query;
  return {
    limit,
    page,
    order,
    ...(campaign !== undefined && { campaign }),
    ...(customer !== undefined && { customer }),
    ...(voucher !== undefined && { voucher }),
    ...(result !== undefined && { result }),
    ...(voucher_type !== undefined && { types: [...voucherTypes[voucher_type]] }),
    isReferralCode: query.is_referral_code === 'true',
    ...(source_id !== undefined && { sourceId: source_id }),
    filters: { junction: junction?.toLowerCase() === 'or' ? 'or' : 'and', ...filters },
  };
}
