import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Failure } from '../../api/failure.ts';
import type { Refusal } from '../../api/refusal.ts';
import type { Cart } from '../../cart/cart.ts';
import { promotionName } from '../../cart/promotion-names.ts';
import type { CartView } from '../../cart/view.ts';
import type { QualifiedRedeemable } from '../../client/qualify.ts';

/** The page may change the order with every key stroke. It is asked about once it has been quiet for this long, in milliseconds. */
const QUIET = 600;

/** The promotions that a cart qualifies for, asked for again when the order has changed. */
export class PromotionList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #choices: readonly QualifiedRedeemable[] = [];
  /** The cart and the order that the choices are about, or will be. */
  #askedFor: { cart: Cart; order: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #problem: { id: string; result: Refusal | Failure } | undefined;
  /** The merchant's names of all that was offered, by their ids. */
  readonly names = new Map<string, string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Why a promotion was not added. */
  get problem(): { id: string; result: Refusal | Failure } | undefined {
    return this.#problem;
  }

  /** Notes how adding a promotion ended. What was added is in the list, and no problem. */
  setProblem(ended: { id: string; result: { status: string } } | undefined): void {
    const isProblem = /^(refused|failed)$/.test(ended?.result.status ?? '');
    this.#problem = isProblem ? (ended as { id: string; result: Refusal | Failure }) : undefined;
    this.#host.requestUpdate();
  }

  /** Asks for the promotions of an order, if that was not done. */
  ask(cart: Cart, order: string): void {
    if (this.#askedFor?.cart === cart && this.#askedFor.order === order) return;
    const isFirst = this.#askedFor?.cart !== cart;
    this.hostDisconnected();
    this.#askedFor = { cart, order };
    this.#problem = undefined;
    this.#timer = setTimeout(() => void this.#list(cart), isFirst ? 0 : QUIET);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#askedFor = undefined;
  }

  async #list(cart: Cart): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const result = await cart.promotions({ signal });
    if (signal.aborted) return;
    // Without an answer there are no offers. The shopper has not asked for any.
    this.#choices = result.status === 'listed' ? result.choices : [];
    for (const choice of this.#choices) {
      const name = promotionName(choice);
      if (name) this.names.set(choice.id, name);
    }
    this.#host.requestUpdate();
  }

  /** Those that can be added now. A promotion stack cannot be combined with anything (docs/voucherify-api.md#redemptions). */
  choicesFor({ rows }: CartView): readonly QualifiedRedeemable[] {
    return this.#choices.filter(
      ({ object, id }) =>
        !rows.some((row) => row.object === object && row.id === id) &&
        (object === 'promotion_tier' || rows.length === 0),
    );
  }
}
