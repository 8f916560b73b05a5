import { describe, expect, it } from 'vitest';
import type { RedemptionContext } from '../../../src/api/context.ts';
import type { Qualification, QualifyOptions } from '../../../src/client/qualify.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { applicable, running, stackingRules } from '../../fixtures/stacks.ts';
import { cart, openSandbox } from '../../support/sandbox.ts';
import { onlyRequest, openSandboxShop, openShop } from '../../support/shop.ts';

/** The result of `qualify` after this response. */
const qualifyAfter = (answer: Response): Promise<Qualification> => openShop(() => answer).client.qualify();

const listOf = (data: unknown, more: object = {}) => ({
  redeemables: { object: 'list', data_ref: 'data', data, total: 1, has_more: false, ...more },
});

describe('a request for qualifications', () => {
  it('has the customer, the order and the metadata, and nothing else of the context', async () => {
    const shop = openShop(() => pageAnswer(502), { trackingId: 'lena' });
    const context: RedemptionContext = {
      customer: { source_id: 'lena' },
      order: cart,
      metadata: { store: 'berlin' },
      session: { type: 'LOCK' },
      gift: { credits: 5 },
      reward: { id: 'rew_lamp' },
      options: { expand: ['order'] },
    };
    const options: QualifyOptions = {
      scenario: 'CUSTOMER_WALLET',
      limit: 20,
      starting_after: '2026-01-05T12:00:00.000Z',
      filters: { resource_type: { conditions: { $is: ['voucher'] } } },
      expand: ['category'],
      sorting_rule: 'BEST_DEAL',
    };
    await shop.client.qualify(context, options);
    const request = onlyRequest(shop);
    expect(request).to.include({ method: 'POST', url: 'http://localhost:4010/client/v1/qualifications' });
    const { scenario, ...rest } = options;
    expect(await request.json()).to.deep.equal({
      customer: { source_id: 'lena' },
      order: cart,
      metadata: { store: 'berlin' },
      scenario,
      options: rest,
      tracking_id: 'lena',
    });
  });

  it('may have no context', async () => {
    const shop = openShop(() => pageAnswer(502));
    await shop.client.qualify();
    expect(await onlyRequest(shop).json()).to.deep.equal({ options: {} });
  });

  it('is not sent for an invalid context, and the call throws a TypeError', async () => {
    for (const context of [{ order: { amount: 19.99 } }, 'cart', null]) {
      const shop = openSandboxShop();
      const mistake = await shop.client
        .qualify(context as RedemptionContext)
        .catch((error: unknown) => error);
      expect(mistake).to.be.instanceOf(TypeError);
      expect(shop.requests.length).to.equal(0);
    }
  });
});

describe('a qualification', () => {
  it('has the effects of each redeemable alone, equal to those of a validation', async () => {
    const { client, sandbox } = openSandboxShop();
    const before = sandbox.state();
    const list = await client.qualify({ order: cart });
    if (list.status !== 'qualified') throw new Error(list.status);
    const names = list.redeemables.map(({ object, id }) => `${object} ${id}`);
    expect(names).to.include.members(['promotion_tier promo_5PERCENT', 'promotion_tier promo_10OFF100']);
    expect(names).not.to.include('promotion_tier promo_INACTIVE');
    for (const { object, id, effects, order } of list.redeemables) {
      if (object !== 'promotion_tier') continue;
      const check = await client.validate([{ object, id }], { order: cart });
      expect(check).to.deep.include({ status: 'valid', effects });
      expect('order' in check && check.order).to.deep.include({ total_amount: order?.total_amount });
    }
    expect({ ...sandbox.state(), requests: 0 }).to.deep.equal({ ...before, requests: 0 });
  });

  it('has the names and the banners of promotions', async () => {
    const list = await openSandboxShop().client.qualify({ order: cart });
    if (list.status !== 'qualified') throw new Error(list.status);
    const promotion = list.redeemables.find(({ id }) => id === 'promo_5PERCENT');
    expect(promotion).to.include({ name: '5% off', banner: 'Today: 5% off everything' });
    expect(promotion?.redeemable).to.include({ object: 'promotion_tier', id: 'promo_5PERCENT' });
    expect(list.stackingRules).to.include({ applicable_redeemables_limit: 5 });
  });

  it('may list the customer’s own codes', async () => {
    const shop = openSandboxShop({}, openSandbox({ vouchers: [{ code: 'OWN', holder_id: 'cust_anna' }] }));
    const customer = { id: 'cust_anna' };
    const list = await shop.client.qualify({ order: cart, customer }, { scenario: 'CUSTOMER_WALLET' });
    expect(list).to.deep.nested.include({ 'redeemables[0].id': 'OWN', 'redeemables[0].object': 'voucher' });
    expect(list).to.nested.include({ 'redeemables[0].effects[0].taken': 500 });
  });

  it('comes in pages that contain each redeemable once', async () => {
    const promotionTiers = Array.from({ length: 12 }, (_, index) => ({
      id: `promo_${index}`,
      created_at: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    }));
    const { client, requests } = openSandboxShop({}, openSandbox({ promotionTiers }));
    const all = await client.qualify({ order: cart }, { limit: 50 });
    const listed: string[] = [];
    let page: string | undefined;
    do {
      const list = await client.qualify({ order: cart }, { limit: 4, ...(page && { starting_after: page }) });
      if (list.status !== 'qualified') throw new Error(list.status);
      listed.push(...list.redeemables.map(({ id }) => id));
      page = list.nextPage;
    } while (page && requests.length < 20);
    expect(page).to.equal(undefined);
    expect(listed).to.include.members(promotionTiers.map(({ id }) => id));
    expect(new Set(listed).size).to.equal(listed.length);
    expect('redeemables' in all && all.redeemables.map(({ id }) => id)).to.deep.equal(listed);
  });

  it('may be empty', async () => {
    const list = await qualifyAfter(jsonAnswer(200, listOf([], { total: 0 })));
    expect(list).to.deep.include({ status: 'qualified', redeemables: [], total: 0, nextPage: undefined });
  });
});

