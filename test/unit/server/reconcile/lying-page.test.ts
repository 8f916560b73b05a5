import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { RedemptionContext } from '../../../../src/api/context.ts';
import { createEagerClient } from '../../../../src/client/create-eager-client.ts';
import { createServerClient, type ReconcileQuery } from '../../../../src/server.ts';
import { apiUrl, clientKeys, openSandbox } from '../../../support/sandbox.ts';

/**
 * A page that lies to the shop's backend about its attempt (docs/decisions/10-the-backend-decides-about-money.md). Page and backend
 * reach the same sandbox.
 */

const noon = Date.parse('2026-01-05T12:00:00.000Z');
const minutes = (count: number) => count * 60_000;

let api: Sandbox;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  api = openSandbox({
    now: () => new Date(),
    vouchers: [
      { code: 'CARD-1', type: 'GIFT_VOUCHER', discount: null, gift: { amount: 10_000, balance: 10_000 } },
    ],
  });
});
afterEach(() => vi.useRealTimers());

const backend = () =>
  createServerClient({
    applicationId: 'sandbox-app-id',
    secretKey: 'sandbox-app-token',
    apiUrl,
    fetch: api.fetch,
    retries: 0,
  });
const page = () => createEagerClient({ ...clientKeys, apiUrl, fetch: api.fetch });

const payFor = (source_id: string | undefined, amount: number, attemptId = 'att_lie'): RedemptionContext => ({
  order: { source_id, amount },
  metadata: { attempt_id: attemptId },
});
const balance = () => api.state().vouchers['CARD-1']?.gift?.balance;

/** What the backend asks. It first heard of the attempt at noon. */
const query = (more: Partial<ReconcileQuery> = {}): ReconcileQuery => ({
  attemptId: 'att_lie',
  codes: ['CARD-1'],
  firstHeard: new Date(noon),
  ...more,
});

