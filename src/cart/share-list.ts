import type { Redeemable } from '../api/context.ts';
import { toJson } from '../api/to-json.ts';
import { newAttemptId } from '../client/attempt-id.ts';
import type { CartState, Entry } from './cart-state.ts';
import type { CartStore } from './cart-store.ts';
import { SharedList, type ListMessage } from './shared-list.ts';

export interface List {
  current: () => readonly Redeemable[];
  /** The page sets the list. */
  set: (redeemables: readonly Redeemable[]) => void;
  close: () => void;
}

/**
 * Keeps the list of a cart the same in all tabs of the shop. A change in one tab goes to all others; what came from another tab, or was
 * restored by the page, does not go out again.
 *
 * @param sessionKey undefined if the tabs do not share the list.
 * @param time the whole time of a lock, in milliseconds.
 */
export function shareList(store: CartStore, sessionKey: string | undefined, time: number): List {
  const tab = newAttemptId();
  let isFromOutside = false;
  /** When the list was changed last, and by which tab. Undefined before the first change. */
  let stamp: Pick<ListMessage, 'at' | 'by'> | undefined;
  let known = '[]';

  const current = () => store.state.entries.filter(isKept).map(redeemableOf);
  const message = (): ListMessage | undefined => {
    const { since, until } = store.state.hold;
    return stamp && { ...stamp, redeemables: current(), hold: { since, until } };
  };
  const fromOutside = (redeemables: readonly Redeemable[], hold?: CartState['hold']) => {
    isFromOutside = true;
    store.dispatch({ type: 'list-set', redeemables, hold });
    isFromOutside = false;
  };

  const shared =
    sessionKey === undefined
      ? undefined
      : new SharedList(`voucher-redeem/cart ${sessionKey}`, time, {
          current: message,
          onList({ at, by, redeemables, hold }) {
            // What is being redeemed stays until its end is known.
            if (store.state.redemption) return;
            stamp = { at, by };
            fromOutside(redeemables, { ...hold, isRenewalWanted: false });
          },
        });

  const unsubscribe = store.subscribe(() => {
    const list = toJson(current());
    if (list === known) return;
    known = list;
    if (isFromOutside) return;
    stamp = { at: Math.max(Date.now(), (stamp?.at ?? 0) + 1), by: tab };
    shared?.send(message()!);
  });

  return {
    current,
    set(redeemables) {
      // Before anything else was done with the cart, it is restored: then a list that another tab has changed is newer.
      if (stamp) store.dispatch({ type: 'list-set', redeemables, hold: undefined });
      else fromOutside(redeemables);
    },
    close() {
      unsubscribe();
      shared?.close();
    },
  };
}

const isKept = ({ verdict }: Entry): boolean => verdict.state !== 'gone';

/** An item with what is known of it, so that the next page asks in the right order at once. */
function redeemableOf({ redeemable, kind }: Entry): Redeemable {
  const { object, id, gift, reward } = redeemable;
  if (kind === 'gift') return { object, id, gift: gift ?? {} };
  if (kind === 'loyalty') return { object, id, reward: reward ?? {} };
  return { object, id };
}
