import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSqlStore, openDatabase, type SqlStore } from '../../../../src/server-sql.ts';
import { AttemptsShop, CARD, statusOf } from '../../../support/attempts-shop.ts';
import { KINDS, type Databases } from './databases.ts';

/** The same storm as in hostile.test.ts, which has a store in memory. */

const START = Date.parse('2026-01-05T12:00:00.000Z');
/** How many attempts are invented: `npm run test:stories:server` invents 10,000. */
const STORM = Number(process.env.STORM ?? 200);
/** How many reports are under way at the same time. */
const AT_ONCE = 50;

const ann = { owner: 'ann', orderId: 'order_ann' };
const eve = { owner: 'eve', orderId: 'order_eve' };

interface Tables {
  voucher_redeem_attempts: object;
  voucher_redeem_rollbacks: object;
  voucher_redeem_leases: object;
  voucher_redeem_budgets: object;
}

describe.each(KINDS)('a storm of invented attempts at a store in $name', ({ start }) => {
  let databases: Databases;
  let store: SqlStore | undefined;
  beforeAll(async () => {
    databases = await start();
  }, 60_000);
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
  afterEach(async () => {
    vi.useRealTimers();
    await store?.close();
  });
  afterAll(() => databases?.remove());

  it(
    'of one owner pushes nobody else out, fills no table, and spends no budget',
    async () => {
      const url = await databases.create();
      store = createSqlStore({ url });
      const shop = new AttemptsShop(store);
      const backend = shop.backend();
      await backend.begin(ann, { attemptId: 'att_ann', codes: [CARD] });
      const replies = { checking: 0, refused: 0 };
      for (let first = 0; first < STORM; first += AT_ONCE)
        await Promise.all(
          Array.from({ length: AT_ONCE }, async (_, index) => {
            const number = first + index;
            const told = { attemptId: `att_${number}`, codes: [`MADE-UP-${number}`], ended: 'no-answer' };
            replies[(await statusOf(backend.end(eve, told))) as keyof typeof replies] += 1;
          }),
        );
      expect(replies).toEqual({ checking: 50, refused: STORM - 50 });
      expect(shop.calls).toBeLessThanOrEqual(10);
      expect(await statusOf(backend.end(ann, await shop.pay('att_ann', ann.orderId, 'answer')))).toBe(
        'redeemed',
      );
      vi.setSystemTime(START + 60_000);
      const before = shop.calls;
      await backend.work();
      expect(shop.calls - before).toBeLessThanOrEqual(40);
      const db = await openDatabase<Tables>({ url });
      const count = async (table: keyof Tables) => (await db.selectFrom(table).selectAll().execute()).length;
      const rows = {
        attempts: await count('voucher_redeem_attempts'),
        rollbacks: await count('voucher_redeem_rollbacks'),
        leases: await count('voucher_redeem_leases'),
        budgets: await count('voucher_redeem_budgets'),
      };
      await db.destroy();
      expect(rows).toMatchObject({ attempts: 51, rollbacks: 0, leases: 0 });
      expect(rows.budgets).toBeLessThanOrEqual(3);
    },
    30_000 + STORM * 20,
  );
});
