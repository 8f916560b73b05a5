import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type * as Sdk from '@voucherify/sdk';
import { rolldown } from 'rolldown';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';

/** Voucherify's own SDK, 2.9, calls the sandbox over HTTP: its server side in Node, its client side in Node and in a page. */

const require = createRequire(import.meta.url);
// Node cannot see the names that this file exports, so `import` would not find them.
const { VoucherifyServerSide, VoucherifyClientSide, DiscountVouchersTypesEnum } =
  require('@voucherify/sdk') as typeof Sdk;

/** The SDK with what it needs, as one script that makes the global `VoucherifySDK`. */
async function bundleSdk(): Promise<string> {
  const input = join(dirname(require.resolve('@voucherify/sdk')), 'voucherifysdk.esm.js');
  const bundle = await rolldown({ input, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', name: 'VoucherifySDK' });
  await bundle.close();
  return output[0].code;
}

const origin = 'http://localhost:5173';
const clientOptions = (apiUrl: string) => ({
  apiUrl,
  clientApplicationId: 'sandbox-client-id',
  clientSecretKey: 'sandbox-client-token',
});

const test = base.extend<
  {
    sandbox: ServedSandbox;
    server: ReturnType<typeof VoucherifyServerSide>;
    client: ReturnType<typeof VoucherifyClientSide>;
  },
  { served: ServedSandbox }
>({
  served: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const served = await startSandbox({
        port: 0,
        settings: {
          rateLimit: null,
          clientPublishEnabled: true,
          clientListVouchersEnabled: true,
          clientCreateCustomerEnabled: true,
          clientLoyaltyEventsEnabled: true,
        },
      });
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  sandbox: async ({ served }, use) => {
    served.reset();
    await use(served);
  },
  server: ({ sandbox }, use) =>
    use(
      VoucherifyServerSide({
        apiUrl: sandbox.url,
        applicationId: 'sandbox-app-id',
        secretKey: 'sandbox-app-token',
      }),
    ),
  client: ({ sandbox }, use) =>
    use(VoucherifyClientSide({ ...clientOptions(sandbox.url), origin, trackingId: 'zoe' })),
});

const order = { amount: 13000 };
const customer = { source_id: 'zoe', name: 'Zoe' };

test.describe('the server side of the SDK', () => {
  test('validates a voucher, several redeemables and promotions', async ({ server }) => {
    expect(await server.validations.validateVoucher('TENOFF', { order, customer })).toMatchObject({
      valid: true,
      code: 'TENOFF',
      order: { total_discount_amount: 1000 },
    });
    expect(
      await server.validations.validateStackable({
        redeemables: [
          { object: 'voucher', id: 'TENOFF' },
          { object: 'promotion_tier', id: 'promo_5PERCENT' },
        ],
        order,
      }),
    ).toMatchObject({ valid: true, order: { total_amount: 11400 } });
    const { valid, promotions } = await server.promotions.validate(
      { order, customer },
      {
        audienceRulesOnly: true,
        filters: { promotion_id: { conditions: { $is: ['camp_sandbox_promotions'] } } },
      },
    );
    expect(valid).toBe(true);
    expect(promotions?.map(({ id }) => id)).toEqual(['promo_5PERCENT', 'promo_10OFF100']);
  });

  test('reads what went wrong from the error', async ({ server }) => {
    await expect(server.validations.validateVoucher('POINTS500', { order })).rejects.toMatchObject({
      code: 400,
      key: 'missing_reward',
    });
    await expect(server.orders.get('ord_nobody')).rejects.toMatchObject({ code: 404, key: 'not_found' });
  });

  test('asks for what a cart qualifies', async ({ server }) => {
    const { redeemables } = await server.qualifications.checkEligibility({
      order,
      customer: { source_id: 'ben' },
      scenario: 'CUSTOMER_WALLET',
    });
    expect(redeemables.data.map(({ id }) => id).sort()).toEqual(['GIFT50', 'ITEMS5']);
  });

  test('lists, reads, creates and redeems promotion tiers', async ({ server }) => {
    const { tiers } = await server.promotions.tiers.listAll({ is_available: true });
    expect(tiers.map(({ id }) => id)).toEqual(['promo_10OFF100', 'promo_5PERCENT']);
    const created = await server.promotions.tiers.create('camp_sandbox_promotions', {
      name: 'Seven',
      banner: '7.00 off',
      action: { discount: { type: DiscountVouchersTypesEnum.AMOUNT, amount_off: 700 } },
    });
    expect(created).toMatchObject({ hierarchy: 4, object: 'promotion_tier' });
    expect(await server.promotions.tiers.get(created.id)).toEqual(created);
    const { tiers: ofCampaign } = await server.promotions.tiers.list('camp_sandbox_promotions');
    expect(ofCampaign.map(({ id }) => id)).toContain(created.id);
    expect(await server.promotions.tiers.redeem(created.id, { order })).toMatchObject({
      result: 'SUCCESS',
      order: { total_discount_amount: 700 },
    });
  });

  test('creates, reads, changes and lists orders', async ({ server }) => {
    const created = await server.orders.create({ source_id: 'cart-1', amount: 5000, customer });
    expect(created).toMatchObject({ object: 'order', status: 'CREATED', total_amount: 5000 });
    expect(await server.orders.get(created.id)).toEqual(created);
    expect(await server.orders.update({ id: created.id, status: 'PAID' })).toMatchObject({ status: 'PAID' });
    const { orders, total } = await server.orders.list({ limit: 1 });
    expect([total, orders[0]?.source_id]).toEqual([1, 'cart-1']);
  });

  test('publishes a free code of a campaign and lists publications', async ({ server }) => {
    const publication = await server.distributions.publications.create({
      campaign: { name: 'Welcome', count: 1 },
      customer,
      channel: 'email',
    });
    expect(publication).toMatchObject({ result: 'SUCCESS', voucher: { code: 'WELCOME-A1' } });
    const { publications, total } = await server.distributions.publications.list({ customer: 'zoe' });
    expect([total, publications?.[0]?.id]).toEqual([1, publication.id]);
  });

  test('tracks an event, reads validation rules and lists consents', async ({ server, sandbox }) => {
    expect(
      await server.events.create('cart_abandoned', {
        event: 'cart_abandoned',
        customer,
        metadata: { items: 3 },
      }),
    ).toMatchObject({
      object: 'event',
      type: 'cart_abandoned',
    });
    expect(sandbox.state().events).toMatchObject([{ type: 'cart_abandoned', metadata: { items: 3 } }]);
    const { data, total } = await server.validationRules.list({ limit: 100 });
    expect(data).toHaveLength(total);
    expect(await server.validationRules.get('val_BIGCART_1')).toMatchObject({ rules: { logic: '1' } });
    const { data: assignments } = await server.validationRules.listAssignments('val_BIGCART_1');
    expect(assignments).toMatchObject([{ related_object_id: 'v_sandbox_BIGCART' }]);
    expect((await server.consents.list()).consents.total).toBe(2);
  });
});

test.describe('the client side of the SDK', () => {
  test('validates a code and, without one, promotions', async ({ client }) => {
    expect(await client.validate({ code: 'TENOFF', amount: 13000 })).toMatchObject({ valid: true });
    const { promotions } = await client.validate({ amount: 13000 });
    expect(promotions?.map(({ id }) => id)).toEqual(['promo_5PERCENT', 'promo_10OFF100']);
  });

  test('redeems, validates and qualifies', async ({ client }) => {
    expect(await client.redeem('TENOFF', { order })).toMatchObject({ result: 'SUCCESS' });
    const redeemables = [{ object: 'voucher' as const, id: 'SAVE20' }];
    expect(await client.validateStackable({ redeemables, order })).toMatchObject({ valid: true });
    expect((await client.redeemStackable({ redeemables, order })).redemptions).toHaveLength(1);
    expect((await client.qualifications({ order })).redeemables.total).toBeGreaterThan(0);
  });

  test('lists vouchers', async ({ client }) => {
    const { vouchers, total } = await client.listVouchers({ campaign: 'Welcome', limit: 2, page: 1 });
    expect(total).toBe(3);
    expect(vouchers.map(({ code }) => code).sort()).toHaveLength(2);
  });

  test('publishes a code for the visitor and redeems it', async ({ client, sandbox }) => {
    const { voucher, tracking_id } = await client.publish('Welcome');
    expect([voucher.code, tracking_id]).toEqual(['WELCOME-A1', 'zoe']);
    expect(await client.redeem(voucher.code, { order })).toMatchObject({ result: 'SUCCESS' });
    expect(sandbox.state().vouchers['WELCOME-A1']?.redemption.redeemed_quantity).toBe(1);
  });

  test('tracks events, creates a customer and keeps consents', async ({ client, sandbox }) => {
    expect(await client.track('clicked', { source_id: 'zoe' }, { button: 1 })).toMatchObject({
      type: 'clicked',
    });
    await client.track('walked', { source_id: 'zoe' }, {}, undefined, { code: 'POINTS500' });
    expect(sandbox.state().events.map(({ type }) => type)).toEqual(['clicked', 'walked']);
    const created = await client.createCustomer({ source_id: 'max', name: 'Max' });
    expect(created).toMatchObject({ object: 'customer', name: 'Max' });
    const { consents } = await client.listConsents();
    await client.updateConsents('max', { [consents.data[0]!.id]: true });
    expect(Object.values(sandbox.state().consents)).toEqual([{ cnst_sandbox_email: true }]);
  });

  test('reads that publishing is switched off', async ({ client, sandbox }) => {
    sandbox.changeSettings({ clientPublishEnabled: false });
    await expect(client.publish('Welcome')).rejects.toMatchObject({ code: 403, key: 'forbidden' });
  });

  test('works in a page, where the browser sends origin and preflights', async ({ page, sandbox }) => {
    const shop = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Shop</title>');
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    const shopOrigin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    await page.goto(shopOrigin);
    await page.addScriptTag({ content: await bundleSdk() });
    const results = await page.evaluate(async (options) => {
      const { VoucherifySDK } = window as unknown as { VoucherifySDK: typeof Sdk };
      const client = VoucherifySDK.VoucherifyClientSide({ ...options, trackingId: 'zoe' });
      const { promotions } = await client.validate({ amount: 13000 });
      const { voucher } = await client.publish('Welcome');
      const { result } = await client.redeem(voucher.code, { order: { amount: 13000 } });
      const { total } = await client.listVouchers({ campaign: 'Welcome' });
      const { type } = await client.track('clicked', {});
      const { object } = await client.createCustomer({ source_id: 'max', name: 'Max' });
      return { promotions: promotions?.length, code: voucher.code, result, total, type, object };
    }, clientOptions(sandbox.url));
    expect(results).toEqual({
      promotions: 2,
      code: 'WELCOME-A1',
      result: 'SUCCESS',
      total: 3,
      type: 'clicked',
      object: 'customer',
    });
    const posted = sandbox.requests().filter(({ method }) => method === 'POST');
    expect(posted.map((request) => request.origin)).toEqual(Array(4).fill(shopOrigin));
    shop.close();
  });
});
