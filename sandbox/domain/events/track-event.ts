import { storeCustomer, type CustomerState } from '../customers/store-customer.ts';
import type { Customer } from '../model/customer.ts';
import type { CustomEvent } from '../model/event.ts';
import type { Metadata } from '../model/metadata.ts';
import type { CustomerInput } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import { notFound, Refusal } from '../refusal.ts';
import { resolveCustomer } from '../resolve-customer.ts';
import { addToNewest } from '../retention.ts';

/** A custom event as a request describes it. */
export interface EventInput {
  event: string;
  customer: CustomerInput;
  metadata?: Metadata;
  referral?: { code: string };
  loyalty?: { code: string };
}

/** A custom event with its customer. */
export interface TrackedEvent {
  event: CustomEvent;
  customer: Customer;
}

/** How many events are kept. A test that tracks more reads the newest. */
const maximumEvents = 1000;

type EventState = CustomerState & Pick<ProjectState, 'events'>;

/** Keeps a custom event, and stores its customer (docs/voucherify-api.md#events). Nothing follows from it. */
export function trackEvent(state: EventState, input: EventInput, now: Date): TrackedEvent | Refusal {
  const { referral, loyalty, metadata = {} } = input;
  const customer = resolveCustomer(state.customers, { customer: input.customer }, null);
  if (customer === null) return new Refusal('missing_customer', 'Customer is required to track an event');
  if (customer instanceof Refusal) return customer;
  if (referral !== undefined && state.vouchers.get(referral.code)?.is_referral_code !== true)
    return notFound('referral_code', referral.code);
  if (loyalty !== undefined && state.vouchers.get(loyalty.code)?.type !== 'LOYALTY_CARD')
    return notFound('loyalty_card', loyalty.code);
  const event: CustomEvent = {
    type: input.event,
    customer_id: customer.id,
    metadata,
    referral: referral?.code ?? null,
    loyalty: loyalty?.code ?? null,
    created_at: now.toISOString(),
  };
  addToNewest(state.events, event, maximumEvents);
  return { event, customer: storeCustomer(state, customer, now) };
}
