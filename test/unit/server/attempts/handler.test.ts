import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  attemptHandler,
  createAttempts,
  createMemoryStore,
  createServerClient,
} from '../../../../src/server.ts';
import { AttemptsShop, BALANCE, CREDITS, statusOf } from '../../../support/attempts-shop.ts';

const START = Date.parse('2026-01-05T12:00:00.000Z');
const ann = { owner: 'ann', orderId: 'order_ann' };

describe('a backend whose store is away', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
  afterEach(() => void vi.useRealTimers());

  it('tells the page that it is away, and everybody else by an error, and goes on when the store is back', async () => {
    const shop = new AttemptsShop();
    let isAway = true;
    const store = new Proxy(createMemoryStore(), {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
        return (...args: unknown[]) =>
          isAway
            ? Promise.reject(new Error('connect ECONNREFUSED db:5432'))
            : Reflect.apply(method, target, args);
      },
    });
    const backend = shop.backend({ store });
    const told = await shop.pay('att_1', ann.orderId, 'sent-twice');
    const away = { status: 'away', message: expect.stringContaining('connect ECONNREFUSED') as string };
    expect(await backend.begin(ann, told)).toMatchObject(away);
    expect(await backend.end(ann, told)).toMatchObject(away);
    expect(await backend.status(ann, 'att_1')).toMatchObject(away);
    const event = {
      type: 'redemption.succeeded' as const,
      event: { id: 'ev_1' },
      data: { redemption: { id: 'r_1', object: 'redemption' as const, result: 'SUCCESS' as const } },
    };
    for (const call of [backend.webhook(event), backend.work(), backend.look('ann', 'att_1'), backend.list()])
      await expect(call).rejects.toMatchObject({ name: 'AttemptStoreError' });
    const post = { method: 'POST', body: JSON.stringify(told), headers: { 'x-owner': 'ann' } };
    const handle = attemptHandler({
      begin: () => backend.begin(ann, told),
      end: () => backend.end(ann, told),
      status: () => backend.status(ann, 'att_1'),
    });
    const response = await handle(new Request('http://shop.test/attempts', post));
    // The error names a host, which is nobody's business.
    expect([response.status, await response.text()]).toEqual([503, '{"status":"away"}']);

    isAway = false;
    expect(await statusOf(backend.end(ann, told))).toBe('redeemed');
    expect(await backend.webhook(event)).toBe(true);
    expect(shop.balance()).toBe(BALANCE - CREDITS);
  });
});

describe('the handler of a backend', () => {
  it('begins, ends and answers by one path', async () => {
    const { store, server } = {
      store: createMemoryStore(),
      server: createServerClient({ accessToken: 't', fetch: () => Promise.reject(new Error('offline')) }),
    };
    const attempts = createAttempts({
      store,
      server,
      ownerOf: (request) => ({ id: request.headers.get('x-owner') ?? '' }),
      confirmedRedemptions: () => [],
    });
    const handle = attemptHandler(attempts);
    const ask = async (path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') => {
      const init = {
        method,
        headers: { 'x-owner': 'ann' },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      };
      const response = await handle(new Request(`http://shop.test${path}`, init));
      return [
        response.status,
        response.status === 405 ? '' : ((await response.json()) as { status: string }).status,
      ];
    };
    expect(await ask('/attempts', { attemptId: 'att_1', codes: ['A'] })).toEqual([200, 'noted']);
    expect(await ask('/attempts?attemptId=att_1')).toEqual([200, 'checking']);
    expect(await ask('/attempts', { attemptId: 'att_1', codes: ['A'], ended: 'refused' })).toEqual([
      200,
      'checking',
    ]);
    expect(await ask('/attempts?attemptId=att_2')).toEqual([404, 'refused']);
    expect(await ask('/attempts', 'no JSON')).toEqual([400, 'refused']);
    expect(await ask('/attempts', `"${'x'.repeat(30_000)}"`)).toEqual([400, 'refused']);
    expect(await ask('/attempts', {}, 'PUT')).toEqual([405, '']);
    await expect(handle(new Request('http://shop.test/attempts?attemptId=att_1'))).rejects.toThrow(
      'id of ownerOf should be',
    );
  });

  it('wrong options are a TypeError that names the option', () => {
    const server = createServerClient({ accessToken: 't' });
    const right = {
      store: createMemoryStore(),
      server,
      ownerOf: () => undefined,
      confirmedRedemptions: () => [],
    };
    for (const [name, wrong] of Object.entries({
      store: undefined,
      server: { ...server },
      ownerOf: undefined,
      confirmedRedemptions: undefined,
      attemptKey: '',
      attemptsPerOwner: 0,
      callsPerMinute: 3,
      callsPerOwner: 1.5,
    }))
      expect(() => createAttempts({ ...right, [name]: wrong }), name).toThrow(
        `voucher-redeem: ${name} should be`,
      );
  });
});
