import { describe, expect, it } from 'vitest';
import { answerTo, type Part, post, stackAnswer, tier, voucher } from '../../../../support/page-requests.ts';
import { cart, openSandbox, uses } from '../../../../support/sandbox.ts';

/** The vouchers of an example in the API's documents (docs/voucherify-api.md#redemptions). */
const worked = {
  vouchers: [
    {
      code: 'GIFT205',
      type: 'GIFT_VOUCHER' as const,
      campaign: 'Gifts',
      campaign_id: 'camp_gifts',
      gift: { amount: 20500, balance: 20400, effect: 'APPLY_TO_ORDER' as const },
    },
    { code: 'PERCENT20', discount: { type: 'PERCENT' as const, percent_off: 20 } },
  ],
  promotionTiers: [{ id: 'promo_80', action: { discount: { type: 'AMOUNT' as const, amount_off: 8000 } } }],
};
const workedRequest = {
  redeemables: [voucher('GIFT205', { gift: { credits: 100 } }), voucher('PERCENT20'), tier('promo_80')],
  order: { amount: 200000 },
};

describe('a redemption of several redeemables', () => {
  it('applies each redeemable to what the earlier ones left to pay', async () => {
    const sandbox = openSandbox(worked);
    const { status, redemptions, order, body } = await stackAnswer(sandbox, 'redemptions', workedRequest);
    expect(status).to.equal(200);
    const children = redemptions.map((child) => child['order'] as Part);
    expect(children.map((child) => child['discount_amount'])).to.deep.equal([100, 40080, 48080]);
    expect(children.map((child) => child['applied_discount_amount'])).to.deep.equal([100, 39980, 8000]);
    expect(children.map((child) => child['total_amount'])).to.deep.equal([199900, 159920, 151920]);
    expect(order).to.include({
      amount: 200000,
      discount_amount: 48080,
      applied_discount_amount: 48080,
      total_discount_amount: 48080,
      total_applied_discount_amount: 48080,
      total_amount: 151920,
      status: 'PAID',
    });
    expect(body).not.to.have.any.keys('inapplicable_redeemables', 'skipped_redeemables');
    expect(sandbox.state().vouchers['GIFT205']?.gift?.balance).to.equal(20300);
  });

  it('has a parent redemption, which the order lists with its parts', async () => {
    const sandbox = openSandbox(worked);
    const { redemptions, order, body } = await stackAnswer(sandbox, 'redemptions', workedRequest);
    const parent = body['parent_redemption'] as Part;
    expect(parent).to.include({
      redemption: null,
      result: 'SUCCESS',
      status: 'SUCCEEDED',
      related_object_type: 'redemption',
      related_object_id: parent['id'],
    });
    expect(redemptions.map((child) => child['redemption'])).to.deep.equal(Array(3).fill(parent['id']));
    const stacked = redemptions.map((child) => child['id']);
    expect(order?.['redemptions']).to.deep.equal({
      [String(parent['id'])]: {
        date: '2026-01-05T12:00:00.000Z',
        related_object_type: 'redemption',
        related_object_id: parent['id'],
        stacked,
      },
    });
    expect(sandbox.state().redemptions.map(({ id }) => id)).to.deep.equal([...stacked, parent['id']]);
  });

  it('returns what each redeemable is and what it gave', async () => {
    const { redemptions } = await stackAnswer(openSandbox(worked), 'redemptions', workedRequest);
    const [gift, percent, promotion] = redemptions;
    expect(gift).to.deep.include({ amount: 100, gift: { amount: 100 }, related_object_type: 'voucher' });
    expect(gift?.['voucher']).to.include({ code: 'GIFT205' });
    expect(percent).not.to.have.any.keys('amount', 'gift', 'promotion_tier');
    expect(promotion).to.include({ related_object_type: 'promotion_tier', related_object_id: 'promo_80' });
    expect(promotion?.['promotion_tier']).to.include({ id: 'promo_80', object: 'promotion_tier' });
    expect(promotion).not.to.have.any.keys('voucher');
  });

  it('has no parent if there is only one redeemable', async () => {
    const { redemptions, order, body } = await stackAnswer(openSandbox(), 'redemptions', {
      redeemables: [voucher('gfct5ZWI1nL', { gift: { credits: 2000 } })],
      order: { amount: 6000 },
    });
    expect(body).not.to.have.any.keys('parent_redemption');
    expect(redemptions[0]).to.deep.include({ redemption: null, status: 'SUCCEEDED', gift: { amount: 2000 } });
    expect(order?.['redemptions']).to.deep.equal({
      [String(redemptions[0]?.['id'])]: {
        date: '2026-01-05T12:00:00.000Z',
        related_object_type: 'voucher',
        related_object_id: 'v_sandbox_gfct5ZWI1nL',
        related_object_parent_id: 'camp_sandbox_gifts',
      },
    });
  });

  it('can spend points of a loyalty card', async () => {
    const { redemptions } = await stackAnswer(openSandbox(), 'redemptions', {
      redeemables: [voucher('POINTS500', { reward: { id: 'rew_sandbox_points', points: 100 } })],
      order: { amount: 6000 },
    });
    expect(redemptions[0]).to.deep.include({ amount: 100, loyalty_card: { points: 100 } });
    expect(redemptions[0]?.['order']).to.include({ total_amount: 4000 });
    expect(redemptions[0]?.['reward']).to.include({ id: 'rew_sandbox_points' });
  });

  it('accepts the id of a voucher as well as its code', async () => {
    const sandbox = openSandbox();
    await post(sandbox, 'redemptions', { redeemables: [voucher('v_sandbox_TENOFF')] });
    expect(uses(sandbox.state(), 'TENOFF')).to.equal(1);
  });

  it('adds up free units and discounts on lines, each once', async () => {
    const { order, redemptions } = await stackAnswer(openSandbox(), 'redemptions', {
      redeemables: [voucher('ITEMS5'), voucher('FREEMUG'), voucher('PROP300'), voucher('TENOFF')],
      order: cart,
    });
    const applied = redemptions.map((child) => (child['order'] as Part)['total_applied_discount_amount']);
    expect(applied).to.deep.equal([1500, 1400, 300, 1000]);
    expect(order).to.include({
      initial_amount: 13000,
      amount: 14400,
      discount_amount: 1000,
      items_discount_amount: 3200,
      applied_discount_amount: 1000,
      items_applied_discount_amount: 3200,
      total_applied_discount_amount: 4200,
      total_discount_amount: 4200,
      total_amount: 10200,
    });
    const items = order?.['items'] as Part[];
    // The discount of 3.00 is shared by what is left to pay for the beans (43.00) and the filters (8.00).
    expect(items.map((item) => item['applied_discount_amount'])).to.deep.equal([753, 500, 547, 1400]);
    expect(items.at(-1)).to.include({ applied_quantity: 1, applied_quantity_amount: 1400 });
  });

  it('redeems what applies, and lists what does not', async () => {
    const sandbox = openSandbox();
    const { status, redemptions, inapplicable, skipped, body } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('EXPIRED'), voucher('SPRING5'), voucher('NOSUCH'), voucher('SPRING8')],
      order: { amount: 6000 },
    });
    expect(status).to.equal(200);
    expect(redemptions.map((child) => (child['voucher'] as Part)['code'])).to.deep.equal(['SPRING5']);
    expect(body).not.to.have.any.keys('parent_redemption');
    expect(inapplicable.map(({ id, status: told }) => [id, told])).to.deep.equal([
      ['EXPIRED', 'INAPPLICABLE'],
      ['NOSUCH', 'INAPPLICABLE'],
    ]);
    const [expired, unknown] = inapplicable.map((one) => one['result'] as Part);
    expect(expired?.['details']).to.deep.equal({ key: 'voucher_expired', message: 'voucher expired' });
    expect(unknown?.['error']).to.include({ code: 404, key: 'not_found', resource_id: 'NOSUCH' });
    expect(skipped).to.deep.equal([
      {
        status: 'SKIPPED',
        id: 'SPRING8',
        object: 'voucher',
        result: {
          details: {
            key: 'applicable_redeemables_per_category_limit_exceeded',
            message: 'Applicable redeemables limit per category exceeded',
          },
        },
      },
    ]);
    expect(uses(sandbox.state(), 'SPRING8')).to.equal(0);
    expect(sandbox.state().redemptions).to.have.length(1);
  });

  const refusals = {
    EXPIRED: 'voucher_expired',
    BIGCART: 'order_rules_violated',
    NOSUCH: 'not_found',
    POINTS500: 'missing_reward',
    USEDUP: 'quantity_exceeded',
    SIGNIN: 'missing_customer',
  };
  for (const [code, key] of Object.entries(refusals)) {
    it(`refuses ${code} alone as the endpoint redeem does, and records it the same way`, async () => {
      const [one, other] = [openSandbox(), openSandbox()];
      const old = await answerTo(one, code, { order: { amount: 5000 } });
      const { status, body } = await stackAnswer(other, 'redemptions', {
        redeemables: [voucher(code)],
        order: { amount: 5000 },
      });
      const changing = { request_id: 0, resource_id: 0 };
      expect(body).to.include({ key });
      expect(status).to.equal(old.status);
      expect({ ...body, ...changing }).to.deep.equal({ ...old.body, ...changing });
      const [failed] = other.state().redemptions;
      expect({ ...failed, id: 0, related_object_id: 0 }).to.deep.equal({
        ...one.state().redemptions[0],
        id: 0,
        related_object_id: 0,
      });
      if (status === 400) expect(body['resource_id']).to.equal(failed?.id);
    });
  }

  it('is refused if nothing applies, and one failed attempt is recorded for all', async () => {
    const sandbox = openSandbox();
    const { status, body } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('EXPIRED'), voucher('DISABLED')],
      order: { amount: 5000 },
    });
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'no_applicable_redeemables', resource_type: 'redemption' });
    const { redemptions } = sandbox.state();
    expect(redemptions).to.have.length(1);
    expect(redemptions[0]).to.include({ id: body['resource_id'], failure_code: 'no_applicable_redeemables' });
  });

  it('redeems all or nothing in mode ALL, with the key of the first refusal', async () => {
    const sandbox = openSandbox({ settings: { stackingRules: { redeemables_application_mode: 'ALL' } } });
    const { status, body } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('ONCE'), voucher('BIGCART'), voucher('EXPIRED')],
      order: { amount: 5000 },
    });
    expect(status).to.equal(400);
    expect(body).to.deep.include({
      key: 'order_rules_violated',
      error: { message: 'Spend at least $200.00 to use this code.' },
    });
    expect(sandbox.state().redemptions).to.have.length(1);
    expect(sandbox.state().redemptions[0]).to.include({ related_object_id: 'v_sandbox_BIGCART' });
    expect(uses(sandbox.state(), 'ONCE')).to.equal(0);
  });

  it('returns metadata and categories only with the option expand', async () => {
    const body = {
      redeemables: [voucher('XSS'), voucher('TENOFF')],
      order: cart,
      metadata: { attempt: 'a-1' },
    };
    const plain = (await stackAnswer(openSandbox(), 'redemptions', body)).redemptions[0];
    expect(plain?.['metadata']).to.equal(null);
    expect(plain?.['voucher']).to.deep.include({ metadata: {}, categories: [] });
    expect(plain?.['order']).to.include({ object: 'order' });

    const expand = ['redemption', 'redeemable', 'category'];
    const sandbox = openSandbox();
    const told = await stackAnswer(sandbox, 'redemptions', { ...body, options: { expand } });
    expect(told.redemptions[0]?.['metadata']).to.deep.equal({ attempt: 'a-1' });
    expect(told.redemptions[0]?.['order']).to.equal(null);
    expect(told.order).to.include({ object: 'order' });
    const { metadata, categories } = told.redemptions[0]?.['voucher'] as {
      metadata: Part;
      categories: Part[];
    };
    expect(metadata).to.have.any.keys('note');
    expect(categories[0]).to.include({ id: 'cat_sandbox_xss', object: 'category' });
    expect(sandbox.state().redemptions[0]).to.deep.include({ metadata: { attempt: 'a-1' } });
  });

  it('stores the customer and the metadata', async () => {
    const sandbox = openSandbox();
    const { redemptions, order } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('TENOFF')],
      order: { amount: 5000 },
      customer: { source_id: 'zoe', name: 'Zoe' },
      tracking_id: 'zoe',
    });
    const zoe = sandbox.state().customers.find(({ source_id }) => source_id === 'zoe');
    expect(redemptions[0]).to.include({ customer_id: zoe?.id });
    expect(redemptions[0]?.['tracking_id']).to.match(/^track_/);
    expect(order).to.deep.include({ customer_id: zoe?.id, customer: { id: zoe?.id, object: 'customer' } });
  });

  it('adds to an order that already has redemptions', async () => {
    const sandbox = openSandbox();
    const order = { source_id: 'cart-7', amount: 13000 };
    const first = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('TENOFF'), tier('promo_5PERCENT')],
      order,
    });
    const { order: after } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('GIFT50')],
      order: { id: first.order?.['id'] },
    });
    expect(after).to.include({
      discount_amount: 6600,
      applied_discount_amount: 5000,
      total_applied_discount_amount: 5000,
      total_amount: 6400,
    });
    expect(Object.keys(after?.['redemptions'] as Part)).to.have.length(2);
  });
});

