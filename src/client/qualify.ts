import { type RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import { asList, asObject, asText, isObject } from '../api/json.ts';
import type { Refusal } from '../api/refusal.ts';
import { unreadable, type Accepted } from '../api/response.ts';
import type { CalculatedOrder, QualificationsBody, StackingRules } from '../api/types.ts';
import { validatedEffect } from '../effects/validated-effect.ts';
import type { Connection } from './connection.ts';
import { identifyRedeemable } from './unused-redeemables.ts';
import { requestBody, withIdentity } from './request-body.ts';
import type { Applicable } from './stack-outcome.ts';
import { withoutRedemption, type ValidateOptions } from './validate.ts';

/** Which redeemables to list, and how many (docs/voucherify-api.md#qualifications). */
export interface QualifyOptions extends ValidateOptions {
  /**
   * Which redeemables the API looks at.
   * @default 'ALL'
   */
  scenario?:
    | 'ALL'
    | 'CUSTOMER_WALLET'
    | 'AUDIENCE_ONLY'
    | 'PRODUCTS'
    | 'PRODUCTS_DISCOUNT'
    | 'PROMOTION_STACKS'
    | 'PRODUCTS_BY_CUSTOMER'
    | 'PRODUCTS_DISCOUNT_BY_CUSTOMER';
  /**
   * How many redeemables a page has, from 1 to 50.
   * @default 5
   */
  limit?: number | undefined;
  /** For the next page: `nextPage` of the page before. */
  starting_after?: string | undefined;
  filters?: { [field: string]: unknown } | undefined;
  expand?: ('redeemable' | 'category' | 'validation_rules')[];
  sorting_rule?: 'BEST_DEAL' | 'LEAST_DEAL' | 'DEFAULT' | undefined;
}

/**
 * The result of a qualification. It redeems nothing, so `mayHaveRedeemed` of a failure is always false.
 * @since 0.1.0
 */
export type Qualification = Qualified | Refusal | Failure;

/** What the order and the customer qualify for. */
export interface Qualified {
  status: 'qualified';
  /** Each has the effects that it would have alone. Only a validation says whether several can be combined. */
  redeemables: QualifiedRedeemable[];
  /** The API's count. In the API's own example it counts this page only (docs/voucherify-api.md#qualifications). */
  total?: number | undefined;
  /** Put it into `starting_after` to get the next page. Undefined on the last page. */
  nextPage?: string | undefined;
  /** The order as the API calculated it, in minor units. */
  order?: CalculatedOrder | undefined;
  /** Identifies the customer. It can be the `trackingId` option of another client. */
  trackingId?: string | undefined;
  /** The project's rules for combining redeemables. */
  stackingRules?: StackingRules | undefined;
  /** The body of the response. */
  body: unknown;
}

/** A promotion, voucher or card that the order qualifies for, with what it would give. */
export interface QualifiedRedeemable extends Applicable {
  /** The name of the promotion. */
  name?: string | undefined;
  /** The merchant's text for the shopper, with promotions. Show it as text and not as HTML. */
  banner?: string | undefined;
}

/**
 * Lists the promotions, promotion stacks and customer's codes that a cart can use. The response can be up to 5 minutes old,
 * because the API caches it (docs/voucherify-api.md#qualifications).
 */
export async function qualify(
  { send, options: { trackingId } }: Connection,
  context: RedemptionContext = {},
  { scenario, signal, ...options }: QualifyOptions = {},
): Promise<Qualification> {
  const { customer, order, metadata } = withIdentity(requestBody(context), trackingId);
  const body = { customer, order, metadata, scenario, options, tracking_id: trackingId };
  const response = await send({ path: '/client/v1/qualifications', body, signal });
  if (response.status === 'accepted')
    return parseQualified(response) ?? withoutRedemption(unreadable(response));
  return response.status === 'failed' ? withoutRedemption(response) : response;
}

function parseQualified(response: Accepted): Qualified | undefined {
  if (!isObject(asObject(response.body).redeemables)) return undefined;
  const { redeemables, order, tracking_id, stacking_rules } = response.body as QualificationsBody;
  const entries = asList(redeemables?.data).map(asObject);
  return {
    status: 'qualified',
    redeemables: entries.map((entry) => ({
      ...identifyRedeemable(entry),
      name: asText(entry.name),
      banner: asText(entry.banner),
      effects: [validatedEffect(entry, true)],
      order: (entry.order as CalculatedOrder | null | undefined) ?? undefined,
      redeemable: entry,
    })),
    total: redeemables?.total,
    nextPage: redeemables?.has_more
      ? (asText(redeemables.more_starting_after) ?? asText(entries.at(-1)?.created_at))
      : undefined,
    order: order ?? undefined,
    trackingId: tracking_id ?? undefined,
    stackingRules: stacking_rules,
    body: response.body,
  };
}
