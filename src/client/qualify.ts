import { effectOffered } from '../effects/offer.ts';
import { isObject, list, object, text } from '../effects/fields.ts';
import { unreadable, type Accepted } from './answer.ts';
import type { Connection } from './connection.ts';
import { bodyOf, type RedemptionContext } from './context.ts';
import type { Failure, Refusal } from './outcome.ts';
import type { Applicable } from './stack-outcome.ts';
import type { QualificationsBody, StackingRules } from './stack-wire.ts';
import { nameOf } from './unused.ts';
import { nothingRedeemed, type AskOptions } from './validate.ts';
import type { CalculatedOrder } from './wire.ts';

/** Which redeemables to look among, and how many to list (docs/voucherify-api.md#qualifications). */
export interface QualifyOptions extends AskOptions {
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
  const { customer, order, metadata } = bodyOf(context);
  const body = { customer, order, metadata, scenario, options, tracking_id: trackingId };
  const answer = await send({ path: '/client/v1/qualifications', body, signal });
  if (answer.status === 'accepted') return readQualified(answer) ?? nothingRedeemed(unreadable(answer));
  return answer.status === 'failed' ? nothingRedeemed(answer) : answer;
}

function readQualified(answer: Accepted): Qualified | undefined {
  if (!isObject(object(answer.body).redeemables)) return undefined;
  const { redeemables, order, tracking_id, stacking_rules } = answer.body as QualificationsBody;
  const entries = list(redeemables?.data).map(object);
  return {
    status: 'qualified',
    redeemables: entries.map((entry) => ({
      ...nameOf(entry),
      name: text(entry.name),
      banner: text(entry.banner),
      effects: [effectOffered(entry, true)],
      order: (entry.order as CalculatedOrder | null | undefined) ?? undefined,
      redeemable: entry,
    })),
    total: redeemables?.total,
    nextPage: redeemables?.has_more
      ? (text(redeemables.more_starting_after) ?? text(entries.at(-1)?.created_at))
      : undefined,
    order: order ?? undefined,
    trackingId: tracking_id ?? undefined,
    stackingRules: stacking_rules,
    body: answer.body,
  };
}
