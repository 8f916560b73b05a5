import type { CartState } from './cart-state.ts';

/** The cart is another one: everything is asked about anew, also what did not apply to the cart as it was. */
export const changed = (state: CartState): CartState => ({
  ...state,
  version: state.version + 1,
  isStale: true,
  problem: undefined,
  backendChange: undefined,
  entries: state.entries.map((entry) =>
    entry.isAside && entry.verdict.state !== 'gone' ? { ...entry, isAside: false } : entry,
  ),
});
