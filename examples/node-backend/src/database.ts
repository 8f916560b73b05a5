import type { AttemptStore } from 'voucher-redeem/server';
import { createSqlStore, openDatabase } from 'voucher-redeem/server/sql';
import { createOrders, createOrderTables, type Orders, type OrderTables } from './orders.ts';

/** One database for all that a restart must not lose. */
export interface Database {
  /** Attempts, rollbacks, the ids of webhooks, and the counts of the limits. */
  store: AttemptStore;
  orders: Orders;
  close(): Promise<void>;
}

/**
 * Opens the database and makes its tables.
 *
 * @param url A file such as `file:shop.db`, or `postgres://user:password@host:5432/shop`.
 * @throws SqlStoreError if it cannot be used: the message says what to look at.
 */
export async function openShopDatabase(url: string): Promise<Database> {
  const store = createSqlStore({ url });
  await store.open();
  const db = await openDatabase<OrderTables>({ url });
  await createOrderTables(db);
  return {
    store,
    orders: createOrders(db),
    close: async () => void (await Promise.all([store.close(), db.destroy()])),
  };
}
