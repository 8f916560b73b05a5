import * as v from 'valibot';
import { customer, order } from './common.ts';
import { metadata, object, parse, string } from './values.ts';

/** The parameters that can be in the query, too. */
export const rollbackQuery = object({ reason: v.optional(string), tracking_id: v.optional(string) });

export const rollbackBody = object({
  reason: v.optional(string),
  tracking_id: v.optional(string),
  customer: v.optional(customer),
  order: v.optional(order),
  metadata: v.optional(metadata),
});

/** Parses a request to roll back (docs/voucherify-api.md#rollbacks), or says what is wrong with it. Body parameters override query parameters. */
export function parseRollbackRequest(
  query: URLSearchParams,
  body: unknown,
): v.InferOutput<typeof rollbackBody> | string {
  const parsed = parse(rollbackBody, body);
  if (typeof parsed === 'string') return parsed;
  const fromQuery = [...query].filter(([name]) => name === 'reason' || name === 'tracking_id');
  return { ...Object.fromEntries(fromQuery), ...parsed };
}
