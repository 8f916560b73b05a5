import * as v from 'valibot';
import type { TierInput } from '../../domain/promotions/create-tier.ts';
import { maximumQuantity } from '../../domain/limits.ts';
import { boolean, integerFrom, object, parse, string } from './values.ts';
import { discount, notKept, terms } from './voucher-parts.ts';

const tierBody = object(
  {
    ...terms,
    name: string,
    action: object({ discount }, ['discount']),
    banner: v.optional(string),
    hierarchy: v.optional(integerFrom(0, maximumQuantity)),
    active: v.optional(boolean),
    validation_rules: notKept,
  },
  ['name', 'action'],
);

/** Parses the body of `POST /promotions/{campaignId}/tiers` (docs/voucherify-api.md#promotions), or says what is wrong with it. */
export function parseTierBody(body: unknown): TierInput | string {
  return parse(tierBody, body);
}
