import { newId } from './ids.ts';
import type { SessionInput } from '../http/schemas/redeem-body.ts';
import type { Applicable } from './stacking/apply.ts';
import type { Voucher } from './model/voucher.ts';

/** What a lock holds of one voucher: one use, and the credits or points that were asked for (docs/voucherify-api.md#sessions). */
export interface Hold {
  voucher_id: string;
  credits: number;
  points: number;
}

/** A session: uses, credits and points kept for whoever knows its key, until a moment. */
export interface Lock {
  key: string;
  type: 'LOCK';
  ttl: number;
  ttl_unit: TtlUnit;
  until: string;
  holds: Hold[];
}

/** How long each unit of a lock's life is, in ms. */
export const ttlUnits = {
  DAYS: 86_400_000,
  HOURS: 3_600_000,
  MINUTES: 60_000,
  SECONDS: 1000,
  MILLISECONDS: 1,
  MICROSECONDS: 0.001,
  NANOSECONDS: 0.000_001,
};

export type TtlUnit = keyof typeof ttlUnits;

/** The voucher as somebody finds it: what locks other than theirs hold is gone for them, as if it were spent. */
export function subtractLocks(
  voucher: Voucher,
  locks: ReadonlyMap<string, Lock>,
  ownKey: string | undefined,
  now: Date,
): Voucher {
  const holds = [...locks.values()]
    .filter((lock) => lock.key !== ownKey && isHeld(lock, now))
    .flatMap((lock) => lock.holds.filter(({ voucher_id }) => voucher_id === voucher.id));
  const { redemption, gift, loyalty_card } = voucher;
  return {
    ...voucher,
    redemption: { ...redemption, redeemed_quantity: redemption.redeemed_quantity + holds.length },
    gift: gift && { ...gift, balance: gift.balance - sum(holds.map(({ credits }) => credits)) },
    loyalty_card: loyalty_card && {
      ...loyalty_card,
      balance: loyalty_card.balance - sum(holds.map(({ points }) => points)),
    },
  };
}

/**
 * A lock on what is applicable, for as long as was asked. Without a `ttl` it lasts seven days, and without a unit the `ttl` is in
 * days (docs/voucherify-api.md#sessions). A promotion has no uses, credits or points to hold.
 */
export function newLock(session: SessionInput, applicable: readonly Applicable[], now: Date): Lock {
  const { key = newId('ssn_'), ttl = 7, ttl_unit = 'DAYS' } = session;
  const holds = applicable.flatMap(({ redeemable, benefit: { credits = 0, points = 0 } }) =>
    redeemable.object === 'voucher' ? [{ voucher_id: redeemable.voucher.id, credits, points }] : [],
  );
  // A date cannot be later than this.
  const until = Math.min(now.getTime() + ttl * ttlUnits[ttl_unit], 8.64e15);
  return { key, type: 'LOCK', ttl, ttl_unit, until: new Date(until).toISOString(), holds };
}

/** A session as responses show it. */
export function serializeSession({
  key,
  type,
  ttl,
  ttl_unit,
}: Lock): Pick<Lock, 'key' | 'type' | 'ttl' | 'ttl_unit'> {
  return { key, type, ttl, ttl_unit };
}

/** Whether a lock still holds what it holds. */
export function isHeld(lock: Lock, now: Date): boolean {
  return now < new Date(lock.until);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
