import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSeed } from '../../../../sandbox/cli/seed-file.ts';
import { redeem } from '../../../support/page-requests.ts';
import { openSandbox, serverHeaders } from '../../../support/sandbox.ts';

/** Answers of the API in its documented shape, shortened. */
const voucher = {
  id: 'v_1',
  code: 'COPIED',
  campaign: 'Spring',
  campaign_id: 'camp_1',
  category: null,
  category_id: null,
  categories: [],
  type: 'GIFT_VOUCHER',
  discount: null,
  gift: { amount: 5000, subtracted_amount: 0, balance: 3000, effect: 'APPLY_TO_ORDER' },
  loyalty_card: null,
  start_date: null,
  expiration_date: '2030-12-31T00:00:00.000Z',
  active: true,
  metadata: { season: 'spring' },
  is_referral_code: false,
  created_at: '2024-01-01T00:00:00.000Z',
  updated_at: null,
  holder_id: 'cust_1',
  redemption: { object: 'list', url: '/v1/vouchers/COPIED/redemptions', quantity: 2, redeemed_quantity: 1 },
  object: 'voucher',
};
const tier = {
  id: 'promo_1',
  object: 'promotion_tier',
  name: 'Ten percent',
  banner: null,
  action: { discount: { type: 'PERCENT', percent_off: 10, is_dynamic: false } },
  hierarchy: 3,
  campaign: { id: 'camp_2', object: 'campaign', name: 'Always', active: true },
  campaign_id: 'camp_2',
  category_id: 'cat_of_the_project',
  active: true,
  start_date: null,
  expiration_date: null,
  metadata: {},
  summary: { redemptions: { total_redeemed: 4 } },
  validation_rule_assignments: { object: 'list', data_ref: 'data', data: [], total: 0 },
};
const product = {
  id: 'prod_1',
  object: 'product',
  source_id: 'tea',
  name: 'Tea',
  price: 900,
  attributes: ['kind'],
  image_url: null,
  metadata: { kind: 'green' },
  created_at: '2024-01-02T03:04:05.006Z',
  updated_at: null,
};
const customer = {
  id: 'cust_1',
  object: 'customer',
  source_id: 'carla',
  name: 'Carla',
  email: null,
  address: null,
  metadata: { vip: true },
  loyalty: { points: 0 },
  created_at: '2024-02-03T04:05:06.007Z',
  updated_at: null,
};
const list = (data_ref: string, entries: unknown[]) => ({
  object: 'list',
  total: entries.length,
  data_ref,
  [data_ref]: entries,
});

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'voucher-seeds-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, value: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(value, null, 2));

