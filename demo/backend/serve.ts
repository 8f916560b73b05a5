import { addressOf, listen, type Listening } from '../../examples/node-backend/src/listen.ts';
import { createBackend, type BackendOptions } from './backend.ts';
import { openDemoDatabase } from './database.ts';

export { makePassword } from '../../examples/node-backend/src/settings.ts';

export type ServedBackend = Listening;

/** Where it listens, and where it keeps what a restart must not lose. */
type ServeOptions = Omit<BackendOptions, 'store' | 'orders' | 'addressOf' | 'forget'> & {
  /** 0 takes a free one. Default: 4020. */
  port?: number;
  /** A file such as `file:demo.db`, or PostgreSQL. */
  databaseUrl: string;
};

/** Opens the database and the port. */
export async function startBackend({
  port = 4020,
  databaseUrl,
  ...options
}: ServeOptions): Promise<ServedBackend> {
  const database = await openDemoDatabase(databaseUrl);
  try {
    const { store, orders, forget } = database;
    const backend = createBackend({
      ...options,
      store,
      orders,
      forget,
      addressOf: addressOf(false),
    } as BackendOptions);
    const listening = await listen(backend, orders, { port, host: '127.0.0.1' });
    return {
      url: listening.url,
      close: async () => {
        await listening.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${port} is already taken. Choose another one for the shop’s backend: MERCHANT_PORT=4021 npm start`,
      { cause: error },
    );
  }
}
