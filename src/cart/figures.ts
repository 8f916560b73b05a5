import type { Redeemable } from '../api/context.ts';
import type { Effect } from '../effects/effect.ts';
import { orderTotals } from '../effects/order-totals.ts';
import type { CartFigures } from './backend-answer.ts';
import { isApplied, type CartState, type Entry } from './cart-state.ts';

type AppliedEntry = Entry & { verdict: Extract<Entry['verdict'], { state: 'applied' }> };

/** What is applied, in the order in which the API applied it. */
export const appliedEntries = ({ entries }: Pick<CartState, 'entries'>): AppliedEntry[] =>
  entries.filter(isApplied).sort((one, other) => one.verdict.position - other.verdict.position);

/** What effects take off or pay, in minor units. Undefined if the API does not say it of one of them. */
export function amountOf(effects: readonly Effect[]): number | undefined {
  const amounts = effects.map(({ taken }) => taken);
  return amounts.every((amount) => amount !== undefined)
    ? amounts.reduce((sum, amount) => sum + amount, 0)
    : undefined;
}

/** The points that effects use. Undefined if they use none. */
export const pointsOf = (effects: readonly Effect[]): number | undefined =>
  effects.flatMap((effect) => (effect.kind === 'loyalty' ? [effect.points] : []))[0];

const isCard = ({ kind }: Effect): boolean => kind === 'gift' || kind === 'loyalty';

/** What is shown of the cart. Undefined if the API does not say one of the amounts. */
export function figuresOf(state: Pick<CartState, 'entries' | 'order'>): CartFigures | undefined {
  const { taken, discount: ofAll, total, amount } = orderTotals(state.order);
  const payments = appliedEntries(state)
    .filter(({ verdict }) => verdict.effects.some(isCard))
    .map(({ redeemable: { id }, verdict }) => ({ id, amount: amountOf(verdict.effects) ?? NaN }));
  // An order from which nothing was taken has no discounts at all.
  const takenInAll = taken ?? (ofAll === undefined && amount !== undefined ? 0 : NaN);
  const discount = payments.reduce((rest, payment) => rest - payment.amount, takenInAll);
  return Number.isSafeInteger(discount) ? { discount, payments, total } : undefined;
}

/** What is redeemed with the order: exactly what is shown, with the amounts that are shown. */
export const shownRedeemables = (state: Pick<CartState, 'entries' | 'context'>): Redeemable[] =>
  appliedEntries(state).map(({ redeemable: { object, id, reward }, verdict: { effects } }) => {
    const gift = effects.find(({ kind }) => kind === 'gift');
    const points = pointsOf(effects);
    return {
      object,
      id,
      ...(gift?.taken !== undefined && { gift: { credits: gift.taken } }),
      ...(points !== undefined && { reward: { ...state.context.reward, ...reward, points } }),
    };
  });
