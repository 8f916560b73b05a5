import type { Redeemable } from '../../api/context.ts';
import type { BackendAnswer } from '../../cart/backend-answer.ts';
import type { Cart } from '../../cart/cart.ts';
import { messageOf, MisuseError, textOf } from '../../client/assert-option.ts';
import { newAttemptId } from '../../client/attempt-id.ts';
import { notLoaded } from '../../client/lazily.ts';
import type { Failed, Outcome, Redeemed } from '../../client/outcome.ts';
import { assertSettlement, type Settlement } from '../../client/undecided.ts';
import {
  cartOutcome,
  codesOf,
  redeemedSince,
  stackOutcome,
  type CartAttempt,
} from '../applied-codes/cart-outcome.ts';
import { appliedIn, shownBy } from '../applied-codes/shown.ts';
import type { Attempt, Ended } from '../attempt.ts';
import { VoucherRedeemRequestEvent } from '../events.ts';
import { failedAttempt } from '../failed-attempt.ts';
import type { CartController } from './cart.ts';
import type { CartSource } from './cart-source.ts';
import type { RedemptionController } from './redemption.ts';
import { RequestGate } from './request-gate.ts';

/** Redeems everything that is applied, or takes what the shop's backend answered about it. */
export class CartRedemption {
  readonly #target: EventTarget;
  readonly #source: CartSource;
  readonly #cart: CartController;
  readonly #redemption: RedemptionController;
  readonly #gate = new RequestGate();
  #redeeming: Promise<Outcome> | undefined;
  #last: CartAttempt | undefined;

  constructor(
    target: EventTarget,
    source: CartSource,
    cart: CartController,
    redemption: RedemptionController,
  ) {
    this.#target = target;
    this.#source = source;
    this.#cart = cart;
    this.#redemption = redemption;
  }

  /** The redemption whose end nobody knows, as an outcome. */
  get undecided(): Failed | undefined {
    const stack = this.#cart.view?.undecided;
    return stack && (stackOutcome(this.#attempt(stack.attemptId), stack) as Failed);
  }

  redeem(): Promise<Outcome> {
    this.#redeeming ??= this.#redeem().finally(() => (this.#redeeming = undefined));
    return this.#redeeming;
  }

  /** Ends the wait for a listener that holds the request. */
  stopWaiting(reason: string): void {
    this.#gate.stop(reason);
  }

  async #redeem(): Promise<Outcome> {
    const attempt: Attempt = { attemptId: newAttemptId(), code: '', purpose: 'redeeming' };
    if (this.undecided) return this.undecided;
    return (await this.#redemption.runInTurn(attempt, () => this.#run(attempt))) as Outcome;
  }

  async #run({ attemptId }: Attempt): Promise<Ended> {
    let attempt: CartAttempt = { attemptId, redeemables: [] };
    this.#gate.start();
    try {
      const cart = await this.#opened();
      if (!('view' in cart)) return { result: { ...cart, ...attempt, code: '' } };
      const shown = shownBy(cart);
      attempt = this.#last = { attemptId, redeemables: appliedIn(cart) };
      const isEmpty = attempt.redeemables.length === 0 && !cart.view.isChecking;
      if (isEmpty) return { result: cartOutcome(attempt, { status: 'empty' }), isQuiet: true };
      const stopped = await this.#passGate(attempt);
      if (stopped) return stopped;
      // What was shown when the page called has to be what is redeemed, however long a listener held it.
      if (shownBy(cart) !== shown) return { result: cartOutcome(attempt, { status: 'changed' }) };
      return { result: cartOutcome(attempt, await cart.redeem({ attemptId })) };
    } catch (error) {
      this.#redemption.complain(error);
      const code = codesOf(attempt.redeemables);
      return { result: failedAttempt({ attemptId, code }, 'misconfigured', false, messageOf(error)) };
    }
  }

  /** The cart. Or the failure, if its file could not be loaded. */
  async #opened(): Promise<Cart | Omit<Failed, 'attemptId' | 'code'>> {
    try {
      return await this.#cart.open();
    } catch (error) {
      if (error instanceof MisuseError) throw error;
      return notLoaded('cart', error);
    }
  }

