import { asObject, asText, type Json } from '../api/json.ts';
import { refusal, type Refusal } from '../api/refusal.ts';
import type { ApiResponse } from '../api/response.ts';
import { inapplicableEntries, rejectionOf } from './inapplicable.ts';
import type { Unused } from './stack-outcome.ts';

/** Everything that was asked for and came to nothing, each named once: `ALL` lists it among the others, `PARTIAL` apart. */
export function unusedRedeemables(received: ApiResponse, body: Json, others: readonly Json[]): Unused[] {
  const seen = new Set<string>();
  return [...others, ...inapplicableEntries(body)].flatMap((entry) => {
    const { object: kind, id } = identifyRedeemable(entry);
    const name = `${kind} ${id}`;
    if (id && seen.has(name)) return [];
    seen.add(name);
    const { key, message, merchantMessage, details, resourceType } = refusal(received, rejectionOf(entry));
    return [
      { status: statusOf(entry), object: kind, id, key, message, merchantMessage, details, resourceType },
    ];
  });
}

const statusOf = ({ status, result }: Json): Unused['status'] =>
  result === 'FAILURE' ? 'failed' : status === 'SKIPPED' ? 'skipped' : 'inapplicable';

/** What an entry is about: a redeemable says it itself, a redemption by what it carries. */
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

/** One refusal for all: the first that is a reason of its own, not a consequence of another. */
export function stackRefusal(received: ApiResponse, body: Json, others: readonly Json[]): Refusal {
  const entries = [...others, ...inapplicableEntries(body)];
  const first = entries.find((entry) => statusOf(entry) !== 'skipped') ?? entries[0];
  return refusal(received, first ? rejectionOf(first) : {});
}
