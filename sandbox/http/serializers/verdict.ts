import { serializeCategories, type CategoryBody } from '../../domain/model/category.ts';
import { serializeRefusal, type ErrorBody } from './error.ts';
import { serializeList, type List } from './list.ts';
import type { Order } from '../../domain/model/order.ts';
import {
  discountOf,
  termsOf,
  type RedeemableRequest,
  type MissingRedeemable,
  type Redeemable,
} from '../../domain/find-redeemables.ts';
import { skipMessages } from '../../domain/stacking/limits.ts';
import type { StackingRules } from '../../domain/model/stacking-rules.ts';
import type { Applicable, Verdict } from '../../domain/stacking/apply.ts';
import type { Expand } from '../schemas/redemptions-body.ts';
import type { ApplicableTo, Discount, Metadata } from '../../domain/model/voucher.ts';
import type { Registers } from './voucher.ts';

/** What became of a redeemable, as validations and redemptions show it (docs/voucherify-api.md#validations). */
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
  /** A promotion tier's. */
  name?: string;
}

/** What a response about several redeemables goes by. */
export interface SerializeOptions {
  expand: readonly Expand[];
  registers: Registers & { orders: ReadonlyMap<string, Order> };
  rules: StackingRules;
}

/** Whether each redeemable comes with its order: unless `expand` names other things only (docs/voucherify-api.md#redemptions). */
export function includesOrders({ expand }: SerializeOptions): boolean {
  return expand.length === 0 || expand.includes('order');
}

/** One verdict as a response tells it. */
export function serializeVerdict(verdict: Verdict, options: SerializeOptions): VerdictBody {
  const { status, redeemable } = verdict;
  const { id, object } = redeemable;
  return { status, id, object, ...resultOf(verdict, options), ...detailsOf(redeemable, options) };
}

function resultOf(
  verdict: Verdict,
  options: SerializeOptions,
): Pick<VerdictBody, 'result'> & Partial<VerdictBody> {
  switch (verdict.status) {
    case 'APPLICABLE': {
      const { order } = verdict.benefit;
      return {
        ...(order === null || !includesOrders(options)
          ? {}
          : { order: serializeValidatedOrder(order, options) }),
        applicable_to: serializeList(structuredClone(termsOf(verdict.redeemable).applicable_to)),
        inapplicable_to: serializeList([]),
        result: given(verdict),
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

function given({ redeemable, benefit: { credits, points } }: Applicable): VerdictBody['result'] {
  const gift = redeemable.object === 'voucher' ? redeemable.voucher.gift : null;
  if (gift !== null) return { gift: { balance: gift.balance, credits: credits ?? 0 } };
  if (points !== undefined) return { loyalty_card: { points } };
  return { discount: structuredClone(discountOf(redeemable)) };
}

function detailsOf(
  redeemable: Redeemable | MissingRedeemable,
  options: SerializeOptions,
): Partial<VerdictBody> {
  if ('refusal' in redeemable) return {};
  const { metadata, category_id, campaign_id } = termsOf(redeemable);
  const campaign =
    redeemable.object === 'voucher' ? redeemable.voucher.campaign : redeemable.tier.campaign.name;
  return {
    ...(options.expand.includes('redeemable') && {
      metadata: { ...metadata },
      ...(campaign === null ? {} : { campaign_name: campaign }),
      ...(campaign_id === null ? {} : { campaign_id }),
      ...(redeemable.object === 'voucher' ? {} : { name: redeemable.tier.name }),
    }),
    ...(options.expand.includes('category') && { categories: categoriesOf(category_id, options) }),
  };
}

function categoriesOf(id: string | null, { registers, rules }: SerializeOptions): VerdictBody['categories'] {
  return serializeCategories(registers.categories, id).map((category) => ({
    ...category,
    ...(rules.exclusive_categories.includes(category.id) && { stacking_rules_type: 'EXCLUSIVE' as const }),
    ...(rules.joint_categories.includes(category.id) && { stacking_rules_type: 'JOINT' as const }),
  }));
}

/** An order as a validation shows it. One that nobody has stored has no id, no date and no status yet. */
export function serializeValidatedOrder(
  order: Order,
  { registers }: SerializeOptions,
): Record<string, unknown> {
  const body: Partial<Order> = structuredClone(order);
  if (!registers.orders.has(order.id))
    for (const name of ['id', 'source_id', 'created_at', 'updated_at', 'status'] as const) delete body[name];
  if (order.items.length === 0) delete body.items;
  delete body.redemptions;
  return { ...body, object: 'order' };
}