describe('a folder of seeds', () => {
  it('is read as recorded answers of the API, lists and single objects, whatever the files are called', async () => {
    write('a.json', list('vouchers', [voucher]));
    write('b.json', list('tiers', [tier]));
    write('c.json', list('data', [product, customer]));
    write('d.json', { ...voucher, code: 'ALONE' });
    write('notes.txt', 'not read');
    const { seed, leftOut } = readSeed(folder);
    expect(leftOut).to.deep.equal([]);
    const sandbox = openSandbox(seed);
    const state = sandbox.state();
    expect(state.vouchers['COPIED']).to.deep.include({
      id: 'v_1',
      campaign: 'Spring',
      gift: { amount: 5000, balance: 3000, effect: 'APPLY_TO_ORDER' },
      redemption: { quantity: 2, redeemed_quantity: 1 },
      metadata: { season: 'spring' },
    });
    expect(state.vouchers).to.have.property('ALONE');
    expect(state.promotionTiers['promo_1']).to.deep.include({
      name: 'Ten percent',
      campaign: { id: 'camp_2', name: 'Always' },
      category_id: null,
      hierarchy: 3,
    });
    expect(state.customers.find(({ id }) => id === 'cust_1')).to.deep.equal({
      id: 'cust_1',
      source_id: 'carla',
      name: 'Carla',
      email: null,
      metadata: { vip: true },
      created_at: '2024-02-03T04:05:06.007Z',
      updated_at: null,
    });
    const order = { amount: 1800, items: [{ product_id: 'prod_1', quantity: 2, price: 900 }] };
    const redeemed = await redeem(sandbox, 'COPIED', { customer: { source_id: 'carla' }, order });
    const body = (await redeemed.json()) as { order: { items: { product: { name: string } }[] } };
    expect(body).to.include({ result: 'SUCCESS', customer_id: 'cust_1' });
    expect(body.order.items[0]?.product.name).to.equal('Tea');
    const request = new Request('http://localhost:4010/v1/products/prod_1', { headers: serverHeaders });
    expect(await (await sandbox.answer(request)).json()).to.deep.include(product);
  });

  it('takes the promotion tiers of a campaign, and counts other campaigns and unknown objects', () => {
    write(
      'campaigns.json',
      list('campaigns', [
        {
          id: 'camp_2',
          name: 'Always',
          object: 'campaign',
          promotion: { tiers: [{ ...tier, campaign: undefined }] },
        },
        { id: 'camp_1', name: 'Spring', object: 'campaign', campaign_type: 'GIFT_VOUCHERS' },
      ]),
    );
    write('rewards.json', list('data', [{ id: 'rew_1', object: 'reward' }]));
    const { seed, leftOut } = readSeed(folder);
    expect(seed.promotionTiers?.[0]).to.deep.include({
      id: 'promo_1',
      campaign: { id: 'camp_2', name: 'Always' },
    });
    expect(leftOut).to.deep.equal(['campaign', 'reward']);
  });

  it('leaves out fields of a recorded voucher that the sandbox does not know, and counts them', () => {
    write('a.json', list('vouchers', [{ ...voucher, shiny: true, dull: null }]));
    const { seed, leftOut } = readSeed(folder);
    expect(seed.vouchers?.[0]).to.include({ code: 'COPIED' }).and.not.to.have.any.keys('shiny', 'dull');
    expect(leftOut).to.deep.equal(['shiny of a voucher', 'dull of a voucher']);
  });

  it('can hold seed files as well, and of two objects with one name the later file counts', () => {
    write('1.json', { vouchers: [{ code: 'COPIED' }], settings: { rateLimit: null } });
    write('2.json', voucher);
    write('3.json', { settings: { clientRedeemEnabled: false } });
    const { seed } = readSeed(folder);
    expect(seed.vouchers).to.have.length(1);
    expect(seed.vouchers?.[0]).to.include({ id: 'v_1' });
    expect(seed.settings).to.deep.equal({ rateLimit: null, clientRedeemEnabled: false });
  });

  const mistakes: [what: string, value: unknown, said: RegExp][] = [
    [
      'of a voucher',
      list('vouchers', [voucher, { ...voucher, code: 'B', gift: { amount: 1, balance: '2' } }]),
      /seed\.json:\d+: vouchers\[1\]: gift\.balance should be .*, got "2"\.$/,
    ],
    [
      'of a promotion tier',
      { ...tier, action: { discount: { type: 'PERCENT', percent_off: 120 } } },
      /seed\.json:\d+: action\.discount\.percent_off should be a number from 0 to 100, got 120\.$/,
    ],
    [
      'of a product',
      list('products', [{ ...product, price: -1 }]),
      /products\[0\]: price should be .*, got -1\.$/,
    ],
    [
      'of a customer',
      list('customers', [{ ...customer, id: 7 }]),
      /customers\[0\]: id should be .*, got 7\.$/,
    ],
    [
      'that is an error of the API',
      { code: 401, key: 'unauthorized', message: 'Unauthorized', details: 'Missing or invalid keys' },
      /seed\.json:1: an error that the API answered, and no data: 401 Unauthorized\. Record it again\.$/,
    ],
    [
      'of a list',
      { object: 'list', data_ref: 'vouchers' },
      /seed\.json:1: vouchers should be the entries .* got nothing\.$/,
    ],
  ];
  for (const [what, value, said] of mistakes)
    it(`is refused by file and property for a wrong value ${what}`, () => {
      write('a.json', { vouchers: [] });
      write('seed.json', value);
      expect(() => readSeed(folder)).to.throw(TypeError, said);
    });

  it('is refused if it has no JSON files', () => {
    expect(() => readSeed(folder)).to.throw(TypeError, 'has no file that ends in .json');
  });
});
