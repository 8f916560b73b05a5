import { isObject, asNumber as numberIn } from '../api/json.ts';
import { unreadable } from '../api/response.ts';
import { failure } from '../api/failure.ts';
import { assertOption } from '../client/assert-option.ts';
import type { Refusal } from '../api/refusal.ts';
import { queryString } from '../api/query-string.ts';
import type { ServerConnection } from './connection.ts';
import { toReadFailure, type ReadFailure } from './read-failure.ts';
import type { RedemptionFilters } from './redemption-filters.ts';
import { isRedemptionRecord, type RedemptionRecord } from './redemption-record.ts';

/** The highest page number that the API accepts (docs/voucherify-api.md#reading-records). */
const MAX_PAGE = 99;

/** One page, or why it could not be read. */
export type RedemptionPageResult = RedemptionPage | Refusal | ReadFailure;

/** One page of a list of redemptions and rollbacks. */
export interface RedemptionPage {
  status: 'listed';
  redemptions: RedemptionRecord[];
  /** How many records match on all pages together, if the API says so. */
  total?: number | undefined;
  /** Whether there is a next page. */
  hasMore: boolean;
}

/**
 * Reads page after page, up to the last page or to the first one that cannot be read.
 *
 * While the list is read, new redemptions can move older records to a later page, and never to an earlier one. So a record
 * can appear on two pages, and is left out the second time. No record is missed.
 */
export async function* fetchPages(
  connection: ServerConnection,
  filters: RedemptionFilters,
  signal?: AbortSignal,
): AsyncGenerator<RedemptionPageResult> {
  const seen = new Set<string>();
  for (let number = 1; ; number++) {
    const page = number > MAX_PAGE ? tooManyPages : await fetchPage(connection, filters, number, signal);
    if (page.status !== 'listed') {
      yield page;
      return;
    }
    const isNew = ({ id }: RedemptionRecord) => !seen.has(id) && Boolean(seen.add(id));
    yield { ...page, redemptions: page.redemptions.filter(isNew) };
    if (!page.hasMore) return;
  }
}

const tooManyPages: ReadFailure = {
  ...toReadFailure(
    failure(
      'unreadable',
      false,
      `The API lists at most ${MAX_PAGE} pages. Narrow the filters, such as created_at.`,
    ),
  ),
  kind: 'too-many',
};

/**
 * Sends `GET /v1/redemptions` for one page (docs/voucherify-api.md#reading-records).
 *
 * @param number 1 to 99; anything else rejects with a `TypeError`.
 */
export async function fetchPage(
  { read }: ServerConnection,
  { limit = 100, created_at, filters, ...rest }: RedemptionFilters,
  number: number,
  signal?: AbortSignal,
): Promise<RedemptionPageResult> {
  assertOption(Number.isInteger(number) && number >= 1 && number <= MAX_PAGE, 'page', '1 to 99', number);
  // For these two parameters the API's reference puts the first name in brackets too: `[created_at][after]`.
  const query = queryString({
    ...rest,
    limit,
    page: number,
    '[created_at]': created_at,
    '[filters]': filters,
  });
  const response = await read({ path: `/v1/redemptions${query}`, signal });
  if (response.status === 'refused') return response;
  if (response.status === 'failed') return toReadFailure(response);
  const { body } = response;
  const redemptions: unknown = isObject(body) && body.redemptions;
  // If one record is unreadable, the whole page is: a page without that record would look complete.
  if (!isObject(body) || !Array.isArray(redemptions) || !redemptions.every(isRedemptionRecord))
    return toReadFailure(unreadable(response));
  const total = numberIn(body.total);
  // An empty page is the last one, whatever the total says. Otherwise a wrong total could cause endless requests.
  const hasMore =
    redemptions.length > 0 && (total === undefined ? redemptions.length >= limit : number * limit < total);
  return { status: 'listed', redemptions, total, hasMore };
}
