import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { API_TIMEOUT } from '../../../../src/server/reconcile/query.ts';
import { SILENCE } from '../../../../src/server/attempts/times.ts';
import {
  AttemptsShop,
  BALANCE,
  CARD,
  CREDITS,
  redeemedEvent,
  statusOf,
} from '../../../support/attempts-shop.ts';

const START = Date.parse('2026-01-05T12:00:00.000Z');
const ann = { owner: 'ann', orderId: 'order_ann' };
const bob = { owner: 'bob', orderId: 'order_bob' };

describe('attempts that a backend remembers', () => {
  let shop: AttemptsShop;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    shop = new AttemptsShop();
  });
  afterEach(() => void vi.useRealTimers());
  const later = (ms: number) => void vi.setSystemTime(Date.now() + ms);

  it('an attempt without an answer that was redeemed is found as soon as the page tells the end', async () => {
    const backend = shop.backend();
    expect(await backend.begin(ann, { attemptId: 'att_1', codes: [CARD] })).toEqual({ status: 'noted' });
    expect(await backend.status(ann, 'att_1')).toEqual({ status: 'checking' });
    const told = await shop.pay('att_1', ann.orderId, 'answer');
    const [id] = shop.standing('att_1');
    expect(await backend.end(ann, told)).toMatchObject({ status: 'redeemed', id, redemptions: [{ id }] });
    later(API_TIMEOUT);
    await backend.work();
    expect(await backend.look('ann', 'att_1')).toMatchObject({ state: 'settled', dueAt: null });
    const { calls } = shop;
    later(API_TIMEOUT);
    await backend.work();
    expect(await backend.status(ann, 'att_1')).toMatchObject({ status: 'redeemed', id });
    expect(shop.calls).toBe(calls);
  });

  it('an attempt that is not on record is free only when no redemption of it can appear any more', async () => {
    const backend = shop.backend();
    await backend.begin(ann, { attemptId: 'att_1', codes: [CARD] });
    expect(await statusOf(backend.end(ann, await shop.pay('att_1', ann.orderId, 'request')))).toBe(
      'checking',
    );
    later(API_TIMEOUT - 1);
    await backend.work();
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('checking');
    later(1);
    await backend.work();
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('not-redeemed');
  });

  it('an attempt whose end no page tells is looked for after the page had time to send it', async () => {
    const backend = shop.backend();
    await backend.begin(ann, { attemptId: 'att_1', codes: [CARD] });
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    later(SILENCE + API_TIMEOUT - 1);
    await backend.work();
    expect(shop.standing('att_1')).toHaveLength(2);
    later(1);
    await backend.work();
    expect(shop.standing('att_1')).toHaveLength(1);
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('redeemed');
    expect(shop.balance()).toBe(BALANCE - CREDITS);
  });

  it('a page that slept and sent its attempt late has it looked for again', async () => {
    const backend = shop.backend();
    await backend.begin(ann, { attemptId: 'att_1', codes: [CARD] });
    later(SILENCE + API_TIMEOUT);
    await backend.work();
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('not-redeemed');
    const told = await shop.pay('att_1', ann.orderId, 'sent-twice');
    expect(await statusOf(backend.end(ann, told))).toBe('redeemed');
    expect(shop.standing('att_1')).toHaveLength(1);
  });

  it('what the browser sent twice is given back, and the page’s own redemption stays', async () => {
    const backend = shop.backend();
    await backend.begin(ann, { attemptId: 'att_1', codes: [CARD] });
    await shop.pay('att_1', ann.orderId, 'answer');
    const told = await shop.pay('att_1', ann.orderId);
    expect(await statusOf(backend.end(ann, told))).toBe('checking');
    later(API_TIMEOUT);
    expect(await backend.status(ann, 'att_1')).toMatchObject({ status: 'redeemed', id: told.redemptionId });
    expect(shop.standing('att_1')).toEqual([told.redemptionId]);
    expect(await backend.look('ann', 'att_1')).toMatchObject({
      state: 'settled',
      rollbacks: [{ state: 'done', orderId: 'order_ann', version: 3 }],
    });
  });

  it('what was found still counts when the records cannot be read the next time', async () => {
    const backend = shop.backend();
    await backend.end(ann, await shop.pay('att_1', ann.orderId, 'answer'));
    later(API_TIMEOUT);
    shop.api.fail({ path: '/v1/vouchers/', status: 403 });
    await backend.work();
    expect(await backend.list()).toMatchObject([{ state: 'open', data: { found: { kind: 'forbidden' } } }]);
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('redeemed');
    expect(await backend.look('ann', 'att_1')).toMatchObject({ state: 'settled' });
  });

  it('a page that tells the end again and again does not put off the end of the three minutes', async () => {
    const backend = shop.backend();
    await backend.end(ann, { attemptId: 'att_1', codes: [CARD], ended: 'refused' });
    later(API_TIMEOUT - 1);
    expect(await statusOf(backend.end(ann, { attemptId: 'att_1', codes: [CARD], ended: 'no-answer' }))).toBe(
      'checking',
    );
    later(1);
    await backend.look('ann', 'att_1');
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('not-redeemed');
  });

  it('a webhook settles an attempt before the records are read, and counts once', async () => {
    const backend = shop.backend();
    await backend.begin(ann, { attemptId: 'att_1', codes: [CARD] });
    await backend.begin(bob, { attemptId: 'att_1', codes: [CARD] });
    await shop.pay('att_1', ann.orderId, 'answer');
    const event = redeemedEvent(shop, 'att_1');
    expect([await backend.webhook(event), await backend.webhook(event)]).toEqual([true, false]);
    expect(shop.calls).toBe(0);
    expect(await backend.status(ann, 'att_1')).toMatchObject({
      status: 'redeemed',
      id: event.data.redemption.id,
    });
    expect(await statusOf(backend.status(bob, 'att_1'))).toBe('checking');
    later(SILENCE + API_TIMEOUT);
    await backend.work();
    expect(await backend.look('ann', 'att_1')).toMatchObject({
      state: 'settled',
      data: { found: { by: 'records' } },
    });
  });

  it('after a webhook of a rollback only the records count, whatever comes later', async () => {
    const backend = shop.backend();
    await backend.begin(ann, { attemptId: 'att_1', codes: [CARD] });
    await shop.pay('att_1', ann.orderId, 'answer');
    const event = redeemedEvent(shop, 'att_1');
    await shop.api.fetch(`http://localhost:4010/v1/redemptions/${event.data.redemption.id}/rollback`, {
      method: 'POST',
      headers: { 'X-App-Id': 'sandbox-app-id', 'X-App-Token': 'sandbox-app-token' },
    });
    const rolledBack = {
      type: 'redemption.rollback.succeeded' as const,
      event: { id: 'ev_2' },
      data: { ...event.data, redemption_rollback: { id: 'rr_1' } },
    };
    await backend.webhook(rolledBack);
    await backend.webhook(event);
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('checking');
    expect(await backend.look('ann', 'att_1')).toMatchObject({ data: { found: { status: 'rolled-back' } } });
  });

  it('a person decides about what is ambiguous, and the decision is carried out once', async () => {
    const backend = shop.backend();
    const nobody = { owner: 'ann' };
    await backend.end(nobody, await shop.pay('att_1', 'order_1', 'sent-twice'));
    const [first, second] = shop.standing('att_1');
    const decision = { keep: second!, rollBack: [first!], by: 'Maria' };
    expect(await backend.decide('ann', 'att_1', decision)).toEqual({
      status: 'refused',
      reason: 'too-early',
    });
    later(API_TIMEOUT);
    await backend.work();
    expect(await backend.list()).toMatchObject([{ id: 'att_1', state: 'ambiguous', dueAt: null }]);
    for (const [wrong, reason] of [
      [{ ...decision, keep: 'r_of_another' }, 'not-of-attempt'],
      [{ ...decision, rollBack: ['r_of_another'] }, 'not-of-attempt'],
      [{ ...decision, rollBack: [second!] }, 'not-of-attempt'],
    ] as const)
      expect(await backend.decide('ann', 'att_1', wrong)).toEqual({ status: 'refused', reason });
    expect(await backend.decide('bob', 'att_1', decision)).toEqual({ status: 'refused', reason: 'unknown' });
    expect(await backend.decide('ann', 'att_1', decision)).toMatchObject({
      state: 'settled',
      data: { decision: { by: 'Maria' }, found: { by: 'person', requestId: second } },
      rollbacks: [{ redemptionId: first, state: 'done', reason: 'Decided by Maria' }],
    });
    expect(await backend.decide('ann', 'att_1', decision)).toEqual({ status: 'refused', reason: 'not-open' });
    expect(await backend.status(nobody, 'att_1')).toMatchObject({ status: 'redeemed', id: second });
    expect(shop.rollbacks()).toEqual(['SUCCESS']);
  });

  it('an order is not confirmed with what is being rolled back, and nothing with which it is confirmed is', async () => {
    const backend = shop.backend();
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    shop.api.fail({ path: '/v1/redemptions/r_', cut: 'before' });
    const told = { attemptId: 'att_1', codes: [CARD], ended: 'no-answer' };
    expect(await statusOf(backend.end(ann, told))).toBe('checking');
    const asked = await backend.inTurn(ann.orderId, (ids) => Promise.resolve([...ids]));
    const leaving = asked.status === 'done' ? asked.value : [];
    expect(shop.standing('att_1')).toEqual(expect.arrayContaining(leaving));
    expect(leaving).toHaveLength(1);
    // A shop that does not ask confirms it nevertheless.
    shop.confirmed.set(ann.orderId, leaving);
    later(API_TIMEOUT);
    await backend.work();
    expect(shop.standing('att_1')).toEqual(leaving);
    expect(shop.rollbacks()).toEqual(['SUCCESS']);
  });

  it('one listing of a code serves all of its attempts', async () => {
    const backend = shop.backend({ attemptsPerOwner: 100 });
    for (let index = 0; index < 40; index += 1)
      await backend.begin(index % 2 ? ann : bob, { attemptId: `att_${index}`, codes: [CARD] });
    later(SILENCE + API_TIMEOUT);
    await backend.work();
    expect(shop.calls).toBe(2);
    expect(await backend.list()).toEqual([]);
  });
});
