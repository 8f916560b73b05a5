import type { Effect } from './effect.ts';

/**
 * Whether the API said that a redemption changed nothing on its order: nothing was taken off, paid or added. Such a redemption still
 * counts as a use of the code. A number that the API did not send is unknown and not 0, and then this is false.
 */
export function changesNothing(effect: Effect): boolean {
  switch (effect.kind) {
    case 'amount':
      // Without an order, what the voucher offers is what the shopper reads.
      return (effect.taken ?? effect.amountOff) === 0;
    case 'percent':
    case 'fixed':
    case 'gift':
    case 'general':
      return effect.taken === 0;
    case 'loyalty':
      return effect.points === 0 && !effect.taken && !effect.reward;
    case 'units':
      // A free unit is something, also if its price is 0 or unknown, as that of the delivery.
      return !effect.taken && effect.units.length > 0 && effect.units.every(({ quantity }) => quantity === 0);
  }
}

/** Whether several effects together changed nothing on the order. One that did something is enough for a change. */
export const allChangeNothing = (effects: readonly Effect[]): boolean =>
  effects.length > 0 && effects.every(changesNothing);
