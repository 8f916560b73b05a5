import type { AttemptStore } from '../attempts/store.ts';
import type { SqlDatabase } from './tables.ts';
import { toColumn } from './text.ts';

type SharedSteps = Pick<
  AttemptStore,
  'acquireLease' | 'renewLease' | 'releaseLease' | 'rememberWebhook' | 'forgetWebhook' | 'takeCalls'
>;

/** The steps of a store about what all processes share: leases, webhooks and the budget of API calls. Each is one statement. */
export function sharedSteps({ db }: SqlDatabase): SharedSteps {
  return {
    async acquireLease(name, { holder, now, until }) {
      const lease = await db
        .insertInto('voucher_redeem_leases')
        .values({ name: toColumn(name), holder: toColumn(holder), until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet((eb) => ({ holder: eb.ref('excluded.holder'), until: eb.ref('excluded.until') }))
            .where('voucher_redeem_leases.until', '<=', now),
        )
        .returning('name')
        .executeTakeFirst();
      return lease !== undefined;
    },

    async renewLease(name, { holder, now, until }) {
      const { numUpdatedRows } = await db
        .updateTable('voucher_redeem_leases')
        .set({ until })
        .where('name', '=', toColumn(name))
        .where('holder', '=', toColumn(holder))
        .where('until', '>', now)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async releaseLease(name, holder) {
      await db
        .deleteFrom('voucher_redeem_leases')
        .where('name', '=', toColumn(name))
        .where('holder', '=', toColumn(holder))
        .execute();
    },

    async rememberWebhook(id, at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('voucher_redeem_webhooks')
        .values({ id: toColumn(id), at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async forgetWebhook(id) {
      await db.deleteFrom('voucher_redeem_webhooks').where('id', '=', toColumn(id)).execute();
    },

    async takeCalls({ name, period, limit }, count) {
      // A new row has no earlier calls to compare with.
      if (count > limit) return false;
      const budget = await db
        .insertInto('voucher_redeem_budgets')
        .values({ name: toColumn(name), period, taken: count })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet((eb) => ({
              period,
              taken: eb
                .case()
                .when('voucher_redeem_budgets.period', '=', period)
                .then(eb('voucher_redeem_budgets.taken', '+', count))
                .else(count)
                .end(),
            }))
            .where((eb) =>
              eb.or([
                eb('voucher_redeem_budgets.period', '!=', period),
                eb('voucher_redeem_budgets.taken', '<=', limit - count),
              ]),
            ),
        )
        .returning('name')
        .executeTakeFirst();
      return budget !== undefined;
    },
  };
}
