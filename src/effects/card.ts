export interface GiftEffect {
  kind: 'gift';
  /** Paid with the card by this redemption, minor units. */
  taken?: number;
  /** Left on the card afterwards, minor units. */
  left?: number;
}

export interface LoyaltyEffect {
  kind: 'loyalty';
  /** Points used by this redemption: points, not money. */
  points?: number;
  /** Points left on the card afterwards. */
  left?: number;
  /** What the points took off the order, minor units; missing for a reward that is not money. */
  taken?: number;
}
