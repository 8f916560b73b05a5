import * as v from 'valibot';
import type { RequestInput } from '../../domain/model/request.ts';
import type { PromotionQuery } from '../../domain/qualifications/promotions.ts';
import { customer, order } from './common.ts';
import { parseQuery } from './parse-query.ts';
import { listText } from './query-values.ts';
import { metadata, object, oneOf, parse, recordOf, strictObject, string } from './values.ts';

const oneText = v.pipe(
  string,
  v.transform((text) => [text]),
);
const texts = v.lazy((value) => (typeof value === 'string' ? oneText : listText(string, 1000)));

export const promotionQuery = object({
  audienceRulesOnly: v.optional(oneOf(['true', 'false'])),
  filters: v.optional(
    strictObject({
      promotion_id: v.optional(
        strictObject({ conditions: strictObject({ $is: v.optional(texts), $in: v.optional(texts) }) }),
      ),
      metadata: v.optional(recordOf('string')),
    }),
  ),
});

/** Parses which promotion tiers a backend wants to validate, or says what is wrong with the query. */
export function parsePromotionQuery(parameters: URLSearchParams): PromotionQuery | string {
  const parsed = parse(promotionQuery, parseQuery(parameters));
  if (typeof parsed === 'string') return parsed;
  const { audienceRulesOnly, filters: { promotion_id, metadata: wanted = {} } = {} } = parsed;
  const campaignIds = promotion_id?.conditions.$is ?? promotion_id?.conditions.$in;
  return {
    isAudienceOnly: audienceRulesOnly === 'true',
    ...(campaignIds && { campaignIds }),
    metadata: wanted,
  };
}

export const promotionValidationBody = object({
  customer: v.optional(customer),
  order: v.optional(order),
  metadata: v.optional(metadata),
  tracking_id: v.optional(string),
});

/** Parses the body of a validation of promotions, or says what is wrong with it. */
export function parsePromotionValidationBody(
  sent: unknown,
): { trackingId: string | null; input: RequestInput } | string {
  const parsed = parse(promotionValidationBody, sent);
  if (typeof parsed === 'string') return parsed;
  const { tracking_id, customer, order, metadata } = parsed;
  return {
    trackingId: tracking_id ?? null,
    // Without a session: nothing of a promotion can be locked.
    input: { ...(customer && { customer }), ...(order && { order }), ...(metadata && { metadata }) },
  };
}
