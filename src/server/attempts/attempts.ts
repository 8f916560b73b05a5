import type { WebhookEvent } from '../webhooks/webhook-event.ts';
import type { Decision, DecisionRefused } from './decide.ts';
import type { AttemptReply } from './reply.ts';
import type { RollbackRecord } from './rollback-record.ts';
import type { ListOptions } from './store.ts';
import type { StoredAttempt } from './stored-attempt.ts';

/** An attempt, and its rollbacks. */
export type ListedAttempt = StoredAttempt & { rollbacks: RollbackRecord[] };

/** Remembers the attempts of a shop's pages, and finds out how they ended. See docs/server.md#remember-attempts. */
export interface Attempts<Req = Request> {
  /**
   * A page tells of an attempt before it sends it. It never rejects for what the page told or because the store is away. Send the attempt
   * only after the reply `noted`.
   *
   * @param told A `AttemptReport`. It may hold anything.
   */
  begin(request: Req, told: unknown): Promise<AttemptReply>;
  /**
   * A page tells how an attempt has ended, or that it got no answer. It never rejects for what the page told or because the store is
   * away. The attempt is looked for at once, if the budget of requests allows it.
   *
   * @param told A `AttemptEndReport`. It may hold anything.
   */
  end(request: Req, told: unknown): Promise<AttemptReply>;
  /** A page asks how an attempt ended. Only its owner gets an answer. It never rejects because the store is away. */
  status(request: Req, id: unknown): Promise<AttemptReply>;
  /**
   * Notes a webhook whose signature `verifyWebhook` has checked.
   *
   * @returns False if it was here before.
   * @throws {AttemptStoreError} Answer with HTTP 503: then Voucherify sends it again.
   */
  webhook(event: WebhookEvent): Promise<boolean>;
  /**
   * Looks for all attempts whose time has come, and finishes rollbacks. Call it every few seconds by a timer, or every minute by a cron
   * job. Several processes may call it at once.
   *
   * @throws {AttemptStoreError} Call it again later.
   */
  work(): Promise<void>;
  /**
   * Looks for one attempt now, because a person wants to know. If another process is looking for it, nothing is done.
   *
   * @returns The attempt as it is afterwards, or `undefined` if there is none.
   */
  look(owner: string, id: string): Promise<ListedAttempt | undefined>;
  /** Lists attempts for a person: the ambiguous ones first. Default: up to 50 that are not settled. */
  list(options?: Partial<ListOptions>): Promise<ListedAttempt[]>;
  /** Takes the decision of a person about an attempt that no program can decide, and carries it out. */
  decide(owner: string, id: string, decision: Decision): Promise<ListedAttempt | DecisionRefused>;
  /**
   * Runs the confirmation of an order while nothing is rolled back on it. Read the redemptions inside of `work`, and do not count those
   * in `leaving`: they are rolled back, or are going to be. A redemption that was made together with others is in it by the id of their
   * parent. `work` should end within a minute.
   *
   * @returns What `work` returns, or `busy` if another process is at work on the order: try again after a moment.
   */
  inTurn<Value>(
    orderId: string,
    work: (leaving: ReadonlySet<string>) => Promise<Value>,
  ): Promise<{ status: 'done'; value: Value } | { status: 'busy' }>;
}
