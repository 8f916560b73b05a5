import type { Redeemable } from '../api/context.ts';
import { asList, asObject, asText, isObject } from '../api/json.ts';
import type { Validation } from '../client/stack-outcome.ts';
import { identifyRedeemable } from '../client/unused-redeemables.ts';
import { keyOf } from './item-key.ts';

/** The kinds of what a cart applies. A code whose kind the API has not shown yet counts as a discount. */
export type CartKind = 'discount' | 'promotion' | 'loyalty' | 'gift';

/**
 * The order of application: what takes off before what pays, so that no card pays for what a discount would have taken off.
 * test/unit/cart/sequence.test.ts shows what the shopper saves by it.
 */
export const DEFAULT_SEQUENCE: readonly CartKind[] = ['discount', 'promotion', 'loyalty', 'gift'];

/** The items in the order of application. Items of one kind stay in the order in which they were added. */
export function inSequence<Item extends { kind: CartKind | undefined }>(
  items: readonly Item[],
  sequence: readonly CartKind[],
): Item[] {
  const rank = ({ kind = 'discount' }: Item) => {
    const at = sequence.indexOf(kind);
    return at < 0 ? sequence.length : at;
  };
  return [...items].sort((one, other) => rank(one) - rank(other));
}

/** The kind of a redeemable, as far as the redeemable itself shows it. */
export const kindOfRedeemable = ({ object, gift, reward }: Redeemable): CartKind | undefined =>
  object === 'voucher' ? (gift ? 'gift' : reward ? 'loyalty' : undefined) : 'promotion';

/** The refusals that only a card of this kind gets (docs/voucherify-api.md#refusal-keys). */
const KIND_BY_REFUSAL: { readonly [key: string]: CartKind } = {
  gift_amount_exceeded: 'gift',
  loyalty_card_points_exceeded: 'loyalty',
  missing_reward: 'loyalty',
  zero_card_balance: 'loyalty',
};

/**
 * The kinds that a validation shows, by the keys of the items. It reads the body, because in the mode ALL one refusal voids the answer,
 * and the body still shows what the others are.
 */
export function kindsIn({
  body,
  ...validation
}: Exclude<Validation, { status: 'failed' }>): Map<string, CartKind> {
  const kinds = new Map<string, CartKind>();
  for (const { object, id, key } of validation.unused) {
    const kind = KIND_BY_REFUSAL[key];
    if (kind) kinds.set(keyOf({ object, id }), kind);
  }
  for (const entry of asList(asObject(body).redeemables).map(asObject)) {
    if (asText(entry.status) !== 'APPLICABLE') continue;
    const { gift, loyalty_card } = asObject(entry.result);
    const item = identifyRedeemable(entry);
    const kind = isObject(gift) ? 'gift' : isObject(loyalty_card) ? 'loyalty' : 'discount';
    kinds.set(keyOf(item), item.object === 'voucher' ? kind : 'promotion');
  }
  return kinds;
}
