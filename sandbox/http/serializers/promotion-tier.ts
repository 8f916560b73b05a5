import { serializeCategories, type Category, type CategoryBody } from '../../domain/model/category.ts';
import { serializeList, type List } from './list.ts';
import type { PromotionTier } from '../../domain/model/promotion.ts';
import { serializeRuleAssignments, type RuleAssignment } from './rule-assignments.ts';

/** A promotion tier as every response shows it. What it does not have is left out. */
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
  validation_rule_assignments: List<RuleAssignment & { created_at: string }>;
  object: 'promotion_tier';
}

const absentable = [
  'banner',
  'start_date',
  'expiration_date',
  'validity_day_of_week',
  'validity_hours',
  'category_id',
  'updated_at',
] as const;

/** The tier as a response shows it, at this moment. */
export function serializePromotionTier(
  tier: PromotionTier,
  categories: ReadonlyMap<string, Category>,
): PromotionTierBody {
  const { id, campaign, rules, metadata, category_id } = tier;
  const body: Partial<PromotionTier> = structuredClone(tier);
  for (const name of absentable) if (tier[name] === null) delete body[name];
  delete body.rules;
  delete body.applicable_to;
  const assignments = serializeRuleAssignments(rules, id, { id, type: 'promotion_tier' }).data;
  return {
    ...body,
    id,
    metadata: { ...metadata },
    campaign: { ...campaign, start_date: null, expiration_date: null, active: true, object: 'campaign' },
    categories: serializeCategories(categories, category_id),
    validation_rule_assignments: serializeList(
      assignments.map((one) => ({ ...one, created_at: tier.created_at })),
    ),
    object: 'promotion_tier',
  };
}
