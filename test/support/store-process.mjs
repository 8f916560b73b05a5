/**
 * A process that uses a store of attempts, for tests with several processes: test/support/store-processes.ts starts it. It gets
 * `{ call, url, method, args }`, does that with the store at that address, and sends `{ call, result }` or `{ call, error }`.
 */
import { createLoader } from '../../scripts/load-module.mjs';

const { load } = await createLoader();
const module = await load('/src/server-sql.ts');
const stores = new Map();

function storeAt(url) {
  if (!stores.has(url)) stores.set(url, module.createSqlStore({ url }));
  return stores.get(url);
}

/** Begins a transaction that writes, and never ends it. */
async function stopMidway(url) {
  const lease = "insert into voucher_redeem_leases (name, holder, until) values ('midway', 'killed', 1)";
  if (url.startsWith('file:')) {
    const { default: Database } = await import('libsql');
    const database = new Database(url.slice('file:'.length));
    database.exec(`begin immediate; ${lease}`);
    // Otherwise the collector of garbage could close it.
    stores.set('midway', database);
  } else {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`begin; lock table voucher_redeem_attempts; ${lease}`);
  }
}

async function perform(url, method, args) {
  if (method === 'stopMidway') return stopMidway(url);
  const store = storeAt(url);
  // The next call opens a new one.
  if (method === 'close') stores.delete(url);
  return store[method](...args);
}

process.on('message', async ({ call, url, method, args }) => {
  try {
    const result = await perform(url, method, args);
    process.send({ call, result });
  } catch (error) {
    process.send({ call, error: String(error) });
  }
});
process.send('ready');
