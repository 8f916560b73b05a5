import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const tenOff = { type: 'DISCOUNT_VOUCHER', discount: { type: 'AMOUNT', amount_off: 1000 } };
const giftCard = { type: 'GIFT_VOUCHER', gift: { amount: 5000 } };

const create = (sandbox: Sandbox, body: object, path = 'vouchers') => sendAsBackend(sandbox, path, { body });

describe('POST /v1/vouchers', () => {
  it('creates a voucher with its code, which can be redeemed at once', async () => {
    const sandbox = openSandbox();
    const { status, body } = await create(sandbox, { ...tenOff, code: 'NEW', redemption: { quantity: 1 } });
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      code: 'NEW',
      object: 'voucher',
      type: 'DISCOUNT_VOUCHER',
      discount: { type: 'AMOUNT', amount_off: 1000 },
      gift: null,
      loyalty_card: null,
      campaign: null,
      active: true,
      created_at: '2026-01-05T12:00:00.000Z',
      updated_at: null,
    });
    expect(body['id']).to.match(/^v_/);
    expect((await answerTo(sandbox, 'NEW', { order: { amount: 5000 } })).body).to.deep.include({
      result: 'SUCCESS',
    });
    expect((await answerTo(sandbox, 'NEW', { order: { amount: 5000 } })).body).to.include({
      key: 'quantity_exceeded',
    });
  });

  it('takes the code from the path', async () => {
    const sandbox = openSandbox();
    const { body } = await create(sandbox, { ...tenOff, code: 'OTHER' }, 'vouchers/50%25%20off%2Fnow');
    expect(body['code']).to.equal('50% off/now');
    expect((await answerTo(sandbox, '50% off/now', { order: { amount: 5000 } })).status).to.equal(200);
    expect((await answerTo(sandbox, 'OTHER')).status).to.equal(404);
  });

  it('takes the type from the part that is there, if the body names none', async () => {
    const discount = { type: 'AMOUNT', amount_off: 100 };
    const typeOf = async (body: object) =>
      (
        await sendAsBackend(openSandbox(), 'vouchers/NEW', {
          body: { ...body, redemption: { quantity: null } },
        })
      ).body['type'];
    expect(await typeOf({ discount })).to.equal('DISCOUNT_VOUCHER');
    expect(await typeOf({ type: null, gift: { amount: 5 }, discount: null })).to.equal('GIFT_VOUCHER');
    expect(await typeOf({ loyalty_card: { points: 5 }, campaign: 'Coffee points' })).to.equal('LOYALTY_CARD');
    const { body } = await sendAsBackend(openSandbox(), 'vouchers', { body: { code: 'NEW' } });
    expect(body).to.include({ details: "Payload should have required property 'type'" });
  });

  it('creates a voucher at the address with a slash at its end, as an SDK writes it', async () => {
    const body = { type: 'GIFT_VOUCHER', gift: { amount: 200 } };
    const { status, body: created } = await sendAsBackend(openSandbox(), 'vouchers/', { body });
    expect(status).to.equal(200);
    expect(created['code']).to.match(/^\w{8}$/);
  });

  it('generates a code of 8 letters and digits without a config', async () => {
    const { body } = await create(openSandbox(), tenOff);
    expect(body['code']).to.match(/^[0-9a-zA-Z]{8}$/);
  });

  it('generates a code from prefix, postfix, length and characters', async () => {
    const code_config = { prefix: 'SALE-', postfix: '-26', length: 5, charset: 'AB' };
    const { body } = await create(openSandbox(), { ...tenOff, code_config });
    expect(body['code']).to.match(/^SALE-[AB]{5}-26$/);
  });

  it('generates a code from a pattern, which overrides the length, and with the suffix of the SDK', async () => {
    const code_config = { pattern: '##-##', length: 20, charset: '7', suffix: '!' };
    const { body } = await create(openSandbox(), { ...tenOff, code_config });
    expect(body['code']).to.equal('77-77!');
  });

  it('refuses a config that has no free code, and creates nothing', async () => {
    const sandbox = openSandbox();
    const input = { ...tenOff, code_config: { pattern: 'ALWAYS' } };
    expect((await create(sandbox, input)).status).to.equal(200);
    const count = Object.keys(sandbox.state().vouchers).length;
    const { status, body } = await create(sandbox, input);
    expect([status, body['key']]).to.deep.equal([400, 'invalid_voucher']);
    expect(Object.keys(sandbox.state().vouchers)).to.have.length(count);
  });

  it('refuses a code that exists, and leaves that voucher as it is', async () => {
    const sandbox = openSandbox();
    const before = sandbox.state().vouchers['TENOFF'];
    const { status, body } = await create(sandbox, giftCard, 'vouchers/TENOFF');
    expect(status).to.equal(409);
    expect(body).to.deep.include({
      code: 409,
      key: 'duplicate_found',
      message: 'Duplicated resource found',
      details: 'Duplicated voucher exists with id TENOFF',
      resource_id: 'TENOFF',
      resource_type: 'voucher',
    });
    expect(sandbox.state().vouchers['TENOFF']).to.deep.equal(before);
  });

  it('creates a gift card, whose whole amount is its balance', async () => {
    const { body } = await create(openSandbox(), giftCard);
    expect(body['gift']).to.deep.equal({ amount: 5000, balance: 5000, effect: 'APPLY_TO_ORDER' });
    expect(body['redemption']).to.deep.include({ redeemed_amount: 0 });
  });

  it('creates a loyalty card in a campaign, and none without', async () => {
    const sandbox = openSandbox();
    const card = { type: 'LOYALTY_CARD', loyalty_card: { points: 100 } };
    const { body } = await create(sandbox, { ...card, campaign: 'Coffee points' });
    expect(body).to.deep.include({
      campaign_id: 'camp_sandbox_points',
      loyalty_card: { points: 100, balance: 100 },
    });
    expect((await create(sandbox, card)).body).to.include({ key: 'invalid_voucher' });
    expect((await create(sandbox, { ...card, campaign_id: 'camp_none' })).body).to.include({
      key: 'not_found',
      resource_type: 'campaign',
    });
    expect((await create(sandbox, { ...card, campaign: 'Gift cards' })).body).to.include({
      key: 'invalid_voucher',
    });
  });

  it('finds the product of free units, and refuses an unknown one', async () => {
    const sandbox = openSandbox();
    const units = (unit_type: string) => ({
      type: 'DISCOUNT_VOUCHER',
      discount: { type: 'UNIT', unit_off: 1, unit_type, effect: 'ADD_MISSING_ITEMS' },
    });
    const { body } = await create(sandbox, units('prod_mug'), 'vouchers/MUG');
    expect(body['discount']).to.deep.include({
      product: { id: 'prod_mug', source_id: 'mug', name: 'Enamel mug' },
    });
    const redeemed = await answerTo(sandbox, 'MUG', { order: { amount: 5000 } });
    expect(redeemed.body['order']).to.deep.include({ total_discount_amount: 1400 });
    expect((await create(sandbox, units('prod_none'))).body).to.include({
      key: 'not_found',
      resource_type: 'product',
      resource_id: 'prod_none',
    });
  });

  it('keeps dates, hours, category and metadata, and follows them', async () => {
    const sandbox = openSandbox();
    const { body } = await create(
      sandbox,
      {
        ...tenOff,
        start_date: '2026-01-06',
        expiration_date: '2026-02-01T00:00:00Z',
        validity_day_of_week: [2],
        validity_hours: {
          daily: [{ start_time: '09:00', expiration_time: '18:00', days_of_week: [2] }],
        },
        category: 'Spring sale',
        metadata: { note: 'first' },
        additional_info: 'for friends',
      },
      'vouchers/LATER',
    );
    expect(body).to.deep.include({
      start_date: '2026-01-06T00:00:00.000Z',
      expiration_date: '2026-02-01T00:00:00.000Z',
      category: 'Spring sale',
      category_id: 'cat_sandbox_spring',
      metadata: { note: 'first' },
      additional_info: 'for friends',
    });
    expect((await answerTo(sandbox, 'LATER')).body).to.include({ key: 'voucher_not_active' });
  });

  const wrong: [what: string, body: unknown, details: string][] = [
    ['no type', {}, "Payload should have required property 'type'"],
    ['no JSON', '{', 'Payload should be object'],
    [
      'an unknown type',
      { type: 'LUCKY_DRAW' },
      'Property .type should be equal to one of the allowed values',
    ],
    ['no discount', { type: 'DISCOUNT_VOUCHER' }, "Payload should have required property 'discount'"],
    ['no gift', { type: 'GIFT_VOUCHER' }, "Payload should have required property 'gift'"],
    ['no points', { type: 'LOYALTY_CARD' }, "Payload should have required property 'loyalty_card'"],
    [
      'a discount without a type',
      { ...tenOff, discount: {} },
      "Property .discount should have required property 'type'",
    ],
    [
      'a discount without an amount',
      { ...tenOff, discount: { type: 'AMOUNT' } },
      "Property .discount should have required property 'amount_off'",
    ],
    [
      'an amount of half a cent',
      { ...tenOff, discount: { type: 'AMOUNT', amount_off: 0.5 } },
      'Property .discount.amount_off should be integer',
    ],
    [
      'more than the whole',
      { ...tenOff, discount: { type: 'PERCENT', percent_off: 101 } },
      'Property .discount.percent_off should be <= 100',
    ],
    [
      'a negative gift',
      { type: 'GIFT_VOUCHER', gift: { amount: -1 } },
      'Property .gift.amount should be >= 0',
    ],
    [
      'a formula',
      { ...tenOff, discount: { type: 'AMOUNT', amount_off: 1, amount_off_formula: 'ORDER_AMOUNT' } },
      'Property .discount.amount_off_formula should be left out, because the sandbox does not keep it',
    ],
    [
      'validation rules that are no list',
      { ...tenOff, validation_rules: 'val_1' },
      'Property .validation_rules should be array',
    ],
    [
      'a timeframe',
      { ...tenOff, validity_timeframe: { interval: 'P2D', duration: 'PT1H' } },
      'Property .validity_timeframe should be left out, because the sandbox does not keep it',
    ],
    ['an empty code', { ...tenOff, code: '' }, 'Property .code should NOT be shorter than 1 characters'],
    [
      'a date that is none',
      { ...tenOff, start_date: 'tomorrow' },
      'Property .start_date should match format "date-time"',
    ],
    [
      'a code of a million characters',
      { ...tenOff, code_config: { length: 1_000_000 } },
      'Property .code_config.length should be <= 100',
    ],
  ];
  for (const [what, body, details] of wrong) {
    it(`refuses a voucher with ${what}`, async () => {
      const answer = await sendAsBackend(openSandbox(), 'vouchers', { body });
      expect(answer.status).to.equal(400);
      expect(answer.body).to.include({ key: 'invalid_payload', details });
    });
  }

  it('refuses an unknown category', async () => {
    const { status, body } = await create(openSandbox(), { ...tenOff, category: 'Autumn' });
    expect(status).to.equal(404);
    expect(body).to.include({ key: 'not_found', resource_type: 'category', resource_id: 'Autumn' });
  });

  it('gives no two vouchers the same time of creation', async () => {
    const sandbox = openSandbox();
    const times = [await create(sandbox, tenOff), await create(sandbox, tenOff)].map(
      ({ body }) => body['created_at'],
    );
    expect(times[0]).not.to.equal(times[1]);
  });

  it('creates no voucher at the addresses of calls that the sandbox does not have', async () => {
    const sandbox = openSandbox();
    for (const path of ['vouchers/importCSV', 'vouchers/qualification']) {
      expect((await create(sandbox, tenOff, path)).status).to.equal(404);
    }
    expect(sandbox.state().vouchers).not.to.have.any.keys('importCSV', 'qualification');
  });
});

