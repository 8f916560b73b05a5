import { effectInStack } from '../effects/offer.ts';
import { object } from '../effects/fields.ts';
import type { RedemptionContext } from '../client/context.ts';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';
import { redeem, type RedeemOptions } from '../client/redeem.ts';
import { pathSegment } from './path-segment.ts';
import type { ServerConnection } from './connection.ts';

/** How an attempt to redeem a promotion tier ended: `Outcome`, with the tier where a code would be. */
export type PromotionTierOutcome = ForTier<Redeemed> | ForTier<Refused> | ForTier<Failed>;

type ForTier<One extends Outcome> = Omit<One, 'code'> & {
  /** `promo_…` */
  promotionTierId: string;
};

/** `POST /v1/promotions/tiers/{promotionTierId}/redemption`: deprecated by Voucherify, in use all the same (CONTRACT C7). */
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
    // A tier keeps its discount elsewhere than a voucher does.
    ...('redemption' in outcome && { effects: [effectInStack(object(outcome.redemption), true)] }),
  };
}
