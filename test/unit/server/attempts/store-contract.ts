import { beforeEach, expect, it } from 'vitest';
import type { AttemptStore } from '../../../../src/server/attempts/store.ts';
import { recordsContract } from './store-contract-records.ts';
import { attempt, claim, rollback } from './store-samples.ts';

/**
 * What every store of attempts must do: call `storeContract` inside a `describe`.
 *
 * @param open Opens two connections to one empty store, as two processes of a backend have them. A store in memory returns itself twice.
 */
export function storeContract(open: () => Promise<[AttemptStore, AttemptStore]>): void {
  let store: AttemptStore;
  let other: AttemptStore;
  beforeEach(async () => {
    [store, other] = await open();
  });
  const inTurn = (index: number) => (index % 2 === 0 ? store : other);

  it('an attempt is added once, and what was heard first stays', async () => {
    expect(await store.addAttempt(attempt('ann', 'att_1'), 5)).toBe('added');
    expect(await other.addAttempt({ ...attempt('ann', 'att_1'), orderId: 'another' }, 5)).toBe('known');
    expect(await other.getAttempt('ann', 'att_1')).toEqual({ ...attempt('ann', 'att_1'), version: 1 });
    expect(await other.getAttempt('bob', 'att_1')).toBeUndefined();
    expect(await other.getAttempt('ann', 'ATT_1')).toBeUndefined();
  });

  it('an attempt that 20 calls add at once is added once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => inTurn(index).addAttempt(attempt('ann', 'att_1'), 5)),
    );
    expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'known')).toHaveLength(19);
  });

  it('owners and ids can be any text, and are compared to the code unit', async () => {
    const texts = [
      'a',
      'A',
      'á',
      'a\u0301',
      'a ',
      ' a',
      "'; drop table attempts; --",
      '😀',
      '%',
      '_',
      '["a"]',
      '\\',
      'x'.repeat(300),
    ];
    for (const owner of texts) for (const id of texts) await store.addAttempt(attempt(owner, id), 50);
    for (const owner of texts)
      for (const id of texts) expect(await other.getAttempt(owner, id)).toMatchObject({ owner, id });
    expect(await other.listAttempts({ owner: 'a', offset: 0, limit: 100 })).toHaveLength(texts.length);
  });

  it('a full owner loses the settled attempt that changed first, with its rollbacks, and never one that is not settled', async () => {
    await store.addAttempt({ ...attempt('ann', 'att_open'), changedAt: 1 }, 3);
    await store.addAttempt({ ...attempt('ann', 'att_new'), state: 'settled', changedAt: 30 }, 3);
    await store.addAttempt({ ...attempt('ann', 'att_old'), state: 'settled', changedAt: 20 }, 3);
    await store.addRollback({ ...rollback('r_1'), attemptId: 'att_old', state: 'done' });
    expect(await store.addAttempt(attempt('ann', 'att_4'), 3)).toBe('added');
    expect(await store.getAttempt('ann', 'att_old')).toBeUndefined();
    expect(await store.rollbacksOfAttempt('ann', 'att_old')).toEqual([]);
    expect(await store.addAttempt({ ...attempt('ann', 'att_5'), state: 'ambiguous' }, 3)).toBe('added');
    expect(await store.addAttempt(attempt('ann', 'att_6'), 3)).toBe('full');
    expect(await store.addAttempt(attempt('ann', 'att_open'), 3)).toBe('known');
    const ids = (await store.listAttempts({ owner: 'ann', offset: 0, limit: 100 })).map(({ id }) => id);
    expect(ids.sort()).toEqual(['att_4', 'att_5', 'att_open']);
  });

  it('40 calls at once bring no owner above the limit, and take nothing from another owner', async () => {
    await store.addAttempt({ ...attempt('bob', 'att_bob'), state: 'settled' }, 5);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => inTurn(index).addAttempt(attempt('ann', `att_${index}`), 5)),
    );
    expect(answers.filter((answer) => answer === 'added')).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'full')).toHaveLength(35);
    expect(await store.listAttempts({ owner: 'ann', offset: 0, limit: 100 })).toHaveLength(5);
    expect(await store.getAttempt('bob', 'att_bob')).toBeDefined();
  });

  it('a change counts only if the version is the stored one, and of ten changes at once one counts', async () => {
    await store.addAttempt(attempt('ann', 'att_1'), 5);
    const read = (await store.getAttempt('ann', 'att_1'))!;
    const changed = {
      ...read,
      state: 'ambiguous' as const,
      dueAt: null,
      changedAt: 2000,
      orderId: 'order_2',
    };
    changed.data = { ...read.data, said: 'refused', codes: ['Ä "quoted" \\ 😀 \u0000'] };
    expect(await other.changeAttempt({ ...changed, begunAt: 7 })).toBe(true);
    expect(await store.getAttempt('ann', 'att_1')).toEqual({ ...changed, version: 2 });
    expect(await store.changeAttempt(changed)).toBe(false);
    expect(await store.changeAttempt({ ...changed, id: 'att_2' })).toBe(false);
    const second = (await store.getAttempt('ann', 'att_1'))!;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => inTurn(index).changeAttempt({ ...second, changedAt: index })),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await store.getAttempt('ann', 'att_1')).toMatchObject({
      version: 3,
      changedAt: answers.indexOf(true),
    });
  });

  it('what the caller does with a value afterwards changes nothing in the store', async () => {
    const added = attempt('ann', 'att_1');
    await store.addAttempt(added, 5);
    added.data.codes.push('ANOTHER');
    const read = (await store.getAttempt('ann', 'att_1'))!;
    read.data.codes.push('ANOTHER');
    expect((await store.getAttempt('ann', 'att_1'))!.data.codes).toEqual(['TENOFF']);
  });

  it('the attempts with an id are found, of all owners, and those that are not settled first', async () => {
    await store.addAttempt({ ...attempt('ann', 'att_1'), state: 'settled', begunAt: 9000 }, 5);
    await store.addAttempt({ ...attempt('bob', 'att_1'), begunAt: 1000 }, 5);
    await store.addAttempt({ ...attempt('cid', 'att_1'), begunAt: 2000 }, 5);
    await store.addAttempt(attempt('ann', 'att_2'), 5);
    expect((await other.findAttempts('att_1', 10)).map(({ owner }) => owner)).toEqual(['cid', 'bob', 'ann']);
    expect((await other.findAttempts('att_1', 1)).map(({ owner }) => owner)).toEqual(['cid']);
  });

  it('attempts are listed for a person page by page: the ambiguous ones first, then the newest', async () => {
    for (const [index, state] of (['settled', 'open', 'ambiguous', 'open', 'settled'] as const).entries())
      await store.addAttempt({ ...attempt('ann', `att_${index}`), state, begunAt: index }, 9);
    await store.addAttempt({ ...attempt('bob', 'att_9'), begunAt: 9 }, 9);
    const ids = async (options: Parameters<AttemptStore['listAttempts']>[0]) =>
      (await other.listAttempts(options)).map(({ id }) => id);
    const all = ['att_2', 'att_9', 'att_3', 'att_1', 'att_4', 'att_0'];
    expect(await ids({ offset: 0, limit: 100 })).toEqual(all);
    expect(await ids({ offset: 0, limit: 4 })).toEqual(all.slice(0, 4));
    expect(await ids({ offset: 4, limit: 4 })).toEqual(all.slice(4));
    expect(await ids({ offset: 6, limit: 4 })).toEqual([]);
    expect(await ids({ owner: 'bob', offset: 0, limit: 100 })).toEqual(['att_9']);
    expect(await ids({ states: ['ambiguous', 'open'], offset: 0, limit: 100 })).toEqual(all.slice(0, 4));
    expect(await ids({ owner: 'ann', states: ['settled'], offset: 0, limit: 1 })).toEqual(['att_4']);
  });

  it('an attempt is claimed by one at a time, until the claim is released or its time is over', async () => {
    await store.addAttempt(attempt('ann', 'att_1'), 5);
    expect(await store.claimAttempt('ann', 'att_1', claim('one', 100, 200))).toMatchObject({ version: 1 });
    expect(await other.claimAttempt('ann', 'att_1', claim('two', 199, 300))).toBeUndefined();
    expect(await store.claimAttempt('ann', 'att_1', claim('one', 199, 300))).toBeUndefined();
    expect(await other.claimAttempt('ann', 'att_1', claim('two', 200, 300))).toBeDefined();
    await store.releaseAttempt('ann', 'att_1', 'one');
    expect(await store.claimAttempt('ann', 'att_1', claim('one', 201, 300))).toBeUndefined();
    await other.releaseAttempt('ann', 'att_1', 'two');
    expect(await store.claimAttempt('ann', 'att_1', claim('one', 201, 300))).toBeDefined();
    expect(await store.claimAttempt('ann', 'att_2', claim('one', 201, 300))).toBeUndefined();
    await store.releaseAttempt('ann', 'att_2', 'one');
  });

  it('a change leaves the claim as it is', async () => {
    await store.addAttempt(attempt('ann', 'att_1'), 5);
    const claimed = (await store.claimAttempt('ann', 'att_1', claim('one', 100, 200)))!;
    await store.changeAttempt({ ...claimed, changedAt: 150 });
    expect(await other.claimAttempt('ann', 'att_1', claim('two', 150, 250))).toBeUndefined();
  });

  it('those that are due are claimed, the earliest first, and two calls at once never get the same', async () => {
    for (let index = 0; index < 20; index += 1)
      await store.addAttempt({ ...attempt('ann', `att_${index}`), dueAt: index }, 50);
    await store.addAttempt({ ...attempt('ann', 'att_later'), dueAt: 101 }, 50);
    await store.addAttempt({ ...attempt('ann', 'att_never'), dueAt: null }, 50);
    const first = await store.claimDueAttempts(claim('first', 100, 200), 4);
    expect(first.map(({ id }) => id).sort()).toEqual(['att_0', 'att_1', 'att_2', 'att_3']);
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        inTurn(index).claimDueAttempts(claim(`c${index}`, 100, 200), 4),
      ),
    );
    // A database may let a call go without what another one is just claiming.
    claims.push(await store.claimDueAttempts(claim('last', 100, 200), 50));
    const ids = [...first, ...claims.flat()].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(20);
    expect(await store.claimDueAttempts(claim('again', 100, 200), 50)).toEqual([]);
    expect(await store.claimDueAttempts(claim('after', 200, 300), 50)).toHaveLength(21);
  });

  recordsContract(() => [store, other]);
}
