import { openShopDatabase, type Database } from '../../examples/node-backend/src/database.ts';
import { openDatabase } from '../../src/server-sql.ts';

/** What the library and the shop keep, without the orders, which open pages still have. */
const TABLES = [
  'voucher_redeem_attempts',
  'voucher_redeem_rollbacks',
  'voucher_redeem_webhooks',
  'voucher_redeem_budgets',
] as const;

type Emptied = Record<(typeof TABLES)[number], object>;

/**
 * Opens the database of the demo, which can be emptied.
 *
 * @throws {Error} if it is a database of PostgreSQL that is not there for the demo: DATABASE_URL is a common name of a setting.
 */
export async function openDemoDatabase(url: string): Promise<Database & { forget: () => Promise<void> }> {
  if (/^postgres(ql)?:/i.test(url) && !/demo/i.test(new URL(url).pathname))
    throw new Error(
      'DATABASE_URL names a database that may not be there for the demo, and the demo empties its tables at “Start over”. ' +
        'Make one whose name has “demo” in it (createdb shop_demo), or start the demo without DATABASE_URL.',
    );
  const database = await openShopDatabase(url);
  const db = await openDatabase<Emptied>({ url });
  return {
    ...database,
    async forget() {
      for (const table of TABLES) await db.deleteFrom(table).execute();
    },
    close: async () => void (await Promise.all([database.close(), db.destroy()])),
  };
}
