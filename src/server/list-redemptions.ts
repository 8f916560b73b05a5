import { demand } from '../client/errors.ts';
import type { ServerConnection } from './connection.ts';
import { IncompleteListError } from './incomplete-list-error.ts';
import type { RedemptionFilters } from './redemption-filters.ts';
import { fetchPage, fetchPages, type RedemptionPageResult } from './redemption-pages.ts';
import type { RedemptionRecord } from './redemption-record.ts';

/**
 * What is on record, to be read one by one: `for await (const record of list)`. Nothing is asked before that; each is given
 * once, also when others are put on record meanwhile. Throws `IncompleteListError` where a page does not come.
 */
export interface RedemptionList extends AsyncIterable<RedemptionRecord> {
  /** One page, from 1 (default) to 99. Pages asked for at different times may overlap. */
  page(number?: number): Promise<RedemptionPageResult>;
}

/** `GET /v1/redemptions` (CONTRACT C7). */
export function listRedemptions(
  connection: ServerConnection,
  filters: RedemptionFilters = {},
  signal?: AbortSignal,
): RedemptionList {
  const { limit = 100 } = filters;
  demand(Number.isInteger(limit) && limit >= 1 && limit <= 100, 'limit', '1 to 100', limit);
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
