import * as v from 'valibot';
import type { EventInput } from '../../domain/events/track-event.ts';
import { customer } from './common.ts';
import { metadata, object, parse, string } from './values.ts';

const name = v.pipe(
  string,
  v.minLength(1, 'NOT have fewer than 1 characters'),
  v.maxLength(300, 'NOT have more than 300 characters'),
);
const code = v.optional(object({ code: string }, ['code']));

export const eventBody = object(
  { event: name, customer, metadata: v.optional(metadata), referral: code, loyalty: code },
  ['event', 'customer'],
);

/** Parses a custom event (docs/voucherify-api.md#events), or says what is wrong with it. */
export function parseEventBody(body: unknown): EventInput | string {
  return parse(eventBody, body);
}
