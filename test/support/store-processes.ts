import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { AttemptStore } from '../../src/server/attempts/store.ts';
import type { SqlStore } from '../../src/server-sql.ts';

/** Another process that uses stores of attempts. */
export interface StoreProcess {
  /** Its store in this database, which the process opens when it is first used. */
  store(url: string): SqlStore;
  /** Begins a transaction that writes, and stops in the middle of it. */
  stopMidway(url: string): Promise<void>;
  /** Ends the process at once, as `kill -9` does. What it has not answered yet rejects. */
  kill(): Promise<void>;
}

interface Answer {
  call: number;
  result?: unknown;
  error?: string;
}

const METHODS = [
  'addAttempt',
  'getAttempt',
  'findAttempts',
  'listAttempts',
  'changeAttempt',
  'claimAttempt',
  'claimDueAttempts',
  'releaseAttempt',
  'acquireLease',
  'renewLease',
  'releaseLease',
  'addRollback',
  'changeRollback',
  'rollbacksOfAttempt',
  'rollbacksOfOrder',
  'unfinishedRollbacks',
  'rememberWebhook',
  'forgetWebhook',
  'takeCalls',
  'forget',
  'open',
  'close',
] as const satisfies readonly (keyof AttemptStore | 'open' | 'close')[];

/** Starts a process of its own, and waits until it is ready. */
export async function startStoreProcess(): Promise<StoreProcess> {
  const child: ChildProcess = fork(fileURLToPath(new URL('store-process.mjs', import.meta.url)), {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    // `undefined` in a message would become null.
    serialization: 'advanced',
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The process was killed.'));
  });
  let calls = 0;
  const call = (url: string, method: string, args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      child.send({ call: calls, url, method, args });
    });
  await once(child, 'message');
  child.on('message', ({ call, result, error }: Answer) => {
    const answer = waiting.get(call);
    waiting.delete(call);
    if (error === undefined) answer?.resolve(result);
    else answer?.reject(new Error(error));
  });
  return {
    store: (url) =>
      Object.fromEntries(
        METHODS.map((method) => [method, (...args: unknown[]) => call(url, method, args)]),
      ) as unknown as SqlStore,
    stopMidway: async (url) => void (await call(url, 'stopMidway', [])),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
