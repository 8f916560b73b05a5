import { paging } from './list-query.ts';
import { parseQuery } from './parse-query.ts';
import { object, parse } from './values.ts';
import { notKept } from './voucher-parts.ts';

export const asyncActionsQuery = object({ limit: paging.limit, end_date: notKept });

/** Parses how many asynchronous actions to list, or says what is wrong with the query. */
export function parseAsyncActionsQuery(parameters: URLSearchParams): { limit: number } | string {
  const parsed = parse(asyncActionsQuery, parseQuery(parameters));
  return typeof parsed === 'string' ? parsed : { limit: parsed.limit ?? 10 };
}
