import { cleanCode } from '../../client/clean-code.ts';
import { readCodes } from '../reconcile/read-records.ts';
import { budgetedConnection, nextMinute } from './budget.ts';
import type { Desk } from './options.ts';
import { settleAttempt } from './settle-attempt.ts';
import { toSearch } from './search.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import { CLAIM_TIME, type Turns } from './turns.ts';

/** What looking for attempts needs. */
export interface LookDesk extends Desk {
  turns: Turns;
}

/** The name of the lease under which redemptions of an order are confirmed and rolled back. */
export const orderLease = (orderId: string): string => `order:${orderId}`;

/**
 * Looks for attempts that are claimed by `holder`, and ends the claims. The records of a code are read once for all of its attempts.
 *
 * @param isPersons Whether a person of the shop wants to know. Then the budgets of the owners do not count.
 * @returns False if the requests for this minute are used up, so that no other attempt can be looked for now.
 */
export async function lookFor(
  desk: LookDesk,
  claimed: readonly StoredAttempt[],
  { holder, until }: { holder: string; until: number },
  isPersons = false,
): Promise<boolean> {
  let isAllowed = true;
  for (const group of groupByCodes(claimed)) {
    // The claims of later groups may have become too old while the earlier ones were looked for.
    const isClaimed = until - Date.now() > CLAIM_TIME / 2;
    if (isAllowed && isClaimed) isAllowed = await lookForGroup(desk, group, isPersons);
    for (const { owner, id } of group) await desk.store.releaseAttempt(owner, id, holder);
  }
  return isAllowed;
}

/** Attempts with the same codes. */
function groupByCodes(attempts: readonly StoredAttempt[]): StoredAttempt[][] {
  const groups = new Map<string, StoredAttempt[]>();
  for (const attempt of attempts) {
    const key = JSON.stringify(attempt.data.codes.map(cleanCode).sort());
    groups.set(key, [...(groups.get(key) ?? []), attempt]);
  }
  return [...groups.values()];
}

async function lookForGroup(
  desk: LookDesk,
  group: readonly StoredAttempt[],
  isPersons: boolean,
): Promise<boolean> {
  const connection = budgetedConnection(desk, isPersons ? undefined : group.map(({ owner }) => owner));
  const names = group.flatMap(({ orderId }) => (orderId === null ? [] : [orderLease(orderId)]));
  await desk.turns.withLeases(names, async (leased) => {
    // What another process is working on is left to it. The records are read after the leases are taken, so that they are not older
    // than what the other process did.
    const free = group.filter(({ orderId }) => orderId === null || leased.has(orderLease(orderId)));
    if (free.length === 0) return;
    const now = Date.now();
    const searches = await Promise.all(free.map((attempt) => toSearch(desk, attempt, now)));
    const createdAfter = new Date(Math.min(...searches.map((search) => search.createdAfter.getTime())));
    const read = await readCodes(connection, { codes: searches[0]!.codes, createdAfter });
    for (const [index, attempt] of free.entries()) {
      const name = attempt.orderId === null ? undefined : orderLease(attempt.orderId);
      const lease = name === undefined ? undefined : { name, claim: leased.get(name)! };
      if (connection.exhausted()) await postpone(desk, attempt, now);
      else await settleAttempt({ desk, connection, attempt, search: searches[index]!, read, lease, now });
    }
  });
  return connection.exhausted() !== 'everybody';
}

/** The budget is used up, which says nothing about the attempt. Others, whose owners have some left, come first now. */
async function postpone({ store }: Desk, attempt: StoredAttempt, now: number): Promise<void> {
  if (attempt.dueAt !== null) await store.changeAttempt({ ...attempt, dueAt: nextMinute(now) });
}
