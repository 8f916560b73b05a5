import type { Failure } from '../api/failure.ts';
import type { Redeemable, RedemptionContext } from '../api/context.ts';
import type { Refusal } from '../api/refusal.ts';
import type { QualifiedRedeemable, QualifyOptions } from '../client/qualify.ts';
import type { RedeemOptions } from '../client/redeem.ts';
import type { StackFailed, StackOutcome } from '../client/stack-outcome.ts';
import type { Settlement } from '../client/undecided.ts';
import type { BackendAnswer, CartFigures } from './backend-answer.ts';
import type { Reason } from './reason.ts';
import type { CartKind } from './sequence.ts';
import type { CartView } from './view.ts';

/** What a cart needs beside its client. Every option may be left out. */
export interface CartOptions {
  /**
   * The key of the lock under which Voucherify holds what is applied. Make it in the backend, so that nobody can guess it, for example
   * an HMAC of the cart's id: whoever knows it can use the lock. With it, a reload and the next page keep the lock, and the tabs of the
   * shop share the list. By default it is random, and neither is so.
   */
  sessionKey?: string | undefined;
  /**
   * How long a lock lasts, in minutes: more than 0, at most 1440. Input on the page renews it, if the page calls `renew()`.
   * @default 10
   */
  hold?: number | undefined;
  /** What the shop knows about customer and order. `update()` changes it. Its `gift` and `session` are not used. */
  context?: RedemptionContext | undefined;
  /**
   * The order of application, by kind. Kinds that are missing come last, and with `[]` everything is applied in the order in which it
   * was added. A project's own sorting rule comes before it.
   * @default ['discount', 'promotion', 'loyalty', 'gift']
   */
  sequence?: readonly CartKind[] | undefined;
  /** The name under which the attempt's id is stored in the metadata of the redemptions, so that the shop's backend can find them. */
  attemptKey?: string | undefined;
}

/** How much of a card to use. Without it, a card pays as much as is left to pay. */
export interface UseOptions {
  /** Gift cards, in minor units. */
  credits?: number | undefined;
  /** Loyalty cards. */
  points?: number | undefined;
}

/**
 * How `apply` ended:
 *
 * - `applied`: it is in the list now;
 * - `no-effect`: it would change nothing, so it was not added. To apply it again means it;
 * - `refused`: `reason` says why it was not added;
 * - `failed`: the API could not be asked. Nothing was added. The kind `blocked` means that a redemption with it has no known end.
 */
export type ApplyResult =
  { status: 'applied' } | { status: 'no-effect' } | { status: 'refused'; reason: Reason } | Failure;

/**
 * How `redeem` ended: an outcome of `redeemAll`, or
 *
 * - `changed`: nothing was sent, because the cart or what it gets is not what was shown. The view shows what it is now. Ask the shopper
 *   again;
 * - `empty`: nothing was sent, because nothing is applied. The order can be placed.
 */
export type CartOutcome = StackOutcome | { status: 'changed' } | { status: 'empty' };

/** What the page submits to the shop's backend, for `redeemHeld` of `voucher-redeem/server`. It can be sent as JSON. */
export interface HeldCart {
  redeemables: Redeemable[];
  shown: Pick<CartFigures, 'discount' | 'payments'>;
}

/** A redemption whose end nobody knows, as a page keeps it: its outcome, and what it was to redeem. */
export interface UndecidedRedemption {
  outcome: StackFailed;
  redeemables: readonly Redeemable[];
}

/** What a cart qualifies for. */
export type PromotionChoices = { status: 'listed'; choices: QualifiedRedeemable[] } | Refusal | Failure;

/**
 * The codes, cards and promotions that a shopper applies to a cart, to be redeemed with the order. It has no interface: `view` says what
 * to draw. Amounts of money are minor units: 1999 is 19.99.
 *
 * Methods throw `TypeError` for a wrong argument, before anything is sent. What the API refuses, and a lost connection, are values.
 */
export interface Cart {
  /** What to draw. It is another object after every change, and the same one until then. */
  readonly view: CartView;
  /**
   * What the list holds, to restore it on the next page. It says how much of a card to use only if the shopper chose it. To set it
   * replaces the list. Before anything else was done with the cart, that restores it, and a newer list of another tab wins.
   */
  redeemables: readonly Redeemable[];
  /** The key of the lock. */
  readonly sessionKey: string;
  /** Adds a code, card or promotion to the list, if the API accepts it together with the rest. */
  apply(redeemable: string | Redeemable, use?: UseOptions): Promise<ApplyResult>;
  /**
   * Changes how much of a card of the list to use.
   *
   * @returns whether the list has it, and it is no part of a redemption without a known end.
   */
  use(id: string, use?: UseOptions): boolean;
  /**
   * Takes an item out of the list. The rest is checked again. A page cannot release a lock: that of the last item ends by itself.
   *
   * @returns whether the list had it, and it is no part of a redemption without a known end.
   */
  remove(id: string): boolean;
  /** Replaces the context, because the cart has changed. It may be called with every key stroke. */
  update(context: RedemptionContext): void;
  /**
   * Call it on trusted input anywhere on the page. It renews the lock, at most every 4 minutes, for 60 minutes after the last `apply`.
   * If the API could not be asked, it asks again, at most every 10 seconds.
   */
  renew(): void;
  /** Checks everything again, and shows nothing until then. Call it when a page comes back from the browser's cache. */
  recheck(): void;
  /** Lists the promotions that the cart qualifies for and does not have yet, with what each would give alone. `apply` takes them. */
  promotions(options?: QualifyOptions): Promise<PromotionChoices>;
  /**
   * Redeems everything that is applied, under the lock, exactly as it is shown. If the cart has changed since the last answer, it is
   * checked first, and nothing is sent if the shopper would get something else. The request is sent at most once. While it has no known
   * end, further calls get its outcome.
   */
  redeem(options?: Pick<RedeemOptions, 'signal' | 'attemptId'>): Promise<CartOutcome>;
  /** What to submit to the shop's backend. Undefined if nothing is applied, or if the API did not say all amounts. */
  held(): HeldCart | undefined;
  /**
   * Takes what the shop's backend answered to `held()`: the outcome of `redeemHeld` as JSON. While a `redeem()` of this cart has no known
   * end, it throws: only `settle()` ends that.
   */
  takeAnswer(answer: BackendAnswer): void;
  /**
   * Blocks the cart again by a redemption whose end nobody knows: after a reload, or in a cart that takes the place of another one. Only
   * `settle()` ends it.
   */
  restore(redemption: UndecidedRedemption): void;
  /**
   * Ends a redemption whose end nobody knew, as the shop's backend found it: with the outcome of the stack, with the redemption if only
   * one item was redeemed, or with `'not-redeemed'`.
   */
  settle(settlement: Settlement): void;
  /** Resolves once the view is about the cart as it is, or has a `problem`. */
  whenChecked(): Promise<void>;
  /** Calls a listener after every change of `view`. Returns the call that ends it. */
  subscribe(listener: () => void): () => void;
  /** Ends timers and listeners. The lock stays until its time is over, for the next page. */
  dispose(): void;
}
