import { failure } from '../../api/failure.ts';
import type { ServerConnection } from '../connection.ts';
import type { Desk } from './options.ts';

const MINUTE = 60_000;

/** When the budgets are full again, in milliseconds since 1970. */
export const nextMinute = (now: number): number => (Math.floor(now / MINUTE) + 1) * MINUTE;

/** The number of the present minute. */
export const minuteOf = (now: number): number => Math.floor(now / MINUTE);

/** A connection for attempts of some owners, which counts its requests. */
export interface BudgetedConnection extends ServerConnection {
  /** Which budget did not allow a request. Undefined if all were allowed. */
  exhausted(): 'everybody' | 'owners' | undefined;
}

/**
 * A connection that reads within the budgets. Each request is taken from the budget of an owner who has some left, and from that of all
 * owners together. Without owners, only the latter counts. A request that the budgets do not allow is not sent, and gets a failure.
 * There are no retries, because an attempt that could not be read is looked for again later.
 */
export function budgetedConnection(desk: Desk, owners: readonly string[] | undefined): BudgetedConnection {
  const { store, connection, callsPerMinute, callsPerOwner } = desk;
  let exhausted: 'everybody' | 'owners' | undefined;
  const takeOf = async (): Promise<typeof exhausted> => {
    const period = minuteOf(Date.now());
    const forReading = { name: 'everybody', period, limit: Math.floor(callsPerMinute * 0.75) };
    let hasOwners = owners === undefined;
    for (const owner of new Set(owners))
      hasOwners ||= await store.takeCalls({ name: `owner:${owner}`, period, limit: callsPerOwner }, 1);
    if (!hasOwners) return 'owners';
    return (await store.takeCalls(forReading, 1)) ? undefined : 'everybody';
  };
  return {
    ...connection,
    exhausted: () => exhausted,
    async read(call) {
      exhausted = await takeOf();
      if (!exhausted) return connection.write(call);
      return failure('rate-limited', false, 'The requests to the API for this minute are used up.');
    },
  };
}

/** Takes a request for a rollback from the budget. A quarter is there for rollbacks alone. */
export const takeRollback = ({ store, callsPerMinute }: Desk): Promise<boolean> =>
  store.takeCalls({ name: 'everybody', period: minuteOf(Date.now()), limit: callsPerMinute }, 1);
