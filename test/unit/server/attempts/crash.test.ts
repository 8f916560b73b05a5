import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../../src/server.ts';
import { CLAIM_TIME } from '../../../../src/server/attempts/turns.ts';
import { API_TIMEOUT } from '../../../../src/server/reconcile/query.ts';
import { AttemptsShop, BALANCE, CARD, CREDITS } from '../../../support/attempts-shop.ts';
import { BackendProcess } from '../../../support/backend-process.ts';

/**
 * A process that is killed: from its n-th step on, no call of the store and no request to the API is made, or one is made and its
 * answer is lost. Another process then goes on with what is in the store.
 */

const START = Date.parse('2026-01-05T12:00:00.000Z');
const ann = { owner: 'ann', orderId: 'order_ann' };

/** What a page did, and how many redemptions of it must stand in the end. */
const PAGES = {
  'an attempt that was sent twice': { loss: 'sent-twice', stays: 1 },
  'an attempt whose answer was lost': { loss: 'answer', stays: 1 },
  'an attempt that never arrived': { loss: 'request', stays: 0 },
} as const;

/** One process is killed at a step, and another one goes on. Returns whether the first one came to its end. */
async function story(page: keyof typeof PAGES, end: number, isCarriedOut: boolean): Promise<boolean> {
  vi.setSystemTime(START);
  const { loss, stays } = PAGES[page];
  const shop = new AttemptsShop(createMemoryStore());
  const killed = new BackendProcess();
  killed.killAfter(end, isCarriedOut);
  const first = shop.backend({ store: killed.storeOf(shop.store), fetch: killed.fetchOf(shop.api.fetch) });
  const told = await shop.pay('att_1', ann.orderId, loss);
  const end1 = await first.end(ann, told);
  vi.setSystemTime(START + API_TIMEOUT);
  await first.work().catch(() => undefined);
  const isOver = !killed.isKilled;

  // The page tells it again, because it got no answer.
  const second = shop.backend();
  vi.setSystemTime(START + API_TIMEOUT + CLAIM_TIME);
  if (end1.status === 'away') await second.end(ann, told);
  // A cron job. A rollback that was perhaps sent is repeated only when the API no longer works on it.
  for (let minutes = 0; minutes < 12; minutes += 1) {
    await second.work();
    vi.setSystemTime(Date.now() + 60_000);
  }
  const where = `${page}, killed at step ${end}${isCarriedOut ? ', which was carried out' : ''}`;
  expect(shop.standing('att_1'), where).toHaveLength(stays);
  expect(shop.balance(), where).toBe(BALANCE - stays * CREDITS);
  expect(shop.rollbacks(), where).toEqual(loss === 'sent-twice' ? ['SUCCESS'] : []);
  expect(await second.status(ann, 'att_1'), where).toMatchObject(
    stays ? { status: 'redeemed', id: shop.standing('att_1')[0] } : { status: 'not-redeemed' },
  );
  expect(await second.list(), where).toEqual([]);
  expect(await shop.store.unfinishedRollbacks(9), where).toEqual([]);
  return isOver;
}

describe('a process that is killed while it works on an attempt', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
  afterEach(() => void vi.useRealTimers());

  for (const page of Object.keys(PAGES) as (keyof typeof PAGES)[])
    for (const isCarriedOut of [false, true])
      it(`loses nothing of ${page}, at whichever step it is killed ${isCarriedOut ? 'after' : 'before'} the step is done`, async () => {
        let steps = 1;
        while (!(await story(page, steps, isCarriedOut))) steps += 1;
        // There is more than noting the attempt, and the loop has an end.
        expect(steps).toBeGreaterThan(15);
      });

  it('loses nothing of a person’s decision, at whichever step it is killed', async () => {
    for (let end = 1, isOver = false; !isOver; end += 1) {
      vi.setSystemTime(START);
      const shop = new AttemptsShop();
      const second = shop.backend();
      const told = await shop.pay('att_1', 'order_1', 'sent-twice');
      await second.end({ owner: 'ann' }, told);
      vi.setSystemTime(START + API_TIMEOUT);
      await second.work();
      const [keep, extra] = shop.standing('att_1');
      const decision = { keep: keep!, rollBack: [extra!], by: 'Maria' };
      const killed = new BackendProcess();
      killed.killAfter(end, true);
      const first = shop.backend({
        store: killed.storeOf(shop.store),
        fetch: killed.fetchOf(shop.api.fetch),
      });
      await first.decide('ann', 'att_1', decision).catch(() => undefined);
      isOver = !killed.isKilled;
      vi.setSystemTime(Date.now() + CLAIM_TIME);
      // The person sees that it is still open, and decides again.
      await second.decide('ann', 'att_1', decision);
      for (let minutes = 0; minutes < 12; minutes += 1) {
        await second.work();
        vi.setSystemTime(Date.now() + 60_000);
      }
      expect(shop.standing('att_1'), `step ${end}`).toEqual([keep]);
      expect(shop.rollbacks(), `step ${end}`).toEqual(['SUCCESS']);
      expect(await second.list(), `step ${end}`).toEqual([]);
    }
  });

  it('two processes that settle the same attempts at once give one rollback for each', async () => {
    const shop = new AttemptsShop();
    const [first, second] = [shop.backend(), shop.backend()];
    for (let index = 0; index < 5; index += 1) {
      const told = await shop.pay(`att_${index}`, `order_${index % 2}`, 'sent-twice');
      const request = { owner: 'ann', orderId: `order_${index % 2}` };
      await Promise.all([first.end(request, told), second.end(request, told), first.end(request, told)]);
      await Promise.all([first.look('ann', told.attemptId), second.look('ann', told.attemptId)]);
    }
    for (let minutes = 0; minutes < 6; minutes += 1) {
      await Promise.all([first.work(), second.work(), first.work()]);
      vi.setSystemTime(Date.now() + 60_000);
    }
    expect(shop.rollbacks()).toEqual(Array.from({ length: 5 }, () => 'SUCCESS'));
    expect(shop.balance()).toBe(BALANCE - 5 * CREDITS);
    expect(await first.list()).toEqual([]);
  });

  it('two owners who tell of the same attempt of one order do not give both of its redemptions back', async () => {
    const shop = new AttemptsShop();
    const backend = shop.backend();
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    const ids = shop.standing('att_1');
    const guest = { owner: 'guest', orderId: ann.orderId };
    const told = { attemptId: 'att_1', codes: [CARD], ended: 'no-answer' };
    shop.api.fail({ path: '/v1/redemptions/r_', cut: 'before' });
    await backend.end(guest, { ...told, redemptionId: ids[0] });
    await backend.end(ann, { ...told, redemptionId: ids[1] });
    for (let minutes = 0; minutes < 12; minutes += 1) {
      await backend.work();
      vi.setSystemTime(Date.now() + 60_000);
    }
    expect(shop.standing('att_1')).toEqual([ids[0]]);
    expect(await backend.list()).toEqual([]);
  });
});