  /** Asks the page's fields and listeners. Undefined if nothing stops the redemption. */
  async #passGate(attempt: CartAttempt): Promise<Ended | undefined> {
    const { attemptId, redeemables } = attempt;
    const code = codesOf(redeemables);
    const input = this.#source.collectInput();
    if (input.kind === 'blocked')
      return { result: { ...input.result, attemptId, code, redeemables } as Outcome, isQuiet: input.isQuiet };
    const request = new VoucherRedeemRequestEvent(code, input.context, 'redeeming', attemptId, redeemables);
    try {
      await this.#gate.pass(this.#target, request, this.#source.settings().gateTimeout);
    } catch (error) {
      return {
        result: { ...failedAttempt({ attemptId, code }, 'aborted', false, textOf(error)), redeemables },
        isQuiet: request.defaultPrevented || this.#gate.wasStopped,
      };
    }
    this.#redemption.dispatch({ type: 'sent' });
    this.#cart.replaceContext(request.context);
    return undefined;
  }

  /** Blocks the cart by an outcome that the page has put back. */
  restore(outcome: Failed, redeemables: readonly Redeemable[]): void {
    this.#last = { attemptId: outcome.attemptId, redeemables };
    this.#cart.block({ outcome, redeemables });
  }

  /** Ends a redemption of the cart without a known end, as the shop's backend found it. Returns whether there was one. */
  settle(settlement: Settlement): boolean {
    const { cart, isBlockWaiting } = this.#cart;
    const { undecided } = this;
    if (isBlockWaiting) {
      // The file of the cart is not there yet. The shop's backend was faster.
      assertSettlement(settlement);
      this.#cart.open().then(
        () => this.settle(settlement),
        (error: unknown) => this.#redemption.complain(error),
      );
      return true;
    }
    if (!cart || !undecided) return false;
    const before = cart.view.receipts.length;
    cart.settle(settlement);
    const attempt = this.#attempt(undecided.attemptId);
    const outcome: Redeemed | Failed | undefined =
      settlement === 'not-redeemed'
        ? { ...undecided, mayHaveRedeemed: false, message: 'Settled: nothing was redeemed.' }
        : redeemedSince(cart, before, attempt, settlement);
    if (!outcome) return true;
    this.#redemption.dispatch({ type: 'settled', outcome });
    void this.#redemption.announce(outcome);
    return true;
  }

  /** Takes what the shop's backend answered when it was to redeem the cart. What it found changed is asked about by the box. */
  async takeAnswer(answer: BackendAnswer): Promise<void> {
    const cart = this.#cart.cart ?? (await this.#cart.open());
    const redeemables = appliedIn(cart);
    const before = cart.view.receipts.length;
    cart.takeAnswer(answer);
    const attempt = (this.#last = {
      attemptId: cart.view.undecided?.attemptId ?? newAttemptId(),
      redeemables,
    });
    const outcome = this.#answerOutcome(answer, attempt, cart, before);
    if (!outcome) return;
    this.#redemption.dispatch({ type: 'ended', result: outcome, isQuiet: false });
    await this.#redemption.announce(outcome);
  }

  #answerOutcome(
    answer: BackendAnswer,
    attempt: CartAttempt,
    cart: Cart,
    before: number,
  ): Outcome | undefined {
    const { attemptId } = attempt;
    switch (answer.status) {
      case 'changed':
        return undefined;
      case 'redeemed':
        return redeemedSince(cart, before, attempt, answer);
      case 'refused':
        return stackOutcome(attempt, { ...answer, attemptId, unused: [...answer.unused] });
      case 'failed':
        return stackOutcome(attempt, { ...answer, kind: 'server', attemptId });
    }
  }

  #attempt(attemptId: string): CartAttempt {
    return this.#last?.attemptId === attemptId ? this.#last : { attemptId, redeemables: [] };
  }
}
