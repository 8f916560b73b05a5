import { stackedEffect } from '../effects/validated-effect.ts';
import { asObject } from '../api/json.ts';
import type { RedemptionContext } from '../api/context.ts';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';
import { redeem, type RedeemOptions } from '../client/redeem.ts';
import type { ServerConnection } from './connection.ts';
import { pathSegment } from './path-segment.ts';

/** How an attempt to redeem a promotion tier ended: an `Outcome` with `promotionTierId` in place of `code`. */
export type PromotionTierOutcome = ForTier<Redeemed> | ForTier<Refused> | ForTier<Failed>;

type ForTier<Member extends Outcome> = Omit<Member, 'code'> & {
  /** `promo_…` */
  promotionTierId: string;
};

/**
 * Sends `POST /v1/promotions/tiers/{promotionTierId}/redemption` once. Voucherify calls this endpoint deprecated and still
 * offers it (docs/voucherify-api.md#redeeming-from-a-backend).
 */
export async function redeemPromotionTier(
  { write }: ServerConnection,
  promotionTierId: string,
  context?: Pick<RedemptionContext, 'customer' | 'order' | 'metadata'>,
  options?: RedeemOptions,
): Promise<PromotionTierOutcome> {
  const path = `/v1/promotions/tiers/${pathSegment('a promotion tier’s id', promotionTierId)}/redemption`;
  const { code, ...outcome } = await redeem(
    (_, body, signal) => write({ path, body, signal }),
    promotionTierId,
    context,
    options,
  );
  return {
    ...outcome,
    promotionTierId: code,
    // A tier has its discount in `promotion_tier.action`, where `redeem` does not look for it.
    ...('redemption' in outcome && { effects: [stackedEffect(asObject(outcome.redemption), true)] }),
  };
}
