import { sql, type Kysely } from 'kysely';

/** An order as this backend knows it. */
export interface Order {
  /** The page sends it with each redemption, as `order.source_id`. It is never used again for another order. */
  id: string;
  /** The session of the shopper. Nobody else may tell of attempts for this order. */
  session: string;
}

/** The orders to which this backend gave an id, and the redemptions with which they were confirmed. */
export interface Orders {
  open(session: string): Promise<Order>;
  /** The order with this id; undefined if this backend did not give it. */
  get(id: unknown): Promise<Order | undefined>;
  /** The ids of the redemptions with which it was confirmed, once or several times. */
  redemptionsOf(id: string): Promise<string[]>;
  /** Adds the redemptions with which it was confirmed. None is ever taken away, because the order may be on its way with it. */
  confirm(id: string, redemptions: readonly string[]): Promise<void>;
  /** Removes orders that nobody has confirmed, and that are older than a time in milliseconds since 1970. */
  forget(before: number): Promise<void>;
}

/** The database of the orders is away. */
export class OrdersError extends Error {
  override readonly name = 'OrdersError';
}

/** The tables of the orders. */
export interface OrderTables {
  shop_orders: { id: string; session: string; opened_at: number };
  shop_order_redemptions: { order_id: string; redemption_id: string };
}

/** Keeps orders in a database. Every method is one statement or one transaction, so several processes may use it at once. */
export function createOrders(db: Kysely<OrderTables>): Orders {
  return {
    open: (session) =>
      guard(async () => {
        // Whoever knows the id of an order can redeem for it, so it cannot be guessed.
        const order = { id: `order_${crypto.randomUUID()}`, session };
        await db
          .insertInto('shop_orders')
          .values({ ...order, opened_at: Date.now() })
          .execute();
        return order;
      }),
    get: (id) =>
      guard(async () =>
        isOrderId(id)
          ? db.selectFrom('shop_orders').select(['id', 'session']).where('id', '=', id).executeTakeFirst()
          : undefined,
      ),
    redemptionsOf: (id) =>
      guard(async () => {
        const rows = await db
          .selectFrom('shop_order_redemptions')
          .select('redemption_id')
          .where('order_id', '=', id)
          .execute();
        return rows.map((row) => row.redemption_id);
      }),
    confirm: (id, redemptions) =>
      guard(async () => {
        if (redemptions.length === 0) return;
        await db
          .insertInto('shop_order_redemptions')
          .values(redemptions.map((redemption_id) => ({ order_id: id, redemption_id })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    forget: (before) =>
      guard(async () => {
        await db
          .deleteFrom('shop_orders')
          .where('opened_at', '<', before)
          .where('id', 'not in', db.selectFrom('shop_order_redemptions').select('order_id'))
          .execute();
      }),
  };
}

/** Makes the tables. Two processes may do it at once: on PostgreSQL one of them may have to try it again. */
export async function createOrderTables(db: Kysely<OrderTables>): Promise<void> {
  const create = async () => {
    await db.schema
      .createTable('shop_orders')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('shop_order_redemptions')
      .ifNotExists()
      .addColumn('order_id', 'text', (column) => column.notNull())
      .addColumn('redemption_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('shop_order_redemptions_key', ['order_id', 'redemption_id'])
      .execute();
    await sql`create index if not exists shop_orders_by_time on shop_orders (opened_at)`.execute(db);
  };
  await create().catch(create);
}

const isOrderId = (id: unknown): id is string => typeof id === 'string' && /^order_[0-9a-f-]{36}$/.test(id);

/** Says that the database is away, without its name and its tables. */
async function guard<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new OrdersError('The orders cannot be read or written.', { cause });
  }
}
