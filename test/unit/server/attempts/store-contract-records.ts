import { beforeEach, expect, it } from 'vitest';
import type { AttemptStore, NewRollback } from '../../../../src/server/attempts/store.ts';
import { attempt, claim, rollback } from './store-samples.ts';

/** What every store must do with leases, rollbacks, webhooks and budgets. It is a part of `storeContract`, which opens them. */
export function recordsContract(opened: () => [AttemptStore, AttemptStore]): void {
  let store: AttemptStore;
  let other: AttemptStore;
  beforeEach(() => {
    [store, other] = opened();
  });
  const inTurn = (index: number) => (index % 2 === 0 ? store : other);

  it('a lease has one holder at a time, and only this one prolongs or ends it', async () => {
    const name = 'order:"1"';
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        inTurn(index).acquireLease(name, claim(`h${index}`, 100, 200)),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    const holder = `h${answers.indexOf(true)}`;
    expect(await other.acquireLease('order:2', claim('x', 100, 200))).toBe(true);
    expect(await other.acquireLease(name, claim(holder, 199, 300))).toBe(false);
    expect(await other.renewLease(name, claim('x', 150, 250))).toBe(false);
    expect(await other.renewLease(name, claim(holder, 150, 250))).toBe(true);
    expect(await store.acquireLease(name, claim('x', 249, 300))).toBe(false);
    expect(await store.renewLease(name, claim(holder, 250, 350))).toBe(false);
    expect(await store.acquireLease(name, claim('x', 250, 350))).toBe(true);
    await store.releaseLease(name, holder);
    expect(await store.acquireLease(name, claim(holder, 251, 350))).toBe(false);
    await other.releaseLease(name, 'x');
    expect(await store.renewLease(name, claim('x', 251, 350))).toBe(false);
    expect(await store.acquireLease(name, claim(holder, 251, 350))).toBe(true);
  });

  it('a rollback is recorded once for a redemption, whoever records it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        inTurn(index).addRollback({ ...rollback('r_1'), owner: `owner ${index}` }),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    const owner = `owner ${answers.indexOf(true)}`;
    expect(await other.rollbacksOfAttempt(owner, 'att_1')).toEqual([
      { ...rollback('r_1'), owner, version: 1 },
    ]);
    expect(await other.rollbacksOfAttempt('another', 'att_1')).toEqual([]);
  });

  it('a rollback changes only if the version is the stored one', async () => {
    await store.addRollback(rollback('r_1'));
    const [read] = await store.rollbacksOfOrder('order_1');
    const sent = { ...read!, state: 'sent' as const, sentAt: 5, changedAt: 6, reason: 'a person', key: 'k' };
    expect(await Promise.all([store.changeRollback(sent), other.changeRollback(sent)])).toContain(false);
    expect(await other.rollbacksOfOrder('order_1')).toEqual([{ ...sent, version: 2 }]);
    expect(await store.changeRollback({ ...sent, redemptionId: 'r_2' })).toBe(false);
  });

  it('rollbacks are listed by attempt, by order, and those that are not finished', async () => {
    const states = ['done', 'unknown', 'sent', 'refused', 'planned'] as const;
    for (const [index, state] of states.entries())
      await store.addRollback({
        ...rollback(`r_${index}`),
        state,
        plannedAt: 10 - index,
        orderId: index === 2 ? null : index === 4 ? 'order_2' : 'order_1',
        attemptId: index < 2 ? 'att_1' : 'att_2',
      });
    const ids = (list: readonly NewRollback[]) => list.map(({ redemptionId }) => redemptionId);
    expect(ids(await other.unfinishedRollbacks(10))).toEqual(['r_4', 'r_2', 'r_1']);
    expect(ids(await other.unfinishedRollbacks(1))).toEqual(['r_4']);
    expect(ids(await other.rollbacksOfAttempt('ann', 'att_1'))).toEqual(['r_1', 'r_0']);
    expect(ids(await other.rollbacksOfOrder('order_1')).sort()).toEqual(['r_0', 'r_1', 'r_3']);
  });

  it('the id of a webhook is new once, also if it comes twice at once, and again after it was forgotten', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => inTurn(index).rememberWebhook('ev_1', 100)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await store.rememberWebhook('EV_1', 100)).toBe(true);
    await store.forgetWebhook('ev_1');
    expect(await other.rememberWebhook('ev_1', 200)).toBe(true);
  });

  it('calls are taken from a budget until it is used up, and it is full again in another period', async () => {
    const minute = { name: 'api', period: 7, limit: 10 };
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => inTurn(index).takeCalls(minute, 1)),
    );
    expect(answers.filter(Boolean)).toHaveLength(10);
    expect(await store.takeCalls({ ...minute, name: 'another' }, 8)).toBe(true);
    expect(await store.takeCalls({ ...minute, name: 'another' }, 3)).toBe(false);
    expect(await store.takeCalls({ ...minute, name: 'another' }, 2)).toBe(true);
    expect(await store.takeCalls({ ...minute, period: 8 }, 11)).toBe(false);
    expect(await store.takeCalls({ ...minute, period: 8 }, 10)).toBe(true);
    expect(await store.takeCalls({ ...minute, period: 8 }, 1)).toBe(false);
  });

  it('what is old is forgotten, and an attempt that is not settled never is', async () => {
    await store.addAttempt({ ...attempt('ann', 'att_open'), changedAt: 1 }, 9);
    await store.addAttempt({ ...attempt('ann', 'att_old'), state: 'settled', changedAt: 99 }, 9);
    await store.addAttempt({ ...attempt('ann', 'att_new'), state: 'settled', changedAt: 100 }, 9);
    await store.addRollback({ ...rollback('r_old'), attemptId: 'att_old' });
    await store.addRollback({ ...rollback('r_new'), attemptId: 'att_new' });
    await store.rememberWebhook('ev_old', 199);
    await store.rememberWebhook('ev_new', 200);
    await store.acquireLease('old', claim('one', 10, 299));
    await store.acquireLease('new', claim('one', 10, 300));
    await store.takeCalls({ name: 'old', period: 3, limit: 5 }, 5);
    await store.takeCalls({ name: 'new', period: 4, limit: 5 }, 5);
    await other.forget({ settled: 100, webhooks: 200, leases: 300, period: 4 });
    const left = (await store.listAttempts({ offset: 0, limit: 100 })).map(({ id }) => id);
    expect(left.sort()).toEqual(['att_new', 'att_open']);
    expect(await store.rollbacksOfAttempt('ann', 'att_old')).toEqual([]);
    expect(await store.rollbacksOfAttempt('ann', 'att_new')).toHaveLength(1);
    expect([await store.rememberWebhook('ev_old', 1), await store.rememberWebhook('ev_new', 1)]).toEqual([
      true,
      false,
    ]);
    expect(await store.acquireLease('old', claim('two', 20, 30))).toBe(true);
    expect(await store.acquireLease('new', claim('two', 20, 30))).toBe(false);
    expect(await store.takeCalls({ name: 'new', period: 4, limit: 5 }, 1)).toBe(false);
  });
}
