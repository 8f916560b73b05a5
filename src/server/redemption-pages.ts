import { isObject, number as numberIn } from '../effects/fields.ts';
import { failure, unreadable } from '../client/answer.ts';
import { demand } from '../client/errors.ts';
import type { Refusal } from '../client/outcome.ts';
import { queryOf } from '../client/query.ts';
import type { ServerConnection } from './connection.ts';
import { toReadFailure, type ReadFailure } from './read-failure.ts';
import type { RedemptionFilters } from './redemption-filters.ts';
import { isRedemptionRecord, type RedemptionRecord } from './redemption-record.ts';

/** The API shows no more pages than this (CONTRACT C7). */
const LAST_PAGE = 99;

export type RedemptionPageResult = RedemptionPage | Refusal | ReadFailure;

export interface RedemptionPage {
  status: 'listed';
  redemptions: RedemptionRecord[];
  /** How many there are on all pages. */
  total?: number | undefined;
  hasMore: boolean;
}

/**
 * Page after page, until the last or until one does not come. New records move older ones to later pages, where they are met
 * again, and never the other way: so each is given once and none is missed.
 */
export async function* fetchPages(
  connection: ServerConnection,
  filters: RedemptionFilters,
  signal?: AbortSignal,
): AsyncGenerator<RedemptionPageResult> {
  const seen = new Set<string>();
  for (let number = 1; ; number++) {
    const page = number > LAST_PAGE ? tooMany : await fetchPage(connection, filters, number, signal);
    if (page.status !== 'listed') {
      yield page;
      return;
    }
    const isNew = ({ id }: RedemptionRecord) => !seen.has(id) && Boolean(seen.add(id));
    yield { ...page, redemptions: page.redemptions.filter(isNew) };
    if (!page.hasMore) return;
  }
}

const tooMany: ReadFailure = {
  ...toReadFailure(failure('unreadable', false, `The API shows ${LAST_PAGE} pages: narrow created_at.`)),
  kind: 'too-many',
};

export async function fetchPage(
  { read }: ServerConnection,
  { limit = 100, created_at, filters, ...rest }: RedemptionFilters,
  number: number,
  signal?: AbortSignal,
): Promise<RedemptionPageResult> {
  demand(Number.isInteger(number) && number >= 1 && number <= LAST_PAGE, 'page', '1 to 99', number);
  // The reference writes the first name of these in brackets as well.
  const query = queryOf({ ...rest, limit, page: number, '[created_at]': created_at, '[filters]': filters });
  const answer = await read({ path: `/v1/redemptions${query}`, signal });
  if (answer.status === 'refused') return answer;
  if (answer.status === 'failed') return toReadFailure(answer);
  const { body } = answer;
  const listed: unknown = isObject(body) && body.redemptions;
  // A record that cannot be read is not left out: an incomplete list would be taken for a complete one.
  if (!isObject(body) || !Array.isArray(listed) || !listed.every(isRedemptionRecord))
    return toReadFailure(unreadable(answer));
  const total = numberIn(body.total);
  const hasMore =
    listed.length > 0 && (total === undefined ? listed.length >= limit : number * limit < total);
  return { status: 'listed', redemptions: listed, total, hasMore };
}
