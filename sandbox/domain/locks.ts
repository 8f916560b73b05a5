import { newId } from './ids.ts';
import type { Lock, TtlUnit } from './model/lock.ts';
import type { SessionInput } from './model/request.ts';
import type { ProjectState } from './model/state.ts';
import type { Voucher } from './model/voucher.ts';
import type { Applicable } from './verdict.ts';

/** Each unit of a `ttl`, in ms. */
export const ttlUnits: Record<TtlUnit, number> = {
  DAYS: 86_400_000,
  HOURS: 3_600_000,
  MINUTES: 60_000,
  SECONDS: 1000,
  MILLISECONDS: 1,
  MICROSECONDS: 0.001,
  NANOSECONDS: 0.000_001,
};

/** The voucher without the uses, credits and points that other sessions hold. */
export function subtractLocks(
  voucher: Voucher,
  locks: ReadonlyMap<string, Lock>,
  ownKey: string | undefined,
  now: Date,
): Voucher {
  if (locks.size === 0) return voucher;
  const holds = [...locks.values()]
    .filter((lock) => lock.key !== ownKey && isHeld(lock, now))
    .flatMap((lock) => lock.holds.filter(({ voucher_id }) => voucher_id === voucher.id));
  const { redemption, gift, loyalty_card } = voucher;
  return {
    ...voucher,
    redemption: { ...redemption, redeemed_quantity: redemption.redeemed_quantity + holds.length },
    gift: gift && {
      ...gift,
      balance: left(
        gift.balance,
        holds.map(({ credits }) => credits),
      ),
    },
    loyalty_card: loyalty_card && {
      ...loyalty_card,
      balance: left(
        loyalty_card.balance,
        holds.map(({ points }) => points),
      ),
    },
  };
}

/**
 * A lock on the applicable vouchers. Without a `ttl` it lasts seven days, and without a unit the `ttl` is in days
 * (docs/voucherify-api.md#sessions). A promotion has no uses, credits or points that could be held.
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

/** Whether a lock has not expired. */
export function isHeld(lock: Lock, now: Date): boolean {
  return now < new Date(lock.until);
}

/** Releases what a session holds of a voucher; false if it holds nothing of it. It still holds other vouchers. */
export function releaseHold(
  { locks }: Pick<ProjectState, 'locks'>,
  key: string,
  voucherId: string,
  now: Date,
): boolean {
  const lock = locks.get(key);
  const rest = lock?.holds.filter(({ voucher_id }) => voucher_id !== voucherId) ?? [];
  if (lock === undefined || !isHeld(lock, now) || rest.length === lock.holds.length) return false;
  if (rest.length === 0) locks.delete(key);
  else locks.set(key, { ...lock, holds: rest });
  return true;
}

/** What is left of a balance. A test can lower a balance below what is held. */
function left(balance: number, held: readonly number[]): number {
  return Math.max(
    0,
    held.reduce((rest, amount) => rest - amount, balance),
  );
}
