import type { RedemptionRequest } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import type { RedeemableTier } from '../redeemable.ts';
import { Refusal } from '../refusal.ts';
import type { Applicable } from '../verdict.ts';
import { qualify, type Qualification } from './qualify.ts';

/** Which promotion tiers to validate. */
export interface PromotionQuery {
  /** Only the validation rules on the customer are checked. */
  isAudienceOnly: boolean;
  /** Only tiers of these campaigns. */
  campaignIds?: string[];
  /** Only tiers whose metadata have all these values, as text. */
  metadata: Record<string, string>;
}

/** A promotion tier that a cart can have. */
export type ApplicableTier = Applicable & { redeemable: RedeemableTier };

/** The promotion tiers that a cart can have, each alone. */
export interface ValidPromotions extends Pick<Qualification, 'customer'> {
  /** By hierarchy, the lowest first. */
  promotions: ApplicableTier[];
}

/** How many promotion tiers are looked at, the newest first (docs/voucherify-api.md#validating-from-a-backend). */
const maximumTiers = 150;

/** Finds the promotion tiers that a cart can have (docs/voucherify-api.md#validating-from-a-backend). Nothing is stored. */
export function validPromotions(
  state: ProjectState,
  request: Omit<RedemptionRequest, 'redeemables'>,
  { isAudienceOnly, campaignIds, metadata }: PromotionQuery,
): ValidPromotions | Refusal {
  const newest = [...state.promotionTiers.values()]
    .sort((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at))
    .slice(0, maximumTiers);
  const qualification = qualify(state, request, isAudienceOnly ? 'AUDIENCE_ONLY' : 'ALL', {
    resource_type: { conditions: { $is: ['promotion_tier'] } },
    resource_id: { conditions: { $in: newest.map(({ id }) => id) } },
    ...(campaignIds && { campaign_id: { conditions: { $in: campaignIds } } }),
  });
  if (qualification instanceof Refusal) return qualification;
  const promotions = qualification.qualified
    .flatMap(({ applicable }) => applicable)
    .filter(isTier)
    .filter(({ redeemable: { tier } }) =>
      Object.entries(metadata).every(
        ([name, value]) => Object.hasOwn(tier.metadata, name) && String(tier.metadata[name]) === value,
      ),
    )
    .sort((one, other) => one.redeemable.tier.hierarchy - other.redeemable.tier.hierarchy);
  return { customer: qualification.customer, promotions };
}

function isTier(applicable: Applicable): applicable is ApplicableTier {
  return applicable.redeemable.object === 'promotion_tier';
}
