import type { Context } from 'hono';
import {
  addMetadata,
  deleteCustomer,
  findCustomer,
  forgetCustomer,
  upsertCustomer,
} from '../../domain/customers/change-customer.ts';
import { listCustomerPage } from '../../domain/lists/customers.ts';
import type { Customer } from '../../domain/model/customer.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import {
  parseCustomerBody,
  parseCustomerListQuery,
  parseCustomers,
  parseMetadataUpdate,
} from '../schemas/customer-body.ts';
import {
  serializeCustomerList,
  serializeDeletion,
  serializeStoredCustomer,
} from '../serializers/stored-customer.ts';
import { asyncActionResponse } from './async-actions.ts';

/** The endpoints for customers (docs/voucherify-api.md#managing-customers). */

/** `GET /customers`: page by page, newest first by default. */
export function listCustomers({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseCustomerListQuery(new URL(c.req.url).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(
      serializeCustomerList(listCustomerPage(store.state.customers.values(), query), store.state),
    );
  };
}

/** `POST /customers`: creates a customer, or updates the one with this id or source id. */
export function createCustomer({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const input = parseCustomerBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const customer = upsertCustomer(store.state, input, now());
    return customer instanceof Refusal
      ? refusalResponse(c, customer, null)
      : c.json(serializeStoredCustomer(customer, store.state));
  };
}

/** `GET /customers/{customerId}`: by id or source id. */
export function getCustomer({ store }: Services) {
  return withCustomer({ store }, (c, customer) => c.json(serializeStoredCustomer(customer, store.state)));
}

/** `PUT /customers/{customerId}`: what the body does not name stays. */
export function putCustomer({ store, now }: Services) {
  return withCustomer({ store }, (c, { id }) => {
    const input = parseCustomerBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    // The ids of a customer do not change.
    const customer = upsertCustomer(store.state, { ...input, id, source_id: undefined }, now());
    return customer instanceof Refusal
      ? refusalResponse(c, customer, null)
      : c.json(serializeStoredCustomer(customer, store.state));
  });
}

/** `DELETE /customers/{customerId}`. */
export function removeCustomer({ store }: Services) {
  return withCustomer({ store }, (c, customer) => {
    deleteCustomer(store.state, customer);
    return c.body(null, 204);
  });
}

/** `POST /customers/{customerId}/permanent-deletion`: with consents and custom events. */
export function forgetCustomerForever({ store, now }: Services) {
  return withCustomer({ store }, (c, customer) =>
    c.json(serializeDeletion(customer, forgetCustomer(store.state, customer), now())),
  );
}

/** `POST /customers/bulk/async`: creates or updates customers by their source ids. */
export function updateCustomers({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const inputs = parseCustomers(c.get('body').value);
    if (typeof inputs === 'string') return invalidPayload(c, inputs);
    for (const input of inputs) upsertCustomer(store.state, { ...input, id: undefined }, now());
    return asyncActionResponse(c, { store, now }, 'CUSTOMERS.BULK_UPDATE', inputs.length);
  };
}

/** `POST /customers/metadata/async`: adds metadata to customers. */
export function updateCustomersMetadata({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const update = parseMetadataUpdate(c.get('body').value);
    if (typeof update === 'string') return invalidPayload(c, update);
    addMetadata(store.state, update.source_ids, update.metadata, now());
    return asyncActionResponse(c, { store, now }, 'CUSTOMERS.METADATA_UPDATE', update.source_ids.length);
  };
}

/** Finds the customer of the path by id or source id. */
function withCustomer(
  { store }: Pick<Services, 'store'>,
  respond: (c: Context<Env>, customer: Customer) => Response | Promise<Response>,
) {
  return (c: Context<Env, '/customers/:id'>): Response | Promise<Response> => {
    const id = c.req.param('id');
    const customer = findCustomer(store.state.customers, id);
    return customer === undefined ? refusalResponse(c, notFound('customer', id), null) : respond(c, customer);
  };
}
