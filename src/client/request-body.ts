import type { Redeemable, RedemptionContext } from '../api/context.ts';
import { asText, isObject } from '../api/json.ts';
import { jsonCopy } from '../api/to-json.ts';
import { assertOption, readFromPage } from './assert-option.ts';
import { assertWholeNumbers } from './whole-numbers.ts';

/**
 * The body of a request: a copy of the context as JSON holds it, without nulls, and with an `attemptKey` the attempt's id in its metadata.
 *
 * Only numbers are checked here: amounts, prices, quantities, credits and points are integers. The API checks everything else.
 *
 * @throws {TypeError} if the context is not an object, if JSON cannot hold it, or if one of these numbers is not an integer. It names
 * the field.
 */
export const requestBody = (...parameters: Parameters<typeof checkedContext>): RedemptionContext =>
  readFromPage('the context', () => withoutNulls(jsonCopy(checkedContext(...parameters))));

function checkedContext(
  context: RedemptionContext,
  attemptKey?: string,
  attemptId?: string,
): RedemptionContext {
  assertOption(isObject(context), 'context', 'an object', context);
  assertWholeNumbers(context);
  return attemptKey ? { ...context, metadata: { ...context.metadata, [attemptKey]: attemptId } } : context;
}

/**
 * The same without the fields that are null. The API reads null as absent (docs/voucherify-api.md#request-bodies), and an order
 * that it returned has many of them. Metadata stays as the shop wrote it.
 */
function withoutNulls<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutNulls) as Value;
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(
    fields.map(([name, field]) => [name, name === 'metadata' ? field : withoutNulls(field)]),
  ) as Value;
}

/**
 * The context in which a customer without an id has the tracking id as source id, as the published clients send it. Otherwise the
 * redemption would belong to a new customer each time, and limits per customer would not hold. A hash (`track_…`), which a
 * validation returned, is no source id (docs/voucherify-api.md#request-bodies).
 */
export function withIdentity(context: RedemptionContext, trackingId: unknown): RedemptionContext {
  const { customer } = context;
  const isUnnamed = isObject(customer) && !customer.id && !customer.source_id;
  const source = asText(trackingId);
  return isUnnamed && source && !source.startsWith('track_')
    ? { ...context, customer: { ...customer, source_id: source } }
    : context;
}

/**
 * The body for `POST /client/v1/redemptions` and `POST /client/v1/validations`. There, `gift` and `reward` are fields of each
 * redeemable, so those of the context are left out (docs/voucherify-api.md#redemptions).
 */
export function stackBody(
  context: RedemptionContext,
  trackingId: string | undefined,
  redeemables: readonly Redeemable[],
): object {
  // JSON.stringify leaves out fields that are undefined.
  return {
    ...withIdentity(context, trackingId),
    gift: undefined,
    reward: undefined,
    redeemables,
    tracking_id: trackingId,
  };
}
