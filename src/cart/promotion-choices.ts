import { failure } from '../api/failure.ts';
import type { QualifiedRedeemable, QualifyOptions } from '../client/qualify.ts';
import type { PromotionChoices } from './cart.ts';
import type { CartClient, CartStore } from './cart-store.ts';
import { keyOf } from './item-key.ts';
import { promotionNames } from './promotion-names.ts';

/**
 * The promotions that the cart qualifies for and does not have yet. A promotion stack cannot be combined with anything
 * (docs/voucherify-api.md#redemptions), so stacks are left out once something is in the list.
 */
export async function listPromotions(
  store: CartStore,
  client: CartClient,
  options: QualifyOptions,
): Promise<PromotionChoices> {
  for (;;) {
    const wait = store.budget.freeAt(1) - Date.now();
    if (wait <= 0) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  if (options.signal?.aborted) return failure('aborted', false, 'Nothing was sent.');
  store.budget.note(Date.now());
  const qualification = await client.qualify(store.state.context, options);
  if (qualification.status !== 'qualified') return qualification;
  nameEntries(store, qualification.redeemables);
  const { entries } = store.state;
  const listed = entries.map(({ key }) => key);
  const isChoice = (one: { object: string; id: string }) =>
    (one.object === 'promotion_tier' || (one.object === 'promotion_stack' && entries.length === 0)) &&
    !listed.includes(keyOf(one));
  return { status: 'listed', choices: qualification.redeemables.filter(isChoice) };
}

/** What is in the list already is not a choice. But its name is shown, also after it was restored. */
function nameEntries(store: CartStore, redeemables: readonly QualifiedRedeemable[]): void {
  const names = promotionNames(redeemables);
  const isNew = store.state.entries.some(({ key, name }) => !name && names.get(key));
  if (isNew) store.dispatch({ type: 'named', names });
}
