import type { AttemptStore } from '../attempts/store.ts';
import { removeRollbacks } from './remove-rollbacks.ts';
import type { SqlDatabase } from './tables.ts';

/** Removes what is no longer needed, in one transaction. */
export const forgetStep = ({ db }: SqlDatabase): Pick<AttemptStore, 'forget'> => ({
  forget: (before) =>
    db.transaction().execute(async (transaction) => {
      const attempts = await transaction
        .deleteFrom('voucher_redeem_attempts')
        .where('state', '=', 'settled')
        .where('changed_at', '<', before.settled)
        .returning(['owner', 'id'])
        .execute();
      await removeRollbacks(transaction, attempts);
      await transaction.deleteFrom('voucher_redeem_webhooks').where('at', '<', before.webhooks).execute();
      await transaction.deleteFrom('voucher_redeem_leases').where('until', '<', before.leases).execute();
      await transaction.deleteFrom('voucher_redeem_budgets').where('period', '<', before.period).execute();
    }),
});
