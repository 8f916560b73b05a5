import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { API_TIMEOUT } from '../../../../src/server/reconcile/query.ts';
import { SILENCE } from '../../../../src/server/attempts/times.ts';
import { AttemptsShop, BALANCE, CARD, CREDITS, statusOf } from '../../../support/attempts-shop.ts';

const START = Date.parse('2026-01-05T12:00:00.000Z');
const ann = { owner: 'ann', orderId: 'order_ann' };
const eve = { owner: 'eve', orderId: 'order_eve' };

describe('a backend that remembers attempts believes no page', () => {
  let shop: AttemptsShop;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    shop = new AttemptsShop();
  });
  afterEach(() => void vi.useRealTimers());
  const later = (ms: number) => void vi.setSystemTime(Date.now() + ms);

  it('10,000 invented attempts of one owner push nobody else out, fill no store and spend no budget', async () => {
    const backend = shop.backend();
    await backend.begin(ann, { attemptId: 'att_ann', codes: [CARD] });
    const replies = new Map<string, number>();
    for (let index = 0; index < 10_000; index += 1) {
      // Each with a code of its own, so that no listing serves two of them.
      const told = { attemptId: `att_${index}`, codes: [`MADE-UP-${index}`], ended: 'no-answer' };
      const status = await statusOf(backend.end(eve, told));
      replies.set(status, (replies.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(replies)).toEqual({ checking: 50, refused: 9950 });
    expect(shop.calls).toBeLessThanOrEqual(10);
    expect(await shop.store.listAttempts({ offset: 0, limit: 100 })).toHaveLength(51);
    const told = await shop.pay('att_ann', ann.orderId, 'answer');
    expect(await statusOf(backend.end(ann, told))).toBe('redeemed');

    // In each minute of the next hour another shopper is served at once, and the API gets no more requests than allowed.
    for (let minutes = 0; minutes < 60; minutes += 1) {
      later(60_000);
      const before = shop.calls;
      await backend.work();
      const session = { owner: `shopper ${minutes}`, orderId: `order_${minutes}` };
      const answer = await shop.pay(`att_of_${minutes}`, session.orderId, 'answer');
      expect(await statusOf(backend.end(session, answer))).toBe('redeemed');
      expect(shop.calls - before).toBeLessThanOrEqual(40);
    }
  });

  it('settled attempts of an owner make room for new ones', async () => {
    const backend = shop.backend({ attemptsPerOwner: 3 });
    for (let index = 0; index < 3; index += 1)
      await backend.begin(ann, { attemptId: `att_${index}`, codes: [CARD] });
    const another = { attemptId: 'att_3', codes: [CARD] };
    expect(await backend.begin(ann, another)).toMatchObject({ status: 'refused', reason: 'full' });
    later(SILENCE + API_TIMEOUT);
    await backend.work();
    expect(await backend.begin(ann, another)).toEqual({ status: 'noted' });
  });

  it('a budget of requests is shared by all processes, and a part of it is kept for rollbacks', async () => {
    const limits = { callsPerMinute: 8, callsPerOwner: 8 };
    const [first, second] = [shop.backend(limits), shop.backend(limits)];
    await shop.pay('att_ann', ann.orderId, 'sent-twice');
    const invented = (index: number) => ({
      attemptId: `att_${index}`,
      codes: [`NO-${index}`],
      ended: 'no-answer',
    });
    for (let index = 0; index < 2; index += 1) await first.end(eve, invented(index));
    expect(shop.calls).toBe(4);
    const told = { attemptId: 'att_ann', codes: [CARD], ended: 'no-answer' };
    expect(await statusOf(second.end(ann, told))).toBe('redeemed');
    expect(shop.calls).toBe(7);
    for (let index = 2; index < 9; index += 1) await second.end(eve, invented(index));
    expect(shop.calls).toBe(7);
    later(60_000);
    await first.work();
    expect(shop.calls).toBe(13);
  });

  it('only the owner of an attempt is told how it ended', async () => {
    const backend = shop.backend();
    await backend.end(ann, await shop.pay('att_ann', ann.orderId, 'answer'));
    expect(await statusOf(backend.status(ann, 'att_ann'))).toBe('redeemed');
    for (const id of ['att_ann', 'ATT_ANN', '', null, {}, 'x'.repeat(5000)])
      expect(await backend.status(eve, id)).toMatchObject({ status: 'refused', reason: 'unknown' });
    const invented = { attemptId: 'att_ann', codes: [CARD], ended: 'no-answer', orderId: ann.orderId };
    // Eve has no order with this redemption, so nothing of it is told, and nothing is rolled back.
    expect(await statusOf(backend.end(eve, invented))).toBe('checking');
    expect(await backend.look('eve', 'att_ann')).toMatchObject({
      orderId: eve.orderId,
      data: { found: { status: 'ambiguous', redemptions: [] } },
    });
    expect(shop.balance()).toBe(BALANCE - CREDITS);
    for (const nobody of [{}, { orderId: ann.orderId }])
      for (const reply of [
        backend.begin(nobody, invented),
        backend.end(nobody, invented),
        backend.status(nobody, 'att_ann'),
      ])
        expect(await reply).toMatchObject({ status: 'refused', reason: 'no-owner' });
  });

  it('a shopper who pays two orders with one attempt id gets nothing back', async () => {
    const backend = shop.backend();
    for (const order of ['order_1', 'order_2']) await shop.pay('att_lie', order);
    const told = { attemptId: 'att_lie', codes: [CARD], ended: 'refused' };
    for (const orderId of ['order_1', 'order_2', undefined]) {
      await backend.end({ owner: `eve ${orderId}`, ...(orderId && { orderId }) }, told);
      later(API_TIMEOUT);
      await backend.work();
    }
    expect(shop.balance()).toBe(BALANCE - 2 * CREDITS);
    expect(shop.rollbacks()).toEqual([]);
  });

  it('a payment with which an order was confirmed is not given back, also if it is told as sent twice', async () => {
    const backend = shop.backend();
    await shop.pay('att_lie', eve.orderId);
    await shop.pay('att_lie', eve.orderId);
    shop.confirmed.set(eve.orderId, shop.standing('att_lie'));
    await backend.end(eve, { attemptId: 'att_lie', codes: [CARD], ended: 'no-answer' });
    later(API_TIMEOUT);
    await backend.work();
    expect(await backend.list()).toMatchObject([{ id: 'att_lie', state: 'ambiguous' }]);
    const [keep, extra] = shop.standing('att_lie');
    expect(await backend.decide('eve', 'att_lie', { keep: keep!, rollBack: [extra!], by: 'Maria' })).toEqual({
      status: 'refused',
      reason: 'confirmed',
    });
    expect(shop.rollbacks()).toEqual([]);
  });

  it('what a page tells first counts, and anything else than told attempts is refused', async () => {
    const backend = shop.backend();
    await backend.begin(ann, { attemptId: 'att_1', codes: [CARD] });
    await backend.begin({ ...ann, orderId: 'another' }, { attemptId: 'att_1', codes: ['ANOTHER'] });
    await backend.end(ann, { attemptId: 'att_1', codes: ['ANOTHER'], ended: 'not-sent' });
    await backend.end(ann, {
      attemptId: 'att_1',
      codes: ['ANOTHER'],
      ended: 'redeemed',
      redemptionId: 'r_1',
    });
    expect(await shop.store.getAttempt('ann', 'att_1')).toMatchObject({
      orderId: ann.orderId,
      data: { codes: [CARD], said: 'not-sent', seen: null },
    });
    const codes = [CARD];
    for (const wrong of [
      undefined,
      null,
      'text',
      [],
      {},
      { codes },
      { attemptId: 'att_2' },
      { attemptId: '', codes },
      { attemptId: 7, codes },
      { attemptId: 'a b', codes },
      { attemptId: 'ä', codes },
      { attemptId: 'a\u0000', codes },
      { attemptId: 'x'.repeat(101), codes },
      { attemptId: 'att_2', codes: [] },
      { attemptId: 'att_2', codes: [''] },
      { attemptId: 'att_2', codes: ['\u200b'] },
      { attemptId: 'att_2', codes: [7] },
      { attemptId: 'att_2', codes: CARD },
      { attemptId: 'att_2', codes: ['x'.repeat(256)] },
      { attemptId: 'att_2', codes: Array.from({ length: 31 }, (_, index) => `C${index}`) },
    ]) {
      const said = JSON.stringify(wrong);
      expect(await backend.begin(ann, wrong), said).toMatchObject({ status: 'refused', reason: 'invalid' });
      const end = typeof wrong === 'object' && !Array.isArray(wrong) ? { ...wrong, ended: 'refused' } : wrong;
      expect(await backend.end(ann, end), said).toMatchObject({ status: 'refused', reason: 'invalid' });
    }
    for (const ended of [undefined, null, 'failed', 7])
      expect(await backend.end(ann, { attemptId: 'att_2', codes, ended })).toMatchObject({
        reason: 'invalid',
      });
    expect(await backend.list()).toHaveLength(1);
  });
});
