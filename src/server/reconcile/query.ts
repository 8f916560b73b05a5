import { isObject } from '../../effects/fields.ts';
import { cleanCode } from '../../client/code.ts';
import { demand } from '../../client/errors.ts';
import type { RecordedRedemption } from '../redemption-record.ts';

/** An attempt to redeem whose end nobody saw, by what can be known of it. */
export type ReconcileQuery = {
  /** The code the shopper redeemed, as typed or as stored. */
  code: string;
  /** When the attempt was made, or a little before. What is on record earlier is not looked at. */
  since: string | Date;
} & (ByAttempt | ByOrder | ByMetadata);

/** The sure way: the page set `attempt-key`, and the attempt is named in the redemption's metadata. */
interface ByAttempt {
  attemptKey: string;
  /** `outcome.attemptId`. */
  attemptId: string;
  /** The redemption the page was told of, if it was told of one: where there are several, this one stays. */
  keep?: string | undefined;
  orderSourceId?: undefined;
  metadata?: undefined;
}

/** By the shop's own order. The same code twice on one order is `ambiguous`: it may have been two attempts. */
interface ByOrder {
  orderSourceId: string;
  attemptKey?: undefined;
  attemptId?: undefined;
  metadata?: undefined;
}

/** By what the page put into the redemption's metadata: all of it must be the same. More than one is `ambiguous`. */
interface ByMetadata {
  metadata: { [name: string]: string | number | boolean };
  attemptKey?: undefined;
  attemptId?: undefined;
  orderSourceId?: undefined;
}

/** Clocks differ. An attempt's id is nobody else's, so looking back further costs nothing. */
const CLOCKS_DIFFER_BY = 5 * 60_000;

/** What to look for. */
export interface RecordSearch {
  code: string;
  /** When the attempt was made, ms since 1970. */
  madeAt: number;
  /** From when on to look. */
  after: Date;
  /** Whether this is what is looked for; undefined where the record does not say. */
  isSought: (redemption: RecordedRedemption) => boolean | undefined;
  /** Whether all that is found is one attempt. */
  isOneAttempt: boolean;
  keep?: string | undefined;
}

/** Reads what is sought, throwing `TypeError` for what would find nothing, or anything. */
export function parseQuery(sought: ReconcileQuery): RecordSearch {
  demand(isObject(sought), 'what is sought', 'an object', sought);
  const code = cleanCode(sought.code);
  demand(code, 'code', 'a voucher’s code', sought.code);
  const madeAt = new Date(sought.since).getTime();
  demand(sought.since && madeAt, 'since', 'a date, or ISO 8601', sought.since);

  const { attemptKey, attemptId, orderSourceId, metadata } = sought;
  const ways = [attemptId, orderSourceId, metadata].filter((way) => way !== undefined);
  demand(ways.length === 1, 'what is sought', 'one of attemptId, orderSourceId, metadata', ways.length);
  if (attemptId !== undefined) {
    demandText('attemptKey', attemptKey);
    demandText('attemptId', attemptId);
    return {
      code,
      madeAt,
      after: new Date(madeAt - CLOCKS_DIFFER_BY),
      isSought: hasMetadata({ [attemptKey]: attemptId }),
      isOneAttempt: true,
      keep: sought.keep,
    };
  }
  const among = { code, madeAt, after: new Date(madeAt), isOneAttempt: false };
  if (orderSourceId !== undefined) {
    demandText('orderSourceId', orderSourceId);
    return {
      ...among,
      isSought: ({ order }) => (order === undefined ? undefined : order?.source_id === orderSourceId),
    };
  }
  demand(isObject(metadata) && Object.keys(metadata).length > 0, 'metadata', 'one name or more', metadata);
  return { ...among, isSought: hasMetadata(metadata) };
}

const demandText = (name: string, value: unknown) =>
  demand(typeof value === 'string' && value, name, 'a text', value);

const hasMetadata =
  (wanted: { [name: string]: unknown }): RecordSearch['isSought'] =>
  ({ metadata }) =>
    metadata === undefined
      ? undefined
      : Object.entries(wanted).every(([name, value]) => metadata?.[name] === value);
