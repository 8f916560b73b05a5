import type { Attempt } from '../../domain/evaluate-request.ts';
import { list } from './list.ts';
import { trackingIdFor } from '../../domain/redemption-entry.ts';
import { isAboutAudience, ruleId } from '../../domain/eligibility/validation-rules.ts';
import { ruleAssignments } from './rule-assignments.ts';
import type { QualificationPage } from '../../domain/qualifications/page.ts';
import type { QualificationExpand } from '../schemas/qualifications-body.ts';
import type { Qualification, Qualified } from '../../domain/qualifications/qualify.ts';
import { termsOf, type Redeemable } from '../../domain/find-redeemables.ts';
import type { Applicable } from '../../domain/stacking/apply.ts';
import { stackingRulesBody } from '../../domain/model/stacking-rules.ts';
import { validatedOrderBody, verdictBody, type Telling } from './verdict.ts';

/** How qualifications are told. */
export interface QualificationTelling extends Omit<Telling, 'expand'> {
  expand: readonly QualificationExpand[];
  isAudienceOnly: boolean;
}

/** The answer of `POST /qualifications` (docs/voucherify-api.md#qualifications). */
export function qualificationsBody(
  asking: Pick<Attempt, 'trackingId'>,
  { customer, order }: Qualification,
  { listed, hasMore }: QualificationPage,
  telling: QualificationTelling,
): Record<string, unknown> {
  const trackingId = trackingIdFor(asking, customer);
  return {
    redeemables: {
      object: 'list',
      data_ref: 'data',
      data: listed.map((one) => qualifiedBody(one, telling)),
      // Of this page, as the published example has it: a page of one has a total of one, and more.
      total: listed.length,
      has_more: hasMore,
      ...(hasMore && { more_starting_after: listed.at(-1)?.candidate.thing.created_at }),
    },
    ...(trackingId !== null && { tracking_id: trackingId }),
    ...(order !== null && { order: validatedOrderBody(order, wide(telling)) }),
    stacking_rules: stackingRulesBody(telling.rules),
  };
}

function qualifiedBody({ candidate, applicable, order }: Qualified, telling: QualificationTelling): object {
  const { object, thing } = candidate;
  if (object !== 'promotion_stack') return { ...applicable.map((one) => partBody(one, telling))[0] };
  const { id, created_at, name, campaign } = thing;
  return {
    id,
    object,
    created_at,
    result: {},
    ...(order !== null && { order: validatedOrderBody(order, wide(telling)) }),
    applicable_to: list([]),
    inapplicable_to: list([]),
    name,
    campaign_id: campaign.id,
    redeemables: applicable.map((one) => partBody(one, telling)),
  };
}

/** A voucher or tier; in a stack, with the order as it is after it. */
function partBody(applicable: Applicable, telling: QualificationTelling): Record<string, unknown> {
  const { redeemable } = applicable;
  const body: Record<string, unknown> = { ...verdictBody(applicable, wide(telling)) };
  delete body['status'];
  if (!telling.expand.includes('redeemable')) delete body['metadata'];
  const { created_at, rules } = termsOf(redeemable);
  const banner = redeemable.object === 'voucher' ? null : redeemable.tier.banner;
  const card = cardBody(applicable);
  return {
    ...body,
    created_at,
    ...(card !== undefined && { result: { loyalty_card: card } }),
    ...(banner !== null && { banner }),
    ...(rules.length > 0 && { validation_rule_id: ruleId(redeemable.id, 0) }),
    ...(telling.expand.includes('validation_rules') && {
      validation_rules_assignments: assignmentsBody(redeemable, telling.isAudienceOnly),
    }),
  };
}

/** A loyalty card: not what would be spent, as a validation has it, but all it ever had, has now, and is worth. */
function cardBody({ redeemable, gain: { reward } }: Applicable): object | undefined {
  const card = redeemable.object === 'voucher' ? redeemable.voucher.loyalty_card : null;
  return card === null ? undefined : { ...card, ...reward?.parameters.coin };
}

/** Names and campaigns are told in any case: a list of ids is none that a shop could show. */
function wide({ expand, registers, rules }: QualificationTelling): Telling {
  const more = expand.filter((one) => one === 'category');
  return { expand: ['order', 'redeemable', ...more], registers, rules };
}

/** Its rules, all of them kept but for those that were left out. */
function assignmentsBody(redeemable: Redeemable, isAudienceOnly: boolean): object {
  const { id, rules } = termsOf(redeemable);
  const assignments = ruleAssignments(rules, redeemable.id, { id, type: redeemable.object });
  return list(
    assignments.data.map((one, index) => {
      const rule = rules[index];
      const isLeftOut = isAudienceOnly && rule !== undefined && !isAboutAudience(rule);
      return isLeftOut
        ? { ...one, validation_status: 'PARTIALLY_VALID', validation_omitted_rules: ['1'] }
        : { ...one, validation_status: 'VALID' };
    }),
  );
}
