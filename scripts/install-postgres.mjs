/** `npm run postgres`: installs PostgreSQL for the tests of the attempts' store, and prints where it is. */
import { findPostgres, installPostgres, POSTGRES_MISSING } from './postgres.mjs';

installPostgres();
const folder = findPostgres();
if (folder) console.log(`PostgreSQL: ${folder}`);
else {
  console.error(POSTGRES_MISSING);
  process.exitCode = 1;
}
