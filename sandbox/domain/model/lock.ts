/** What a lock holds of one voucher: one use, and the requested credits or points (docs/voucherify-api.md#sessions). */
export interface Hold {
  voucher_id: string;
  credits: number;
  points: number;
}

/** The units of a lock's `ttl`. */
export type TtlUnit =
  'DAYS' | 'HOURS' | 'MINUTES' | 'SECONDS' | 'MILLISECONDS' | 'MICROSECONDS' | 'NANOSECONDS';

/** A session: uses, credits and points that are held until a time, for everyone who knows the key. */
export interface Lock {
  key: string;
  type: 'LOCK';
  ttl: number;
  ttl_unit: TtlUnit;
  /** ISO 8601. */
  until: string;
  holds: Hold[];
}
