import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The embedded database takes a limited number of conditions in one statement. */
const AT_ONCE = 100;

/** Removes the rollbacks of attempts that were removed. The keys are as in the tables. */
export async function removeRollbacks(
  transaction: Transaction<Tables>,
  attempts: readonly { owner: string; id: string }[],
): Promise<void> {
  for (let start = 0; start < attempts.length; start += AT_ONCE)
    await transaction
      .deleteFrom('voucher_redeem_rollbacks')
      .where((eb) =>
        eb.or(
          attempts.slice(start, start + AT_ONCE).map(({ owner, id }) => eb.and({ owner, attempt_id: id })),
        ),
      )
      .execute();
}
