import { categoryBodies, type Category, type CategoryBody } from './category.ts';
import type { List } from './list.ts';
import type { PromotionTier } from './promotion.ts';
import { ruleAssignments, type RuleAssignment } from './rule-assignment.ts';

/** A promotion tier as every response shows it (CONTRACT C7). Times that are not limited are left out. */
export interface PromotionTierBody extends Omit<
  Partial<PromotionTier>,
  'rules' | 'applicable_to' | 'campaign'
> {
  id: string;
  metadata: PromotionTier['metadata'];
  campaign: { id: string; name: string; active: true; object: 'campaign' };
  categories: CategoryBody[];
  validation_rule_assignments: List<RuleAssignment>;
  object: 'promotion_tier';
}

/** The tier as a response shows it, at this moment. */
export function promotionTierBody(
  tier: PromotionTier,
  categories: ReadonlyMap<string, Category>,
): PromotionTierBody {
  const { id, campaign, rules, metadata, category_id } = tier;
  const body: Partial<PromotionTier> = structuredClone(tier);
  for (const name of ['start_date', 'expiration_date', 'validity_day_of_week', 'validity_hours'] as const) {
    if (tier[name] === null) delete body[name];
  }
  delete body.rules;
  delete body.applicable_to;
  return {
    ...body,
    id,
    metadata: { ...metadata },
    campaign: { ...campaign, active: true, object: 'campaign' },
    categories: categoryBodies(categories, category_id),
    validation_rule_assignments: ruleAssignments(rules, id, { id, type: 'promotion_tier' }),
    object: 'promotion_tier',
  };
}
