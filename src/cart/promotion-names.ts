import { asList, asObject, asText } from '../api/json.ts';
import type { Validation } from '../client/stack-outcome.ts';
import { identifyRedeemable } from '../client/unused-redeemables.ts';
import { keyOf } from './item-key.ts';

/** The merchant's texts about a promotion, as the API sends them. */
interface Named {
  banner?: unknown;
  name?: unknown;
}

/** How a promotion is called: the merchant's text for the shopper comes before the name. Undefined if there is neither. */
export const promotionName = ({ banner, name }: Named): string | undefined =>
  asText(banner) || asText(name) || undefined;

/** The names of promotions, by the keys of the items. Vouchers have none: they are called by their code. */
export function promotionNames(
  items: readonly (Named & { object: string; id: string })[],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const item of items) {
    const name = promotionName(item);
    if (item.object !== 'voucher' && name) names.set(keyOf(item), name);
  }
  return names;
}

/** The names of the promotions in a validation. */
export const namesIn = ({ body }: Exclude<Validation, { status: 'failed' }>): Map<string, string> =>
  promotionNames(
    asList(asObject(body).redeemables)
      .map(asObject)
      .map((entry) => ({ ...identifyRedeemable(entry), banner: entry.banner, name: entry.name })),
  );
