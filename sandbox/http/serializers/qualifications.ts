import type { RedemptionRequest } from '../../domain/evaluate-request.ts';
import { serializeList } from './list.ts';
import { trackingIdOfRequest } from '../../domain/redemption-entry.ts';
import { isAboutAudience, ruleId } from '../../domain/eligibility/validation-rules.ts';
import { serializeRuleAssignments } from './rule-assignments.ts';
import type { QualificationPage } from '../../domain/qualifications/page.ts';
import type { QualificationExpand } from '../schemas/qualifications-body.ts';
import type { Qualification, Qualified } from '../../domain/qualifications/qualify.ts';
import { termsOf, type Redeemable } from '../../domain/find-redeemables.ts';
import type { Applicable } from '../../domain/stacking/apply.ts';
import { serializeStackingRules } from '../../domain/model/stacking-rules.ts';
import { serializeValidatedOrder, serializeVerdict, type SerializeOptions } from './verdict.ts';

/** How qualifications are told. */
export interface QualificationSerializeOptions extends Omit<SerializeOptions, 'expand'> {
  expand: readonly QualificationExpand[];
  isAudienceOnly: boolean;
}

/** The answer of `POST /qualifications` (docs/voucherify-api.md#qualifications). */
export function serializeQualifications(
  asking: Pick<RedemptionRequest, 'trackingId'>,
  { customer, order }: Qualification,
  { listed, hasMore }: QualificationPage,
  options: QualificationSerializeOptions,
): Record<string, unknown> {
  const trackingId = trackingIdOfRequest(asking, customer);
  return {
    redeemables: {
      object: 'list',
      data_ref: 'data',
      data: listed.map((one) => qualifiedBody(one, options)),
      // Of this page, as the published example has it: a page of one has a total of one, and more.
      total: listed.length,
      has_more: hasMore,
      ...(hasMore && { more_starting_after: listed.at(-1)?.candidate.thing.created_at }),
    },
    ...(trackingId !== null && { tracking_id: trackingId }),
    ...(order !== null && { order: serializeValidatedOrder(order, expandAll(options)) }),
    stacking_rules: serializeStackingRules(options.rules),
  };
}

function qualifiedBody(
  { candidate, applicable, order }: Qualified,
  options: QualificationSerializeOptions,
): object {
  const { object, thing } = candidate;
  if (object !== 'promotion_stack') return { ...applicable.map((one) => partBody(one, options))[0] };
  const { id, created_at, name, campaign } = thing;
  return {
    id,
    object,
    created_at,
    result: {},
    ...(order !== null && { order: serializeValidatedOrder(order, expandAll(options)) }),
    applicable_to: serializeList([]),
    inapplicable_to: serializeList([]),
    name,
    campaign_id: campaign.id,
    redeemables: applicable.map((one) => partBody(one, options)),
  };
}

/** A voucher or tier; in a stack, with the order as it is after it. */
function partBody(applicable: Applicable, options: QualificationSerializeOptions): Record<string, unknown> {
  const { redeemable } = applicable;
  const body: Record<string, unknown> = { ...serializeVerdict(applicable, expandAll(options)) };
  delete body['status'];
  if (!options.expand.includes('redeemable')) delete body['metadata'];
  const { created_at, rules } = termsOf(redeemable);
  const banner = redeemable.object === 'voucher' ? null : redeemable.tier.banner;
  const card = cardBody(applicable);
  return {
    ...body,
    created_at,
    ...(card !== undefined && { result: { loyalty_card: card } }),
    ...(banner !== null && { banner }),
    ...(rules.length > 0 && { validation_rule_id: ruleId(redeemable.id, 0) }),
    ...(options.expand.includes('validation_rules') && {
      validation_rules_assignments: assignmentsBody(redeemable, options.isAudienceOnly),
    }),
  };
}

/** A loyalty card: not what would be spent, as a validation has it, but all it ever had, has now, and is worth. */
function cardBody({ redeemable, benefit: { reward } }: Applicable): object | undefined {
  const card = redeemable.object === 'voucher' ? redeemable.voucher.loyalty_card : null;
  return card === null ? undefined : { ...card, ...reward?.parameters.coin };
}

/** Names and campaigns are told in any case: a list of ids is none that a shop could show. */
function expandAll({ expand, registers, rules }: QualificationSerializeOptions): SerializeOptions {
  const more = expand.filter((one) => one === 'category');
  return { expand: ['order', 'redeemable', ...more], registers, rules };
}

/** Its rules, all of them kept but for those that were left out. */
function assignmentsBody(redeemable: Redeemable, isAudienceOnly: boolean): object {
  const { id, rules } = termsOf(redeemable);
  const assignments = serializeRuleAssignments(rules, redeemable.id, { id, type: redeemable.object });
  return serializeList(
    assignments.data.map((one, index) => {
      const rule = rules[index];
      const isLeftOut = isAudienceOnly && rule !== undefined && !isAboutAudience(rule);
      return isLeftOut
        ? { ...one, validation_status: 'PARTIALLY_VALID', validation_omitted_rules: ['1'] }
        : { ...one, validation_status: 'VALID' };
    }),
  );
}
