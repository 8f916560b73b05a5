import type { Redeemable } from '../api/context.ts';
import { toJson } from '../api/to-json.ts';
import { newAttemptId } from '../client/attempt-id.ts';
import { MisuseError } from '../client/assert-option.ts';
import { attemptRecord } from '../client/undecided.ts';
import { ItemAdder } from './add-item.ts';
import { assertBackendAnswer } from './assert-answer.ts';
import type { Cart, CartOptions, CartOutcome } from './cart.ts';
import { initialState, type CartState, type Entry } from './cart-state.ts';
import { CartStore, type CartClient } from './cart-store.ts';
import { figuresOf, shownRedeemables } from './figures.ts';
import { isRenewable } from './hold.ts';
import { keyOf } from './item-key.ts';
import { parseContext, parseOptions } from './parse-options.ts';
import { parseList, parseUse } from './parse-redeemables.ts';
import { listPromotions } from './promotion-choices.ts';
import { redeemCart } from './redeem-cart.ts';
import { restoreRedemption } from './restore-redemption.ts';
import { freeItems, stackSettlement } from './settlement.ts';
import { shareList } from './share-list.ts';

/** After a failure, input on the page asks the API again at most this often. Milliseconds. */
const RETRY_AFTER = 10_000;

/**
 * Creates a cart: codes, cards and promotions that are applied together, kept true while the cart changes, and redeemed with the order.
 * It has no interface, and sends nothing by itself.
 *
 * @param client of `createClient`.
 * @throws {TypeError} if an option has a wrong value.
 * @example
 * const cart = createCart(client, { sessionKey, context: { order: { amount: 13000 } } });
 * cart.subscribe(() => draw(cart.view));
 * const result = await cart.apply('SUMMER-10');
 * const outcome = await cart.redeem();
 * @since 0.1.0
 */
export function createCart(client: CartClient, options: CartOptions = {}): Cart {
  const { sessionKey, isShared, time, context, sequence, attemptKey } = parseOptions(client, options);
  const store = new CartStore(client, { key: sessionKey, time }, initialState(context, sequence));
  const record = attemptRecord(client);
  const adder = new ItemAdder(store, record);
  const list = shareList(store, isShared ? sessionKey : undefined, time);
  let redeeming: Promise<CartOutcome> | undefined;

  return {
    get view() {
      return store.view;
    },
    get redeemables() {
      return list.current();
    },
    set redeemables(redeemables) {
      const parsed = parseList(redeemables);
      // A page that restores both the redemption and the list may do it in any order.
      if (store.state.redemption && hasSameItems(store.state, parsed)) return;
      if (store.state.redemption)
        throw new MisuseError(
          'voucher-redeem: redeemables cannot be set while a redemption has no known end. settle() ends it.',
        );
      list.set(parsed);
    },
    sessionKey,
    apply: (redeemable, use) => adder.add(redeemable, use),
    use(id, use = {}) {
      const entry = findEntry(store.state, id);
      const amount = parseUse(use, entry?.kind);
      if (!entry || store.state.redemption) return false;
      store.dispatch({ type: 'amount-chosen', key: entry.key, amount, now: Date.now() });
      return true;
    },
    remove(id) {
      const key = findItem(store.state, id)?.key;
      if (key === undefined || store.state.redemption) return false;
      store.dispatch({ type: 'removed', key });
      return true;
    },
    update(given) {
      const parsed = parseContext(given);
      if (toJson(parsed) !== toJson(store.state.context))
        store.dispatch({ type: 'context-changed', context: parsed }, true);
    },
    renew() {
      const { view, state } = store;
      if (view.problem && Date.now() - store.budget.lastAt >= RETRY_AFTER)
        store.dispatch({ type: 'retry-wanted' });
      if (view.hold.state !== 'none' && !state.redemption && isRenewable(state.hold, Date.now()))
        store.dispatch({ type: 'renewal-wanted' });
    },
    recheck: () => store.dispatch({ type: 'recheck-wanted' }),
    promotions: (query = {}) => listPromotions(store, client, query),
    redeem({ signal, attemptId } = {}) {
      const { undecided } = store.state.redemption ?? {};
      if (undecided) return Promise.resolve(undecided);
      redeeming ??= redeemCart(store, client, { sessionKey, attemptKey, attemptId, signal }).finally(() => {
        redeeming = undefined;
      });
      return redeeming;
    },
    held() {
      const redeemables = shownRedeemables(store.state);
      const figures = figuresOf(store.state);
      if (redeemables.length === 0 || !figures) return undefined;
      const { discount, payments } = figures;
      return { redeemables, shown: { discount, payments } };
    },
    takeAnswer(answer) {
      assertBackendAnswer(answer);
      const { redemption } = store.state;
      if (redemption && !redemption.isOfBackend)
        throw new MisuseError(
          'voucher-redeem: takeAnswer() cannot end what redeem() of the cart has sent. settle() ends it.',
        );
      store.dispatch({ type: 'backend-answered', answer, attemptId: newAttemptId() });
    },
    restore: (redemption) => restoreRedemption(store, record, redemption),
    settle(settlement) {
      const { redemption } = store.state;
      const stack = stackSettlement(settlement, redemption);
      // An attempt in flight ends by its answer.
      if (redemption && !redemption.undecided) return;
      if (redemption) freeItems(record, redemption);
      store.dispatch({ type: 'settled', settlement: stack });
    },
    whenChecked: () => store.whenAnswered(),
    subscribe: (listener) => store.subscribe(listener),
    dispose() {
      list.close();
      store.dispose();
      adder.dispose();
    },
  };
}

const hasSameItems = ({ entries }: CartState, list: readonly Redeemable[]): boolean =>
  entries.length === list.length && list.every((one) => entries.some(({ key }) => key === keyOf(one)));

const findEntry = ({ entries }: CartState, id: string): Entry | undefined =>
  entries.find(({ key, redeemable }) => redeemable.id === id || key === keyOf({ object: 'voucher', id }));

/** An item of the list, or one that is only being checked. */
const findItem = (state: CartState, id: string) =>
  findEntry(state, id) ??
  state.candidates.find(
    ({ key, redeemable }) => redeemable.id === id || key === keyOf({ object: 'voucher', id }),
  );
