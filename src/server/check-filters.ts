import { isObject } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import { assertOption } from '../client/assert-option.ts';

/** They do not select records, so `undefined` means their defaults. */
const NO_FILTERS = ['limit', 'order'];

/**
 * Refuses a filter that is there without a value. It would not be sent, and the list would have the records of everybody: a
 * backend that has no id of a customer must not read those of all customers.
 *
 * @throws {TypeError} that names the filter, for example `created_at.after`.
 */
export function assertFilters(filters: object): void {
  assertOption(isObject(filters), 'the filters', 'an object', filters);
  for (const [name, value] of Object.entries(filters))
    if (!NO_FILTERS.includes(name)) assertValue(name, value);
}

function assertValue(name: string, value: unknown): void {
  const isGroup = typeof value === 'object' && value !== null && !(value instanceof Date);
  const entries = isGroup ? Object.entries(value) : [];
  // A query string has no place for null, an invalid date, a function or an empty list.
  const isSent = queryString({ value }) !== '' && !(typeof value === 'string' && value.trim() === '');
  assertOption(isGroup ? entries.length > 0 : isSent, name, 'left out, or have a value', value);
  for (const [key, nested] of entries) assertValue(`${name}.${key}`, nested);
}
