import type { RedemptionContext } from '../../api/context.ts';
import { toJson } from '../../api/to-json.ts';

/** The context of the cart: the page's own, or the one that a listener of a request has put in its place. */
export class CartContext {
  readonly #ofPage: () => RedemptionContext;
  /** It counts until the page's own is another one. */
  #replaced: { page: string; context: RedemptionContext } | undefined;

  constructor(ofPage: () => RedemptionContext) {
    this.#ofPage = ofPage;
  }

  get current(): RedemptionContext {
    const page = this.#ofPage();
    if (this.#replaced && this.#replaced.page !== toJson(page)) this.#replaced = undefined;
    return this.#replaced?.context ?? page;
  }

  /** Returns whether it is another one than the page's. */
  replace(context: RedemptionContext): boolean {
    const page = toJson(this.#ofPage());
    if (toJson(context) === page) return false;
    this.#replaced = { page, context };
    return true;
  }
}
