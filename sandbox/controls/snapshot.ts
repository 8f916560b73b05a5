import type { Customer } from '../domain/model/customer.ts';
import { isHeld, type Lock } from '../domain/locks.ts';
import type { Order } from '../domain/model/order.ts';
import type { PromotionTier } from '../domain/model/promotion.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Settings } from '../config/settings.ts';
import type { State } from '../store/store.ts';
import type { Voucher } from '../domain/model/voucher.ts';
import { webhooksOf, type Webhook } from '../webhooks/webhook.ts';

/** The state as one JSON value, for a test or a page to look at. */
export interface SandboxState {
  settings: Settings;
  /** By code, with balances and uses as they stand. */
  vouchers: Record<string, Voucher>;
  /** By id. */
  promotionTiers: Record<string, PromotionTier>;
  /** Every attempt that reached the rules, and every rollback, oldest first, refused ones too. */
  redemptions: LedgerEntry[];
  customers: Customer[];
  orders: Order[];
  /** What sessions hold at this moment. */
  locks: Lock[];
  /** Who is told of all that, and who no longer is. */
  webhooks: Webhook[];
  /** How many requests have arrived, preflights included, control paths not. */
  requests: number;
}

/** A copy of the state: changing it changes nothing. */
export function snapshot(state: State, now: Date): SandboxState {
  return structuredClone({
    settings: state.settings,
    vouchers: Object.fromEntries(state.vouchers),
    promotionTiers: Object.fromEntries(state.promotionTiers),
    redemptions: state.ledger,
    customers: [...state.customers.values()],
    orders: [...state.orders.values()],
    locks: [...state.locks.values()].filter((lock) => isHeld(lock, now)),
    webhooks: webhooksOf(state),
    requests: state.requests.length,
  });
}
