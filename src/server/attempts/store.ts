import type { RollbackRecord } from './rollback-record.ts';
import type { StoredAttempt } from './stored-attempt.ts';

/**
 * Where `createAttempts` keeps what it has to remember: in one place that all processes of a shop's backend share.
 *
 * - Every method is one atomic step: a single SQL statement or one short transaction, of which all is done or nothing. No method
 *   calls back, and none waits for anything but the database.
 * - Every time is an integer, in milliseconds since 1970, by the clock of the backend. The caller gives it. A store has no clock.
 * - Every value that a store gets or returns is its own copy. Changing one afterwards changes nothing in the store.
 * - A store that cannot do its work (no connection, a full disk, a lock that was not released in time) rejects with an `Error`. It may
 *   have done the step nevertheless. `createAttempts` repeats steps, and no step does harm when it is done twice.
 *
 * An owner, an id, a name or a key is a text of 1 to 300 characters: well-formed Unicode without control characters. Two of them are
 * equal only if all their code units are equal: case, accents and spaces at the ends count. The texts inside of `data` can hold
 * anything, also a NUL character and half an emoji.
 */
export interface AttemptStore {
  /**
   * Adds an attempt with the version 1 and without a claim, unless the owner has one with this id: then nothing changes, and the
   * first one counts.
   *
   * If the owner then had more than `limit` attempts, the owner's settled attempt with the oldest `changedAt` is removed with its
   * rollbacks in the same step. If the owner has `limit` attempts and none is settled, nothing is added. Attempts of other owners are never removed, and
   * one that is not settled never is. Two calls at once never bring an owner above the limit.
   */
  addAttempt(attempt: NewAttempt, limit: number): Promise<'added' | 'known' | 'full'>;

  /** Reads an attempt. An id of another owner is `undefined`. */
  getAttempt(owner: string, id: string): Promise<StoredAttempt | undefined>;

  /** The attempts of all owners that have this id, those that are not settled first, then the newest `begunAt` first. */
  findAttempts(id: string, limit: number): Promise<StoredAttempt[]>;

  /**
   * A page of attempts for a person, in this order: `ambiguous` before `open` before `settled`, then the newest `begunAt`
   * first, then by `owner`, then by `id` (both in any fixed order).
   */
  listAttempts(options: ListOptions): Promise<StoredAttempt[]>;

  /**
   * Writes all fields of an attempt but `owner`, `id`, `begunAt` and the claim, if the stored version is still
   * `attempt.version`. The stored version becomes one higher.
   *
   * @returns False, and nothing changed, if the version is another one or if there is no such attempt.
   */
  changeAttempt(attempt: StoredAttempt): Promise<boolean>;

  /**
   * Claims an attempt for `claim.holder` until `claim.until`, unless another claim holds at `claim.now`: one whose `until` is later
   * than `claim.now`, whoever its holder is. The version stays as it is.
   *
   * @returns The attempt, or `undefined` if it is claimed or not there.
   */
  claimAttempt(owner: string, id: string, claim: Claim): Promise<StoredAttempt | undefined>;

  /**
   * Claims up to `limit` attempts whose `dueAt` is not null and not later than `claim.now`, and which no claim holds at
   * `claim.now`: those with the earliest `dueAt` first. Two calls at once never get the same attempt.
   */
  claimDueAttempts(claim: Claim, limit: number): Promise<StoredAttempt[]>;

  /** Ends the claim on an attempt, if `holder` has it. A claim that nobody ends, because a process was killed, ends by its time. */
  releaseAttempt(owner: string, id: string, holder: string): Promise<void>;

  /**
   * Takes a lease on a name, unless another one holds at `claim.now`: one whose `until` is later, whoever its holder is. Every call of `createAttempts` uses a holder of its own.
   */
  acquireLease(name: string, claim: Claim): Promise<boolean>;

  /** Prolongs a lease to `claim.until`, if `claim.holder` has it and it still holds at `claim.now`. */
  renewLease(name: string, claim: Claim): Promise<boolean>;

  /** Ends a lease, if `holder` has it. */
  releaseLease(name: string, holder: string): Promise<void>;

  /**
   * Records a rollback that is going to be sent, with the version 1. It is unique by `redemptionId` in the whole store.
   *
   * @returns False, and nothing changed, if there is one of this redemption.
   */
  addRollback(rollback: NewRollback): Promise<boolean>;

  /** Writes `state`, `sentAt`, `changedAt`, `key` and `reason` of a rollback, if the stored version is still `rollback.version`. */
  changeRollback(rollback: RollbackRecord): Promise<boolean>;

  /** All rollbacks of an attempt, the oldest `plannedAt` first. */
  rollbacksOfAttempt(owner: string, attemptId: string): Promise<RollbackRecord[]>;

  /** All rollbacks on an order, whoever owns them. */
  rollbacksOfOrder(orderId: string): Promise<RollbackRecord[]>;

  /** Up to `limit` rollbacks with the state `planned`, `sent` or `unknown`, the oldest `plannedAt` first. */
  unfinishedRollbacks(limit: number): Promise<RollbackRecord[]>;

  /**
   * Remembers the id of a webhook.
   *
   * @returns True the first time, false for an id that is remembered already. Of two calls at once only one gets true.
   */
  rememberWebhook(id: string, at: number): Promise<boolean>;

  /** Forgets the id of a webhook that could not be worked off, so that it counts as new when it is sent again. */
  forgetWebhook(id: string): Promise<void>;

  /**
   * Takes calls from a budget that all processes share. A budget has a name, and is full again when `period` is another number than
   * before.
   *
   * @returns False, and nothing was taken, if more than `limit` would be taken in this period.
   */
  takeCalls(budget: CallBudget, count: number): Promise<boolean>;

  /**
   * Removes what is no longer needed: settled attempts with a `changedAt` before `before.settled`, together with their rollbacks;
   * ids of webhooks from before `before.webhooks`; leases that ended before `before.leases`; budgets whose `period` is lower than
   * `before.period`. Attempts that are not settled stay, whatever their age.
   */
  forget(before: ForgetBefore): Promise<void>;
}

/** An attempt that is to be added. */
export type NewAttempt = Omit<StoredAttempt, 'version'>;

/** A rollback that is to be recorded. */
export type NewRollback = Omit<RollbackRecord, 'version'>;

/** Which attempts to list. */
export interface ListOptions {
  /** Only attempts of this owner. */
  owner?: string | undefined;
  /** Only attempts in one of these states. Without it all are listed. */
  states?: readonly StoredAttempt['state'][] | undefined;
  /** How many to leave out from the beginning: 0 for the first page. */
  offset: number;
  /** How many to return at most: 1 to 100. */
  limit: number;
}

/** Who claims something, when, and until when. */
export interface Claim {
  /** An unguessable text, another one for each piece of work. */
  holder: string;
  now: number;
  /** If the process is killed, another one can go on after this time. It is later than `now`. */
  until: number;
}

/** A budget of calls. */
export interface CallBudget {
  name: string;
  /** The number of the period, such as the minutes since 1970. */
  period: number;
  /** How many calls one period has. */
  limit: number;
}

/** Up to when things are forgotten. All are milliseconds since 1970, but `period`. */
export interface ForgetBefore {
  settled: number;
  webhooks: number;
  leases: number;
  period: number;
}
