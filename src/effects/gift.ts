export interface GiftEffect {
  kind: 'gift';
  /** Paid with the card by this redemption, minor units. */
  taken?: number;
  /** Left on the card afterwards, minor units. */
  left?: number;
}
