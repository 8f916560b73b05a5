/** A rollback, recorded before it is sent, so that it is finished after a crash and sent by one process only. */
export interface RollbackRecord {
  /** What is rolled back: the id of a redemption, or of the parent of several. No other rollback in the store has it. */
  redemptionId: string;
  /** The attempt to which it belongs. */
  owner: string;
  attemptId: string;
  /** The order on which it was redeemed. Null if the backend knows none, and a person has decided. */
  orderId: string | null;
  /** Counts the changes. The store sets it. */
  version: number;
  /**
   * - `planned`: it is not sent yet;
   * - `sent`: it was about to be sent. After a crash nobody knows whether it was;
   * - `unknown`: it was sent, and no answer came;
   * - `done`: the redemption is rolled back;
   * - `refused`: the API has refused it, and `key` says why.
   */
  state: 'planned' | 'sent' | 'unknown' | 'done' | 'refused';
  /** Why it is rolled back: up to 255 characters. The API stores it too. */
  reason: string;
  plannedAt: number;
  /** When it was sent last. Null if it was not. */
  sentAt: number | null;
  changedAt: number;
  /** Why the API refused it. */
  key: string | null;
}