describe('POST /v1/vouchers/import', () => {
  it('creates all vouchers and names an asynchronous action', async () => {
    const sandbox = openSandbox();
    const { status, body } = await create(
      sandbox,
      [
        { ...tenOff, code: 'ONE' },
        { ...giftCard, code: 'TWO', active: false },
      ],
      'vouchers/import',
    );
    expect(status).to.equal(202);
    expect(body['async_action_id']).to.match(/^aa_/);
    expect((await answerTo(sandbox, 'ONE', { order: { amount: 5000 } })).status).to.equal(200);
    expect((await answerTo(sandbox, 'TWO')).body).to.include({ key: 'voucher_disabled' });
  });

  it('creates none if one code is taken, is there twice, or is missing', async () => {
    const sandbox = openSandbox();
    const lists = [
      [{ code: 'FRESH' }, { code: 'TENOFF' }],
      [{ code: 'FRESH' }, { code: 'FRESH' }],
      [{ code: 'FRESH' }, {}],
    ];
    const keys: unknown[] = [];
    for (const list of lists) {
      const vouchers = list.map((one) => ({ ...tenOff, ...one }));
      keys.push((await create(sandbox, vouchers, 'vouchers/import')).body['key']);
    }
    expect(keys).to.deep.equal(['duplicate_found', 'duplicate_found', 'invalid_payload']);
    expect(sandbox.state().vouchers).not.to.have.property('FRESH');
  });
});

