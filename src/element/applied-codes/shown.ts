import type { Redeemable } from '../../api/context.ts';
import { toJson } from '../../api/to-json.ts';
import type { Cart } from '../../cart/cart.ts';

/** What would be redeemed now. */
export const appliedIn = (cart: Cart): readonly Redeemable[] =>
  cart.held()?.redeemables ??
  cart.view.rows.filter(({ state }) => state === 'applied').map(({ object, id }) => ({ object, id }));

/** What the shopper sees of it. */
export const shownBy = ({ view: { rows, totals } }: Cart): string =>
  toJson([rows.map(({ object, id, state, effects }) => [object, id, state, effects]), totals]);
