import * as v from 'valibot';
import type { TierChange, TierInput } from '../../domain/promotions/tier-input.ts';
import { maximumQuantity } from '../../domain/limits.ts';
import { boolean, integerFrom, object, parse, string } from './values.ts';
import { discount, notKept, ruleIds, terms } from './voucher-parts.ts';

const action = object({ discount }, ['discount']);
const entries = {
  ...terms,
  banner: v.optional(string),
  hierarchy: v.optional(integerFrom(0, maximumQuantity)),
  active: v.optional(boolean),
};

/** A promotion tier, on its own or in a new campaign (docs/voucherify-api.md#promotions). */
export const tierBody = object({ ...entries, name: string, action, validation_rules: v.optional(ruleIds) }, [
  'name',
  'action',
]);
export const tierChange = object({
  ...entries,
  name: v.optional(string),
  action: v.optional(action),
  validation_rules: notKept,
});

/** Parses the body of a request to create a promotion tier, or says what is wrong with it. */
export function parseTierBody(body: unknown): TierInput | string {
  return parse(tierBody, body);
}

/** Parses the body of an update of a promotion tier, or says what is wrong with it. */
export function parseTierChange(body: unknown): TierChange | string {
  return parse(tierChange, body);
}
