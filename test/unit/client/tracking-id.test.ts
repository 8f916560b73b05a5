import { describe, expect, it } from 'vitest';
import type { CustomerContext, RedemptionContext } from '../../../src/api/context.ts';
import { createServerClient } from '../../../src/server/client.ts';
import { jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { onlyRequest, openSandboxShop, openShop, type Shop } from '../../support/shop.ts';

const order = { amount: 9000 };

/** Every call of a client that names a customer, and its endpoint. */
const calls: [
  what: string,
  endpoint: 'redeem' | 'redemptions',
  call: (shop: Shop, context: RedemptionContext) => unknown,
][] = [
  ['redeem', 'redeem', ({ client }, context) => client.redeem('LAMP-01', context)],
  ['redeem', 'redemptions', ({ client }, context) => client.redeem('LAMP-01', context)],
  ['redeemAll', 'redeem', ({ client }, context) => client.redeemAll(['LAMP-01'], context)],
  ['validate of a stack', 'redeem', ({ client }, context) => client.validate(['LAMP-01'], context)],
  ['validate of a code', 'redemptions', ({ client }, context) => client.validate('LAMP-01', context)],
  ['qualify', 'redeem', ({ client }, context) => client.qualify(context)],
];

describe('a tracking id beside a customer without ids', () => {
  for (const [what, endpoint, call] of calls) {
    const customerFor = async (trackingId: string | undefined, customer: CustomerContext | undefined) => {
      const shop = openShop(() => pageAnswer(502), { endpoint, trackingId });
      await call(shop, { customer, order });
      return ((await onlyRequest(shop).json()) as RedemptionContext).customer;
    };

    it(`is the customer’s source id, so that limits per customer hold: ${what}, ${endpoint}`, async () => {
      expect(await customerFor('lena', { email: 'lena@lamps.example' })).to.deep.equal({
        email: 'lena@lamps.example',
        source_id: 'lena',
      });
      expect(await customerFor('lena', {})).to.deep.equal({ source_id: 'lena' });
      expect(await customerFor('lena', { source_id: '' })).to.deep.equal({ source_id: 'lena' });
      const nothing = { id: null, source_id: null } as unknown as CustomerContext;
      expect(await customerFor('lena', nothing)).to.deep.equal({ source_id: 'lena' });
    });

    it(`never replaces an id of the customer: ${what}, ${endpoint}`, async () => {
      for (const customer of [{ id: 'cust_1' }, { source_id: 'ben', email: 'ben@lamps.example' }])
        expect(await customerFor('lena', customer)).to.deep.equal(customer);
    });

    it(`makes no customer where the context has none, and none of a hash: ${what}, ${endpoint}`, async () => {
      expect(await customerFor('lena', undefined)).to.equal(undefined);
      const named = { name: 'Lena' };
      // The hash that a validation returned cannot be turned back into the source id.
      for (const trackingId of ['track_9B0k+==', '', '  ', undefined])
        expect(await customerFor(trackingId, named)).to.deep.equal(named);
    });
  }

  it('is in the query of the older check of one code', async () => {
    const shop = openShop(() => pageAnswer(502), { trackingId: 'lena' });
    await shop.client.validate('LAMP-01', { customer: { metadata: { tier: 'gold' } } });
    const { searchParams } = new URL(onlyRequest(shop).url);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      code: 'LAMP-01',
      tracking_id: 'lena',
      'customer[source_id]': 'lena',
      'customer[metadata][tier]': 'gold',
    });
  });

  it('is the customer’s source id also when a backend redeems', async () => {
    let sent: unknown;
    const client = createServerClient({
      applicationId: 'app',
      secretKey: 'secret',
      fetch: (_, init) => {
        sent = JSON.parse(init?.body as string);
        return Promise.resolve(jsonAnswer(200, {}));
      },
    });
    await client.redeem(['LAMP-01'], { customer: { name: 'Lena' } }, { trackingId: 'lena' });
    expect(sent).to.deep.include({ customer: { name: 'Lena', source_id: 'lena' }, tracking_id: 'lena' });
  });

  it('does not change the context', async () => {
    const customer = Object.freeze({ email: 'lena@lamps.example' });
    await openShop(() => pageAnswer(502), { trackingId: 'lena' }).client.redeem('LAMP-01', { customer });
    expect(customer).to.deep.equal({ email: 'lena@lamps.example' });
  });

  it('redeems for one and the same customer of the project, whatever else is known of them', async () => {
    const sandbox = openSandbox();
    const idFor = async (context: RedemptionContext) => {
      const { client } = openSandboxShop({ trackingId: 'lena-7' }, sandbox);
      const outcome = await client.redeem('TENOFF', { order, ...context });
      return outcome.status === 'redeemed' ? outcome.redemption.customer_id : outcome.status;
    };
    const first = await idFor({ customer: { email: 'lena@lamps.example' } });
    expect(first).to.match(/^cust_/);
    expect(await idFor({ customer: { name: 'Lena' } })).to.equal(first);
    expect(await idFor({ customer: { source_id: 'lena-7' } })).to.equal(first);
  });
});
