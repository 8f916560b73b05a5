import { number, object, type Json } from './fields.ts';
import { takenOff } from './order.ts';

export interface LoyaltyEffect {
  kind: 'loyalty';
  /** Points used by this redemption: points, not money. */
  points?: number;
  /** Points left on the card afterwards. */
  left?: number;
  /** What the points took off the order, minor units; missing for a reward that is not money. */
  taken?: number;
}

/** What a loyalty card paid. */
export function loyaltyEffect(redemption: Json): LoyaltyEffect {
  return {
    kind: 'loyalty',
    points: number(object(redemption.loyalty_card).points) ?? number(redemption.amount),
    left: number(object(object(redemption.voucher).loyalty_card).balance),
    taken: takenOff(redemption.order),
  };
}
