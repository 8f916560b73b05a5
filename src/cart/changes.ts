import type { CartChange, Entry, Told } from './cart-state.ts';
import { amountOf } from './figures.ts';

export const toldOf = (entries: readonly Entry[]): Told[] =>
  entries.map(({ key, verdict }) => ({
    key,
    state: verdict.state,
    amount: verdict.state === 'applied' ? amountOf(verdict.effects) : undefined,
  }));

/** What is new about the items since something was said about them last. */
export function changesSince(told: readonly Told[], entries: readonly Entry[]): CartChange[] {
  const now = toldOf(entries);
  return entries.flatMap(({ redeemable: { id } }, index): CartChange[] => {
    const { key, state, amount } = now[index]!;
    const before = told.find((one) => one.key === key);
    if (state === 'checking') return [];
    if (state !== 'applied') return before?.state === state ? [] : [{ id, what: state }];
    if (!before || before.state === 'checking') return [{ id, what: 'joined' }];
    if (before.state !== 'applied') return [{ id, what: 'back' }];
    return before.amount === amount ? [] : [{ id, what: 'amount' }];
  });
}