describe('reconcile, asked about a page that lies', () => {
  it('two orders that were paid with the same attempt id are never doubled, so no payment is taken back', async () => {
    await page().redeem('CARD-1', payFor('order-1', 4000));
    await page().redeem('CARD-1', payFor('order-2', 3000));
    expect(balance()).to.equal(3000);
    expect(await backend().reconcile(query())).to.include({ status: 'ambiguous' });
    for (const [source_id, amount] of [
      ['order-1', 4000],
      ['order-2', 3000],
    ] as const)
      expect(await backend().reconcile(query({ order: { source_id } }))).toMatchObject({
        status: 'redeemed',
        redemptions: [{ gift: { amount } }],
      });
  });

  it('equal payments of two orders, or of one order that the backend does not know, are never doubled', async () => {
    await page().redeem('CARD-1', payFor('order-1', 4000));
    await page().redeem('CARD-1', payFor('order-2', 4000));
    expect(await backend().reconcile(query())).to.include({ status: 'ambiguous' });
    expect((await backend().reconcile(query({ order: { source_id: 'order-2' } }))).status).to.equal(
      'redeemed',
    );
    expect((await backend().reconcile(query({ order: { source_id: 'order-3' } }))).status).to.equal(
      'ambiguous',
    );
  });

  it('redemptions without an order id match no order, also not each other', async () => {
    await page().redeem('CARD-1', payFor(undefined, 4000));
    await page().redeem('CARD-1', payFor(undefined, 4000));
    expect((await backend().reconcile(query({ order: { source_id: 'order-1' } }))).status).to.equal(
      'ambiguous',
    );
  });

  it('two codes that were redeemed together are not taken for one of them, though the page names only that one', async () => {
    const context = payFor('order-1', 4000);
    await page().redeemAll(['SPRING5', 'TENOFF'], context);
    await page().redeemAll(['SPRING5', 'SAVE20'], context);
    const asked = query({ codes: ['SPRING5'], order: { source_id: 'order-1' } });
    expect((await backend().reconcile(asked)).status).to.equal('ambiguous');
  });

  for (const [clock, age] of [
    ['at the moment when it hears of it', 0],
    ['six minutes later', 6],
    ['fourteen minutes later', 14],
    ['six days later', 6 * 24 * 60],
  ] as const)
    it(`a redemption is found however wrong the page’s clock is, if the backend hears of it ${clock}`, async () => {
      await page().redeem('CARD-1', payFor('order-1', 4000));
      vi.setSystemTime(noon + minutes(age));
      const heard = query({ firstHeard: new Date() });
      expect((await backend().reconcile(heard)).status).to.equal('redeemed');
      vi.setSystemTime(noon + minutes(age + 14));
      expect((await backend().reconcile(heard)).status).to.equal('redeemed');
    });

  it('a redemption is found although the clock of the API is an hour behind that of the backend', async () => {
    api = openSandbox({ now: () => new Date(Date.now() - minutes(60)) });
    await page().redeem('TENOFF', payFor('order-1', 4000));
    expect((await backend().reconcile(query({ codes: ['TENOFF'] }))).status).to.equal('redeemed');
  });

  it('a code is not free before three minutes have passed on the backend’s clock', async () => {
    expect(await backend().reconcile(query())).to.include({ status: 'not-redeemed', final: false });
    vi.setSystemTime(noon + minutes(3) - 1);
    expect(await backend().reconcile(query())).to.include({ final: false });
    vi.setSystemTime(noon + minutes(3));
    expect(await backend().reconcile(query())).to.include({ final: true });
  });

  it('a time that passes while the records are read does not count', async () => {
    vi.setSystemTime(noon + minutes(3) - 1);
    const slow = createServerClient({
      applicationId: 'sandbox-app-id',
      secretKey: 'sandbox-app-token',
      apiUrl,
      fetch: async (input, init) => {
        const response = await api.fetch(input, init);
        vi.setSystemTime(Date.now() + minutes(1));
        return response;
      },
    });
    expect(await slow.reconcile(query())).to.include({ status: 'not-redeemed', final: false });
  });

  it('a browser’s second request for the same order is doubled, and after its rollback the attempt is redeemed', async () => {
    const context = payFor('order-1', 4000);
    await page().redeem('TENOFF', context);
    vi.setSystemTime(noon + 1000);
    await page().redeem('TENOFF', context);
    const [first, second] = api.state().redemptions;
    const asked = query({ codes: ['TENOFF'], order: { source_id: 'order-1' } });
    const doubled = await backend().reconcile(asked);
    expect(doubled).to.deep.include({ status: 'doubled' });
    if (doubled.status !== 'doubled') return;
    expect([doubled.keep.id, ...doubled.extra.map(({ id }) => id)]).to.deep.equal([first!.id, second!.id]);
    // The order was confirmed with both of them: nothing is given back by a program.
    const redemptions = [first!.id, second!.id];
    const confirmed = { ...asked, order: { source_id: 'order-1', redemptions } };
    expect((await backend().reconcile(confirmed)).status).to.equal('ambiguous');

    await backend().rollbackAll(doubled.extra[0]!.id);
    expect(await backend().reconcile(asked)).to.include({ status: 'redeemed', id: first!.id });
  });

  it('codes that were redeemed together twice are doubled, and each id is that of a parent', async () => {
    const context = payFor('order-1', 4000);
    for (let times = 0; times < 2; times += 1) await page().redeemAll(['SPRING5', 'TENOFF'], context);
    const asked = query({ codes: ['TENOFF'], order: { source_id: 'order-1' } });
    const doubled = await backend().reconcile(asked);
    if (doubled.status !== 'doubled') throw new Error(doubled.status);
    expect(doubled.keep.redemptions).to.have.length(2);
    const undone = await backend().rollbackAll(doubled.extra[0]!.id);
    expect(undone.status === 'rolled-back' && undone.rollbacks).to.have.length(2);
    expect((await backend().reconcile(asked)).status).to.equal('redeemed');
  });

  it('a promotion tier is found by its id', async () => {
    const tier = { object: 'promotion_tier', id: 'promo_5PERCENT' } as const;
    await page().redeemAll([tier], payFor('order-1', 4000));
    const asked = query({ codes: ['promo_5PERCENT'], order: { source_id: 'order-1' } });
    expect((await backend().reconcile(asked)).status).to.equal('redeemed');
  });
});
