import type { ServerConnection } from '../connection.ts';
import type { AttemptSearch } from '../reconcile/query.ts';
import type { ReadRecords } from '../reconcile/read-records.ts';
import type { Desk } from './options.ts';
import type { Claim } from './store.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import type { Turns } from './turns.ts';

/** One attempt, and what was read for it. */
export interface Look {
  desk: Desk & { turns: Turns };
  connection: ServerConnection;
  attempt: StoredAttempt;
  search: AttemptSearch;
  /** The records of its codes. */
  read: ReadRecords;
  /** The lease on its order, if it has one. */
  lease: { name: string; claim: Claim } | undefined;
  /** The backend's time before the records were read. */
  now: number;
}

/** The key of a rollback that was recorded and never sent, because the redemption is no longer surplus. */
export const NOT_NEEDED = 'not_needed';
