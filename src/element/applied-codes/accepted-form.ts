import type { BackendChange } from '../../cart/backend-answer.ts';
import type { HeldCart } from '../../cart/cart.ts';
import { keyOf } from '../../cart/item-key.ts';

/**
 * What to submit once the shopper has accepted what the shop's backend found: the same items without those that would not be used, and
 * the backend's figures. Undefined if nothing is left.
 */
export function acceptedForm(
  held: HeldCart | undefined,
  { figures, unused }: BackendChange,
): HeldCart | undefined {
  const unusedKeys = unused.map(keyOf);
  const { discount, payments } = figures;
  const redeemables = (held?.redeemables ?? [])
    .filter((one) => !unusedKeys.includes(keyOf(one)))
    .map((one) => {
      const payment = payments.find(({ id }) => id === one.id);
      return one.gift && payment ? { ...one, gift: { credits: payment.amount } } : one;
    });
  return redeemables.length > 0 ? { redeemables, shown: { discount, payments } } : undefined;
}
