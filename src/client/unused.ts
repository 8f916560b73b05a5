import { object, text, type Json } from '../effects/fields.ts';
import { refusal, type Received } from './answer.ts';
import type { Refusal } from './outcome.ts';
import { leftOut, whyNot } from './redeemables.ts';
import type { Unused } from './stack-outcome.ts';

/** Everything that was asked for and came to nothing, each named once: `ALL` lists it among the others, `PARTIAL` apart. */
export function unusedIn(received: Received, body: Json, others: readonly Json[]): Unused[] {
  const seen = new Set<string>();
  return [...others, ...leftOut(body)].flatMap((entry) => {
    const { object: kind, id } = nameOf(entry);
    const name = `${kind} ${id}`;
    if (id && seen.has(name)) return [];
    seen.add(name);
    const { key, message, merchantMessage, details, resourceType } = refusal(received, whyNot(entry));
    return [
      { status: statusOf(entry), object: kind, id, key, message, merchantMessage, details, resourceType },
    ];
  });
}

const statusOf = ({ status, result }: Json): Unused['status'] =>
  result === 'FAILURE' ? 'failed' : status === 'SKIPPED' ? 'skipped' : 'inapplicable';

/** What an entry is about: a redeemable says it itself, a redemption by what it carries. */
export function nameOf(entry: Json): { object: string; id: string } {
  const { voucher, promotion_tier, related_object_type, related_object_id } = entry;
  const tier = text(object(promotion_tier).id);
  if (tier) return { object: 'promotion_tier', id: tier };
  const code = text(object(voucher).code);
  if (code) return { object: 'voucher', id: code };
  const isRedemption = entry.object === 'redemption' || related_object_id;
  return isRedemption
    ? { object: text(related_object_type) ?? 'voucher', id: text(related_object_id) ?? '' }
    : { object: text(entry.object) ?? 'voucher', id: text(entry.id) ?? '' };
}

/** One refusal for all: the first that is a reason of its own, not a consequence of another. */
export function refusalOf(received: Received, body: Json, others: readonly Json[]): Refusal {
  const entries = [...others, ...leftOut(body)];
  const first = entries.find((entry) => statusOf(entry) !== 'skipped') ?? entries[0];
  return refusal(received, first ? whyNot(first) : {});
}
