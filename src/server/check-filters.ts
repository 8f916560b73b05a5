import { isObject } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import { assertOption } from '../client/assert-option.ts';
import type { FieldFilters, RedemptionFilters } from './redemption-filters.ts';

/** Every name that a filter may have. The compiler finds one that is missing here. */
const FILTERS: Record<keyof RedemptionFilters, true> = {
  result: true,
  campaign: true,
  customer: true,
  created_at: true,
  filters: true,
  order: true,
  limit: true,
};

const FIELDS: Record<keyof FieldFilters, true> = {
  junction: true,
  voucher_code: true,
  related_object_id: true,
  related_object_parent_id: true,
  parent_redemption_id: true,
  failure_code: true,
  result: true,
  object: true,
  customer_id: true,
  campaign_name: true,
  user_login: true,
};

const TIMES: Record<keyof NonNullable<RedemptionFilters['created_at']>, true> = { before: true, after: true };

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
  assertNames('created_at', filters.created_at, TIMES);
  assertNames('filters', filters.filters, FIELDS);
  for (const [name, value] of Object.entries(filters))
    if (!NO_FILTERS.includes(name)) assertValue(name, value);
}

function assertNames(group: string, given: unknown, names: object): void {
  if (!isObject(given)) return;
  for (const name of Object.keys(given))
    assertOption(
      Object.hasOwn(names, name),
      `each name in ${group}`,
      `one of ${Object.keys(names).join(', ')}`,
      name,
    );
}

function assertValue(name: string, value: unknown): void {
  const isGroup = typeof value === 'object' && value !== null && !(value instanceof Date);
  const entries = isGroup ? Object.entries(value) : [];
  // A query string has no place for null, an invalid date, a function or an empty list.
  const isSent = queryString({ value }) !== '' && !(typeof value === 'string' && value.trim() === '');
  assertOption(isGroup ? entries.length > 0 : isSent, name, 'left out, or have a value', value);
  for (const [key, nested] of entries) assertValue(`${name}.${key}`, nested);
}
