import type { RedemptionContext, SessionContext } from '../../api/context.ts';
import { messageOf, MisuseError, textOf } from '../../client/assert-option.ts';
import { isOutcome } from '../../client/outcome-predicates.ts';
import type { Outcome } from '../../client/outcome.ts';
import { codeKey, type AttemptRecord, type OpenAttempt } from '../../client/attempt-record.ts';
import { guardAttempt, isGuarded } from '../../client/undecided.ts';
import { refuseUnsent } from '../../client/unsent-code.ts';
import type { Attempt, Ended, Result } from '../attempt.ts';
import { VoucherRedeemRequestEvent } from '../events.ts';
import { failedAttempt } from '../failed-attempt.ts';
import { freeLockKeys } from '../lock-keys.ts';
import { previewCode } from '../preview.ts';
import type { ElementClient, RedemptionSource } from './redemption-source.ts';
import { RequestGate } from './request-gate.ts';

/** What an attempt needs of the controller that runs it. */
export interface AttemptHost {
  /** Where the request event is dispatched. */
  target: EventTarget;
  /** Whether the element is on the page. */
  isShown: () => boolean;
  /** The record of the element's project. */
  record: () => AttemptRecord | undefined;
  /** Called when no listener holds the request any more, just before it is sent. */
  onReleased: () => void;
  /** A mistake of the page, for its developer. */
  onMistake: (error: unknown) => void;
}

/** Runs an attempt from what was entered to its result: the page's listeners, then the client. It never sends a second request. */
export class AttemptRunner {
  readonly #host: AttemptHost;
  readonly #source: RedemptionSource;
  readonly #gate = new RequestGate();
  /** The name of this box's lock. */
  #lockKey: string | undefined;

  constructor(host: AttemptHost, source: RedemptionSource) {
    this.#host = host;
    this.#source = source;
  }

  /** Ends the wait for a listener that holds the request. Nothing was sent, and nothing will be. */
  stopWaiting(reason: string): void {
    this.#gate.stop(reason);
  }

  /** Leaves the lock to the next box of this page, so that it does not lock out its own shopper. */
  leaveLock(): void {
    if (this.#lockKey) freeLockKeys().push(this.#lockKey);
    this.#lockKey = undefined;
  }

  /** Everything of an attempt up to its result: what was entered, the page's listeners, the client. */
  async run(attempt: Attempt, lock: SessionContext | undefined): Promise<Ended> {
    const { code, purpose, attemptId } = attempt;
    let isSent = false;
    this.#gate.start();
    try {
      const client = this.#source.client();
      // Known before anything is asked of the page: nothing will be sent.
      const refused = refuseUnsent(code);
      if (refused) return { result: { ...refused, attemptId, code } };
      const record = this.#host.record();
      const open = record?.find(code);
      if (open) return { result: await this.#openOutcome(attempt, open) };
      const input = this.#source.collectInput();
      if (input.kind === 'blocked')
        return { result: { ...input.result, attemptId, code } as Outcome, isQuiet: input.isQuiet };
      const question = this.#source.question();
      const request = new VoucherRedeemRequestEvent(code, input.context, purpose, attemptId);
      try {
        await this.#gate.pass(this.#host.target, request, this.#source.settings().gateTimeout);
      } catch (error) {
        // A page that cancels or resets has its own reason and says it itself.
        return {
          result: failedAttempt(attempt, 'aborted', false, textOf(error)),
          isQuiet: request.defaultPrevented || this.#gate.wasStopped,
        };
      }
      this.#host.onReleased();
      const { context } = request;
      const apply = this.#source.apply?.();
      if (purpose === 'checking' && apply) return { result: await apply(attempt, context, question) };
      if (purpose === 'checking') return { result: await this.#preview(client, attempt, context, question) };
      isSent = true;
      return {
        result: await this.#redeem(client, record, attempt, lock ? { ...context, session: lock } : context),
      };
    } catch (error) {
      // Not the shopper's doing: a missing key, an amount that is not minor units, a client that breaks its promise.
      this.#host.onMistake(error);
      const isUnknown = isSent && !(error instanceof MisuseError);
      const message = isUnknown ? textOf(error) : messageOf(error);
      return {
        result: failedAttempt(attempt, isUnknown ? 'unreadable' : 'misconfigured', isUnknown, message),
      };
    }
  }

  async #redeem(
    client: ElementClient,
    record: AttemptRecord | undefined,
    attempt: Attempt,
    context: RedemptionContext,
  ): Promise<Outcome> {
    const { attemptId, code } = attempt;
    const { isShown } = this.#host;
    const options = { attemptKey: this.#source.settings().attemptKey, attemptId, isShown };
    if (isGuarded(client) || !record) return client.redeem(code, context, options);
    // While a listener held the request, another box may have sent the code.
    const open = record.find(code);
    if (open) return this.#openOutcome(attempt, open);
    const send = async (): Promise<Outcome> => {
      try {
        const outcome: unknown = await client.redeem(code, context, options);
        if (!isOutcome(outcome)) throw new Error('voucher-redeem: redeem() of the client gave no outcome.');
        return { ...outcome, attemptId };
      } catch (error) {
        if (error instanceof MisuseError) throw error;
        this.#host.onMistake(error);
        return failedAttempt(attempt, 'unreadable', true, textOf(error));
      }
    };
    return guardAttempt(record, { attemptId, request: code, keys: [codeKey(code)], isShown }, send);
  }

  async #preview(
    client: ElementClient,
    attempt: Attempt,
    context: RedemptionContext,
    question: string,
  ): Promise<Result> {
    const key = this.#source.settings().sessionKey || (this.#lockKey ??= freeLockKeys().pop());
    const result = await previewCode(client, attempt, context, key, question);
    if (result.status === 'previewed') {
      if (!context.session) this.#lockKey = result.session.key;
      this.#host.record()?.noteLock(attempt.code, result.until);
    }
    return result;
  }

  /** What a call for a code in the record answers: the first outcome, where it is the same code. */
  async #openOutcome(attempt: Attempt, open: OpenAttempt): Promise<Outcome> {
    if (open.request === attempt.code) return (await open.outcome) as Outcome;
    return failedAttempt(attempt, 'blocked', false, 'A code like this one is in flight or undecided.');
  }
}
