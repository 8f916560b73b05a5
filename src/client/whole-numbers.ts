import type { Redeemable, RedemptionContext } from '../api/context.ts';
import { asList, asObject } from '../api/json.ts';
import { assertOption } from './assert-option.ts';

const MINOR_UNITS = 'whole minor units (1999 for 19.99)';
const WHOLE_NUMBER = 'a whole number';

const ORDER_AMOUNTS = ['amount', 'initial_amount', 'discount_amount'];
const ITEM_AMOUNTS = [...ORDER_AMOUNTS, 'price'];
const ITEM_QUANTITIES = ['quantity', 'initial_quantity', 'discount_quantity'];

/**
 * Refuses a context in which an amount, price, quantity, credit or point is not an integer (docs/voucherify-api.md#amounts).
 * Metadata may have any number. A field that is null counts as missing, as in the API (docs/voucherify-api.md#request-bodies).
 *
 * @throws {TypeError} that names the field, for example `order.items[2].price`.
 */
export function assertWholeNumbers(context: RedemptionContext): void {
  assertFields(context.order, 'order', ORDER_AMOUNTS, MINOR_UNITS);
  asList(context.order?.items).forEach((item, index) => {
    const path = `order.items[${index}]`;
    assertFields(item, path, ITEM_AMOUNTS, MINOR_UNITS);
    assertFields(item, path, ITEM_QUANTITIES, WHOLE_NUMBER);
    for (const name of ['product', 'sku'])
      assertFields(asObject(item)[name], `${path}.${name}`, ['price'], MINOR_UNITS);
  });
  assertWholeCard(context);
}

/**
 * The same for the credits and points of a context or a redeemable.
 *
 * @param prefix what stands before the name of the field, for example `redeemables[1].`
 */
export function assertWholeCard({ gift, reward }: Pick<Redeemable, 'gift' | 'reward'>, prefix = ''): void {
  assertFields(gift, `${prefix}gift`, ['credits'], MINOR_UNITS);
  assertFields(reward, `${prefix}reward`, ['points'], WHOLE_NUMBER);
}

function assertFields(fields: unknown, path: string, names: string[], expected: string): void {
  for (const name of names) {
    const value = asObject(fields)[name];
    if (value !== null && value !== undefined)
      assertOption(Number.isSafeInteger(value), `${path}.${name}`, expected, value);
  }
}
