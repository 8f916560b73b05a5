import { openShopDatabase } from '../../examples/node-backend/src/database.ts';
import { createOrders, type Orders, type OrderTables } from '../../examples/node-backend/src/orders.ts';
import { createSqlStore, openDatabase } from '../../src/server-sql.ts';
import type { StoryConnection } from './shop-story.ts';

/** Makes the tables of a shop in an empty database, and returns what connects a process to it. */
export async function sqlConnections(url: string): Promise<() => StoryConnection> {
  await (await openShopDatabase(url)).close();
  return () => {
    const store = createSqlStore({ url });
    const db = openDatabase<OrderTables>({ url });
    const orders = new Proxy({} as Orders, {
      get:
        (_, name) =>
        async (...args: unknown[]) => {
          const opened = createOrders(await db);
          const method = Reflect.get(opened, name) as (...args: unknown[]) => unknown;
          return method.apply(opened, args);
        },
    });
    return { store, orders, close: async () => Promise.all([store.close(), (await db).destroy()]) };
  };
}
