import type { Redeemable, RedemptionContext } from '../api/context.ts';
import { includedEntries, type CartItem, type CartState, type Question } from './cart-state.ts';
import { timeToHold } from './hold.ts';
import { inSequence } from './sequence.ts';

/** What a request about the cart as it is asks about, in the order of application. */
export function itemsOf(state: CartState): CartItem[] {
  const [candidate] = state.candidates;
  return inSequence([...includedEntries(state), ...(candidate ? [candidate] : [])], state.sequence);
}

/** Whether there is something to ask now. */
export function isAskingNeeded(state: CartState): boolean {
  const { asked, problem, redemption, candidates, isStale, hold } = state;
  if (asked || redemption) return false;
  if (candidates.length > 0) return true;
  return !problem && (isStale || hold.isRenewalWanted) && includedEntries(state).length > 0;
}

/**
 * The question about the cart as it is.
 *
 * @param lock the key of the lock, and its whole time in milliseconds.
 */
export function questionOf(state: CartState, now: number, lock: { key: string; time: number }): Question {
  const items = itemsOf(state);
  const time = timeToHold(state.hold, now, lock.time);
  const session: RedemptionContext = time
    ? { session: { type: 'LOCK', key: lock.key, ttl: Math.ceil(time / 1000), ttl_unit: 'SECONDS' } }
    : {};
  return {
    version: state.version,
    keys: items.map(({ key }) => key),
    redeemables: items.map((item) => redeemableOf(item, state.context)),
    context: { ...state.context, ...session },
    sentAt: now,
    time,
    isWholeTime: time === lock.time,
  };
}

/**
 * An item as a request names it. A gift card whose amount nobody chose is sent without credits, and the API uses as much as is left to
 * pay. A loyalty card needs the reward of the context; until the kind of a code is known, it is sent with it.
 */
function redeemableOf({ redeemable, kind }: CartItem, { reward }: RedemptionContext): Redeemable {
  const { object, id, gift, reward: chosen } = redeemable;
  if (object !== 'voucher') return { object, id };
  if (kind === 'gift') return gift?.credits === undefined ? { object, id } : { object, id, gift };
  const isReward = kind === 'loyalty' || kind === undefined;
  const merged = { ...(reward?.id && { id: reward.id }), ...chosen };
  return isReward && merged.id ? { object, id, reward: merged } : { object, id };
}
