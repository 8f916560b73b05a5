import { number, object, text, type Json } from './fields.ts';
import { takenOff } from './order.ts';

export interface LoyaltyEffect {
  kind: 'loyalty';
  /** Points used by this redemption: points, not money. */
  points?: number;
  /** Points left on the card afterwards. */
  left?: number;
  /** What the points took off the order, minor units; missing for a reward that is not money. */
  taken?: number;
  /** The reward's name as the merchant wrote it; show it as text. */
  reward?: string;
  /** When the card expires, ISO 8601; missing when it does not. */
  expires?: string;
}

/** What a loyalty card paid. */
export function loyaltyEffect(redemption: Json): LoyaltyEffect {
  const voucher = object(redemption.voucher);
  return {
    kind: 'loyalty',
    points: number(object(redemption.loyalty_card).points) ?? number(redemption.amount),
    left: number(object(voucher.loyalty_card).balance),
    taken: takenOff(redemption.order),
    reward: text(object(redemption.reward).name),
    expires: text(voucher.expiration_date),
  };
}
