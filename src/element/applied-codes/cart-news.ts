import { toJson } from '../../api/to-json.ts';
import type { Redeemable } from '../../api/context.ts';
import type { Cart } from '../../cart/cart.ts';
import type { CartRow, CartView } from '../../cart/view.ts';
import { report } from '../../client/report-once.ts';
import { VoucherAppliedEvent } from '../events.ts';
import type { CartHost } from '../controllers/cart-host.ts';

/** Says what the last answer changed: to screen readers once a change, and to the page by `voucher-applied`. */
export class CartNews {
  readonly #host: CartHost;
  #changes: CartView['changes'] | undefined;
  /** Of what the page restored, what was said already. */
  #known: { list: readonly Redeemable[]; said: Set<string> } | undefined;
  #news: { sentences: readonly string[] } = { sentences: [] };
  /** What the last event said. */
  #told = summaryOf([], [], undefined);

  constructor(host: CartHost) {
    this.#host = host;
  }

  /**
   * The sentences about the last change. The object is another one after each change, so that the same sentence is said again. It stays
   * for those who read it later, as long as the list says the same.
   *
   * @param rows the list as it is drawn.
   * @param restored what the page has set last: that it is in the list is not new.
   * @param sentence what is said about a row.
   */
  newsOf(
    view: CartView,
    rows: readonly CartRow[],
    restored: readonly Redeemable[],
    sentence: (row: CartRow) => string,
  ): { readonly sentences: readonly string[] } {
    if (view.changes !== this.#changes) {
      this.#changes = view.changes;
      if (this.#known?.list !== restored) this.#known = { list: restored, said: new Set() };
      const { said } = this.#known;
      const isNews = ({ id, what }: CartView['changes'][number]) =>
        what !== 'joined' || said.has(id) || !restored.some((one) => one.id === id);
      // What a restored item does later is news.
      const ids = view.changes.filter(isNews).map(({ id }) => id);
      for (const { id } of view.changes) said.add(id);
      const changed = view.rows.filter(({ id }) => ids.includes(id));
      this.#news = { sentences: changed.map(sentence) };
    }
    const listed = rows.map(sentence);
    this.#news.sentences = this.#news.sentences.filter((said) => listed.includes(said));
    return this.#news;
  }

  /** Dispatches the event if the API has said its last word, and it is another one. The box shows it first. */
  async tell(cart: Cart, held: () => ReturnType<Cart['held']>): Promise<void> {
    if (cart.view.isChecking || !this.#isNew(cart)) return;
    if (this.#host.isConnected) await this.#host.updateComplete.catch(() => {});
    // Meanwhile it may be another one again, which has its own event.
    if (cart.view.isChecking || !this.#isNew(cart)) return;
    const { rows, totals } = cart.view;
    const { redeemables } = cart;
    this.#told = summaryOf(redeemables, rows, totals);
    try {
      this.#host.dispatchEvent(new VoucherAppliedEvent(redeemables, rows, totals, held()));
    } catch (error) {
      // A page may have put its own function in place of `dispatchEvent`.
      report(error);
    }
  }

  #isNew({ redeemables, view: { rows, totals } }: Cart): boolean {
    return this.#told !== summaryOf(redeemables, rows, totals);
  }
}

const summaryOf = (
  redeemables: readonly Redeemable[],
  rows: readonly CartRow[],
  totals: CartView['totals'],
): string => toJson([redeemables, rows.map(({ id, state, amount }) => [id, state, amount]), totals]);
