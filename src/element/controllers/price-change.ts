import type { BackendChange } from '../../cart/backend-answer.ts';
import type { CartView } from '../../cart/view.ts';

/** The question whether the order may go on with the amounts that the shop's backend found. */
export class PriceChange {
  readonly #view: () => CartView | undefined;
  #accepted: BackendChange | undefined;

  constructor(view: () => CartView | undefined) {
    this.#view = view;
  }

  /** Undefined if nothing changed. With the next change of the cart, all of it is over. */
  get state(): 'asked' | 'accepted' | undefined {
    const change = this.#view()?.backendChange;
    return change && (change === this.#accepted ? 'accepted' : 'asked');
  }

  /** What the shopper is asked about. */
  get asked(): BackendChange | undefined {
    return this.state === 'asked' ? this.#view()?.backendChange : undefined;
  }

  /** What the shopper has accepted. */
  get accepted(): BackendChange | undefined {
    return this.state === 'accepted' ? this.#accepted : undefined;
  }

  accept(change: BackendChange): void {
    this.#accepted = change;
  }
}
