import { asObject, asText, isObject } from '../api/json.ts';

/** A gift card paid for the order. */
export interface GiftEffect {
  kind: 'gift';
  /** What this redemption paid with the card, in minor units. Undefined if the API does not say. */
  taken?: number;
  /** The balance of the card after this redemption, in minor units. Undefined if the API does not say. */
  left?: number;
}

/** What points bought, if it is not money. Texts of the merchant: show them as text and not as HTML. */
export interface GainedReward {
  /** The name of the product or of its variant, or otherwise of the reward. */
  name?: string;
  /** The code of the voucher that the customer got. */
  code?: string;
}

/** A loyalty card was used for the order. */
export interface LoyaltyEffect {
  kind: 'loyalty';
  /** The points that this redemption used. They are points and not money. */
  points?: number;
  /** The points on the card after this redemption. Undefined if the API does not say. */
  left?: number;
  /** What the points took off the order, in minor units. Undefined if the API does not say. */
  taken?: number;
  /** What the points bought. Undefined if it is money, or if the API names nothing. */
  reward?: GainedReward;
}

/**
 * The reward of a redemption: a voucher, of which the customer gets the code, or a product (docs/voucherify-api.md#redeem). Undefined
 * for money off, which is in the amounts.
 */
export function gainedReward(reward: unknown): GainedReward | undefined {
  const { type, parameters, voucher, product, sku, name } = asObject(reward);
  if (type === 'COIN' || isObject(asObject(parameters).coin)) return undefined;
  const gained = {
    // The name of the variant says more than that of the product.
    name: asText(asObject(sku).sku) ?? asText(asObject(product).name) ?? asText(name),
    code: asText(asObject(voucher).code),
  };
  return gained.name || gained.code ? gained : undefined;
}
