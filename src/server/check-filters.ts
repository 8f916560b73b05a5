import { isObject } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import { assertOption } from '../client/assert-option.ts';
import type { FieldFilters, RedemptionFilters } from './redemption-filters.ts';

const FILTERS = [
  'result',
  'campaign',
  'customer',
  'created_at',
  'filters',
  'order',
  'limit',
] satisfies (keyof RedemptionFilters)[];

const FIELDS = [
  'junction',
  'voucher_code',
  'related_object_id',
  'related_object_parent_id',
  'parent_redemption_id',
  'failure_code',
  'result',
  'object',
  'customer_id',
  'campaign_name',
  'user_login',
] satisfies (keyof FieldFilters)[];

/** They do not select records, so `undefined` means their defaults. */
const NO_FILTERS = ['limit', 'order'];

/**
 * Refuses a filter that is there without a value, and one that is misspelt. Neither would select anything, and the list would have
 * the records of everybody: a backend that has no id of a customer must not read those of all customers.
 *
 * @throws {TypeError} that names the filter, for example `created_at.after`.
 */
export function assertFilters(filters: RedemptionFilters): void {
  assertOption(isObject(filters), 'the filters', 'an object', filters);
  assertNames('the filters', filters, FILTERS);
  assertNames('created_at', filters.created_at, ['before', 'after']);
  assertNames('filters', filters.filters, FIELDS);
  for (const [name, value] of Object.entries(filters))
    if (!NO_FILTERS.includes(name)) assertValue(name, value);
}

function assertNames(group: string, given: unknown, names: readonly string[]): void {
  if (!isObject(given)) return;
  for (const name of Object.keys(given))
    assertOption(names.includes(name), `each name in ${group}`, `one of ${names.join(', ')}`, name);
}

function assertValue(name: string, value: unknown): void {
  const isGroup = typeof value === 'object' && value !== null && !(value instanceof Date);
  const entries = isGroup ? Object.entries(value) : [];
  // A query string has no place for null, an invalid date, a function or an empty list.
  const isSent = queryString({ value }) !== '' && !(typeof value === 'string' && value.trim() === '');
  assertOption(isGroup ? entries.length > 0 : isSent, name, 'left out, or have a value', value);
  for (const [key, nested] of entries) assertValue(`${name}.${key}`, nested);
}
