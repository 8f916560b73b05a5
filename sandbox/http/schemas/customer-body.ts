import * as v from 'valibot';
import type { Metadata } from '../../domain/model/metadata.ts';
import type { CustomerInput } from '../../domain/model/request.ts';
import { customerOrders, type CustomerQuery } from '../../domain/lists/customers.ts';
import { customer } from './common.ts';
import { paging, timeRange } from './list-query.ts';
import { parseQuery } from './parse-query.ts';
import { integerText } from './query-values.ts';
import { array, dateTime, metadata, object, oneOf, parse, string } from './values.ts';
import { notKept } from './voucher-parts.ts';

export const customersBody = array(customer, 100, 1);
export const metadataUpdate = object({ source_ids: array(string, 100, 1), metadata }, [
  'source_ids',
  'metadata',
]);

export const customerListQuery = object({
  ...paging,
  page: v.optional(integerText(1, 99)),
  order: v.optional(oneOf(customerOrders)),
  email: v.optional(string),
  city: v.optional(string),
  name: v.optional(string),
  segment_id: notKept,
  created_at: timeRange,
  updated_at: timeRange,
  starting_after: v.optional(dateTime),
});

/** Parses the body of a request to create or update a customer (docs/voucherify-api.md#managing-customers), or says what is wrong. */
export function parseCustomerBody(body: unknown): CustomerInput | string {
  return parse(customer, body);
}

/** Parses the body of an update of several customers, each with a source id, or says what is wrong with it. */
export function parseCustomers(body: unknown): CustomerInput[] | string {
  const customers = parse(customersBody, body);
  if (typeof customers === 'string') return customers;
  const missing = customers.findIndex(({ source_id }) => source_id === undefined);
  return missing === -1 ? customers : `Property [${missing}] should have required property 'source_id'`;
}

/** Parses metadata for several customers, or says what is wrong with the body. */
export function parseMetadataUpdate(body: unknown): { source_ids: string[]; metadata: Metadata } | string {
  return parse(metadataUpdate, body);
}

/** Parses which customers to list, or says what is wrong with the query. */
export function parseCustomerListQuery(parameters: URLSearchParams): CustomerQuery | string {
  const query = parse(customerListQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { limit = 10, page = 1, order = '-created_at', email, city, name } = query;
  const { created_at = {}, updated_at = {}, starting_after: startingAfter } = query;
  return {
    limit,
    page,
    order,
    email,
    city,
    name,
    createdAt: created_at,
    updatedAt: updated_at,
    startingAfter,
  };
}
