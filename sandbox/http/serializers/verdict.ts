import type { Discount } from '../../domain/model/discount.ts';
import type { Metadata } from '../../domain/model/metadata.ts';
import type { RedeemableRequest } from '../../domain/model/request.ts';
import type { ApplicableTo } from '../../domain/model/terms.ts';
import { discountOf, termsOf, type MissingRedeemable, type Redeemable } from '../../domain/redeemable.ts';
import { skipMessages } from '../../domain/stacking/skip-reasons.ts';
import type { Applicable, Verdict } from '../../domain/verdict.ts';
import { serializeCategories, type CategoryBody } from './category.ts';
import { serializeRefusal, type ErrorBody } from './error.ts';
import { serializeList, type List } from './list.ts';
import { includesOrders, type SerializeOptions } from './options.ts';
import { serializeValidatedOrder } from './order.ts';

/** The result for one redeemable, in validations and redemptions (docs/voucherify-api.md#validations). */
export interface VerdictBody {
  status: Verdict['status'];
  id: string;
  object: RedeemableRequest['object'];
  order?: Record<string, unknown>;
  applicable_to?: List<ApplicableTo>;
  inapplicable_to?: List<ApplicableTo>;
  result:
    | { discount: Discount | null }
    | { gift: { balance: number; credits: number } }
    | { loyalty_card: { points: number } }
    | { error: ErrorBody; details: { key: string; message: string } }
    | { details: { key: string; message: string } };
  metadata?: Metadata;
  categories?: (CategoryBody & { stacking_rules_type?: 'EXCLUSIVE' | 'JOINT' })[];
  campaign_name?: string;
  campaign_id?: string;
  /** Of a promotion tier. */
  name?: string;
}

export function serializeVerdict(verdict: Verdict, options: SerializeOptions): VerdictBody {
  const { status, redeemable } = verdict;
  const { id, object } = redeemable;
  return {
    status,
    id,
    object,
    ...serializeResult(verdict, options),
    ...serializeDetails(redeemable, options),
  };
}

function serializeResult(
  verdict: Verdict,
  options: SerializeOptions,
): Pick<VerdictBody, 'result'> & Partial<VerdictBody> {
  switch (verdict.status) {
    case 'APPLICABLE': {
      const { order } = verdict.benefit;
      return {
        ...(order !== null &&
          includesOrders(options) && { order: serializeValidatedOrder(order, options.state) }),
        applicable_to: serializeList(termsOf(verdict.redeemable).applicable_to),
        inapplicable_to: serializeList([]),
        result: serializeBenefit(verdict),
      };
    }
    case 'INAPPLICABLE': {
      const { refusal } = verdict;
      const { key, message } = refusal;
      const details = { key, message: refusal.extras.merchantMessage ?? message };
      return { result: { error: serializeRefusal(refusal), details } };
    }
    case 'SKIPPED':
      return { result: { details: { key: verdict.reason, message: skipMessages[verdict.reason] } } };
  }
}

function serializeBenefit({
  redeemable,
  benefit: { credits, balance, points },
}: Applicable): VerdictBody['result'] {
  const gift = redeemable.object === 'voucher' ? redeemable.voucher.gift : null;
  if (gift !== null) return { gift: { balance: balance ?? gift.balance, credits: credits ?? 0 } };
  if (points !== undefined) return { loyalty_card: { points } };
  return { discount: discountOf(redeemable) };
}

function serializeDetails(
  redeemable: Redeemable | MissingRedeemable,
  options: SerializeOptions,
): Partial<VerdictBody> {
  if ('refusal' in redeemable) return {};
  const { metadata, category_id, campaign_id } = termsOf(redeemable);
  const campaign =
    redeemable.object === 'voucher' ? redeemable.voucher.campaign : redeemable.tier.campaign.name;
  return {
    ...(options.expand.includes('redeemable') && {
      metadata,
      ...(campaign === null ? {} : { campaign_name: campaign }),
      ...(campaign_id === null ? {} : { campaign_id }),
      ...(redeemable.object === 'voucher' ? {} : { name: redeemable.tier.name }),
    }),
    ...(options.expand.includes('category') && { categories: categoriesOf(category_id, options) }),
  };
}

function categoriesOf(id: string | null, { state }: SerializeOptions): VerdictBody['categories'] {
  const { exclusive_categories, joint_categories } = state.settings.stackingRules;
  return serializeCategories(state.categories.get(id ?? '')).map((category) => ({
    ...category,
    ...(exclusive_categories.includes(category.id) && { stacking_rules_type: 'EXCLUSIVE' as const }),
    ...(joint_categories.includes(category.id) && { stacking_rules_type: 'JOINT' as const }),
  }));
}
