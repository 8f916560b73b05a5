import type { Category } from '../domain/model/category.ts';
import type { PromotionStack, PromotionTier } from '../domain/model/promotion.ts';
import { hostileText } from './seeded-shop.ts';
import { off } from './voucher-seed.ts';

/** The promotions of a fresh sandbox, which need no code, and the categories that stacking rules go by. */

/** A tier as a seed or a test writes it: its id, and whatever is not as usual. */
export type TierSeed = { id: string } & Partial<Omit<PromotionTier, 'id'>>;

const created_at = '2020-01-01T00:00:00.000Z';
const campaign = { id: 'camp_sandbox_promotions', name: 'Promotions' };

const tiers: (TierSeed & { shows: string })[] = [
  {
    id: 'promo_5PERCENT',
    shows: '5 % off any order',
    name: '5 % off',
    banner: 'Today: 5 % off everything',
    action: { discount: { type: 'PERCENT', percent_off: 5, effect: 'APPLY_TO_ORDER' } },
    hierarchy: 1,
  },
  {
    id: 'promo_10OFF100',
    shows: "10.00 off from 100.00; below, order_rules_violated with the merchant's own message",
    name: '10.00 off from 100.00',
    banner: 'Spend $100.00 and save $10.00',
    action: { discount: off(1000) },
    rules: [{ about: 'order', least: 10000, message: 'Spend at least $100.00 to get $10.00 off.' }],
    hierarchy: 2,
  },
  { id: 'promo_INACTIVE', shows: 'promotion_inactive', name: 'Over', active: false, hierarchy: 3 },
];

const weekend: PromotionStack = {
  id: 'stack_WEEKEND',
  name: 'Weekend',
  tiers: { ids: ['promo_5PERCENT', 'promo_10OFF100'], hierarchy_mode: 'MANUAL' },
  campaign: { id: campaign.id },
  created_at,
};

/** Every promotion of a fresh sandbox, and what it is there to show. */
export const seededPromotions: readonly { id: string; shows: string }[] = [
  ...tiers.map(({ id, shows }) => ({ id, shows })),
  { id: weekend.id, shows: 'a stack: 5 % off, then 10.00 off where the order has 100.00' },
];

/** The promotion tiers of a fresh sandbox. */
export function seededPromotionTiers(): PromotionTier[] {
  return tiers.map((seed) => {
    const tier: PromotionTier & { shows?: string } = newPromotionTier(seed);
    delete tier.shows;
    return tier;
  });
}

/** The promotion stacks of a fresh sandbox. */
export function seededPromotionStacks(): PromotionStack[] {
  return [structuredClone(weekend)];
}

/** The tier of a seed: 5.00 off, for anyone, unless it says otherwise. */
export function newPromotionTier(seed: TierSeed): PromotionTier {
  return structuredClone({
    name: seed.id,
    banner: null,
    action: { discount: off(500) },
    hierarchy: 1,
    campaign,
    campaign_id: seed.campaign?.id ?? campaign.id,
    category_id: null,
    active: true,
    start_date: null,
    expiration_date: null,
    validity_day_of_week: null,
    validity_hours: null,
    metadata: {},
    applicable_to: [],
    rules: [],
    summary: { redemptions: { total_redeemed: 0 }, orders: { total_amount: 0, total_discount_amount: 0 } },
    created_at,
    updated_at: null,
    ...seed,
  });
}

/** The categories of a fresh sandbox. What is of the category Alone is applied without anything else. */
export function seededCategories(): Category[] {
  return [
    { id: 'cat_sandbox_alone', name: 'Alone', hierarchy: 1, created_at },
    { id: 'cat_sandbox_spring', name: 'Spring sale', hierarchy: 2, created_at },
    { id: 'cat_sandbox_xss', name: hostileText, hierarchy: 3, created_at },
  ];
}
