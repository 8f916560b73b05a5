import type { Failure } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import type { RedeemedPart, StackFailed } from '../client/stack-outcome.ts';
import type { Effect } from '../effects/effect.ts';
import { orderTotals, type OrderTotals } from '../effects/order-totals.ts';
import type { BackendChange, CartFigures } from './backend-answer.ts';
import type { CartChange, CartItem, CartState, Entry } from './cart-state.ts';
import { amountOf, appliedEntries, figuresOf, pointsOf } from './figures.ts';
import { isAskingNeeded } from './question.ts';
import type { Reason } from './reason.ts';
import type { CartKind } from './sequence.ts';

/** What to draw of a cart. It never changes: after every event there is a new one. All amounts are minor units: 1999 is 19.99. */
export interface CartView {
  /** What is applied, in the order in which the API applied it. Then what is not, and what is only being checked. */
  readonly rows: readonly CartRow[];
  /** Whether the API has not answered yet about the cart as it is. What is shown may be out of date. */
  readonly isChecking: boolean;
  /** What the order costs, from the last answer. Undefined if there is none, or if nothing is applied. */
  readonly totals: OrderTotals | undefined;
  /** What discounts take off, and what cards pay. Undefined if the API does not say all of it. */
  readonly figures: CartFigures | undefined;
  /** Why the API could not be asked about the cart as it is. What is shown may be out of date. */
  readonly problem: Refusal | Failure | undefined;
  /** Whether the shopper's codes are held for them. */
  readonly hold: CartHold;
  /** What the last answer changed. It is the same list until something changes, so that nothing is announced twice. */
  readonly changes: readonly CartChange[];
  /** `redeeming`: the answer to the redemption is not there yet. `undecided`: it may be redeemed; only `settle()` ends that. */
  readonly redemption: 'none' | 'redeeming' | 'undecided';
  /** The redemption whose end nobody knows. */
  readonly undecided: StackFailed | undefined;
  /** Everything that was redeemed from this cart, in the order of application. */
  readonly receipts: readonly RedeemedPart[];
  /** What the shop's backend found changed when it was to redeem, until the cart changes. */
  readonly backendChange: BackendChange | undefined;
}

/** Whether Voucherify holds for this shopper what is applied, and until when. */
export interface CartHold {
  /** `expired`: the time is over, and other shoppers may use what was held. The next input on the page holds it again. */
  readonly state: 'none' | 'held' | 'expired';
  /** When the time is over, as `Date.now()` counts. */
  readonly until: number | undefined;
}

/** A code, card or promotion in the list of a cart, with what it gives. */
export interface CartRow {
  readonly object: 'voucher' | 'promotion_tier' | 'promotion_stack';
  /** The code as the shopper typed it, or the id of the promotion. */
  readonly id: string;
  /** Undefined until the API has shown it. */
  readonly kind: CartKind | undefined;
  /** The merchant's name of a promotion, once the API has said it. Show it as text and not as HTML. */
  readonly name: string | undefined;
  /**
   * - `checking`: the API has not said anything about it yet;
   * - `applied`: it is redeemed with the order;
   * - `no-effect`: it would change nothing now, so it is not redeemed with the order. It may come back by itself;
   * - `parked`: it does not apply now, and `reason` says why. It may come back by itself;
   * - `gone`: it will not apply again. It can only be removed;
   * - `redeeming` and `undecided`: it is a part of a redemption that has no known end. It cannot be removed.
   */
  readonly state: Entry['verdict']['state'] | 'redeeming' | 'undecided';
  /** What it gives. `describeEffect` of `voucher-redeem/messages` says it in words. */
  readonly effects: readonly Effect[];
  /** What it takes off or pays, in minor units. Undefined if the API does not say. */
  readonly amount: number | undefined;
  /** Loyalty cards: the points that it uses. */
  readonly points: number | undefined;
  /** Gift cards: what is on it, and the most that it can pay for this order, in minor units. */
  readonly card: { readonly balance: number | undefined; readonly most: number | undefined } | undefined;
  /** Whether the shopper chose how much of a card to use. Otherwise it pays as much as is left to pay. */
  readonly isAmountChosen: boolean;
  /** Why it does not apply. */
  readonly reason: Reason | undefined;
}

export function viewOf(state: CartState, now: number): CartView {
  const { redemption, entries, candidates, problem, changes, receipts, backendChange, hold } = state;
  const applied: Entry[] = appliedEntries(state);
  const rows = [...applied, ...entries.filter((entry) => !applied.includes(entry))];
  const isHolding = applied.length > 0 && hold.until !== undefined;
  return {
    rows: [
      ...rows.map((entry) => rowOf(entry, state)),
      ...candidates.map((item) => rowOf({ ...item, verdict: { state: 'checking' }, isAside: false }, state)),
    ],
    isChecking: state.asked !== undefined || state.isStale || isAskingNeeded(state),
    totals: state.order && applied.length + receipts.length > 0 ? orderTotals(state.order) : undefined,
    figures: applied.length > 0 ? figuresOf(state) : undefined,
    problem,
    hold: {
      state: isHolding ? (hold.until > now ? 'held' : 'expired') : 'none',
      until: isHolding ? hold.until : undefined,
    },
    changes,
    redemption: redemption ? (redemption.undecided ? 'undecided' : 'redeeming') : 'none',
    undecided: redemption?.undecided,
    receipts,
    backendChange,
  };
}

function rowOf(entry: Entry, { redemption }: CartState): CartRow {
  const { redeemable, kind, name, key, verdict } = entry;
  const effects = verdict.state === 'applied' ? verdict.effects : [];
  const isLocked = redemption?.keys.includes(key);
  return {
    object: redeemable.object,
    id: redeemable.id,
    kind,
    name,
    state: isLocked ? (redemption?.undecided ? 'undecided' : 'redeeming') : verdict.state,
    effects,
    amount: effects.length > 0 ? amountOf(effects) : undefined,
    points: pointsOf(effects),
    card: kind === 'gift' ? cardOf(entry) : undefined,
    isAmountChosen: chosenAmount(entry) !== undefined,
    reason: 'reason' in verdict ? verdict.reason : undefined,
  };
}

const chosenAmount = ({ redeemable: { gift, reward } }: CartItem): number | undefined =>
  gift?.credits ?? reward?.points;

/** What a gift card can pay is what is on it, and not more than is left to pay where it is applied. */
function cardOf({ verdict }: Entry): CartRow['card'] {
  if (verdict.state !== 'applied') return undefined;
  const effect = verdict.effects.find(({ kind }) => kind === 'gift');
  if (effect?.kind !== 'gift' || effect.taken === undefined) return undefined;
  const { taken, left } = effect;
  const balance = left === undefined ? undefined : left + taken;
  const { total } = orderTotals(verdict.order);
  const due = total === undefined ? undefined : total + taken;
  const limits = [balance, due].filter((limit) => limit !== undefined);
  return { balance, most: limits.length > 0 ? Math.min(...limits) : undefined };
}
