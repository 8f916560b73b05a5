import type { ReactiveController } from 'lit';
import type { Redeemable, RedemptionContext } from '../../api/context.ts';
import type { Cart, UndecidedRedemption } from '../../cart/cart.ts';
import type { CartClient } from '../../cart/cart-store.ts';
import type { CartView } from '../../cart/view.ts';
import { withDeadline } from '../../client/lazily.ts';
import { report } from '../../client/report-once.ts';
import { freeCartKeys } from '../lock-keys.ts';
import { loadCart, type CartParts } from '../applied-codes/load-cart.ts';
import { CartContext } from './cart-context.ts';
import type { CartHost } from './cart-host.ts';
import type { CartSource } from './cart-source.ts';
import { PageActivity } from './page-activity.ts';

/** How long to wait for the file with the cart, if the element has no `timeout`. Milliseconds. */
const LOAD_TIMEOUT = 15_000;

/** Holds the cart of a box with `multiple`: loads it when it is first used, keeps its context true, and leaves it with the page. */
export class CartController implements ReactiveController {
  readonly #host: CartHost;
  readonly #source: CartSource;
  readonly #onChange: () => void;
  readonly #activity: PageActivity;
  #parts: CartParts | undefined;
  #cart: Cart | undefined;
  #opening: Promise<Cart> | undefined;
  /** The identity for which the cart was opened, or could not be. */
  #openedFor: string | undefined;
  /** The list while there is no cart. */
  #saved: readonly Redeemable[] = [];
  /** What the page has set last. */
  #restored: readonly Redeemable[] = [];
  /** The name of the lock, if the page gives none. */
  #ownKey: string | undefined;
  /** A redemption without a known end that the page has put back. */
  #undecided: UndecidedRedemption | undefined;
  readonly #context: CartContext;

  /** @param onChange is called after every change of the view. */
  constructor(host: CartHost, source: CartSource, onChange: () => void) {
    this.#host = host;
    this.#source = source;
    this.#onChange = onChange;
    this.#context = new CartContext(() => source.context());
    host.addController(this);
    this.#activity = new PageActivity(
      host,
      () => this.#cart?.renew(),
      () => this.#cart?.recheck(),
    );
  }

  /** Undefined until the cart is there. */
  get cart(): Cart | undefined {
    return this.#cart;
  }

  get view(): CartView | undefined {
    return this.#cart?.view;
  }

  /** What draws the cart. Undefined until its file is there. */
  get parts(): CartParts | undefined {
    return this.#parts;
  }

  get redeemables(): readonly Redeemable[] {
    return this.#cart?.redeemables ?? this.#saved;
  }

  set redeemables(redeemables: readonly Redeemable[]) {
    if (this.#cart) this.#cart.redeemables = redeemables;
    else this.#saved = redeemables;
    this.#restored = redeemables;
    this.#host.requestUpdate();
  }

  /** Blocks the cart by a redemption whose end nobody knows. */
  block(undecided: UndecidedRedemption): void {
    this.#undecided = undecided;
    if (this.#cart) this.#blockCart(this.#cart);
  }

  /** Whether a redemption that the page has put back waits for the cart. */
  get isBlockWaiting(): boolean {
    return this.#undecided !== undefined && this.#source.isMultiple();
  }

  #blockCart(cart: Cart): void {
    if (this.#undecided) cart.restore(this.#undecided);
    this.#undecided = undefined;
  }

  /** What the page has set last: that it is in the list is not new. */
  get restored(): readonly Redeemable[] {
    return this.#restored;
  }

  /** Takes an item out of the list. Returns whether the list had it, and it could be removed. */
  remove(id: string): boolean {
    if (this.#cart) return this.#cart.remove(id);
    const before = this.#saved.length;
    this.#saved = this.#saved.filter((one) => one.id !== id);
    return this.#saved.length < before;
  }

  /** The cart, once its file is there. Rejects if the file cannot be loaded, and with `TypeError` for a wrong setting. */
  async open(): Promise<Cart> {
    if (this.#cart) return this.#cart;
    this.#opening ??= this.#create().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #create(): Promise<Cart> {
    const parts = (this.#parts = await this.#load());
    const { sessionKey, hold, attemptKey } = this.#source.settings();
    this.#openedFor = this.#source.identity();
    const cart = parts.createCart(this.#source.client() as Partial<CartClient> as CartClient, {
      sessionKey: sessionKey || (this.#ownKey ??= freeCartKeys().pop()),
      hold: hold === undefined || hold === null ? undefined : Number(hold),
      attemptKey,
      context: this.#context.current,
    });
    this.#ownKey = sessionKey ? undefined : cart.sessionKey;
    this.#restore(cart);
    this.#blockCart(cart);
    this.#cart = cart;
    cart.subscribe(() => {
      this.#host.requestUpdate();
      this.#onChange();
    });
    this.#host.requestUpdate();
    return cart;
  }

  async #load(): Promise<CartParts> {
    return this.#parts ?? withDeadline(loadCart(), this.#source.settings().timeout ?? LOAD_TIMEOUT);
  }

  #restore(cart: Cart): void {
    try {
      if (this.#saved.length > 0) cart.redeemables = this.#saved;
    } catch (error) {
      // The page set it before the file was there that could have told it. The shopper can still apply codes.
      report(error);
    }
  }

  /** The cart has changed for this request: a listener of its event says so. */
  replaceContext(context: RedemptionContext): void {
    if (this.#context.replace(context)) this.#cart?.update(context);
  }

  hostUpdate(): void {
    if (!this.#source.isMultiple()) return;
    if (this.#cart && this.#openedFor !== this.#source.identity()) this.#close();
    try {
      this.#cart?.update(this.#context.current);
    } catch {
      // What cannot be sent is named when the shopper applies or redeems something.
    }
  }

  /** Here and not at a server, where nothing is updated after the first draw. */
  hostUpdated(): void {
    if (!this.#source.isMultiple() || !this.#host.isConnected) return;
    this.#activity.start();
    if (this.#cart || this.#opening || this.#openedFor === this.#source.identity()) return;
    this.#openedFor = this.#source.identity();
    // Whoever uses the cart hears why it is not there.
    this.open().catch(() => {});
  }

  hostDisconnected(): void {
    // One microtask later: an element that the page only moves keeps its cart.
    void Promise.resolve().then(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  /** Ends the cart, and keeps its list for the next one. What is being redeemed has to end first. */
  #close(): void {
    const cart = this.#cart;
    if (!cart || cart.view.redemption !== 'none') return;
    this.#saved = cart.redeemables;
    this.#cart = undefined;
    this.#openedFor = undefined;
    cart.dispose();
    // The next box of this page takes the lock, so that it does not lock out its own shopper.
    if (this.#ownKey && !this.#host.isConnected) freeCartKeys().push(this.#ownKey);
    if (!this.#host.isConnected) this.#ownKey = undefined;
  }
}
