import type { PromotionStack, PromotionTier } from './model/promotion.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Terms } from './model/terms.ts';
import type { Discount, Voucher } from './model/voucher.ts';

/** One entry of `redeemables`, as a page sends it (docs/voucherify-api.md#redemptions). */
export interface RedeemableRequest {
  object: 'voucher' | 'promotion_tier' | 'promotion_stack';
  /** A voucher's code or id; a promotion's id. */
  id: string;
  /** How much of a gift card to spend. */
  gift?: { credits?: number };
  /** What to spend a loyalty card's points on, and how many. */
  reward?: { id?: string; points?: number };
}

/** A voucher that was asked for, found. */
export interface RedeemableVoucher extends Pick<RedeemableRequest, 'id' | 'gift' | 'reward'> {
  object: 'voucher';
  voucher: Voucher;
}

/** A promotion tier that was asked for, alone or in a stack, found. */
export interface RedeemableTier extends Pick<RedeemableRequest, 'id'> {
  object: 'promotion_tier';
  tier: PromotionTier;
}

/** Anything that gives something to an order. */
export type Redeemable = RedeemableVoucher | RedeemableTier;

/** What was asked for and does not exist. */
export interface MissingRedeemable extends Pick<RedeemableRequest, 'object' | 'id'> {
  refusal: Refusal;
}

/** Where redeemables are found. */
export interface Offers {
  vouchers: ReadonlyMap<string, Voucher>;
  promotionTiers: ReadonlyMap<string, PromotionTier>;
  promotionStacks: ReadonlyMap<string, PromotionStack>;
}

/** Finds all that was asked for, a stack as its tiers. The same thing twice, or a stack with anything else, is a no. */
export function findRedeemables(
  offers: Offers,
  requests: readonly RedeemableRequest[],
): (Redeemable | MissingRedeemable)[] | Refusal {
  if (requests.length > 1 && requests.some(({ object }) => object === 'promotion_stack')) {
    return new Refusal('invalid_redeemables', 'Promotion Stack cannot be use with other redeemables');
  }
  const found = requests.flatMap((one) => find(offers, one));
  const objects = found.map((one) => `${one.object} ${objectId(one)}`);
  if (new Set(objects).size < objects.length) {
    return new Refusal('duplicated_redeemables', 'Duplicated redeemables detected in one redemption');
  }
  return found;
}

function find(offers: Offers, requests: RedeemableRequest): (Redeemable | MissingRedeemable)[] {
  const { object, id, gift, reward } = requests;
  if (object === 'promotion_stack') {
    const stack = offers.promotionStacks.get(id);
    if (stack === undefined) return [missing(object, id)];
    return stack.tiers.ids.flatMap((tier) => find(offers, { object: 'promotion_tier', id: tier }));
  }
  if (object === 'promotion_tier') {
    const tier = offers.promotionTiers.get(id);
    return [tier === undefined ? missing(object, id) : { object, id, tier }];
  }
  // A code is matched as typed, with its case and its spaces (docs/voucherify-api.md#codes).
  const voucher = offers.vouchers.get(id) ?? [...offers.vouchers.values()].find((one) => one.id === id);
  if (voucher === undefined) return [missing(object, id)];
  return [
    {
      object,
      id,
      voucher,
      ...(gift === undefined ? {} : { gift }),
      ...(reward === undefined ? {} : { reward }),
    },
  ];
}

function missing(object: RedeemableRequest['object'], id: string): MissingRedeemable {
  return { object, id, refusal: notFound(object, id) };
}

/** The id of the voucher or tier itself, by whichever name it was asked for. */
export function objectId(one: Redeemable | MissingRedeemable): string {
  if ('refusal' in one) return one.id;
  return termsOf(one).id;
}

/** What the merchant has laid down for this voucher or tier. */
export function termsOf(redeemable: Redeemable): Terms & { id: string } {
  return redeemable.object === 'voucher' ? redeemable.voucher : redeemable.tier;
}

/** What it takes off; a gift or loyalty card has none. */
export function discountOf(redeemable: Redeemable): Discount | null {
  return redeemable.object === 'voucher' ? redeemable.voucher.discount : redeemable.tier.action.discount;
}
