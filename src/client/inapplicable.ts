import { asList, asObject, type Json } from '../api/json.ts';

/** Why a redeemable came to nothing: an error envelope where it was refused, a key and a message where it was skipped. */
export function rejectionOf(entry: Json): Json {
  if (entry.result === 'FAILURE') return failureToError(entry);
  const { error, details } = asObject(entry.result);
  return { ...asObject(details), ...asObject(error) };
}

/** The redeemables that came to nothing, as the API lists them. */
export const inapplicableEntries = (body: Json): readonly Json[] =>
  [...asList(body.inapplicable_redeemables), ...asList(body.skipped_redeemables)].map(asObject);

/** A redemption on record as FAILURE, as the envelope that refused it. */
export const failureToError = (redemption: Json): Json => ({
  resource_type: 'redemption',
  resource_id: redemption.id,
  ...redemption,
  key: redemption.failure_code,
  message: redemption.failure_message,
});

/**
 * The single redemption of a stack of one. Where it was not redeemed, what stands in its place is read as a redemption on
 * record as FAILURE, which says why.
 */
export function singleRedemption(body: Json): Json {
  const [redemption] = asList(body.redemptions).map(asObject);
  // The order beside the redemption has more fields than the one in it.
  if (redemption) return { ...redemption, order: body.order ?? redemption.order };
  const [inapplicable] = inapplicableEntries(body);
  if (!inapplicable) return body;
  const { key, message, ...why } = rejectionOf(inapplicable);
  return { ...why, result: 'FAILURE', failure_code: key, failure_message: message };
}
