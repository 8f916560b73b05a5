import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type * as Sdk from '@voucherify/sdk';
import { rolldown } from 'rolldown';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';

/** Voucherify's own SDK, 2.9, calls the sandbox over HTTP: its client side in Node and in a page. The unit
 * tests drive its server side. */

const require = createRequire(import.meta.url);
// Node cannot see the names that this file exports, so `import` would not find them.
const { VoucherifyClientSide } = require('@voucherify/sdk') as typeof Sdk;

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
  client: ({ sandbox }, use) =>
    use(VoucherifyClientSide({ ...clientOptions(sandbox.url), origin, trackingId: 'zoe' })),
});

const order = { amount: 13000 };

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

  test('works in a page with every call that it has, where the browser sends origin and preflights', async ({
    page,
    sandbox,
  }) => {
    const shop = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Shop</title>');
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    const shopOrigin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    await page.goto(shopOrigin);
    await page.addScriptTag({ content: await bundleSdk() });
    const { results, calls } = await page.evaluate(async (options) => {
      const { VoucherifySDK } = window as unknown as { VoucherifySDK: typeof Sdk };
      const client = VoucherifySDK.VoucherifyClientSide({ ...options, trackingId: 'zoe' });
      const order = { amount: 13000 };
      const redeemables = [{ object: 'voucher' as const, id: 'SAVE20' }];
      client.setIdentity('zoe');
      const published = await client.publish('Welcome');
      const { consents } = await client.listConsents();
      const results = {
        setIdentity: published.tracking_id,
        validate: (await client.validate({ amount: 13000 })).promotions?.length,
        publish: published.voucher.code,
        redeem: (await client.redeem(published.voucher.code, { order })).result,
        listVouchers: (await client.listVouchers({ campaign: 'Welcome' })).total,
        track: (await client.track('clicked', {})).type,
        createCustomer: (await client.createCustomer({ source_id: 'max', name: 'Max' })).object,
        listConsents: consents.total,
        updateConsents: await client.updateConsents('max', { [consents.data[0]!.id]: true }),
        validateStackable: (await client.validateStackable({ redeemables, order })).valid,
        redeemStackable: (await client.redeemStackable({ redeemables, order })).redemptions.length,
        qualifications: (await client.qualifications({ order })).redeemables.data.length > 0,
      };
      const calls = Object.getOwnPropertyNames(Object.getPrototypeOf(client));
      return { results, calls: calls.filter((name) => name !== 'constructor') };
    }, clientOptions(sandbox.url));
    expect(results).toEqual({
      setIdentity: 'zoe',
      validate: 2,
      publish: 'WELCOME-A1',
      redeem: 'SUCCESS',
      listVouchers: 3,
      track: 'clicked',
      createCustomer: 'customer',
      listConsents: 2,
      updateConsents: '',
      validateStackable: true,
      redeemStackable: 1,
      qualifications: true,
    });
    expect(Object.keys(results).sort()).toEqual(calls.sort());
    expect(Object.values(sandbox.state().consents)).toEqual([{ cnst_sandbox_email: true }]);
    const posted = sandbox.requests().filter(({ method }) => method === 'POST');
    expect(posted.map((request) => request.origin)).toEqual(Array(7).fill(shopOrigin));
    shop.close();
  });
});
