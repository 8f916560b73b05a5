import type { Category } from './category.ts';
import type { Customer } from './customer.ts';
import type { Metadata } from './metadata.ts';
import type { Order } from './order.ts';
import type { PromotionTier } from './promotion.ts';
import type { Reward } from './catalogue.ts';
import type { StackingRules } from './stacking-rules.ts';
import type { Voucher } from './voucher.ts';

/** A voucher at one time, with the objects that it names. */
export interface VoucherSnapshot {
  voucher: Voucher;
  holder: Customer | null;
  category: Category | null;
}

/** A promotion tier at one time, with its category. */
export interface TierSnapshot {
  tier: PromotionTier;
  category: Category | null;
}

/**
 * What an entry is about: a voucher, a promotion tier, or a redemption. A redemption is the subject where several
 * redeemables were redeemed together, and of a failed redemption that found no redeemable.
 */
export type EntrySubject =
  | ({ object: 'voucher' } & VoucherSnapshot)
  | ({ object: 'promotion_tier' } & TierSnapshot)
  | { object: 'redemption'; id: string };

interface Entry {
  id: string;
  /** ISO 8601. */
  date: string;
  /** The customer at that time. */
  customer: Customer | null;
  trackingId: string | null;
  metadata: Metadata | null;
  /** The public id of the keys of the request. */
  channelId: string;
  subject: EntrySubject;
  result: 'SUCCESS' | 'FAILURE';
  /** Why it was refused. */
  failure?: { key: string; message: string };
  /** The order at that time; null for a failure. */
  order: Order | null;
  /** Gift credits in minor units. Those of a rollback are negative. */
  credits?: number;
  /** Loyalty points. Those of a rollback are negative. */
  points?: number;
  reward?: { reward: Reward; customer: Customer | null };
}

/** A redemption that succeeded or failed. */
export interface RedemptionEntry extends Entry {
  object: 'redemption';
  /** The redemption of which this one is a part. */
  parentId: string | null;
  /** The redemptions that are parts of this one; none of a single redemption. */
  partIds: string[];
  sessionKey?: string;
  status: 'SUCCEEDED' | 'FAILED' | 'ROLLED_BACK';
  /** Its rollbacks that succeeded. */
  rollbacks: RollbackNote[];
}

/** A rollback that succeeded or failed. */
export interface RollbackEntry extends Entry {
  object: 'redemption_rollback';
  /** The redemption that was to be rolled back. */
  redemptionId: string;
  /** The merchant's reason. */
  reason?: string;
  status: 'SUCCEEDED' | 'FAILED';
}

/** A redemption's note of its rollback. */
export interface RollbackNote {
  id: string;
  date: string;
  orderMode: StackingRules['redeemables_rollback_order_mode'];
}

/** One entry of the ledger. */
export type LedgerEntry = RedemptionEntry | RollbackEntry;

/** What one redemption changed of an order. Before it, there may have been no order. */
export interface OrderChange {
  before: ChangedPart;
  after: ChangedPart;
}

/** The part of an order that a redemption changes, as far as a rollback cannot calculate it. */
export type ChangedPart = Required<Pick<Order, 'discount_amount' | 'items'>>;
