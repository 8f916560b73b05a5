import { number, object, type Json } from './fields.ts';

export interface GiftEffect {
  kind: 'gift';
  /** Paid with the card by this redemption, minor units. */
  taken?: number;
  /** Left on the card afterwards, minor units. */
  left?: number;
}

/** What a gift card paid. `amount` repeats `gift.amount` in every example, and stands alone in older ones. */
export function giftEffect(redemption: Json): GiftEffect {
  return {
    kind: 'gift',
    taken: number(object(redemption.gift).amount) ?? number(redemption.amount),
    left: number(object(object(redemption.voucher).gift).balance),
  };
}
