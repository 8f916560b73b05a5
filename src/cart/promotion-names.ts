import { asList, asObject, asText } from '../api/json.ts';
import type { Validation } from '../client/stack-outcome.ts';
import { identifyRedeemable } from '../client/unused-redeemables.ts';
import { keyOf } from './item-key.ts';

/** The merchant's names of the promotions in a validation, by the keys of the items. The text for the shopper comes before the name. */
export function namesIn({ body }: Exclude<Validation, { status: 'failed' }>): Map<string, string> {
  const names = new Map<string, string>();
  for (const entry of asList(asObject(body).redeemables).map(asObject)) {
    const item = identifyRedeemable(entry);
    const name = asText(entry.banner) || asText(entry.name);
    if (item.object !== 'voucher' && name) names.set(keyOf(item), name);
  }
  return names;
}
