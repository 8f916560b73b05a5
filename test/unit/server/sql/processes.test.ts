import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSqlStore, type SqlStore } from '../../../../src/server-sql.ts';
import { startStoreProcess, type StoreProcess } from '../../../support/store-processes.ts';
import { attempt, claim, rollback } from '../attempts/store-samples.ts';
import { KINDS, type Databases } from './databases.ts';

vi.setConfig({ testTimeout: 60_000 });

const ROUNDS = 100;

describe.each(KINDS)('two processes with one store in $name', ({ start }) => {
  let databases: Databases;
  let one: StoreProcess;
  let two: StoreProcess;
  beforeAll(async () => {
    [databases, one, two] = await Promise.all([start(), startStoreProcess(), startStoreProcess()]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([one?.kill(), two?.kill()]);
    await databases?.remove();
  });

  /** Lets both processes do something at the same moment, many times, and returns both answers of each round. */
  async function race<Answer>(
    url: string,
    act: (store: SqlStore, index: number, round: number) => Promise<Answer>,
  ) {
    const stores = [one.store(url), two.store(url)];
    await Promise.all(stores.map((store) => store.open()));
    const rounds: Answer[][] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await Promise.all(stores.map((store, index) => act(store, index, round))));
    await Promise.all(stores.map((store) => store.close()));
    return rounds;
  }

  it('make its tables once when both start at the same moment', async () => {
    for (let count = 0; count < 8; count += 1) {
      const url = await databases.create();
      const stores = [one.store(url), two.store(url)];
      expect(await Promise.all(stores.map((store) => store.rememberWebhook('ev_1', 1)))).toContain(false);
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  it('record a rollback once, so that only one of them sends it', async () => {
    const rounds = await race(await databases.create(), (store, index, round) =>
      store.addRollback({ ...rollback(`r_${round}`), owner: `process ${index}` }),
    );
    expect(rounds.filter((answers) => answers.filter(Boolean).length !== 1)).toEqual([]);
    // Otherwise this would be no race.
    expect(new Set(rounds.map((answers) => answers.indexOf(true)))).toEqual(new Set([0, 1]));
  });

  it('claim an attempt once, and one of two changes of it counts', async () => {
    const url = await databases.create();
    const store = createSqlStore({ url });
    for (let round = 0; round < ROUNDS; round += 1)
      await store.addAttempt(attempt('ann', `att_${round}`), ROUNDS);
    await store.close();
    const claimed = await race(url, (process, index, round) =>
      process.claimAttempt('ann', `att_${round}`, claim(`process ${index}`, 100, 200)),
    );
    expect(claimed.filter((answers) => answers.filter(Boolean).length !== 1)).toEqual([]);
    const changed = await race(url, (process, index, round) =>
      process.changeAttempt({ ...attempt('ann', `att_${round}`), version: 1, changedAt: index }),
    );
    expect(changed.filter((answers) => answers.filter(Boolean).length !== 1)).toEqual([]);
  });

  it('never spend more calls than the budget has, and never claim the same due attempt', async () => {
    const url = await databases.create();
    const store = createSqlStore({ url });
    for (let count = 0; count < ROUNDS; count += 1)
      await store.addAttempt(attempt('ann', `att_${count}`), ROUNDS);
    await store.close();
    const taken = await race(url, (process) =>
      process.takeCalls({ name: 'api', period: 1, limit: ROUNDS }, 1),
    );
    expect(taken.flat().filter(Boolean)).toHaveLength(ROUNDS);
    const due = await race(url, (process, index, round) =>
      process.claimDueAttempts(claim(`${index} ${round}`, 2000, 3000), 2),
    );
    const ids = due.flat(2).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(ROUNDS);
  });
});

describe.each(KINDS)('a process that is killed while it uses a store in $name', ({ start }) => {
  let databases: Databases;
  let store: SqlStore;
  beforeAll(async () => {
    databases = await start();
  }, 60_000);
  afterEach(() => store?.close());
  afterAll(() => databases?.remove());

  it('loses nothing that was answered, and its claims end by their time', async () => {
    const url = await databases.create();
    store = createSqlStore({ url });
    for (let count = 0; count < 3; count += 1) {
      const killed = await startStoreProcess();
      const other = killed.store(url);
      const owner = `owner ${count}`;
      await other.addAttempt(attempt(owner, 'att_claimed'), 1000);
      await other.claimAttempt(owner, 'att_claimed', claim(owner, 100, 200));
      await other.acquireLease(owner, claim(owner, 100, 200));
      const answered: string[] = [];
      const work = Array.from({ length: 60 }, async (_, index) => {
        await other.addAttempt(attempt(owner, `att_${index}`), 1000);
        await other.addRollback({ ...rollback(`r_${count}_${index}`), owner, attemptId: `att_${index}` });
        answered.push(`att_${index}`);
        // In the middle of the others.
        if (answered.length === 5 + count * 15) await killed.kill();
      });
      await Promise.allSettled(work);
      expect(answered.length).toBeLessThan(60);
      for (const id of answered) {
        expect(await store.getAttempt(owner, id)).toBeDefined();
        expect(await store.rollbacksOfAttempt(owner, id)).toHaveLength(1);
      }
      expect(await store.claimAttempt(owner, 'att_claimed', claim('next', 199, 300))).toBeUndefined();
      expect(await store.claimAttempt(owner, 'att_claimed', claim('next', 200, 300))).toBeDefined();
      expect(await store.acquireLease(owner, claim('next', 199, 300))).toBe(false);
      expect(await store.acquireLease(owner, claim('next', 200, 300))).toBe(true);
    }
  }, 60_000);

  it('leaves no lock and no half of a step behind', async () => {
    const url = await databases.create();
    store = createSqlStore({ url });
    await store.open();
    const killed = await startStoreProcess();
    await killed.stopMidway(url);
    const waiting = store.addAttempt(attempt('ann', 'att_1'), 5);
    let isAdded = false;
    void waiting.then(() => (isAdded = true));
    await new Promise((passed) => setTimeout(passed, 300));
    expect(isAdded).toBe(false);
    await killed.kill();
    expect(await waiting).toBe('added');
    expect(await store.acquireLease('midway', claim('next', 0, 300))).toBe(true);
  }, 30_000);
});
