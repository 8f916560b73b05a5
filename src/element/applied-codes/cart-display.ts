import { nothing } from 'lit';
import type { Redeemable } from '../../api/context.ts';
import { failure } from '../../api/failure.ts';
import { toJson } from '../../api/to-json.ts';
import { keyOf } from '../../cart/item-key.ts';
import type { CartRow } from '../../cart/view.ts';
import { messageOf } from '../../client/assert-option.ts';
import type { Failed, Redeemed } from '../../client/outcome.ts';
import type { QualifiedRedeemable } from '../../client/qualify.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import type { CartViewModel } from './cart-view-model.ts';
import type { CartDrawing } from '../view-model.ts';
import { CardAmounts } from './card-amounts.ts';
import { changedRows } from './changed-rows.ts';
import type { CartHost } from '../controllers/cart-host.ts';
import type { Cart } from '../../cart/cart.ts';
import { drawCart } from './draw-cart.ts';
import { itemName, type NameOptions } from './item-name.ts';
import { rowSentence } from './row-sentence.ts';
import { drawReceipt } from './stack-receipt.ts';
import { CartNews } from './cart-news.ts';
import type { CartSource } from '../controllers/cart-source.ts';
import { PressGuard, timeOf } from '../controllers/press-guard.ts';
import type { PriceChange } from '../controllers/price-change.ts';
import { PromotionList } from './promotion-list.ts';

/** How the box is drawn, as far as the list needs it. */
export interface DrawOptions {
  messageContext: MessageContext;
  isPrivate: boolean;
  isDisabled: boolean;
  hasPromotions: boolean;
  hidesTotals: boolean;
}

/** The cart that is drawn. It may be another one later. */
export interface DrawnCart {
  readonly cart: Cart | undefined;
  readonly redeemables: readonly Redeemable[];
  /** What the page has set last. */
  readonly restored: readonly Redeemable[];
  remove(id: string): boolean;
}

/** What the presses in the list do. */
export interface CartActions {
  apply: (redeemable: Redeemable) => Promise<{ status: string }>;
  /** The shopper has accepted what was asked. */
  onAccepted: () => void;
}

/** Draws what is applied, and answers to presses in it. */
export class CartDisplay {
  readonly #host: CartHost;
  readonly #source: CartSource;
  readonly #cart: DrawnCart;
  readonly #change: PriceChange;
  readonly #actions: CartActions;
  readonly #acceptGuard: PressGuard;
  readonly #promotions: PromotionList;
  readonly #amounts = new CardAmounts();
  readonly news: CartNews;

  constructor(
    host: CartHost,
    source: CartSource,
    cart: DrawnCart,
    change: PriceChange,
    actions: CartActions,
  ) {
    this.#host = host;
    this.#source = source;
    this.#cart = cart;
    this.#change = change;
    this.#actions = actions;
    this.#acceptGuard = new PressGuard(host, () => change.asked);
    this.#promotions = new PromotionList(host);
    this.news = new CartNews(host);
  }

  /** The cart is another one. */
  noteChange(): void {
    if (this.#cart.cart?.view.isChecking === false) this.#amounts.forgetSubmitted();
  }

  /** @param undecided a redemption of everything whose end nobody knows. */
  drawing(options: DrawOptions, undecided: Failed | undefined): CartDrawing {
    const { cart } = this.#cart;
    const rows = cart?.view.rows ?? [];
    const names = this.#names(options);
    return {
      list: cart ? drawCart(this.#viewModel(cart, options, names)) : nothing,
      undecided,
      receiptOf: (outcome: Redeemed) => outcome.stack && drawReceipt(outcome, names, options),
      nameOf: (id) => {
        const row = rows.find((one) => one.id === id);
        return row ? itemName(row, names) : id;
      },
    };
  }

  #names({ isPrivate, messageContext: { messages } }: DrawOptions): NameOptions {
    return { isPrivate, messages, promotionNames: this.#promotions.names };
  }

  #viewModel(cart: Cart, options: DrawOptions, names: NameOptions): CartViewModel {
    const { view } = cart;
    const { messageContext, hasPromotions } = options;
    const listed = new Set(cart.redeemables.map(keyOf));
    const own = view.rows.filter((row) => row.state !== 'checking' || listed.has(keyOf(row)));
    const rows = view.backendChange ? changedRows(own, view.backendChange) : own;
    if (hasPromotions) this.#promotions.ask(cart, this.#orderText());
    const say = (row: CartRow) =>
      `${itemName(row, names)}: ${rowSentence(row, { ...names, rows, messageContext })}`;
    return {
      ...names,
      ...options,
      view,
      rows,
      typedAmounts: this.#amounts.typed,
      choices: hasPromotions ? this.#promotions.choicesFor(view) : undefined,
      choiceProblem: this.#promotions.problem,
      change: this.#change.state,
      isAcceptBlocked: !this.#acceptGuard.isOpen,
      news: this.news.newsOf(view, rows, this.#cart.restored, say),
      onRemove: (event, id) => this.#onRemove(event, id),
      onAmountInput: (event, id) => this.#onAmountInput(event, id),
      onAmountChange: (event, row) => this.#onAmountChange(event, row, messageContext),
      onChoice: (event, choice) => void this.#onChoice(event, choice),
      onAccept: (event) => this.#onAccept(event),
    };
  }

  /** What the promotions depend on, as text that can be compared. */
  #orderText(): string {
    try {
      return toJson(this.#source.context());
    } catch {
      // What cannot be sent is named when the shopper applies or redeems something.
      return '';
    }
  }

  #onRemove(event: Event, id: string): void {
    if (this.#source.isAllowed(event)) this.#cart.remove(id);
  }

  #onAmountInput(event: Event, id: string): void {
    this.#amounts.note(id, (event.target as HTMLInputElement).value);
    this.#host.requestUpdate();
  }

  #onAmountChange(event: Event, row: CartRow, context: MessageContext): void {
    if (!this.#source.isAllowed(event)) return;
    const use = this.#amounts.finish(row, (event.target as HTMLInputElement).value, context);
    if (use) this.#cart.cart?.use(row.id, use);
    this.#host.requestUpdate();
  }

  async #onChoice(event: Event, { object, id }: QualifiedRedeemable): Promise<void> {
    if (!this.#source.isAllowed(event)) return;
    this.#promotions.setProblem(undefined);
    const result = await this.#actions
      .apply({ object, id } as Redeemable)
      .catch((error: unknown) => failure('misconfigured', false, messageOf(error)));
    this.#promotions.setProblem({ id, result });
  }

  #onAccept(event: Event): void {
    const { asked } = this.#change;
    if (!asked || !this.#source.isAllowed(event)) return;
    if (event.isTrusted && !this.#acceptGuard.accepts(timeOf(event as UIEvent))) return;
    this.#change.accept(asked);
    this.#actions.onAccepted();
  }
}
