import type { Customer } from './model/customer.ts';
import { newId, trackingIdOf } from './ids.ts';
import type { CustomerInput } from './model/request.ts';
import { notFound, Refusal } from './refusal.ts';

/**
 * The customer of a request, as a redemption would store them: a known customer with the new fields, or a new customer. `id`
 * overrides `source_id` and must be known (docs/voucherify-api.md#request-bodies). A tracking id alone finds a known customer and
 * creates none.
 */
export function resolveCustomer(
  customers: ReadonlyMap<string, Customer>,
  sent: CustomerInput | undefined,
  trackingId: string | null,
): Customer | Refusal | null {
  const tracked = trackingId === null ? undefined : findByTrackingId(customers, trackingId);
  if (sent === undefined) return tracked ?? null;
  const known = sent.id !== undefined ? customers.get(sent.id) : findBySourceId(customers, sent.source_id);
  if (sent.id !== undefined && known === undefined) return notFound('customer', sent.id);
  if (tracked !== undefined && known !== undefined && tracked.id !== known.id) {
    return new Refusal(
      'ambiguous_tracking_id',
      'The customer cannot be identified as two different identifiers have been used in one request.',
    );
  }
  return mergeCustomer(known ?? newCustomer(sent.source_id), sent);
}

function findBySourceId(
  customers: ReadonlyMap<string, Customer>,
  source: string | undefined,
): Customer | undefined {
  return source === undefined
    ? undefined
    : [...customers.values()].find(({ source_id }) => source_id === source);
}

/** A tracking id is a customer's source id, as plain text or as the hash in an earlier response. */
function findByTrackingId(customers: ReadonlyMap<string, Customer>, identity: string): Customer | undefined {
  return [...customers.values()].find(
    ({ source_id }) => source_id !== null && (source_id === identity || trackingIdOf(source_id) === identity),
  );
}

function newCustomer(source: string | undefined): Customer {
  return { id: newId('cust_'), source_id: source ?? null, name: null, email: null, metadata: {} };
}

function mergeCustomer(customer: Customer, sent: CustomerInput): Customer {
  const { name, email, phone, description, birthdate, address, metadata } = sent;
  const changes = { name, email, phone, description, birthdate, address };
  return {
    ...customer,
    ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
    metadata: { ...customer.metadata, ...metadata },
  };
}
