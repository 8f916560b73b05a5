import { assertOption } from '../client/assert-option.ts';
import { assertFilters } from './check-filters.ts';
import type { ServerConnection } from './connection.ts';
import { IncompleteListError } from './incomplete-list-error.ts';
import type { RedemptionFilters } from './redemption-filters.ts';
import { fetchPage, fetchPages, type RedemptionPageResult } from './redemption-pages.ts';
import type { RedemptionRecord } from './redemption-record.ts';

/**
 * Redemptions and rollbacks, read page by page while the list is iterated. Each record comes once, also if new ones are
 * made meanwhile. Every loop starts again at the first page.
 *
 * ```js
 * for await (const record of client.listRedemptions({ result: 'FAILURE' })) console.log(record.failure_code);
 * ```
 *
 * The loop throws an `IncompleteListError` if a page cannot be read.
 */
export interface RedemptionList extends AsyncIterable<RedemptionRecord> {
  /**
   * Reads one page. Two pages that are requested at different times may share records, because new redemptions move older
   * ones to later pages. A number outside 1 to 99 rejects with a `TypeError`.
   *
   * @param number 1 (the default) to 99.
   */
  page(number?: number): Promise<RedemptionPageResult>;
}

/**
 * Checks the filters at once, and sends a request only when the list is read.
 *
 * @throws {TypeError} if a filter is there without a value or is misspelt, or if `limit` is not 1 to 100.
 */
export function listRedemptions(
  connection: ServerConnection,
  filters: RedemptionFilters = {},
  signal?: AbortSignal,
): RedemptionList {
  assertFilters(filters);
  const { limit = 100 } = filters;
  assertOption(Number.isInteger(limit) && limit >= 1 && limit <= 100, 'limit', '1 to 100', limit);
  return {
    page: (number = 1) => fetchPage(connection, filters, number, signal),
    async *[Symbol.asyncIterator]() {
      for await (const page of fetchPages(connection, filters, signal)) {
        if (page.status !== 'listed') throw new IncompleteListError(page);
        yield* page.redemptions;
      }
    },
  };
}
