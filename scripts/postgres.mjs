/**
 * The programs of PostgreSQL, which the tests of the attempts' store run against. `findPostgres` looks for them and changes nothing.
 * `installPostgres` installs them with apt; only commands call it (`npm run postgres`, `npm test`).
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canUseApt, installWithApt } from './apt.mjs';

/** The Debian package: the version that the distribution supports. */
const APT_PACKAGE = 'postgresql';

/** Folders with a folder for each version, as Debian and Homebrew have them. */
const VERSION_FOLDERS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/usr'];

const versionOf = (name) => Number(/^(?:postgresql@|pgsql-)?(\d+)$/.exec(name)?.[1] ?? 0);

/** The folder with `initdb` and `postgres`: `POSTGRES_BIN`, or the newest version of this machine; undefined without either. */
export function findPostgres() {
  const installed = VERSION_FOLDERS.flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => versionOf(name) > 0)
      .sort((a, b) => versionOf(b) - versionOf(a))
      .map((name) => join(folder, name, 'bin')),
  );
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [process.env.POSTGRES_BIN, ...installed, ...onPath].find(
    (folder) => folder && ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  );
}

/** What to do on a machine without PostgreSQL. */
export const POSTGRES_MISSING =
  'These tests need the programs of PostgreSQL (initdb and postgres). Install them with "npm run postgres" as root, or ' +
  'with "apt-get install postgresql" or "brew install postgresql@17". Or set POSTGRES_BIN to the folder they are in.';

/**
 * Installs PostgreSQL if it is missing. Without apt, or without the right to use it, it installs nothing and prints that; the
 * tests that need it then fail and say what to install.
 */
export function installPostgres() {
  if (findPostgres()) return;
  if (canUseApt()) installWithApt([APT_PACKAGE]);
  else console.log('Not installed: PostgreSQL. This needs apt-get and the rights of root.');
}
