import { type RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import { asList, asObject, asText, isObject } from '../api/json.ts';
import type { Refusal } from '../api/refusal.ts';
import { unreadable, type Accepted } from '../api/response.ts';
import type { CalculatedOrder, QualificationsBody, StackingRules } from '../api/types.ts';
import { validatedEffect } from '../effects/validated-effect.ts';
import type { Connection } from './connection.ts';
import { identifyRedeemable } from './unused-redeemables.ts';
import { requestBody } from './request-body.ts';
import type { Applicable } from './stack-outcome.ts';
import { withoutRedemption, type ValidateOptions } from './validate.ts';

/** Which redeemables to look among, and how many to list (docs/voucherify-api.md#qualifications). */
export interface QualifyOptions extends ValidateOptions {
  /** Default `ALL`. */
  scenario?:
    | 'ALL'
    | 'CUSTOMER_WALLET'
    | 'AUDIENCE_ONLY'
    | 'PRODUCTS'
    | 'PRODUCTS_DISCOUNT'
    | 'PROMOTION_STACKS'
    | 'PRODUCTS_BY_CUSTOMER'
    | 'PRODUCTS_DISCOUNT_BY_CUSTOMER';
  /** 1 to 50, default 5. */
  limit?: number;
  /** For the next page: `nextPage` of the one before. */
  starting_after?: string;
  filters?: { [field: string]: unknown };
  expand?: ('redeemable' | 'category' | 'validation_rules')[];
  sorting_rule?: 'BEST_DEAL' | 'LEAST_DEAL' | 'DEFAULT';
}

/**
 * What a cart may use. Nothing is redeemed by asking.
 * @since 0.1.0
 */
export type Qualification = Qualified | Refusal | Failure;

export interface Qualified {
  status: 'qualified';
  /** Each with the effects it would have by itself. */
  redeemables: QualifiedRedeemable[];
  /** As the API counts: in its own example those of this page, not of all. */
  total?: number | undefined;
  /** Put it into `starting_after` for the next page; undefined on the last. */
  nextPage?: string | undefined;
  order?: CalculatedOrder | undefined;
  trackingId?: string | undefined;
  stackingRules?: StackingRules | undefined;
  body: unknown;
}

export interface QualifiedRedeemable extends Applicable {
  name?: string | undefined;
  /** What the merchant writes on a promotion. Show it as text. */
  banner?: string | undefined;
}

/** Asks which promotions, stacks and codes of the customer's a cart qualifies for. The API caches its answer for 5 minutes. */
export async function qualify(
  { send, options: { trackingId } }: Connection,
  context: RedemptionContext = {},
  { scenario, signal, ...options }: QualifyOptions = {},
): Promise<Qualification> {
  const { customer, order, metadata } = requestBody(context);
  const body = { customer, order, metadata, scenario, options, tracking_id: trackingId };
  const answer = await send({ path: '/client/v1/qualifications', body, signal });
  if (answer.status === 'accepted') return parseQualified(answer) ?? withoutRedemption(unreadable(answer));
  return answer.status === 'failed' ? withoutRedemption(answer) : answer;
}

function parseQualified(answer: Accepted): Qualified | undefined {
  if (!isObject(asObject(answer.body).redeemables)) return undefined;
  const { redeemables, order, tracking_id, stacking_rules } = answer.body as QualificationsBody;
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
    body: answer.body,
  };
}
