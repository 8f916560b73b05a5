export interface GiftEffect {
  kind: 'gift';
  /** What this redemption paid with the card, in minor units. Undefined if the API does not say. */
  taken?: number;
  /** The balance of the card after this redemption, in minor units. Undefined if the API does not say. */
  left?: number;
}

export interface LoyaltyEffect {
  kind: 'loyalty';
  /** The points that this redemption used. They are points and not money. */
  points?: number;
  /** The points on the card after this redemption. Undefined if the API does not say. */
  left?: number;
  /** What the points took off the order, in minor units. Undefined if the reward is not a discount. */
  taken?: number;
}
