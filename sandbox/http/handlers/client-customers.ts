import type { Context } from 'hono';
import { storeCustomer } from '../../domain/customers/store-customer.ts';
import { Refusal } from '../../domain/refusal.ts';
import { resolveCustomer } from '../../domain/resolve-customer.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, refusalResponse } from '../responses.ts';
import { parseCustomerBody } from '../schemas/customer-body.ts';
import { serializeStoredCustomer } from '../serializers/stored-customer.ts';

/** `POST /customers` for pages: creates a customer, or changes the one with the same source id (docs/voucherify-api.md#customers-for-pages). */
export function createClientCustomer({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const { state } = store;
    const input = parseCustomerBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const customer = resolveCustomer(state.customers, { customer: input }, null);
    if (customer === null)
      return invalidPayload(c, 'Payload should have at least one property of a customer');
    return customer instanceof Refusal
      ? refusalResponse(c, customer, null)
      : c.json(serializeStoredCustomer(storeCustomer(state, customer, now()), state));
  };
}
