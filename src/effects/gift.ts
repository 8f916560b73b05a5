import { number, object, text, type Json } from './fields.ts';

export interface GiftEffect {
  kind: 'gift';
  /** Paid with the card by this redemption, minor units. */
  taken?: number;
  /** Left on the card afterwards, minor units. */
  left?: number;
  /** When the card expires, ISO 8601; missing when it does not. */
  expires?: string;
}

/** What a gift card paid. `amount` repeats `gift.amount` in every example, and stands alone in older ones. */
export function giftEffect(redemption: Json): GiftEffect {
  const voucher = object(redemption.voucher);
  return {
    kind: 'gift',
    taken: number(object(redemption.gift).amount) ?? number(redemption.amount),
    left: number(object(voucher.gift).balance),
    expires: text(voucher.expiration_date),
  };
}