describe('a response with qualifications', () => {
  it('is read with the exact effects of discounts, cards and points', async () => {
    const body = {
      ...listOf([
        applicable('LAMP-CARD', { gift: { balance: 3000, credits: 200 } }, running(200, 200), {
          status: undefined,
        }),
        applicable(
          'LAMP-POINTS',
          { loyalty_card: { points: 7000, balance: 6970, points_ratio: 1 } },
          running(400, 400),
        ),
        applicable('promo_lamp', { discount: { type: 'AMOUNT', amount_off: 700 } }, running(700, 700), {
          object: 'promotion_tier',
          name: 'Dark evenings',
          banner: 'Light!',
        }),
        { id: 'camp_lamp', object: 'campaign', name: 'Lamps', result: {} },
        {
          id: 'stack_lamp',
          object: 'promotion_stack',
          result: {},
          order: running(900, 900),
          redeemables: [],
        },
      ]),
      tracking_id: 'track_lamp',
      order: running(0, 0),
      stacking_rules: stackingRules,
    };
    const list = await qualifyAfter(jsonAnswer(200, body));
    if (list.status !== 'qualified') throw new Error(list.status);
    expect(list.redeemables.map(({ id, effects }) => [id, effects[0]])).to.deep.equal([
      ['LAMP-CARD', { kind: 'gift', taken: 200, left: 2800 }],
      ['LAMP-POINTS', { kind: 'loyalty', points: undefined, left: undefined, taken: 400 }],
      [
        'promo_lamp',
        {
          kind: 'amount',
          taken: 700,
          on: 'order',
          application: 'APPLY_TO_ORDER',
          amountOff: 700,
          percentOff: undefined,
          limit: undefined,
          fixedAmount: undefined,
        },
      ],
      ['camp_lamp', { kind: 'general', type: undefined, taken: undefined }],
      ['stack_lamp', { kind: 'general', type: undefined, taken: 900 }],
    ]);
    expect(list.redeemables[2]).to.include({
      object: 'promotion_tier',
      name: 'Dark evenings',
      banner: 'Light!',
    });
    expect(list).to.deep.include({ trackingId: 'track_lamp', total: 1, stackingRules });
    expect(list.order).to.include({ amount: 20000 });
  });

  it('has what a redeemable takes off, even if its order has no applied amounts', async () => {
    const order = { amount: 20000, discount_amount: 700, total_discount_amount: 700, total_amount: 19300 };
    const one = applicable('LAMP-01', { discount: { type: 'AMOUNT', amount_off: 700 } }, order);
    const list = await qualifyAfter(jsonAnswer(200, listOf([one, one])));
    expect(list).to.nested.include({ 'redeemables[1].effects[0].taken': 700 });
  });

  const pages: [what: string, list: object, nextPage: string | undefined][] = [
    [
      'the position that the API sends',
      { has_more: true, more_starting_after: '2026-02-02T00:00:00.000Z' },
      '2026-02-02T00:00:00.000Z',
    ],
    [
      'the creation time of the last redeemable if the API sends no position',
      { has_more: true },
      '2026-01-01T00:00:00.000Z',
    ],
    [
      'the creation time of the last redeemable if the position is null',
      { has_more: true, more_starting_after: null },
      '2026-01-01T00:00:00.000Z',
    ],
    [
      'the creation time of the last redeemable if the position is not a text',
      { has_more: true, more_starting_after: 7 },
      '2026-01-01T00:00:00.000Z',
    ],
    [
      'nothing on the last page',
      { has_more: false, more_starting_after: '2026-02-02T00:00:00.000Z' },
      undefined,
    ],
    ['nothing if has_more is missing', {}, undefined],
  ];
  for (const [what, more, nextPage] of pages) {
    it(`has as its next page ${what}`, async () => {
      const data = [{ id: 'A', object: 'voucher', created_at: '2026-01-01T00:00:00.000Z' }];
      const list = await qualifyAfter(jsonAnswer(200, listOf(data, { has_more: undefined, ...more })));
      expect(list).to.include({ status: 'qualified', nextPage });
    });
  }

  for (const body of [undefined, null, 7, [], {}, { redeemables: [] }, { redeemables: null }]) {
    it(`is a failure if it contains no list: ${JSON.stringify(body)}`, async () => {
      const list = await qualifyAfter(jsonAnswer(200, body));
      expect(list).to.include({ status: 'failed', kind: 'unreadable', mayHaveRedeemed: false });
    });
  }

  it('is a refusal, or a failure with mayHaveRedeemed false', async () => {
    expect(await qualifyAfter(jsonAnswer(400, envelope(400, 'invalid_payload')))).to.include({
      status: 'refused',
      key: 'invalid_payload',
    });
    for (const answer of [pageAnswer(502), jsonAnswer(500, envelope(500)), pageAnswer(200)])
      expect(await qualifyAfter(answer)).to.include({ status: 'failed', mayHaveRedeemed: false });
    const lost = openShop(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await lost.client.qualify()).to.include({ kind: 'network', mayHaveRedeemed: false });
    const left = await lost.client.qualify({}, { signal: AbortSignal.abort() });
    expect(left).to.include({ kind: 'aborted', mayHaveRedeemed: false });
  });
});
