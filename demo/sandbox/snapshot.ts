import type { Customer } from './customer.ts';
import type { Order } from './order.ts';
import type { Redemption } from './redemption.ts';
import type { Settings } from './settings.ts';
import type { State } from './store.ts';
import type { Voucher } from './voucher.ts';

/** The state as one JSON value, for a test or a page to look at. */
export interface SandboxState {
  settings: Settings;
  /** By code, with balances and uses as they stand. */
  vouchers: Record<string, Voucher>;
  /** Every attempt that reached the rules, oldest first, refused ones too. */
  redemptions: Redemption[];
  customers: Customer[];
  orders: Order[];
  /** How many requests have arrived, preflights included, control paths not. */
  requests: number;
}

/** A copy of the state: changing it changes nothing. */
export function snapshot(state: State): SandboxState {
  return structuredClone({
    settings: state.settings,
    vouchers: Object.fromEntries(state.vouchers),
    redemptions: state.redemptions,
    customers: [...state.customers.values()],
    orders: [...state.orders.values()],
    requests: state.requests.length,
  });
}
