import type { BackendAnswer } from '../../src/cart.ts';
import type {
  RedemptionRecord,
  RecordedRedemption,
  ReconcileOutcome,
  RollbackAllOutcome,
  WebhookEvent,
} from '../../src/server.ts';

/** What this backend tells pages, as types: all that a page may import of it. */

export type { RedemptionRecord, RecordedRedemption };

/** A page of redemptions, newest first. */
export interface Ledger {
  redemptions: RedemptionRecord[];
  total?: number;
  hasMore: boolean;
}

/** An attempt whose end a shopper's page did not see, or was told wrongly. */
export interface Attempt {
  /** `outcome.attemptId`. */
  id: string;
  /** Whose it is. In this demo that is the order's id. */
  owner: string;
  /** What it redeems: a code, or several of them with commas. */
  code: string;
  /** The order for which it was made. */
  orderId?: string;
  /** When this backend first heard of it, by its own clock. ISO 8601. */
  firstHeard: string;
  /** The page says that it was refused. */
  refused: boolean;
  /** The id of the redemption that the page has, if it says that it has one. */
  seen?: string;
  status: 'undecided' | 'settled';
  /** Between what a person decides: redemptions that were made alone, and those that were made together, by the id of their parent. */
  toDecide?: { id: string; redemptions: RecordedRedemption[] }[];
  /** What was found when it was last looked for. */
  found?: Found;
}

/** What is on record of an attempt. */
export interface Found {
  at: string;
  status: ReconcileOutcome['status'];
  /** What the shopper has: null for nothing, where that is certain. */
  redemption: RecordedRedemption | null;
  /** Whether no other redemption of it can appear any more. */
  final?: boolean;
  /** Why it could not be found out, or why a person has to look. */
  message?: string;
  /** The ids of the redemptions at which that person has to look. */
  toLookAt?: string[];
  /** What the browser sent twice, and how giving it back ended. */
  givenBack: Rollback[];
}

/** A redemption that was to be given back, and how its rollback ended. */
export interface Rollback {
  id: string;
  status: RollbackAllOutcome['status'];
  /** Why the rollback was refused. */
  key?: string;
}

/** What a page is told of its order when it is confirmed. */
export type { ConfirmedOrder } from '../../examples/node-backend/src/order-routes.ts';

/** An order, as its shopper's page may know it. */
export interface OpenOrder {
  id: string;
  /** The key of the lock under which the page holds what is applied. */
  sessionKey: string;
  status: 'open' | 'placed';
  /** What was charged for it, minor units. */
  charges: { card: string; amount: number }[];
}

/**
 * What a page is told when it places its order: that it is placed, that the payment was declined and nothing is redeemed, or what
 * `redeemHeld` has answered.
 */
export type PlaceAnswer =
  | {
      status: 'placed';
      /** What was charged, minor units, and the last four digits of the card. */
      amount: number;
      card: string;
      /** What was redeemed, if anything was applied. */
      outcome?: Redeemed;
    }
  | { status: 'declined' }
  | Exclude<BackendAnswer, Redeemed>;

type Redeemed = Extract<BackendAnswer, { status: 'redeemed' }>;

/** What a shopper's page is told of its attempt. */
export type { AttemptReply } from '../../src/server.ts';

/** A webhook whose signature was verified. */
export interface KeptWebhook {
  receivedAt: string;
  event: WebhookEvent;
}

/** What a shopper's page is told when one of its redemptions is given back: no reason, no customer. */
export interface GivenBack {
  /** The redemption's id. */
  redemption: string;
  /** What is on a gift card again, minor units; of a loyalty card, points. */
  balance?: number;
  points?: number;
}

/** What the merchant's own page is told as it happens. */
export type News =
  | { type: 'webhook'; webhook: KeptWebhook }
  | { type: 'webhook-refused'; reason: string }
  | { type: 'attempt'; attempt: Attempt }
  | { type: 'started-over' };
