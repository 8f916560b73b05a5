import { asObject, asText, type Json } from '../api/json.ts';
import { refusal, type Refusal } from '../api/refusal.ts';
import type { ApiResponse } from '../api/response.ts';
import { inapplicableEntries, rejectionOf } from './inapplicable.ts';
import type { Unused } from './stack-outcome.ts';

/**
 * Lists every redeemable of the request that was not used, each once. A project in the mode `ALL` lists them among those that
 * were used, and one in the mode `PARTIAL` in lists of their own (docs/voucherify-api.md#validations).
 *
 * @param entries the entries of the main list that were not used.
 */
export function unusedRedeemables(response: ApiResponse, body: Json, entries: readonly Json[]): Unused[] {
  const listed = new Set<string>();
  return [...entries, ...inapplicableEntries(body)].flatMap((entry) => {
    const { object, id } = identifyRedeemable(entry);
    const objectAndId = `${object} ${id}`;
    if (id && listed.has(objectAndId)) return [];
    listed.add(objectAndId);
    const { key, message, merchantMessage, details, resourceType } = refusal(response, rejectionOf(entry));
    return [{ status: statusOf(entry), object, id, key, message, merchantMessage, details, resourceType }];
  });
}

const statusOf = ({ status, result }: Json): Unused['status'] =>
  result === 'FAILURE' ? 'failed' : status === 'SKIPPED' ? 'skipped' : 'inapplicable';

/**
 * The kind and the id of a redeemable. The entry is either the redeemable itself, or a redemption of it. A redemption contains
 * the voucher or the promotion tier, or only the id of the related object. A missing id is an empty string.
 */
export function identifyRedeemable(entry: Json): { object: string; id: string } {
  const { voucher, promotion_tier, related_object_type, related_object_id } = entry;
  const tier = asText(asObject(promotion_tier).id);
  if (tier) return { object: 'promotion_tier', id: tier };
  const code = asText(asObject(voucher).code);
  if (code) return { object: 'voucher', id: code };
  const isRedemption = entry.object === 'redemption' || related_object_id;
  return isRedemption
    ? { object: asText(related_object_type) ?? 'voucher', id: asText(related_object_id) ?? '' }
    : { object: asText(entry.object) ?? 'voucher', id: asText(entry.id) ?? '' };
}

/**
 * The refusal of the whole request, if nothing in it was used. It has the reason of the first redeemable that was refused. A
 * skipped redeemable counts only if none was refused, because it may have been skipped as a consequence of a refusal.
 *
 * @param entries the entries of the main list that were not used.
 */
export function stackRefusal(response: ApiResponse, body: Json, entries: readonly Json[]): Refusal {
  const unused = [...entries, ...inapplicableEntries(body)];
  const first = unused.find((entry) => statusOf(entry) !== 'skipped') ?? unused[0];
  return refusal(response, first ? rejectionOf(first) : {});
}
