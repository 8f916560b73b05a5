import { spawnSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the example needs besides the package. */
const PACKAGES = [
  'hono',
  '@hono/node-server',
  'kysely',
  'libsql',
  'pg',
  'typescript',
  '@types/node',
  '@types/pg',
];

/**
 * Runs before the backend. It moves the clock by CLOCK_AHEAD milliseconds. After the message `{ killAfter: n }` it ends the process as
 * `kill -9` does, as soon as n steps are carried out: a step is a transaction that is committed, or a request to the API.
 */
const PRELOAD = `
import Database from 'libsql';
const ahead = Number(process.env.CLOCK_AHEAD ?? 0);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) { super(...(args.length === 0 ? [RealDate.now() + ahead] : args)); }
  static now() { return RealDate.now() + ahead; }
};
let left = Infinity;
let steps = 0;
process.on('message', ({ killAfter }) => { left = killAfter; });
function step() {
  steps += 1;
  left -= 1;
  if (left <= 0) process.kill(process.pid, 'SIGKILL');
}
const { exec } = Database.prototype;
Database.prototype.exec = function (sql) {
  const result = exec.call(this, sql);
  if (/^commit/i.test(sql)) step();
  return result;
};
const { fetch } = globalThis;
globalThis.fetch = async (...args) => {
  const response = await fetch(...args);
  step();
  return response;
};
`;

/** The example, copied to a folder of its own and built with its own settings, as a shop does. */
export interface BuiltExample {
  folder: string;
  remove(): void;
}

/** @throws if the example cannot be compiled against the built package. */
export function buildExample(): BuiltExample {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-example-'));
  cpSync(join(root, 'examples/node-backend'), folder, { recursive: true });
  for (const name of PACKAGES) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  symlinkSync(root, join(folder, 'node_modules/voucher-redeem'));
  const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (compiled.status !== 0) throw new Error(`The example does not compile: ${compiled.stdout}`);
  writeFileSync(join(folder, 'preload.mjs'), PRELOAD);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** A process of the example. */
export interface ExampleProcess {
  url: string;
  /** What it has printed so far. */
  output(): string;
  hasEnded(): boolean;
  /** It is killed when so many steps are carried out. */
  killAfter(steps: number): void;
  /** Ends it at once, as `kill -9` does. */
  kill(): Promise<void>;
}

/** Starts the example with settings, and waits until it listens. @throws with its output if it ends instead. */
export async function startExample(
  { folder }: BuiltExample,
  env: Record<string, string>,
): Promise<ExampleProcess> {
  const child: ChildProcess = fork('dist/server.js', {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    execArgv: ['--import', './preload.mjs'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  let url: string | undefined;
  while (url === undefined) {
    if (hasEnded()) throw new Error(output);
    await Promise.race([ended, once(child.stdout!, 'data')]);
    [, url] = /listens at (\S+)/.exec(output) ?? [];
  }
  return {
    url,
    output: () => output,
    hasEnded,
    killAfter: (steps) => void child.send({ killAfter: steps }),
    async kill() {
      if (!hasEnded()) child.kill('SIGKILL');
      await ended;
    },
  };
}
