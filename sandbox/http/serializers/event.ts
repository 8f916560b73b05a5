import type { TrackedEvent } from '../../domain/events/track-event.ts';
import { serializeCustomer } from './customer.ts';

/** A custom event in a response. What a referral or a loyalty card got from it is null, because they get nothing here. */
export function serializeEvent({ event: { type, metadata }, customer }: TrackedEvent): object {
  return {
    object: 'event',
    type,
    customer: serializeCustomer(customer),
    referral: null,
    loyalty: null,
    metadata,
  };
}
