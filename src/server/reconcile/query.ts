import { isObject } from '../../api/json.ts';
import { cleanCode } from '../../client/clean-code.ts';
import { assertOption } from '../../client/assert-option.ts';
import type { RecordedRedemption } from '../redemption-record.ts';

/**
 * Describes the attempt that `reconcile` looks for: its code, its time, and exactly one way to recognise its redemption.
 * That is `attemptKey` with `attemptId`, or `orderSourceId`, or `metadata`.
 *
 * The values may come from a page: they only select records. Before you roll back a redemption or give something for it,
 * compare its order, amount and customer with the data of your own backend.
 */
export type ReconcileQuery = {
  /** The code that was redeemed, as the shopper typed it or as the project stores it. */
  code: string;
  /**
   * When the attempt was made, or a little earlier: a `Date`, or a text in ISO 8601. Older records are not read. (With an
   * attempt id, records of the five minutes before it are read too, because clocks differ.)
   */
  since: string | Date;
} & (ByAttempt | ByOrder | ByMetadata);

/** The most reliable way. It needs a page that sends its attempt ids in the metadata, under the name `attemptKey`. */
interface ByAttempt {
  /** The name in the metadata: `attempt-key` of the element, or `attemptKey` of the client's options. */
  attemptKey: string;
  /** `outcome.attemptId` of the attempt. */
  attemptId: string;
  /** The id of the redemption that the page has seen, if any. If the attempt was redeemed more than once, it is kept. */
  keep?: string | undefined;
  orderSourceId?: undefined;
  metadata?: undefined;
}

/** By the shop's own order id. Two redemptions of the code on one order are `ambiguous`: they may be two attempts. */
interface ByOrder {
  /** `order.source_id` of the redemption. */
  orderSourceId: string;
  attemptKey?: undefined;
  attemptId?: undefined;
  metadata?: undefined;
}

/** By metadata that the page sent. Two redemptions that match are `ambiguous`: they may be two attempts. */
interface ByMetadata {
  /** The redemption must have each of these names, with an equal value. It may have more. */
  metadata: { [name: string]: string | number | boolean };
  attemptKey?: undefined;
  attemptId?: undefined;
  orderSourceId?: undefined;
}

/**
 * How much the clocks of the shopper and of the API may differ, in milliseconds. An attempt id belongs to one attempt only,
 * so records from before `since` cannot be mistaken for it.
 */
const CLOCK_TOLERANCE = 5 * 60_000;

/** A query that was checked and made ready to search with. */
export interface RecordSearch {
  /** The code as it was sent to the API. */
  code: string;
  /** When the attempt was made, in milliseconds since 1970. */
  attemptedAt: number;
  /** Records from before this time are not read. */
  createdAfter: Date;
  /** Whether a redemption matches the query. It is undefined if the record lacks the field that would tell. */
  matches: (redemption: RecordedRedemption) => boolean | undefined;
  /** Whether all redemptions that match belong to one attempt. */
  identifiesOneAttempt: boolean;
  /** The id of the redemption to keep, if several match. */
  keepId?: string | undefined;
}

/**
 * Checks a query and turns it into a search.
 *
 * @throws {TypeError} if the query would match nothing, or any redemption of the code.
 */
export function parseQuery(query: ReconcileQuery): RecordSearch {
  assertOption(isObject(query), 'the query', 'an object', query);
  const code = cleanCode(query.code);
  assertOption(code, 'code', 'a voucher’s code', query.code);
  const attemptedAt = new Date(query.since).getTime();
  assertOption(query.since && attemptedAt, 'since', 'a Date, or a text in ISO 8601', query.since);

  const { attemptKey, attemptId, orderSourceId, metadata } = query;
  const given = [attemptId, orderSourceId, metadata].filter((value) => value !== undefined);
  assertOption(given.length === 1, 'the query', 'one of attemptId, orderSourceId and metadata', given.length);
  if (attemptId !== undefined) {
    demandText('attemptKey', attemptKey);
    demandText('attemptId', attemptId);
    return {
      code,
      attemptedAt,
      createdAfter: new Date(attemptedAt - CLOCK_TOLERANCE),
      matches: hasMetadata({ [attemptKey]: attemptId }),
      identifiesOneAttempt: true,
      keepId: query.keep,
    };
  }
  const search = {
    code,
    attemptedAt,
    createdAfter: new Date(attemptedAt),
    identifiesOneAttempt: false,
  };
  if (orderSourceId !== undefined) {
    demandText('orderSourceId', orderSourceId);
    return {
      ...search,
      matches: ({ order }) => (order === undefined ? undefined : order?.source_id === orderSourceId),
    };
  }
  assertOption(
    isObject(metadata) && Object.keys(metadata).length > 0,
    'metadata',
    'one name or more',
    metadata,
  );
  return { ...search, matches: hasMetadata(metadata) };
}

const demandText = (name: string, value: unknown) =>
  assertOption(typeof value === 'string' && value, name, 'a text that is not empty', value);

const hasMetadata =
  (expected: { [name: string]: unknown }): RecordSearch['matches'] =>
  ({ metadata }) =>
    metadata === undefined
      ? undefined
      : Object.entries(expected).every(([name, value]) => metadata?.[name] === value);
