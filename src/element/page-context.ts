import type { RedemptionContext } from '../api/context.ts';
import { isObject } from '../api/json.ts';
import { assertOption } from '../client/assert-option.ts';

/** Whether an amount is whole digits, as a number or as text: attributes are text, and frameworks set text as properties. */
export const isWhole = (amount: unknown): boolean => /^\d+$/.test(String(amount));

/**
 * A copy of the page's context with the amount of the element, in minor units, where the order has none. An order that is named by
 * its id is known to the API and keeps its own amount (docs/voucherify-api.md#request-bodies).
 */
export function withAmount(context: RedemptionContext, amount: unknown): RedemptionContext {
  // A framework may set the text of an object, or JSON, as the property.
  assertOption(isObject(context), 'context', 'an object', context);
  const { order } = context;
  if (amount === undefined || amount === null || order?.id) return { ...context };
  // What is not whole minor units is kept as it came, so that the mistake can be named (`amount="50.00"`).
  const minorUnits = (isWhole(amount) ? Number(amount) : amount) as number;
  return { ...context, order: { ...order, amount: order?.amount ?? minorUnits } };
}
