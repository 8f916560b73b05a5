/** The lock under which everything of the cart is held. Times are milliseconds as `Date.now()` counts. */
export interface Hold {
  /** When the shopper began to hold something. Input renews the lock for an hour from then. */
  readonly since?: number | undefined;
  /** When the lock ends, as of the last valid answer. */
  readonly until?: number | undefined;
  /** When the whole time was last asked for. */
  readonly renewedAt?: number | undefined;
  /** Whether the next request asks for the whole time. */
  readonly isRenewalWanted: boolean;
}

const MINUTE = 60_000;

/** Input on the page renews the lock at most this often. */
const RENEW_AFTER = 4 * MINUTE;

/** After this time, input alone no longer renews the lock: a page that is left open must let go of what others want. */
const RENEW_FOR = 60 * MINUTE;

/** An order that is being placed needs the lock for this long. */
const REDEEM_WITHIN = 30_000;

/** Whether input on the page renews the lock now. */
export function isRenewable({ since, until, renewedAt }: Hold, now: number): boolean {
  if (since === undefined || until === undefined || now - since >= RENEW_FOR) return false;
  return now >= until || now - (renewedAt ?? since) >= RENEW_AFTER;
}

/** Whether an order can be redeemed under the lock as it is. */
export const isHeldLongEnough = ({ until }: Hold, now: number): boolean =>
  until !== undefined && until - now >= REDEEM_WITHIN;

/** The shopper asks for something: the next request takes the whole time, and the hour starts again. */
export const startHold = (hold: Hold, now: number): Hold => ({ ...hold, since: now, isRenewalWanted: true });

/**
 * How long the next request asks to hold, in milliseconds. Every validation sets the time anew (docs/voucherify-api.md#sessions). So one
 * that no shopper asked for sends what is left. Undefined if nothing is left: then it is sent without a session.
 *
 * @param whole the whole time of a lock, in milliseconds.
 */
export function timeToHold({ until, isRenewalWanted }: Hold, now: number, whole: number): number | undefined {
  if (isRenewalWanted || until === undefined) return whole;
  return until > now ? Math.min(until - now, whole) : undefined;
}

/** The lock after a valid answer to a request that was sent at `sentAt` and asked for `time` milliseconds. */
export function withTime(hold: Hold, sentAt: number, time: number | undefined, isWhole: boolean): Hold {
  if (time === undefined) return hold;
  return {
    since: hold.since ?? sentAt,
    until: sentAt + time,
    renewedAt: isWhole ? sentAt : hold.renewedAt,
    isRenewalWanted: hold.isRenewalWanted && !isWhole,
  };
}
