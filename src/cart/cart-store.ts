import { failure } from '../api/failure.ts';
import { asObject, asText } from '../api/json.ts';
import { assertOption, messageOf } from '../client/assert-option.ts';
import type { Client } from '../client/client.ts';
import { report, reportOnce } from '../client/report-once.ts';
import type { Validation } from '../client/stack-outcome.ts';
import type { CartState, Decision, Question } from './cart-state.ts';
import { isAskingNeeded, questionOf } from './question.ts';
import { reduce, type CartEvent } from './reduce.ts';
import { RequestBudget } from './request-budget.ts';
import { viewOf, type CartView } from './view.ts';

const isValidation = (value: unknown): boolean =>
  /^(valid|partial|refused|failed)$/.test(asText(asObject(value).status) ?? '');

/** What a cart calls of a client. */
export type CartClient = Pick<Client, 'validate' | 'redeemAll' | 'qualify'>;

/** The page may change the cart with every key stroke. It is checked once it has been quiet for this long, in milliseconds. */
const QUIET = 400;

/** How long to wait after too many requests, if the API does not say it, and at most. Milliseconds. */
const WAIT = 5000;
const LONGEST_WAIT = 60_000;

/**
 * Holds the state of a cart, and asks the API about it: one question at a time, and always about the cart as it is when the question
 * is sent. It is the only place that sends validations.
 */
export class CartStore {
  readonly #client: CartClient;
  readonly #lock: { key: string; time: number };
  readonly #subscribers = new Set<() => void>();
  readonly #idle = new Set<() => void>();
  readonly budget = new RequestBudget();
  #state: CartState;
  #view: CartView;
  /** The page was not quiet yet. */
  #quietAt = 0;
  /** The API asked to wait. */
  #retryAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;
  /** Called with the calls that an event has ended. */
  onDecision: (decision: Decision) => void = () => {};

  /** @param lock the key of the lock, and its whole time in milliseconds. */
  constructor(client: CartClient, lock: { key: string; time: number }, state: CartState) {
    this.#client = client;
    this.#lock = lock;
    this.#state = state;
    this.#view = viewOf(state, Date.now());
  }

  get state(): CartState {
    return this.#state;
  }

  get view(): CartView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#subscribers.add(listener);
    return () => this.#subscribers.delete(listener);
  }

  /** @param isQuiet whether more of the same is likely to follow, so that asking waits for it. */
  dispatch(event: CartEvent, isQuiet = false): void {
    if (this.#isDisposed) return;
    this.#quietAt = isQuiet ? Date.now() + QUIET : event.type === 'answered' ? this.#quietAt : 0;
    this.#state = reduce(this.#state, event);
    this.#view = viewOf(this.#state, Date.now());
    this.#state.decisions.forEach((decision) => this.onDecision(decision));
    if (event.type === 'answered') this.#reportMissingReward();
    this.#notify();
    this.#schedule(0);
  }

  /** Resolves once the API has said its last word about the cart, or could not be asked. */
  async whenAnswered(): Promise<void> {
    this.#quietAt = 0;
    this.#schedule(0);
    while (!this.#isDisposed && (this.#state.asked || isAskingNeeded(this.#state)))
      await new Promise<void>((resolve) => this.#idle.add(resolve));
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#subscribers.clear();
    this.#release();
  }

  #release(): void {
    const waiting = [...this.#idle];
    this.#idle.clear();
    for (const resume of waiting) resume();
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isDisposed) this.#timer = setTimeout(() => this.#proceed(), milliseconds);
  }

  #proceed(): void {
    const now = Date.now();
    if (!isAskingNeeded(this.#state)) {
      if (!this.#state.asked) this.#release();
      return this.#awaitEndOfHold(now);
    }
    const at = Math.max(this.#quietAt, this.#retryAt, this.budget.freeAt(1));
    if (at > now) return this.#schedule(at - now);
    void this.#ask(questionOf(this.#state, now, this.#lock));
  }

  async #ask(question: Question): Promise<void> {
    this.budget.note(question.sentAt);
    this.dispatch({ type: 'asked', question });
    const validation = await this.#validate(question);
    const isTransient = validation.status === 'refused' && validation.key === 'multiple_requests';
    if (validation.status === 'failed' && validation.kind === 'rate-limited')
      this.#retryAt = Date.now() + Math.min(validation.retryAfter ?? WAIT, LONGEST_WAIT);
    else if (isTransient) this.#retryAt = Date.now() + WAIT;
    this.dispatch({ type: 'answered', question, validation });
  }

  async #validate({ redeemables, context }: Question): Promise<Validation> {
    try {
      const validation = await this.#client.validate(redeemables, context);
      assertOption(isValidation(validation), 'the result of client.validate', 'a validation', validation);
      return validation;
    } catch (error) {
      // The list and the context were checked when they came. So this is a client of the page that breaks its promise.
      report(error);
      return failure('unreadable', false, messageOf(error));
    }
  }

  /** The view says when the time of the lock is over, also if nothing else happens. */
  #awaitEndOfHold(now: number): void {
    const { state, until } = this.#view.hold;
    if (state !== 'held' || until === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.dispatch({ type: 'time-passed' }),
      Math.min(until - now, 2 ** 31 - 1),
    );
    (this.#timer as { unref?: () => void }).unref?.();
  }

  #reportMissingReward(): void {
    const isMissing = ({ reason }: { reason?: { key: string } | undefined }) =>
      reason?.key === 'missing_reward';
    const results = this.#state.decisions.map(({ result }) => ('reason' in result ? result : {}));
    if ([...results, ...this.#view.rows].some(isMissing))
      reportOnce(
        'cart: missing reward',
        'voucher-redeem: a loyalty card was refused, because the context has no reward.id. Set it to the id of the reward that points buy.',
      );
  }

  #notify(): void {
    for (const listener of [...this.#subscribers])
      try {
        listener();
      } catch (error) {
        // A list that cannot be drawn must not keep an outcome from its caller.
        report(error);
      }
  }
}
