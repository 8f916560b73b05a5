import type { CartRow } from '../../cart/view.ts';
import type { Messages } from '../../messages/messages.ts';
import { truncate } from '../../messages/describe/truncate.ts';

/** What decides about how an item is called. */
export interface NameOptions {
  /** Cards are shown by their last characters only. */
  isPrivate: boolean;
  /** The merchant's names of promotions that were offered, by their ids. */
  promotionNames: ReadonlyMap<string, string>;
  messages: Messages;
}

/** How an item of the list is called on the page: by its code, or a promotion by its name. */
export function itemName(
  { object, id, kind, name }: Pick<CartRow, 'object' | 'id' | 'kind' | 'name'>,
  { isPrivate, promotionNames, messages }: NameOptions,
): string {
  if (object !== 'voucher') return truncate(name ?? promotionNames.get(id) ?? messages.cart.promotion);
  // Until the API has shown what a code is, it may be a card.
  const mayBeCard = kind !== 'discount' && kind !== 'promotion';
  return isPrivate && mayBeCard ? masked(id) : id;
}

/** The last four characters, if that is not all of it. */
function masked(code: string): string {
  const characters = [...code];
  return characters.length > 4 ? `••••${characters.slice(-4).join('')}` : '••••';
}
