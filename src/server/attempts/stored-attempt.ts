import type { Found } from './found.ts';

/**
 * An attempt as a store keeps it. A store needs columns for all fields but `data`, which it keeps as JSON and never looks into.
 * Times are milliseconds since 1970.
 */
export interface StoredAttempt {
  /** Whose it is, as `ownerOf` of the shop said. */
  owner: string;
  /** The id that the page gave it. It is unique for an owner only: another owner may tell of the same one. */
  id: string;
  /** Counts the changes. The store sets it. */
  version: number;
  /** `ambiguous`: a person has to decide. `settled`: nothing is left to do. `open`: all others. */
  state: 'open' | 'ambiguous' | 'settled';
  /** When it is looked for next. Null if it is not looked for by itself. */
  dueAt: number | null;
  /** When the backend first heard of it. It never changes. */
  begunAt: number;
  changedAt: number;
  /** The order for which it was made, as `ownerOf` said when the attempt was begun. */
  orderId: string | null;
  data: AttemptData;
}

/** All that a store keeps as JSON. It is up to 500 kB. */
export interface AttemptData {
  /** What the attempt redeems, as the page told it: 1 to 30 codes or ids of promotion tiers. */
  codes: string[];
  /** When the page first told the end. Null until then. */
  endedAt: number | null;
  /** How it ended, as the page says. Null until it says so. Nothing is decided by it but when to look. */
  said: 'redeemed' | 'refused' | 'no-answer' | 'not-sent' | null;
  /** The id of the redemption that the page has, if it says so. It chooses among equal redemptions only. */
  seen: string | null;
  /** The id of the request that stays, from the moment another one of the attempt is to be rolled back. */
  kept: string | null;
  /** How often it was looked for without a final result. */
  looks: number;
  /** Whether a webhook told of a rollback, so that only the records can say how it ended. */
  recordsOnly: boolean;
  /** What was found last. Null if it was not looked for yet. */
  found: Found | null;
  /** What a person decided. Then the records no longer decide. */
  decision: AttemptDecision | null;
}

/** What a person decided about an ambiguous attempt. */
export interface AttemptDecision {
  at: number;
  /** Who decided, in the shop's own words. */
  by: string;
  /** The id of the request that counts. Null: the attempt was not redeemed. */
  keep: string | null;
  /** The ids of the requests that are rolled back. */
  rollBack: string[];
}
