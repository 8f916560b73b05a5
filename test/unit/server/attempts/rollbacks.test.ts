import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { API_TIMEOUT } from '../../../../src/server/reconcile/query.ts';
import type { AttemptStore } from '../../../../src/server.ts';
import { AttemptsShop, CARD, redeemedEvent, statusOf } from '../../../support/attempts-shop.ts';

const START = Date.parse('2026-01-05T12:00:00.000Z');
const ann = { owner: 'ann', orderId: 'order_ann' };
const told = { attemptId: 'att_1', codes: [CARD], ended: 'no-answer' };

describe('the rollbacks of attempts', () => {
  let shop: AttemptsShop;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    shop = new AttemptsShop();
  });
  afterEach(() => void vi.useRealTimers());
  const later = (ms: number) => void vi.setSystemTime(Date.now() + ms);
  const rollbackStates = async () =>
    (await shop.store.rollbacksOfOrder(ann.orderId)).map(({ state }) => state);

  /** A `fetch` that counts the rollbacks and never lets one arrive, as long as `isCut`. */
  const cutting = () => {
    const cut = { isCut: true, sent: 0 };
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (!/\/rollbacks$/.test(new Request(input).url)) return shop.api.fetch(input, init);
      cut.sent += 1;
      return cut.isCut ? Promise.reject(new TypeError('Failed to fetch')) : shop.api.fetch(input, init);
    };
    return { cut, fetch };
  };

  it('a rollback without an answer is sent again only when the API no longer works on it', async () => {
    const { cut, fetch } = cutting();
    const backend = shop.backend({ fetch });
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    expect(await statusOf(backend.end(ann, told))).toBe('checking');
    cut.isCut = false;
    later(API_TIMEOUT - 1);
    await backend.look('ann', 'att_1');
    expect([cut.sent, await rollbackStates()]).toEqual([1, ['unknown']]);
    later(1);
    await backend.look('ann', 'att_1');
    expect([cut.sent, await rollbackStates()]).toEqual([2, ['done']]);
  });

  it('a rollback that was carried out although no answer came is written down as done', async () => {
    const backend = shop.backend();
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    shop.api.fail({ path: '/v1/redemptions/r_', cut: 'after' });
    expect(await statusOf(backend.end(ann, told))).toBe('checking');
    expect(await rollbackStates()).toEqual(['unknown']);
    await backend.look('ann', 'att_1');
    expect(await rollbackStates()).toEqual(['done']);
    expect(shop.rollbacks()).toEqual(['SUCCESS']);
  });

  it('what was to be rolled back stays if somebody has rolled back the other one', async () => {
    const { cut, fetch } = cutting();
    const backend = shop.backend({ fetch });
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    await backend.end(ann, told);
    cut.isCut = false;
    const [planned] = await shop.store.rollbacksOfOrder(ann.orderId);
    const other = shop.standing('att_1').find((id) => id !== planned!.redemptionId)!;
    await shop.api.fetch(`http://localhost:4010/v1/redemptions/${other}/rollback`, {
      method: 'POST',
      headers: { 'X-App-Id': 'sandbox-app-id', 'X-App-Token': 'sandbox-app-token' },
    });
    later(API_TIMEOUT);
    await backend.work();
    expect(shop.standing('att_1')).toEqual([planned!.redemptionId]);
    expect(await rollbackStates()).toEqual(['refused']);
    expect(await backend.status(ann, 'att_1')).toMatchObject({
      status: 'redeemed',
      id: planned!.redemptionId,
    });
  });

  it('what stays is chosen once, also if the page names another one while a rollback is under way', async () => {
    const { cut, fetch } = cutting();
    const backend = shop.backend({ fetch });
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    await backend.begin(ann, told);
    await backend.look('ann', 'att_1');
    const [planned] = await shop.store.rollbacksOfOrder(ann.orderId);
    await backend.end(ann, { ...told, redemptionId: planned!.redemptionId });
    cut.isCut = false;
    later(API_TIMEOUT);
    await backend.work();
    expect(shop.standing('att_1')).not.toContain(planned!.redemptionId);
    expect(shop.standing('att_1')).toHaveLength(1);
  });

  it('a rollback is taken from the budget of requests, and waits for the next minute', async () => {
    const backend = shop.backend({ callsPerMinute: 4, callsPerOwner: 4 });
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    await shop.pay('att_1', ann.orderId, 'answer');
    const minute = { name: 'everybody', period: Math.floor(START / 60_000), limit: 4 };
    await shop.store.takeCalls(minute, 1);
    // Two requests read the records, and one is left for the two rollbacks.
    expect(await statusOf(backend.end(ann, told))).toBe('checking');
    expect([shop.calls, (await rollbackStates()).sort()]).toEqual([3, ['done', 'planned']]);
    later(60_000);
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('redeemed');
    expect(shop.rollbacks()).toEqual(['SUCCESS', 'SUCCESS']);
  });

  it('what an order was confirmed with while the records were read is not rolled back', async () => {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await shop.api.fetch(input, init);
      shop.confirmed.set(ann.orderId, shop.standing('att_1'));
      return answer;
    };
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    await shop.backend({ fetch }).end(ann, told);
    expect(shop.rollbacks()).toEqual([]);
    expect(shop.standing('att_1')).toHaveLength(2);
  });

  it('an order that another process is working on is left to it', async () => {
    const backend = shop.backend();
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    const now = Date.now();
    await shop.store.acquireLease(`order:${ann.orderId}`, { holder: 'another', now, until: now + 60_000 });
    expect(await statusOf(backend.end(ann, told))).toBe('checking');
    expect(await backend.inTurn(ann.orderId, () => Promise.resolve(1))).toEqual({ status: 'busy' });
    expect(shop.calls).toBe(0);
    later(60_000);
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('redeemed');
    expect(await backend.inTurn(ann.orderId, () => Promise.resolve(1))).toEqual({ status: 'done', value: 1 });
  });

  it('a process that stood still rolls nothing back on an order that another one has taken over', async () => {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await shop.api.fetch(input, init);
      // The machine sleeps while the records are read.
      later(10 * 60_000);
      return answer;
    };
    await shop.pay('att_1', ann.orderId, 'sent-twice');
    expect(await statusOf(shop.backend({ fetch }).end(ann, told))).toBe('checking');
    expect(shop.rollbacks()).toEqual([]);
    later(60 * 60_000);
    await shop.backend().work();
    expect(shop.rollbacks()).toEqual(['SUCCESS']);
  });

  it('a webhook that the store could not note is new when it is sent again', async () => {
    let isAway = true;
    const store: AttemptStore = {
      ...shop.store,
      findAttempts: (...args) =>
        isAway ? Promise.reject(new Error('away')) : shop.store.findAttempts(...args),
    };
    const backend = shop.backend({ store });
    await backend.begin(ann, told);
    await shop.pay('att_1', ann.orderId, 'answer');
    const event = redeemedEvent(shop, 'att_1');
    await expect(backend.webhook(event)).rejects.toThrow('away');
    isAway = false;
    expect(await backend.webhook(event)).toBe(true);
    expect(await statusOf(backend.status(ann, 'att_1'))).toBe('redeemed');
  });
});
