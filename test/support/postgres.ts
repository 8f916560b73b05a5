import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres, POSTGRES_MISSING } from '../../scripts/postgres.mjs';
import { freePort } from './free-port.ts';

/** A PostgreSQL server of a test's own, on loopback, in a temporary folder. */
export interface PostgresServer {
  /** Its address with the password, as in `DATABASE_URL`. */
  url: string;
  password: string;
  /** Makes an empty database, and returns its address. */
  createDatabase(name: string): Promise<string>;
  /** Stops the server and keeps its folder, as if it broke down. */
  interrupt(): Promise<void>;
  /** Starts it again after `interrupt`, at the same address. */
  resume(): Promise<void>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

interface Owner {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root starts it as the user whom the package of PostgreSQL made. */
function owner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout || NaN);
  const [uid, gid] = [id('-u'), id('-g')];
  if (Number.isNaN(uid)) throw new Error(`There is no user "postgres". ${POSTGRES_MISSING}`);
  return { uid, gid };
}

/**
 * Starts a server.
 *
 * @throws if this machine has no PostgreSQL: the message says what to install.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error(POSTGRES_MISSING);
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-postgres-'));
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  const log = join(folder, 'log');
  const data = join(folder, 'data');
  writeFileSync(passwordFile, password);
  chmodSync(passwordFile, 0o644);
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const init = spawnSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'shop',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '-N',
    ],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr} ${String(init.error ?? '')}`);

  const port = await freePort();
  const url = `postgres://shop:${password}@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;
  const kill = () => void server?.kill('SIGKILL');

  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    // An idle connection that breaks would otherwise end the process.
    client.on('error', () => undefined);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  async function start() {
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
    server = spawn(
      join(programs!, 'postgres'),
      [
        '-D',
        data,
        '-p',
        String(port),
        ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    server.stderr!.on('data', (chunk: Buffer) => writeFileSync(log, chunk, { flag: 'a' }));
    process.once('exit', kill);
    for (const deadline = Date.now() + 20_000; ; await new Promise((again) => setTimeout(again, 50))) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL ended: ${readFileSync(log, 'utf8')}`);
      try {
        return await query('SELECT 1');
      } catch (error) {
        if (Date.now() > deadline) throw new Error('PostgreSQL does not answer.', { cause: error });
      }
    }
  }

  async function interrupt() {
    process.off('exit', kill);
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    // SIGINT is the fast shutdown: it disconnects everybody.
    server.kill('SIGINT');
    await ended;
  }

  await start();
  return {
    url,
    password,
    async createDatabase(name) {
      await query(`CREATE DATABASE ${name}`);
      return url.replace(/postgres$/, name);
    },
    interrupt,
    resume: start,
    async stop() {
      await interrupt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
