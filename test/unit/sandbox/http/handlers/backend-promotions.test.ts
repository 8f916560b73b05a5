import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { get, type Part } from '../../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../../support/sandbox.ts';

const tiersOf = (body: Part) => (body['tiers'] as Part[]).map(({ id }) => id);

describe('promotion tiers for a backend', () => {
  it('are listed as for a page', async () => {
    const path = 'promotions/tiers?is_available=true&limit=1&page=2&order=created_at';
    const { status, body } = await sendAsBackend(openSandbox(), path);
    expect(status).to.equal(200);
    expect(body).to.deep.equal((await get(openSandbox(), path)).body);
    expect(tiersOf(body)).to.deep.equal(['promo_10OFF100']);
  });

  it('can be read one by one', async () => {
    const { status, body } = await sendAsBackend(openSandbox(), 'promotions/tiers/promo_5PERCENT');
    expect(status).to.equal(200);
    expect(body).to.include({ id: 'promo_5PERCENT', object: 'promotion_tier', active: true });
    const unknown = await sendAsBackend(openSandbox(), 'promotions/tiers/promo_nobody');
    expect(unknown.status).to.equal(404);
    expect(unknown.body).to.include({ key: 'not_found', resource_type: 'promotion_tier' });
  });

  it('are listed by campaign, which the address names by id or by name', async () => {
    for (const campaign of ['camp_sandbox_promotions', 'Promotions']) {
      const { status, body } = await sendAsBackend(openSandbox(), `promotions/${campaign}/tiers`);
      expect(status).to.equal(200);
      expect(body).to.include({ object: 'list', data_ref: 'tiers', total: 3, has_more: false });
      expect(tiersOf(body)).to.deep.equal(['promo_INACTIVE', 'promo_10OFF100', 'promo_5PERCENT']);
    }
    const unknown = await sendAsBackend(openSandbox(), 'promotions/camp_nobody/tiers');
    expect(unknown.status).to.equal(404);
    expect(unknown.body).to.include({ resource_type: 'campaign', resource_id: 'camp_nobody' });
  });
});

describe('POST /v1/promotions/{campaignId}/tiers', () => {
  const create = (body: object, sandbox: Sandbox = openSandbox(), campaign = 'camp_sandbox_promotions') =>
    sendAsBackend(sandbox, `promotions/${campaign}/tiers`, { body });
  const amount = { discount: { type: 'AMOUNT', amount_off: 700, effect: 'APPLY_TO_ORDER' } };

  it('adds a tier after the last one of the campaign, which can be redeemed', async () => {
    const sandbox = openSandbox();
    const { status, body } = await create({ name: 'Seven', banner: '7.00 off', action: amount }, sandbox);
    expect(status).to.equal(200);
    expect(body['id']).to.match(/^promo_/);
    expect(body).to.deep.include({
      name: 'Seven',
      banner: '7.00 off',
      action: amount,
      hierarchy: 4,
      active: true,
      metadata: {},
      campaign_id: 'camp_sandbox_promotions',
    });
    const id = String(body['id']);
    const redeemed = await sendAsBackend(sandbox, `promotions/tiers/${id}/redemption`, {
      body: { order: cart },
    });
    expect(redeemed.body['order']).to.include({ total_discount_amount: 700 });
    expect((await sendAsBackend(sandbox, `promotions/tiers/${id}`)).body).to.deep.include({
      summary: {
        redemptions: { total_redeemed: 1 },
        orders: { total_amount: 13000, total_discount_amount: 700 },
      },
    });
  });

  it('is forgotten by a reset, on every endpoint that would show it', async () => {
    const sandbox = openSandbox();
    const id = String((await create({ name: 'Seven', action: amount }, sandbox)).body['id']);
    sandbox.reset();
    expect((await sendAsBackend(sandbox, `promotions/tiers/${id}`)).status).to.equal(404);
    expect((await sendAsBackend(sandbox, `promotions/tiers/${id}/validation`, { body: {} })).status).to.equal(
      404,
    );
    expect((await sendAsBackend(sandbox, 'promotions/Promotions/tiers')).body).to.include({ total: 3 });
    const again = String((await create({ name: 'Seven', action: amount }, sandbox)).body['id']);
    expect((await sendAsBackend(sandbox, `promotions/tiers/${again}`)).status).to.equal(200);
  });

  it('keeps dates, hours, category, metadata and hierarchy', async () => {
    const tier = {
      name: 'Nights',
      active: false,
      hierarchy: 9,
      metadata: { shop: 'berlin' },
      start_date: '2026-01-01T00:00:00.000Z',
      expiration_date: '2026-02-01T00:00:00.000Z',
      validity_day_of_week: [1, 2],
      validity_hours: { daily: [{ start_time: '20:00', expiration_time: '23:00', days_of_week: [1] }] },
      category_id: 'cat_sandbox_spring',
    };
    const { body } = await create({ ...tier, action: amount });
    expect(body).to.deep.include(tier);
    expect((body['categories'] as Part[])[0]).to.include({ name: 'Spring sale' });
  });

  const discounts: [what: string, sent: object, stored?: object][] = [
    ['a percentage', { type: 'PERCENT', percent_off: 12.5, amount_limit: 900 }],
    ['a fixed amount', { type: 'FIXED', fixed_amount: 4000, effect: 'APPLY_TO_ORDER' }],
    [
      'free units',
      { type: 'UNIT', unit_off: 1, unit_type: 'prod_mug', effect: 'ADD_MISSING_ITEMS' },
      { product: { id: 'prod_mug', source_id: 'mug', name: 'Enamel mug' } },
    ],
  ];
  for (const [what, sent, more = {}] of discounts) {
    it(`takes ${what} as the discount`, async () => {
      const { status, body } = await create({ name: 'One', action: { discount: { ...sent, extra: 1 } } });
      expect(status).to.equal(200);
      expect(body['action']).to.deep.equal({ discount: { ...sent, ...more } });
    });
  }

  it('takes units of several products', async () => {
    const unit = { unit_off: 2, unit_type: 'prod_mug', effect: 'ADD_NEW_ITEMS' };
    const discount = { type: 'UNIT', effect: 'ADD_MANY_ITEMS', units: [unit] };
    const { body } = await create({ name: 'Many', action: { discount } });
    const product = { id: 'prod_mug', source_id: 'mug', name: 'Enamel mug' };
    expect(body['action']).to.deep.equal({ discount: { ...discount, units: [{ ...unit, product }] } });
  });

  const wrong: [body: object, details: string][] = [
    [{ action: amount }, "Payload should have required property 'name'"],
    [{ name: 'x' }, "Payload should have required property 'action'"],
    [{ name: 'x', action: {} }, "Property .action should have required property 'discount'"],
    [
      { name: 'x', action: { discount: { type: 'FREE' } } },
      'Property .action.discount.type should be equal to one of the allowed values',
    ],
    [
      { name: 'x', action: { discount: { type: 'AMOUNT' } } },
      "Property .action.discount should have required property 'amount_off'",
    ],
    [
      { name: 'x', action: { discount: { type: 'PERCENT', percent_off: 101 } } },
      'Property .action.discount.percent_off should be <= 100',
    ],
    [
      { name: 'x', action: amount, start_date: 'soon' },
      'Property .start_date should match format "date-time"',
    ],
  ];
  for (const [body, details] of wrong) {
    it(`refuses a body with the details: ${details}`, async () => {
      const sandbox = openSandbox();
      const answer = await create(body, sandbox);
      expect(answer.status).to.equal(400);
      expect(answer.body).to.include({ key: 'invalid_payload', details });
      expect(Object.keys(sandbox.state().promotionTiers)).to.have.length(3);
    });
  }

  it('answers an unknown campaign, product or category with a 404', async () => {
    const body = { name: 'x', action: amount };
    const unit = { type: 'UNIT', unit_off: 1, unit_type: 'prod_nobody', effect: 'ADD_NEW_ITEMS' };
    const answers = [
      [await create(body, openSandbox(), 'camp_nobody'), 'campaign'],
      [await create({ name: 'x', action: { discount: unit } }), 'product'],
      [await create({ ...body, category_id: 'cat_nobody' }), 'category'],
    ] as const;
    for (const [answer, resource_type] of answers) {
      expect(answer.status).to.equal(404);
      expect(answer.body).to.include({ key: 'not_found', resource_type });
    }
  });
});

