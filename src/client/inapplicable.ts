import { asList, asObject, type Json } from '../api/json.ts';

/**
 * Why a redeemable was not used, as an error envelope. For a refused redeemable it is the API's own envelope. For a skipped one
 * it is only a key and a message (docs/voucherify-api.md#skip-keys).
 */
export function rejectionOf(entry: Json): Json {
  if (entry.result === 'FAILURE') return failureToError(entry);
  const { error, details } = asObject(entry.result);
  return { ...asObject(details), ...asObject(error) };
}

/** The redeemables that the API refused or skipped, as it lists them. */
export const inapplicableEntries = (body: Json): readonly Json[] =>
  [...asList(body.inapplicable_redeemables), ...asList(body.skipped_redeemables)].map(asObject);

/** Turns a redemption with the result FAILURE into the error envelope that would have refused it. */
export const failureToError = (redemption: Json): Json => ({
  resource_type: 'redemption',
  resource_id: redemption.id,
  ...redemption,
  key: redemption.failure_code,
  message: redemption.failure_message,
});

/**
 * The redemption in a response of `POST /client/v1/redemptions` to a request with a single redeemable. If it was not redeemed,
 * this returns a redemption with the result FAILURE, so that the caller reads both cases in the same way.
 */
export function singleRedemption(body: Json): Json {
  const [redemption] = asList(body.redemptions).map(asObject);
  // The order of the body has more fields than the order of the redemption.
  if (redemption) return { ...redemption, order: body.order ?? redemption.order };
  const [inapplicable] = inapplicableEntries(body);
  if (!inapplicable) return body;
  const { key, message, ...rest } = rejectionOf(inapplicable);
  return { ...rest, result: 'FAILURE', failure_code: key, failure_message: message };
}
