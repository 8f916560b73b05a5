import { nothing } from 'lit';
import type { Redeemable, RedemptionContext } from '../../api/context.ts';
import type { BackendAnswer } from '../../cart/backend-answer.ts';
import type { ApplyResult, HeldCart } from '../../cart/cart.ts';
import { MisuseError } from '../../client/assert-option.ts';
import { newAttemptId } from '../../client/attempt-id.ts';
import { cleanCode } from '../../client/clean-code.ts';
import { notLoaded } from '../../client/lazily.ts';
import type { Failed, Outcome, Refused } from '../../client/outcome.ts';
import type { Settlement } from '../../client/undecided.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CartDisplay, DrawOptions } from '../applied-codes/cart-display.ts';
import { applyOutcome } from '../applied-codes/cart-outcome.ts';
import type { Attempt, Result } from '../attempt.ts';
import { VoucherChangedEvent } from '../events.ts';
import type { CartDrawing } from '../view-model.ts';
import { CartController } from './cart.ts';
import type { CartHost } from './cart-host.ts';
import { CartRedemption } from './cart-redemption.ts';
import type { CartSource } from './cart-source.ts';
import { PriceChange } from './price-change.ts';
import type { RedemptionController } from './redemption.ts';

/** How `applyCode()` ended: `applied`, `no-effect`, or an outcome that says why it is not in the list. */
export type AppliedResult =
  { status: 'applied' | 'no-effect'; attemptId: string; code: string } | Refused | Failed;

/** All that `multiple` adds to the box: what is applied, and what the page can do with it. */
export class AppliedCodesController {
  readonly #host: CartHost;
  readonly #source: CartSource;
  readonly #redemption: RedemptionController;
  readonly #cart: CartController;
  readonly #cartRedemption: CartRedemption;
  readonly #change: PriceChange;
  #display: CartDisplay | undefined;

  constructor(host: CartHost, source: CartSource, redemption: RedemptionController) {
    this.#host = host;
    this.#source = source;
    this.#redemption = redemption;
    this.#cart = new CartController(host, source, () => this.#onChange());
    this.#cartRedemption = new CartRedemption(host, source, this.#cart, redemption);
    this.#change = new PriceChange(() => this.#cart.view);
  }