describe('validation rules', () => {
  it('are written in the language of the API', async () => {
    const rule = async (id: string) => (await sendAsBackend(openSandbox(), `validation-rules/${id}`)).body;
    expect(await rule('val_BIGCART_1')).to.deep.include({
      id: 'val_BIGCART_1',
      object: 'validation_rules',
      rules: {
        1: { name: 'order.amount', property: null, conditions: { $more_than_or_equal: [20000] }, rules: {} },
        logic: '1',
      },
      error: { message: 'Spend at least $200.00 to use this code.' },
    });
    expect((await rule('val_VIPONLY_1'))['rules']).to.deep.include({
      1: { name: 'customer.metadata', property: 'vip', conditions: { $is: [true] }, rules: {} },
    });
    expect((await rule('val_NEEDSMETA_1'))['rules']).to.deep.include({
      1: { name: 'redemption.metadata', property: 'store', conditions: { $is: ['berlin'] }, rules: {} },
    });
    const unknown = await sendAsBackend(openSandbox(), 'validation-rules/val_nobody');
    expect(unknown.status).to.equal(404);
  });

  it('have the id that a refusal names', async () => {
    const sandbox = openSandbox();
    const refused = await sendAsBackend(sandbox, 'vouchers/BIGCART/redemption', { body: { order: cart } });
    const [id] = /val_\w+/.exec(String(refused.body['details'])) ?? [];
    expect((await sendAsBackend(sandbox, `validation-rules/${id}`)).body).to.include({ id });
  });

  it('are listed page by page, with their assignments', async () => {
    const sandbox = openSandbox();
    const all = (await sendAsBackend(sandbox, 'validation-rules?limit=100')).body;
    const ids = (all['data'] as Part[]).map(({ id }) => id);
    expect(all).to.include({ object: 'list', data_ref: 'data', total: ids.length });
    expect(ids).to.include.members(['val_BIGCART_1', 'val_promo_10OFF100_1']);
    const second = (await sendAsBackend(sandbox, 'validation-rules?limit=2&page=2')).body;
    expect((second['data'] as Part[]).map(({ id }) => id)).to.deep.equal(ids.slice(2, 4));
    expect(second['total']).to.equal(ids.length);
    const { related_object_id, rule_id } = (
      (await sendAsBackend(sandbox, 'validation-rules/val_BIGCART_1/assignments')).body['data'] as Part[]
    )[0]!;
    expect([related_object_id, rule_id]).to.deep.equal(['v_sandbox_BIGCART', 'val_BIGCART_1']);
    const path = 'validation-rules-assignments?related_object_id=promo_10OFF100';
    const { body } = await sendAsBackend(sandbox, path);
    expect((body['data'] as Part[]).map((one) => one['rule_id'])).to.deep.equal(['val_promo_10OFF100_1']);
  });
});
