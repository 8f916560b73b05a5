import type { TrackedEvent } from '../../domain/events/track-event.ts';
import type { Metadata } from '../../domain/model/metadata.ts';
import { serializeCustomer, type CustomerBody } from './customer.ts';

/** The response to a custom event. */
export interface EventBody {
  object: 'event';
  type: string;
  customer: CustomerBody;
  referral: null;
  loyalty: null;
  metadata: Metadata;
}

/** A custom event in a response. What a referral or a loyalty card got from it is null, because they get nothing here. */
export function serializeEvent({ event: { type, metadata }, customer }: TrackedEvent): EventBody {
  return {
    object: 'event',
    type,
    customer: serializeCustomer(customer),
    referral: null,
    loyalty: null,
    metadata,
  };
}
