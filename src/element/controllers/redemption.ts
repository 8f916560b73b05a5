import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { assertOption, messageOf } from '../../client/assert-option.ts';
import { newAttemptId } from '../../client/attempt-id.ts';
import { cleanCode } from '../../client/clean-code.ts';
import { report } from '../../client/report-once.ts';
import { isOutcome, isUndecided } from '../../client/outcome-predicates.ts';
import type { Failed, Outcome } from '../../client/outcome.ts';
import { assertSettlement, type Settlement } from '../../client/undecided.ts';
import { announce } from '../announce.ts';
import type { Attempt, Ended, Result } from '../attempt.ts';
import { failedAttempt } from '../failed-attempt.ts';
import type { Offer } from '../preview.ts';
import { ProjectRecord } from '../project-record.ts';
import {
  initialState,
  outcomeOf,
  reduce,
  type Purpose,
  type RedemptionEvent,
  type RedemptionState,
} from '../redemption-state.ts';
import { phaseOf } from '../phase.ts';
import { assertSameCode, settledOutcome } from '../settled-outcome.ts';
import { AttemptRunner } from './attempt-runner.ts';
import { Countdown } from './countdown.ts';
import type { RedemptionSource } from './redemption-source.ts';
import { SlowAnswer } from './slow-answer.ts';

/** The element, as far as the controller draws it and dispatches its events. */
export type RedemptionHost = ReactiveControllerHost & EventTarget & { readonly isConnected: boolean };

/** Redeems and previews for one element: it holds the state, sends what is to be sent, and dispatches the events. */
export class RedemptionController implements ReactiveController {
  readonly #host: RedemptionHost;
  readonly #source: RedemptionSource;
  readonly #runner: AttemptRunner;
  readonly #task: Task<readonly [() => Promise<Ended>], Ended>;
  readonly #countdown: Countdown;
  readonly #slowAnswer: SlowAnswer;
  readonly #record: ProjectRecord;
  #state = initialState;
  #inFlight: { attempt: Attempt; ends: Promise<Result> } | undefined;
  #complaint = '';

