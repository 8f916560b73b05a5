import type { AsyncAction } from './async-action.ts';
import type { Campaign } from './campaign.ts';
import type { Category } from './category.ts';
import type { Consent } from './consent.ts';
import type { Customer } from './customer.ts';
import type { CustomEvent } from './event.ts';
import type { LedgerEntry, OrderChange } from './ledger-entry.ts';
import type { Lock } from './lock.ts';
import type { Order } from './order.ts';
import type { Product, Reward, Sku } from './catalogue.ts';
import type { PromotionStack, PromotionTier } from './promotion.ts';
import type { Publication } from './publication.ts';
import type { RequestContext } from './request.ts';
import type { Settings } from './settings.ts';
import type { Transaction } from './transaction.ts';
import type { ValidationRule } from './validation-rule.ts';
import type { Voucher } from './voucher.ts';

/** Is called with new entries of the ledger, in the order in which they were made. It must not throw. */
export type LedgerSubscriber = (entries: readonly LedgerEntry[], context: RequestContext) => void;

/** The newest redemptions and rollbacks by their ids, oldest first, with those that failed. */
export type Ledger = Map<string, LedgerEntry>;
/** Gives objects the time of their creation, or the next one that is free. */
export type UniqueTimestamps = <Item extends { created_at: string }>(items: readonly Item[]) => Item[];

/** All that the domain remembers. A function that needs less takes a `Pick` of it. */
export interface ProjectState {
  settings: Settings;
  /** By code. */
  vouchers: Map<string, Voucher>;
  /** Campaigns of vouchers, and of promotion tiers. */
  campaigns: Map<string, Campaign>;
  promotionTiers: Map<string, PromotionTier>;
  promotionStacks: Map<string, PromotionStack>;
  /** Those that a request has created or changed. The others are only in their vouchers and tiers. */
  validationRules: Map<string, ValidationRule>;
  categories: Map<string, Category>;
  products: Map<string, Product>;
  skus: Map<string, Sku>;
  rewards: Map<string, Reward>;
  customers: Map<string, Customer>;
  orders: Map<string, Order>;
  /** The newest publications, oldest first. */
  publications: Publication[];
  /** What customers can agree to. */
  consents: Map<string, Consent>;
  /** By the customer's id: true or false by the consent's id. */
  givenConsents: Map<string, Record<string, boolean>>;
  /** The newest custom events, oldest first. */
  events: CustomEvent[];
  ledger: Ledger;
  /**
   * Goes through the ledger from its oldest entry, which is forgotten next. A map keeps the places of its deleted entries for a
   * while, and a new iterator would go over thousands of them.
   */
  oldestEntries: Iterator<LedgerEntry, undefined>;
  subscribers: LedgerSubscriber[];
  /** What each redemption changed of its order, by the redemption's id. */
  orderChanges: Map<string, OrderChange>;
  /** By session key. An expired lock holds nothing. */
  locks: Map<string, Lock>;
  /** Orders and vouchers of redemptions that are not answered yet (docs/voucherify-api.md#sessions). */
  inFlight: Set<string>;
  /** The movements of credits and points, by the voucher's id, oldest first. */
  transactions: Map<string, Transaction[]>;
  /** The newest asynchronous actions, oldest first. All of them are done. */
  asyncActions: Map<string, AsyncAction>;
  /** Gives added objects a `created_at` of their own. */
  uniqueTimestamps: UniqueTimestamps;
}
