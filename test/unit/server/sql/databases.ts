import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../../support/postgres.ts';

/** A kind of database of a test file. */
export interface Databases {
  /** Makes an empty database, and returns its address. */
  create(): Promise<string>;
  remove(): Promise<void>;
}

/** Embedded databases in a temporary folder. */
export function embeddedDatabases(): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-store-'));
  let count = 0;
  return Promise.resolve({
    create: () => Promise.resolve(`file:${join(folder, `${(count += 1)}.db`)}`),
    remove: () => Promise.resolve(rmSync(folder, { recursive: true })),
  });
}

/** Databases of a PostgreSQL server that only this test file uses. */
export async function postgresDatabases(): Promise<Databases> {
  const server = await startPostgres();
  let count = 0;
  return {
    create: () => server.createDatabase(`test_${(count += 1)}`),
    remove: () => server.stop(),
  };
}

/** Both, with their names for the titles of tests. */
export const KINDS = [
  { name: 'an embedded database', start: embeddedDatabases },
  { name: 'PostgreSQL', start: postgresDatabases },
];