describe('one voucher', () => {
  it('is read by its code and by its id', async () => {
    const sandbox = openSandbox();
    const byCode = await sendAsBackend(sandbox, 'vouchers/GIFT50');
    expect(byCode.body).to.deep.include({ code: 'GIFT50', holder_id: 'cust_ben' });
    const byId = await sendAsBackend(sandbox, `vouchers/${String(byCode.body['id'])}`);
    expect(byId.body).to.deep.equal(byCode.body);
  });

  const calls: [method: string, path: string, body?: object][] = [
    ['GET', 'vouchers/NONE'],
    ['PUT', 'vouchers/NONE', {}],
    ['DELETE', 'vouchers/NONE'],
    ['POST', 'vouchers/NONE/enable'],
    ['POST', 'vouchers/NONE/disable'],
    ['POST', 'vouchers/NONE/balance', { amount: 1 }],
    ['GET', 'vouchers/NONE/transactions'],
  ];
  for (const [method, path, body] of calls) {
    it(`that is unknown: 404 for ${method} ${path}`, async () => {
      const answer = await sendAsBackend(openSandbox(), path, { method, body });
      expect(answer.status).to.equal(404);
      expect(answer.body).to.include({
        key: 'not_found',
        details: 'Cannot find voucher with id NONE',
        resource_id: 'NONE',
        resource_type: 'voucher',
      });
    });
  }

  it('is updated: what the body does not name stays, and metadata is added', async () => {
    const sandbox = openSandbox();
    await create(sandbox, { ...tenOff, metadata: { a: 1, b: 1 }, additional_info: 'old' }, 'vouchers/MINE');
    const { status, body } = await sendAsBackend(sandbox, 'vouchers/MINE', {
      method: 'PUT',
      body: {
        code: 'OTHER',
        metadata: { b: 2 },
        expiration_date: '2026-01-01',
        discount: { type: 'AMOUNT', amount_off: 1 },
      },
    });
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      code: 'MINE',
      metadata: { a: 1, b: 2 },
      additional_info: 'old',
      discount: { type: 'AMOUNT', amount_off: 1 },
      updated_at: '2026-01-05T12:00:00.000Z',
    });
    expect((await answerTo(sandbox, 'MINE')).body).to.include({ key: 'voucher_expired' });
  });

  it('keeps the type of its discount, and its balance', async () => {
    const sandbox = openSandbox();
    const put = (code: string, body: object) =>
      sendAsBackend(sandbox, `vouchers/${code}`, { method: 'PUT', body });
    const { status, body } = await put('TENOFF', { discount: { type: 'PERCENT', percent_off: 90 } });
    expect(status).to.equal(400);
    expect(body).to.include({
      key: 'invalid_voucher',
      details: 'It is not possible to change Voucher discount type',
    });
    await put('GIFT50', { gift: { amount: 9900 }, discount: { type: 'AMOUNT', amount_off: 1 } });
    expect(sandbox.state().vouchers['GIFT50']).to.deep.include({
      gift: { amount: 5000, balance: 5000, effect: 'APPLY_TO_ORDER' },
      discount: null,
    });
  });

  it('is switched off and on', async () => {
    const sandbox = openSandbox();
    const off = await sendAsBackend(sandbox, 'vouchers/TENOFF/disable', { method: 'POST' });
    expect(off.body).to.include({ code: 'TENOFF', active: false });
    expect((await answerTo(sandbox, 'TENOFF')).body).to.include({ key: 'voucher_disabled' });
    const on = await sendAsBackend(sandbox, 'vouchers/TENOFF/enable', { method: 'POST', body: {} });
    expect(on.body).to.include({ active: true });
    expect((await answerTo(sandbox, 'TENOFF')).status).to.equal(200);
  });

  for (const query of ['', '?force=true']) {
    it(`is deleted with its redemptions (${query}), and its code is free again`, async () => {
      const sandbox = openSandbox();
      await answerTo(sandbox, 'ONCE');
      await answerTo(sandbox, 'TENOFF');
      const { status, body } = await sendAsBackend(sandbox, `vouchers/ONCE${query}`, { method: 'DELETE' });
      expect([status, body]).to.deep.equal([204, {}]);
      expect((await sendAsBackend(sandbox, 'vouchers/ONCE')).status).to.equal(404);
      expect((await answerTo(sandbox, 'ONCE')).status).to.equal(404);
      const codes = sandbox.state().redemptions.map(({ voucher }) => voucher?.code);
      expect(codes).to.deep.equal(['TENOFF', undefined]);
      expect((await create(sandbox, tenOff, 'vouchers/ONCE')).status).to.equal(200);
      expect((await answerTo(sandbox, 'ONCE')).status).to.equal(200);
    });
  }
});

