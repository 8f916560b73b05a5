import { isObject } from '../../api/json.ts';
import { assertOption } from '../../client/assert-option.ts';
import { cleanCode } from '../../client/clean-code.ts';

/**
 * Describes the attempt that `reconcile` looks for.
 *
 * `attemptId` and `codes` may come from a page: they only help to find records. `order` and `firstHeard` decide what is rolled
 * back and which code is free again, so they must be what your backend itself knows. Never pass on what a page says of them
 * (docs/decisions/10-the-backend-decides-about-money.md).
 */
export interface ReconcileQuery {
  /** `outcome.attemptId` of the attempt. The page must send it in the metadata of its redemptions, as `attemptKey`. */
  attemptId: string;
  /** What the attempt redeemed: 1 to 30 codes, as the shopper typed them, or ids of promotion tiers. */
  codes: readonly string[];
  /**
   * When your backend first heard that the attempt was made, by the backend's own clock: a `Date`, or a text in ISO 8601. Keep
   * the first time, also if the page tells of the attempt again.
   */
  firstHeard: Date | string;
  /** The order for which the attempt was made, if your backend knows it. Without an order nothing can be `doubled`. */
  order?: ReconcileOrder | null | undefined;
  /**
   * The id of the redemption that the page has, if it has one. It is kept if the attempt is `doubled`. It may come from the page:
   * it only chooses among redemptions that are equal.
   */
  keep?: string | null | undefined;
  /** The name of the attempt's id in the metadata: the element's `attempt-key`. Default: `attempt_id`. */
  attemptKey?: string | undefined;
}

/** An order, as your backend knows it. */
export interface ReconcileOrder {
  /** The id that your backend gave the order. The page sends it as `order.source_id`. */
  source_id: string;
  /**
   * The ids of the redemptions with which your backend has confirmed this order, if it has. They are never `extra`: rolling one
   * of them back would take the payment from an order that may be on its way.
   */
  redemptions?: readonly string[] | undefined;
}

/** How long the API may work on a request, in milliseconds (docs/voucherify-api.md#retries). */
export const API_TIMEOUT = 3 * 60_000;

/**
 * How long before the backend heard of an attempt its records are looked for, in milliseconds. A page may have been offline for
 * days before it tells of the attempt, and the clocks of the backend and of the API may differ.
 */
export const SEARCH_WINDOW = 7 * 24 * 60 * 60_000;

/** A query that was checked, and what follows from it at the present time. */
export interface AttemptSearch {
  attemptKey: string;
  attemptId: string;
  /** The codes as they are sent to the API. */
  codes: string[];
  /** The backend's id of the order, if it knows one. */
  orderId: string | undefined;
  /** The id of the redemption to keep, if several are equal. */
  keepId: string | undefined;
  /** The ids of the redemptions that must not be rolled back. */
  confirmed: ReadonlySet<string>;
  /** Records from before this time are not read. */
  createdAfter: Date;
  /** Whether every request of the attempt has ended, so that no redemption of it can appear any more. */
  isOver: boolean;
}

/**
 * Checks a query.
 *
 * @param now The backend's time before the first record is read, in milliseconds since 1970. A redemption may appear while the
 *   records are read, so a later time would be too late.
 * @param searchWindow How long before `firstHeard` records are looked for, in milliseconds.
 * @throws {TypeError} if the query would match nothing, or names an order without an id.
 */
export function parseQuery(
  query: ReconcileQuery,
  now: number,
  searchWindow: number = SEARCH_WINDOW,
): AttemptSearch {
  assertOption(isObject(query), 'the query', 'an object', query);
  const { attemptKey = 'attempt_id', attemptId, codes, firstHeard, order, keep } = query;
  demandText('attemptKey', attemptKey);
  demandText('attemptId', attemptId);
  assertOption(
    Array.isArray(codes) && codes.length >= 1 && codes.length <= 30,
    'codes',
    'a list of 1 to 30',
    codes,
  );
  const cleaned = codes.map(cleanCode);
  for (const [index, code] of cleaned.entries()) demandText(`codes[${index}]`, code);
  // `new Date(null)` is a date in 1970.
  const heardAt = new Date(firstHeard ?? NaN).getTime();
  assertOption(!Number.isNaN(heardAt), 'firstHeard', 'a Date, or a text in ISO 8601', firstHeard);
  assertOption(order === undefined || order === null || isObject(order), 'order', 'an object', order);
  if (order) demandText('order.source_id', order.source_id);
  const confirmed = order?.redemptions ?? [];
  assertOption(Array.isArray(confirmed), 'order.redemptions', 'a list of ids', confirmed);
  return {
    attemptKey,
    attemptId,
    codes: [...new Set(cleaned)],
    orderId: order?.source_id,
    keepId: keep ?? undefined,
    confirmed: new Set(confirmed),
    createdAfter: new Date(Math.min(heardAt, now) - searchWindow),
    isOver: now - heardAt >= API_TIMEOUT,
  };
}

const demandText = (name: string, value: unknown) =>
  assertOption(typeof value === 'string' && value.trim(), name, 'a text that is not empty', value);
