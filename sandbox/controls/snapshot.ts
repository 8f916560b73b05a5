import { isHeld } from '../domain/locks.ts';
import type { Customer } from '../domain/model/customer.ts';
import type { CustomEvent } from '../domain/model/event.ts';
import type { Lock } from '../domain/model/lock.ts';
import type { Order } from '../domain/model/order.ts';
import type { PromotionTier } from '../domain/model/promotion.ts';
import type { Publication } from '../domain/model/publication.ts';
import type { Settings } from '../domain/model/settings.ts';
import type { Voucher } from '../domain/model/voucher.ts';
import {
  serializeLedgerEntry,
  type RedemptionBody,
  type RollbackBody,
} from '../http/serializers/ledger-entry.ts';
import type { State } from '../store/state.ts';
import type { Webhook } from '../webhooks/model.ts';
import { webhooksOf } from '../webhooks/webhooks.ts';

/** The state as one JSON value, for a test or a page. */
export interface SandboxState {
  settings: Settings;
  /** By code, with balances and uses. */
  vouchers: Record<string, Voucher>;
  /** By id. */
  promotionTiers: Record<string, PromotionTier>;
  /** Redemptions and rollbacks, oldest first, with those that failed. */
  redemptions: (RedemptionBody | RollbackBody)[];
  customers: Customer[];
  orders: Order[];
  /** Codes that were given to customers, oldest first. */
  publications: Publication[];
  /** By the customer's id: what they agreed to, by the consent's id. */
  consents: Record<string, Record<string, boolean>>;
  /** Custom events, oldest first. */
  events: CustomEvent[];
  /** The locks that have not expired. */
  locks: Lock[];
  /** The webhooks of the settings. */
  webhooks: Webhook[];
  /** How many requests arrived, preflights included, control paths not. */
  requests: number;
}

/** A copy of the state. To change it changes nothing. */
export function snapshot(state: State, now: Date): SandboxState {
  return structuredClone({
    settings: state.settings,
    vouchers: Object.fromEntries(state.vouchers),
    promotionTiers: Object.fromEntries(state.promotionTiers),
    redemptions: Array.from(state.ledger.values(), serializeLedgerEntry),
    customers: [...state.customers.values()],
    orders: [...state.orders.values()],
    publications: state.publications,
    consents: Object.fromEntries(state.givenConsents),
    events: state.events,
    locks: [...state.locks.values()].filter((lock) => isHeld(lock, now)),
    webhooks: webhooksOf(state),
    requests: state.requests.total(),
  });
}
