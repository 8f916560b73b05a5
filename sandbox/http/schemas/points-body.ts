import * as v from 'valibot';
import type { BalanceChange } from '../../domain/vouchers/balance.ts';
import { integer, object, oneOf, parse, string } from './values.ts';
import { notKept } from './voucher-parts.ts';

export const pointsBody = object(
  {
    points: integer,
    source_id: v.optional(string),
    reason: v.optional(string),
    // Points of the sandbox do not expire.
    expiration_type: v.optional(oneOf(['NON_EXPIRING', 'PROGRAM_RULES'])),
    expiration_date: notKept,
  },
  ['points'],
);

/** Parses the body of a change of points (docs/voucherify-api.md#loyalty-programs), or says what is wrong with it. */
export function parsePointsBody(value: unknown): BalanceChange | string {
  const parsed = parse(pointsBody, value);
  if (typeof parsed === 'string') return parsed;
  const { points: amount, source_id, reason } = parsed;
  return { amount, ...(source_id !== undefined && { source_id }), ...(reason !== undefined && { reason }) };
}