  /** What draws the list. Undefined until its file is there. */
  get #drawn(): CartDisplay | undefined {
    const { parts } = this.#cart;
    if (!parts) return undefined;
    this.#display ??= new parts.CartDisplay(this.#host, this.#source, this.#cart, this.#change, {
      apply: (redeemable) => this.applyCode(redeemable),
      onAccepted: () => void this.#onAccepted(),
    });
    return this.#display;
  }

  get redeemables(): readonly Redeemable[] {
    return this.#cart.redeemables;
  }

  set redeemables(redeemables: readonly Redeemable[]) {
    this.#cart.redeemables = redeemables;
  }

  /** What to submit with the order: what is applied and shown, or what the shopper has accepted in its place. */
  get held(): HeldCart | undefined {
    const { cart, parts } = this.#cart;
    const held = cart?.held();
    const { accepted } = this.#change;
    return accepted && parts ? parts.acceptedForm(held, accepted) : held;
  }

  /** Whether the API is being asked about the order as it is. */
  get isChecking(): boolean {
    const { view } = this.#cart;
    if (!view) return this.redeemables.length > 0;
    return view.isChecking && !view.problem && view.redemption === 'none';
  }

  /** Whether nobody knows how a redemption of everything ended. */
  get isUndecided(): boolean {
    return this.#cart.view?.redemption === 'undecided';
  }

  /** Whether everything waits for the end of a redemption. */
  get isBlocked(): boolean {
    return (this.#cart.view?.redemption ?? 'none') !== 'none';
  }

  /** Why the page's form must not be submitted now. Undefined if it may. */
  waitReason({ cart, undecided }: Messages): string | undefined {
    const { view } = this.#cart;
    if (this.#change.asked) return cart.acceptFirst;
    if (this.isUndecided) return undecided;
    if (this.#redemption.state.current || this.isBlocked) return cart.waitForCheck;
    // The backend has found what was accepted. It needs no answer to this page.
    if (this.#change.accepted) return undefined;
    if (this.isChecking) return cart.waitForCheck;
    return view?.isChecking ? cart.notChecked : undefined;
  }

  /** Applies the code of an attempt, after the page's listeners have let it through. */
  async apply(attempt: Attempt, context: RedemptionContext, question: string): Promise<Result> {
    return applyOutcome(attempt, await this.#add(attempt.code, context), question);
  }

  /** Applies a code as a press does. Or something that is not typed: a promotion, or a card with an amount. */
  async applyCode(code: string | Redeemable): Promise<AppliedResult> {
    if (typeof code === 'string')
      return asApplied(await this.#redemption.startInTurn(cleanCode(code), 'checking'));
    const result = await this.#add(code);
    return asApplied(applyOutcome({ attemptId: newAttemptId(), code: code.id }, result, ''));
  }

  /**
   * Adds something to the list. If the file of the cart cannot be loaded, it is a failure.
   *
   * @param context of the page's listeners, if they were asked.
   */
  async #add(redeemable: string | Redeemable, context?: RedemptionContext): Promise<ApplyResult> {
    try {
      const cart = await this.#cart.open();
      if (context) this.#cart.replaceContext(context);
      return await cart.apply(redeemable);
    } catch (error) {
      if (error instanceof MisuseError) throw error;
      return notLoaded('cart', error);
    }
  }

  /** Blocks everything again by an outcome that the page has put back, if nobody knows how it ended. */
  restore(outcome: Outcome | undefined): void {
    if (outcome?.status === 'failed' && outcome.mayHaveRedeemed && outcome.redeemables)
      this.#cartRedemption.restore(outcome, outcome.redeemables);
  }

  removeCode(code: string): boolean {
    return this.#cart.remove(code);
  }

  redeem(): Promise<Outcome> {
    return this.#cartRedemption.redeem();
  }

  /** Returns whether the cart had a redemption without a known end. */
  settle(settlement: Settlement): boolean {
    return this.#cartRedemption.settle(settlement);
  }

  async showChange(answer: BackendAnswer): Promise<void> {
    await this.#cartRedemption.takeAnswer(answer);
  }

  /** Empties the list, unless a redemption of it has no known end. */
  reset(): void {
    if (!this.isBlocked && this.#source.isMultiple()) this.redeemables = [];
    this.#cartRedemption.stopWaiting('The box was reset.');
  }

  /** What the box is drawn from. Undefined without `multiple`. */
  drawing(options: DrawOptions): CartDrawing | undefined {
    if (!this.#source.isMultiple()) return undefined;
    return this.#drawn?.drawing(options, this.#cartRedemption.undecided) ?? NOT_LOADED;
  }

  #onChange(): void {
    const { cart } = this.#cart;
    this.#drawn?.noteChange();
    if (cart) void this.#drawn?.news.tell(cart, () => this.held);
  }

  async #onAccepted(): Promise<void> {
    const { accepted } = this.#change;
    this.#host.requestUpdate();
    await this.#host.updateComplete.catch(() => {});
    if (accepted) this.#host.dispatchEvent(new VoucherChangedEvent(this.held, accepted.figures));
  }
}

/** The box before the file with the list is there. */
const NOT_LOADED: CartDrawing = {
  list: nothing,
  undecided: undefined,
  receiptOf: () => undefined,
  nameOf: (id) => id,
};

/** Without what only the box needs. */
function asApplied(result: Result): AppliedResult {
  if (result.status !== 'no-effect') return result as AppliedResult;
  const { status, attemptId, code } = result;
  return { status, attemptId, code };
}
