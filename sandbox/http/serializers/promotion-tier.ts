import type { TierSnapshot } from '../../domain/model/ledger-entry.ts';
import type { PromotionTier } from '../../domain/model/promotion.ts';
import { serializeCategories, type CategoryBody } from './category.ts';
import { serializeList, type List } from './list.ts';
import { serializeRuleAssignments, type RuleAssignmentBody } from './rule-assignments.ts';

/** A promotion tier in a response. Fields without a value are left out. */
export interface PromotionTierBody extends Omit<
  Partial<PromotionTier>,
  'rules' | 'applicable_to' | 'campaign'
> {
  id: string;
  metadata: PromotionTier['metadata'];
  campaign: {
    id: string;
    name: string;
    start_date: null;
    expiration_date: null;
    active: true;
    object: 'campaign';
  };
  categories: CategoryBody[];
  validation_rule_assignments: List<RuleAssignmentBody & { created_at: string }>;
  object: 'promotion_tier';
}

const leftOutIfNull = [
  'banner',
  'start_date',
  'expiration_date',
  'validity_day_of_week',
  'validity_hours',
  'category_id',
  'updated_at',
] as const;

export function serializePromotionTier({ tier, category }: TierSnapshot): PromotionTierBody {
  const { id, campaign, rules, metadata } = tier;
  const body: Partial<PromotionTier> = { ...tier };
  for (const name of leftOutIfNull) if (tier[name] === null) delete body[name];
  delete body.rules;
  delete body.applicable_to;
  const assignments = serializeRuleAssignments(rules, id, { id, type: 'promotion_tier' }).data;
  return {
    ...body,
    id,
    metadata,
    campaign: { ...campaign, start_date: null, expiration_date: null, active: true, object: 'campaign' },
    categories: serializeCategories(category),
    validation_rule_assignments: serializeList(
      assignments.map((one, index) => ({
        ...one,
        created_at: rules[index]?.assigned?.created_at ?? tier.created_at,
      })),
    ),
    object: 'promotion_tier',
  };
}
