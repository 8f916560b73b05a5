import type { Customer } from './model/customer.ts';
import { newId, trackingIdOf } from './ids.ts';
import type { CustomerInput, RequestInput } from './model/request.ts';
import { notFound, Refusal } from './refusal.ts';

/**
 * The customer of a request, as a redemption would store them: a known customer with the new fields, or a new customer. It is
 * named in the body, or else on the order. `id` overrides `source_id` and must be known. A tracking id names the customer where
 * neither is sent; alone it finds a known customer and creates none (docs/voucherify-api.md#request-bodies).
 */
export function resolveCustomer(
  customers: ReadonlyMap<string, Customer>,
  { customer, order }: Pick<RequestInput, 'customer' | 'order'>,
  trackingId: string | null,
): Customer | Refusal | null {
  const sent = described(customer) ?? described(order?.customer);
  const tracked = trackingId === null ? undefined : findByTrackingId(customers, trackingId);
  if (sent === undefined) return tracked ?? null;
  if (sent.id === undefined && sent.source_id === undefined) {
    // The hash of a tracking id cannot be turned back into a source id.
    const source = trackingId?.startsWith('track_') ? undefined : (trackingId ?? undefined);
    return mergeCustomer(tracked ?? newCustomer(source), sent);
  }
  const known = sent.id !== undefined ? customers.get(sent.id) : findBySourceId(customers, sent.source_id);
  if (sent.id !== undefined && known === undefined) return notFound('customer', sent.id);
  if (tracked !== undefined && tracked.id !== known?.id) {
    return new Refusal(
      'ambiguous_tracking_id',
      'The customer cannot be identified as two different identifiers have been used in one request.',
    );
  }
  return mergeCustomer(known ?? newCustomer(sent.source_id), sent);
}

/** A customer that a request describes. An empty one names nobody: published clients send it with every redemption. */
function described(sent: CustomerInput | undefined): CustomerInput | undefined {
  if (sent === undefined) return undefined;
  const { id, source_id, metadata = {} } = sent;
  const values = [id, source_id, ...Object.values(detailsOf(sent)), ...Object.keys(metadata)];
  return values.some((value) => value !== undefined) ? sent : undefined;
}

/** The customer with this source id. */
export function findBySourceId(
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

/** A customer that is not stored yet. */
export function newCustomer(source: string | undefined): Customer {
  const dates = { created_at: null, updated_at: null };
  return { id: newId('cust_'), source_id: source ?? null, name: null, email: null, metadata: {}, ...dates };
}

/** The customer with the fields that a request names. Metadata is added to the metadata that is there. */
export function mergeCustomer(customer: Customer, sent: CustomerInput): Customer {
  const details = Object.entries(detailsOf(sent)).filter(([, value]) => value !== undefined);
  if (details.length === 0 && sent.metadata === undefined) return customer;
  return {
    ...customer,
    ...Object.fromEntries(details),
    metadata: { ...customer.metadata, ...sent.metadata },
  };
}

function detailsOf({ name, email, phone, description, birthdate, address }: CustomerInput) {
  return { name, email, phone, description, birthdate, address };
}