  constructor(host: RedemptionHost, source: RedemptionSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
    this.#record = new ProjectRecord(
      () => source.project(),
      () => this.#lookUpCode(),
    );
    this.#runner = new AttemptRunner(
      {
        target: host,
        isShown: () => host.isConnected,
        record: () => this.#record.current(),
        onReleased: () => this.dispatch({ type: 'sent' }),
        onMistake: (error) => this.complain(error),
      },
      source,
    );
    this.#countdown = new Countdown(host, (secondsLeft, isOver) =>
      this.dispatch({ type: 'waited', secondsLeft, isOver }),
    );
    this.#slowAnswer = new SlowAnswer(host, () => this.dispatch({ type: 'slow' }));
    // Only `run()` starts an attempt, never a change. The task's value is the result, also for a failure.
    this.#task = new Task(host, {
      autoRun: false,
      task: ([run]: readonly [() => Promise<Ended>]) => run(),
    });
  }

  get state(): RedemptionState {
    return this.#state;
  }

  get outcome(): Outcome | undefined {
    return outcomeOf(this.#state);
  }

  /** Changes the state, and draws the element again. */
  dispatch(event: RedemptionEvent): void {
    const before = this.#state;
    this.#state = reduce(before, event);
    // Both timers follow the state, so that none of them goes on after what it was for.
    if (this.#state.wait === undefined) this.#countdown.stop();
    this.#slowAnswer.wait(this.#state.current?.isSent === true);
    if (this.#state.code !== before.code) this.#lookUpCode();
    if (this.#state !== before) this.#host.requestUpdate();
  }

  hostConnected(): void {
    globalThis.addEventListener?.('pageshow', this.#onPageShow);
    this.#record.follow();
    // One microtask later: while the page replaces an element, the old one may still be connected.
    void Promise.resolve().then(() => this.#adoptLostAttempt());
  }

  hostDisconnected(): void {
    globalThis.removeEventListener?.('pageshow', this.#onPageShow);
    this.#record.leave();
    // One microtask later: an element that the page only moves keeps the lock of its offer.
    void Promise.resolve().then(() => {
      if (!this.#host.isConnected) this.#runner.leaveLock();
    });
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#record.follow();
    this.#record.finishRestore();
    const { result } = this.#state;
    if (result && 'question' in result && result.question !== this.#question())
      this.dispatch({ type: 'question-changed' });
  }

  /** Redeems a code, or shows what it would give. Resolves to how it ended. */
  async start(code: string, purpose: Purpose): Promise<Result> {
    const cleaned = cleanCode(code);
    if (this.#inFlight) {
      const { attempt, ends } = this.#inFlight;
      const isSame = attempt.code === cleaned && attempt.purpose === purpose;
      assertOption(isSame, 'code', 'the one in flight', 'another one');
      return ends;
    }
    const lock = this.offerFor(code)?.session;
    const attempt: Attempt = { attemptId: newAttemptId(), code: cleaned, purpose };
    this.dispatch({ type: 'started', attempt });
    return this.#perform(attempt, () => this.#runner.run(attempt, lock));
  }

  /** The same, after an attempt that is in flight. */
  async startInTurn(code: string, purpose: Purpose): Promise<Result> {
    while (this.#inFlight) await this.#inFlight.ends.catch(() => {});
    return this.start(code, purpose);
  }

  /** Runs an attempt that is not about the code in the field, after one that is in flight. What is typed there stays. */
  async runInTurn(attempt: Attempt, run: () => Promise<Ended>): Promise<Result> {
    while (this.#inFlight) await this.#inFlight.ends.catch(() => {});
    this.dispatch({ type: 'started', attempt: { ...attempt, code: this.#state.code } });
    return this.#perform(attempt, run);
  }

  /** The offer that a press for this code would redeem: shown, not over, and the answer to what would be sent now. */
  offerFor(code: string): Offer | undefined {
    const phase = phaseOf(this.#state);
    if (phase.name !== 'previewed') return undefined;
    const { offer } = phase;
    return offer.code === cleanCode(code) && offer.until > Date.now() && offer.question === this.#question()
      ? offer
      : undefined;
  }

  /** Whether this page has checked the code and its lock may still hold it. */
  get mayBeLocked(): boolean {
    const { result } = this.#state;
    return result?.status === 'refused' && this.#record.isLocked(result.code);
  }

  /** Shows an outcome of the page. Dispatches no event. */
  restore(outcome: Outcome | undefined): void {
    if (outcome !== undefined)
      assertOption(
        isOutcome(outcome) && typeof outcome.attemptId === 'string',
        'outcome',
        'an outcome that an event of the box carried',
        outcome,
      );
    this.dispatch({ type: 'restored', outcome });
    if (!outcome || !isUndecided(outcome)) return;
    this.#record.keep(outcome as Failed);
    this.#lookUpCode();
  }

  /** Ends the last attempt as the shop's backend found it, and dispatches its event. */
  settle(settlement: Settlement): void {
    assertSettlement(settlement);
    const last = this.#state.undecided ?? this.outcome;
    if (!last || last.status === 'redeemed') return;
    assertSameCode(last.code, settlement);
    const settled = settledOutcome(last, settlement);
    if (!settled) return;
    this.#record.settle(last, settlement);
    this.dispatch({ type: 'settled', outcome: settled });
    announce(this.#host, settled);
  }

  /** Empties the box. What was redeemed stays redeemed, and a code that may have been redeemed stays blocked. */
  reset(): void {
    this.dispatch({ type: 'reset' });
    this.#lookUpCode();
    this.#runner.stopWaiting('The box was reset.');
  }

  /** The developer reads a mistake once, not at every press. */
  complain(mistake: unknown): void {
    const message = messageOf(mistake);
    if (message === this.#complaint) return;
    this.#complaint = message;
    report(mistake);
  }

  /** In flight before anything happens: a listener of the request event may start another one. */
  #perform(attempt: Attempt, run: () => Promise<Ended>): Promise<Result> {
    const ends = Promise.resolve().then(async () => {
      await this.#task.run([run]);
      this.#inFlight = undefined;
      const { value } = this.#task;
      if (value === undefined) throw this.#task.error;
      const { result, isQuiet = false } = value;
      this.#end(result, isQuiet);
      if (result.status === 'failed') this.#complainAbout(result);
      await this.announce(result);
      return result;
    });
    this.#inFlight = { attempt, ends };
    return ends;
  }

  /** The page hears of a result once the box shows it. Nothing that goes wrong in drawing may keep it from the page. */
  async announce(result: Result): Promise<void> {
    if (this.#host.isConnected) await this.#host.updateComplete.catch(() => {});
    // The list says by itself what was applied.
    if (result.status !== 'applied' && result.status !== 'no-effect') announce(this.#host, result);
  }

  #question(): string {
    try {
      return this.#source.question();
    } catch {
      // The inputs cannot be read, so no offer may match them.
      return `unreadable ${Math.random()}`;
    }
  }

  #lookUpCode(): void {
    const { code, undecided } = this.#state;
    const known = this.#record.undecided(code);
    if (known?.attemptId !== undecided?.attemptId || known?.code !== undecided?.code)
      this.dispatch({ type: 'record-changed', undecided: known });
  }

  /** Shows an attempt whose element left the page while it was in flight. The event was, or will be, that element's. */
  #adoptLostAttempt(): void {
    const lost = this.#record.findLost();
    if (!lost || this.#inFlight || !this.#host.isConnected) return;
    const attempt: Attempt = { attemptId: lost.attemptId, code: lost.request, purpose: 'redeeming' };
    lost.isShown = () => this.#host.isConnected;
    this.dispatch({ type: 'started', attempt });
    this.dispatch({ type: 'sent' });
    // A client of the page may find a mistake late. Then nothing was sent.
    const mistake = (error: unknown) => failedAttempt(attempt, 'misconfigured', false, messageOf(error));
    const ends = lost.outcome.catch(mistake).then((outcome) => {
      this.#inFlight = undefined;
      this.#end(outcome as Outcome, false);
      return outcome as Outcome;
    });
    this.#inFlight = { attempt, ends };
  }

  #end(result: Result, isQuiet: boolean): void {
    this.dispatch({ type: 'ended', result, isQuiet });
    this.#lookUpCode();
    if (result.status === 'failed' && result.kind === 'rate-limited')
      this.#countdown.start(result.retryAfter);
  }

  #complainAbout({ kind, message }: Failed): void {
    if (kind === 'misconfigured') this.complain(message);
    if (kind === 'unauthorized' || kind === 'forbidden')
      this.complain(`voucher-redeem: ${message}: diagnose() of the box names the setting to change.`);
  }

  /** Back from the browser's cache: what was offered may be held no longer. */
  readonly #onPageShow = (event: PageTransitionEvent): void => {
    const phase = phaseOf(this.#state);
    if (event.persisted && phase.name === 'previewed') void this.start(phase.offer.code, 'checking');
  };
}