describe('a record of a redemption', () => {
  it('shows the voucher as it was, whatever the merchant changes later', async () => {
    const sandbox = openSandbox();
    await create(sandbox, { ...giftCard, code: 'CARD' });
    await answerTo(sandbox, 'CARD', { order: { amount: 1000 } });
    const record = sandbox.state().redemptions.at(-1);
    expect(JSON.stringify(record)).to.contain('"balance":4000');
    const added = await sendAsBackend(sandbox, 'vouchers/CARD/balance', { body: { amount: 700 } });
    expect(added.body).to.include({ balance: 4700 });
    await sendAsBackend(sandbox, 'vouchers/CARD/disable', { method: 'POST' });
    expect((await sendAsBackend(sandbox, 'vouchers/CARD')).body).to.deep.include({
      active: false,
      gift: { amount: 5700, balance: 4700, effect: 'APPLY_TO_ORDER' },
    });
    expect(sandbox.state().redemptions.at(-1)).to.deep.equal(record);
  });

  it('keeps a balance within what the sandbox can calculate with', async () => {
    const sandbox = openSandbox();
    await create(sandbox, { ...giftCard, code: 'CARD' });
    const { status, body } = await sendAsBackend(sandbox, 'vouchers/CARD/balance', {
      body: { amount: 1_000_000_000_000 },
    });
    expect([status, body['key']]).to.deep.equal([400, 'invalid_amount']);
  });
});