describe('a request about several redeemables', () => {
  const [ten, spring] = [voucher('TENOFF'), voucher('SPRING5')];
  const stack = { object: 'promotion_stack', id: 'stack_WEEKEND' };
  const rows: [body: unknown, key: string, details: string][] = [
    [{}, 'invalid_payload', "Payload should have required property 'redeemables'"],
    [{ redeemables: [] }, 'invalid_payload', 'Property .redeemables should NOT have fewer than 1 items'],
    [
      { redeemables: Array(31).fill(ten) },
      'invalid_payload',
      'Property .redeemables should NOT have more than 30 items',
    ],
    [
      { redeemables: [ten, { object: 'voucher' }] },
      'invalid_payload',
      "Property .redeemables[1] should have required property 'id'",
    ],
    [
      { redeemables: [{ object: 'gift', id: 'x' }] },
      'invalid_payload',
      'Property .redeemables[0].object should be equal to one of the allowed values',
    ],
    [
      { redeemables: [ten], options: { expand: ['everything'] } },
      'invalid_payload',
      'Property .options.expand[0] should be equal to one of the allowed values',
    ],
    [
      { redeemables: [ten], session: { type: 'LOCK', ttl: 1, ttl_unit: 'WEEKS' } },
      'invalid_payload',
      'Property .session.ttl_unit should be equal to one of the allowed values',
    ],
    [
      { redeemables: [ten, spring, ten] },
      'duplicated_redeemables',
      'Duplicated redeemables detected in one redemption',
    ],
    [
      { redeemables: [ten, voucher('v_sandbox_TENOFF')] },
      'duplicated_redeemables',
      'Duplicated redeemables detected in one redemption',
    ],
    [
      { redeemables: [ten, stack] },
      'invalid_redeemables',
      'Promotion Stack cannot be use with other redeemables',
    ],
    [
      { redeemables: [stack, { ...stack, id: 'stack_OTHER' }] },
      'invalid_redeemables',
      'Promotion Stack cannot be use with other redeemables',
    ],
  ];
  for (const path of ['redemptions', 'validations'] as const) {
    for (const [body, key, details] of rows) {
      it(`to ${path} is refused and not recorded: ${details} (${JSON.stringify(body).slice(0, 60)})`, async () => {
        const sandbox = openSandbox();
        const answer = await stackAnswer(sandbox, path, body);
        expect(answer.status).to.equal(400);
        expect(answer.body).to.include({ code: 400, key, details }).and.not.have.any.keys('resource_id');
        expect(sandbox.state().redemptions).to.deep.equal([]);
      });
    }

    it(`to ${path} is refused if the order or the customer is unknown`, async () => {
      for (const more of [{ order: { id: 'ord_no' } }, { customer: { id: 'cust_no' } }]) {
        const answer = await stackAnswer(openSandbox(), path, { redeemables: [ten, spring], ...more });
        expect([answer.status, answer.body['key']]).to.deep.equal([404, 'not_found']);
      }
    });

    it(`to ${path} is refused if it is not a POST`, async () => {
      const answer = await post(openSandbox(), path, undefined, { method: 'GET' });
      expect(answer.status).to.equal(405);
    });
  }

  it('is refused if it has more redeemables than the project allows', async () => {
    const sandbox = openSandbox({ settings: { stackingRules: { redeemables_limit: 1 } } });
    const { body } = await stackAnswer(sandbox, 'redemptions', { redeemables: [ten, spring] });
    expect(body).to.include({ key: 'invalid_payload' });
  });
});

describe('the setting that lets pages redeem', () => {
  it('applies to redemptions and not to validations', async () => {
    const sandbox = openSandbox({ settings: { clientRedeemEnabled: false } });
    const body = { redeemables: [voucher('TENOFF')] };
    expect((await post(sandbox, 'redemptions', body)).status).to.equal(403);
    expect((await post(sandbox, 'validations', body)).status).to.equal(200);
  });

  it('is independent of the rate limit, which counts validations and redemptions together', async () => {
    const sandbox = openSandbox({ settings: { rateLimit: { requests: 1, seconds: 5 } } });
    const body = { redeemables: [voucher('TENOFF')] };
    expect((await post(sandbox, 'validations', body)).status).to.equal(200);
    expect((await post(sandbox, 'redemptions', body)).status).to.equal(429);
    expect((await post(sandbox, 'validations', body, { headers: {} })).status).to.equal(401);
  });
});
