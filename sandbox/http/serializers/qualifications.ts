import { isAboutAudience, ruleId } from '../../domain/eligibility/validation-rules.ts';
import type { RedemptionRequest } from '../../domain/model/request.ts';
import type { QualificationPage } from '../../domain/qualifications/page.ts';
import type { Qualification, Qualified } from '../../domain/qualifications/qualify.ts';
import { termsOf, type Redeemable } from '../../domain/redeemable.ts';
import { trackingIdOfRequest } from '../../domain/tracking-id.ts';
import type { Applicable } from '../../domain/verdict.ts';
import { serializeList } from './list.ts';
import type { SerializeOptions } from './options.ts';
import { serializeValidatedOrder } from './order.ts';
import { serializeRuleAssignments } from './rule-assignments.ts';
import { serializeStackingRules } from './stacking-rules.ts';
import { serializeVerdict } from './verdict.ts';

/** How to serialize qualifications. */
export interface QualificationSerializeOptions extends Omit<SerializeOptions, 'expand'> {
  expand: readonly ('redeemable' | 'category' | 'validation_rules')[];
  isAudienceOnly: boolean;
}

/** The response to `POST /qualifications` (docs/voucherify-api.md#qualifications). */
export function serializeQualifications(
  request: Pick<RedemptionRequest, 'trackingId'>,
  { customer, order }: Qualification,
  { listed, hasMore }: QualificationPage,
  options: QualificationSerializeOptions,
): Record<string, unknown> {
  const trackingId = trackingIdOfRequest(request, customer);
  const { state } = options;
  return {
    redeemables: {
      object: 'list',
      data_ref: 'data',
      data: listed.map((one) => serializeQualified(one, options)),
      // The number on this page: in the published example, a page with one of many has a total of one.
      total: listed.length,
      has_more: hasMore,
      ...(hasMore && { more_starting_after: listed.at(-1)?.candidate.item.created_at }),
    },
    ...(trackingId !== null && { tracking_id: trackingId }),
    ...(order !== null && { order: serializeValidatedOrder(order, state) }),
    stacking_rules: serializeStackingRules(state.settings.stackingRules),
  };
}

function serializeQualified(
  { candidate, applicable, order }: Qualified,
  options: QualificationSerializeOptions,
): object {
  const { object, item } = candidate;
  const [first] = applicable;
  if (object !== 'promotion_stack') return first === undefined ? {} : serializeApplicable(first, options);
  const { id, created_at, name, campaign } = item;
  return {
    id,
    object,
    created_at,
    result: {},
    ...(order !== null && { order: serializeValidatedOrder(order, options.state) }),
    applicable_to: serializeList([]),
    inapplicable_to: serializeList([]),
    name,
    campaign_id: campaign.id,
    redeemables: applicable.map((one) => serializeApplicable(one, options)),
  };
}

/** A voucher or a tier. In a stack, its order includes the tiers before it. */
function serializeApplicable(
  applicable: Applicable,
  options: QualificationSerializeOptions,
): Record<string, unknown> {
  const { redeemable } = applicable;
  const body: Record<string, unknown> = { ...serializeVerdict(applicable, expandAll(options)) };
  delete body['status'];
  if (!options.expand.includes('redeemable')) delete body['metadata'];
  const { created_at, rules } = termsOf(redeemable);
  const [firstRule] = rules;
  const banner = redeemable.object === 'voucher' ? null : redeemable.tier.banner;
  const card = serializeLoyaltyCard(applicable);
  return {
    ...body,
    created_at,
    ...(card !== undefined && { result: { loyalty_card: card } }),
    ...(banner !== null && { banner }),
    ...(firstRule && { validation_rule_id: ruleId(firstRule, redeemable.id, 0) }),
    ...(options.expand.includes('validation_rules') && {
      validation_rules_assignments: serializeAssignments(redeemable, options.isAudienceOnly),
    }),
  };
}

/** A loyalty card with all its points, its balance and their worth. A validation has the points it would spend instead. */
function serializeLoyaltyCard({ redeemable, benefit: { balance, reward } }: Applicable): object | undefined {
  const card = redeemable.object === 'voucher' ? redeemable.voucher.loyalty_card : null;
  if (card === null) return undefined;
  return { ...card, balance: balance ?? card.balance, ...reward?.parameters.coin };
}

/** Includes names and campaigns always, because a shop cannot show a list of ids. */
function expandAll({ expand, state }: QualificationSerializeOptions): SerializeOptions {
  const category = expand.filter((one) => one === 'category');
  return { expand: ['order', 'redeemable', ...category], state };
}

/** The validation rules. All of them are met, except those that were not checked. */
function serializeAssignments(redeemable: Redeemable, isAudienceOnly: boolean): object {
  const { id, rules } = termsOf(redeemable);
  const assignments = serializeRuleAssignments(rules, redeemable.id, { id, type: redeemable.object });
  return serializeList(
    assignments.data.map((one, index) => {
      const rule = rules[index];
      const isOmitted = isAudienceOnly && rule !== undefined && !isAboutAudience(rule);
      return isOmitted
        ? { ...one, validation_status: 'PARTIALLY_VALID', validation_omitted_rules: ['1'] }
        : { ...one, validation_status: 'VALID' };
    }),
  );
}
