import { describe, expect, it } from 'vitest';
import { createSandbox, type SandboxOptions } from '../../../../sandbox/sandbox.ts';
import { answerTo, control } from '../../../support/page-requests.ts';
import { openSandbox, uses } from '../../../support/sandbox.ts';

const card = { code: 'MY-CARD', type: 'GIFT_VOUCHER', gift: { amount: 5000, balance: 2500 } } as const;

describe('addVouchers and its control path', () => {
  it('add one voucher, which can be redeemed', async () => {
    const sandbox = openSandbox();
    const [added] = sandbox.addVouchers(card);
    expect(added).to.deep.include({ code: 'MY-CARD', gift: { ...card.gift, effect: 'APPLY_TO_ORDER' } });
    const { body } = await answerTo(sandbox, 'MY-CARD', { order: { amount: 4000 } });
    expect(body).to.deep.include({ result: 'SUCCESS', gift: { amount: 2500 } });
  });

  it('add several vouchers over HTTP', async () => {
    const sandbox = openSandbox();
    const response = await control(sandbox, 'POST', 'vouchers', { body: [{ code: 'ONE' }, { code: 'TWO' }] });
    expect(response.status).to.equal(201);
    expect((await response.json()) as object[]).to.have.length(2);
    expect((await answerTo(sandbox, 'TWO')).status).to.equal(200);
    sandbox.reset();
    expect(sandbox.state().vouchers, 'after a reset').not.to.have.property('TWO');
  });

  it('add no voucher if one of them already exists', async () => {
    const sandbox = openSandbox();
    const response = await control(sandbox, 'POST', 'vouchers', {
      body: [{ code: 'NEW' }, { code: 'ONCE' }],
    });
    expect(response.status).to.equal(409);
    expect(await response.json()).to.include({
      message: 'code should be a new one, got "ONCE", which is there.',
    });
    expect(sandbox.state().vouchers).not.to.have.property('NEW');
  });
});

describe('changeVoucher and its control path', () => {
  it('change only the given fields', async () => {
    const sandbox = openSandbox();
    const before = sandbox.state().vouchers['ONCE']!;
    await answerTo(sandbox, 'ONCE');
    expect((await answerTo(sandbox, 'ONCE')).body).to.include({ key: 'quantity_exceeded' });
    const changed = sandbox.changeVoucher('ONCE', { redemption: { redeemed_quantity: 0 } });
    expect(changed).to.deep.equal({ ...before, updated_at: '2026-01-05T12:00:00.000Z' });
    expect((await answerTo(sandbox, 'ONCE')).status).to.equal(200);
    expect(uses(sandbox.state(), 'ONCE')).to.equal(1);
  });

  it('change a voucher over HTTP, whatever characters are in its code', async () => {
    const sandbox = openSandbox({ vouchers: [{ code: '10% off/now' }] });
    const path = `vouchers/${encodeURIComponent('10% off/now')}`;
    const response = await control(sandbox, 'PATCH', path, { body: { active: false } });
    expect(response.status).to.equal(200);
    expect((await answerTo(sandbox, '10% off/now')).body).to.include({ key: 'voucher_disabled' });
  });

  it('answer an unknown code with a 404', async () => {
    const response = await control(openSandbox(), 'PATCH', 'vouchers/NOBODY', { body: { active: false } });
    expect(response.status).to.equal(404);
    expect(await response.json()).to.include({
      message: `code should be one of the sandbox's, got "NOBODY".`,
    });
  });

  it('cannot make a gift card of a discount', () => {
    const sandbox = openSandbox();
    const make = () => sandbox.changeVoucher('TENOFF', { gift: { amount: 1, balance: 1 } });
    expect(make).to.throw(
      TypeError,
      'gift should be only in a voucher of type "GIFT_VOUCHER", got DISCOUNT_VOUCHER.',
    );
    expect(sandbox.state().vouchers['TENOFF']?.gift).to.equal(null);
  });

  for (const [change, message] of [
    [{ code: 'OTHER' }, 'code is not a property that is known here.'],
    [{ active: 'no' }, 'active should be true or false, got "no".'],
    [[], 'The change should be an object, got a list.'],
  ] as const) {
    it(`refuse a wrong change: ${message}`, async () => {
      const sandbox = openSandbox();
      const before = sandbox.state().vouchers;
      const response = await control(sandbox, 'PATCH', 'vouchers/TENOFF', { body: change });
      expect(response.status).to.equal(400);
      expect(await response.json()).to.include({ message });
      expect(sandbox.state().vouchers).to.deep.equal(before);
    });
  }
});

describe('a sandbox', () => {
  const percent = (percent_off: unknown) => ({ discount: { type: 'PERCENT', percent_off } });
  const wrong: [seed: object, message: string][] = [
    [{ vouchers: {} }, 'vouchers should be a list, got an object.'],
    [{ vouchers: [{}] }, 'vouchers[0].code is missing.'],
    [{ vouchers: ['A'] }, 'vouchers[0] should be an object, got "A".'],
    [{ vouchers: [{ code: '' }] }, 'vouchers[0].code should be a text that is not empty, got "".'],
    [
      { vouchers: [{ code: 'A' }, { code: 'A' }] },
      'vouchers[1].code should be a code of its own, got "A" again.',
    ],
    [
      { vouchers: [{ code: 'A' }, { code: 'B', ...percent('20') }] },
      'vouchers[1].discount.percent_off should be a number from 0 to 100, got "20".',
    ],
    [
      { vouchers: [{ code: 'A', ...percent(120) }] },
      'vouchers[0].discount.percent_off should be a number from 0 to 100, got 120.',
    ],
    [
      { vouchers: [{ code: 'A', discount: { type: 'HALF' } }] },
      'vouchers[0].discount.type should be "AMOUNT", "PERCENT", "FIXED" or "UNIT", got "HALF".',
    ],
    [
      { vouchers: [{ code: 'A', discount: { type: 'AMOUNT', amount_off: 9.99 } }] },
      'vouchers[0].discount.amount_off should be a whole number from 0, got 9.99.',
    ],
    [{ vouchers: [{ code: 'A', discount: 10 }] }, 'vouchers[0].discount should be an object, got 10.'],
    [
      { vouchers: [{ code: 'A', discount: { type: 'AMOUNT', amount_off: 1, efect: 'x' } }] },
      'vouchers[0].discount.efect is not a property that is known here.',
    ],
    [
      { vouchers: [{ code: 'A', expiration_date: 'soon' }] },
      'vouchers[0].expiration_date should be a date, ISO 8601, got "soon".',
    ],
    [
      { vouchers: [{ code: 'A', type: 'GIFT_VOUCHER' }] },
      'vouchers[0].gift should be an object in a voucher of type "GIFT_VOUCHER", got nothing.',
    ],
    [
      { vouchers: [{ code: 'A', rules: [{ about: 'weather' }] }] },
      'vouchers[0].rules[0].about should be "signed-in", "customer", "order" or "redemption", got "weather".',
    ],
    [
      { vouchers: [{ code: 'A', validity_day_of_week: [7] }] },
      'vouchers[0].validity_day_of_week[0] should be a day from 0, Sunday, to 6, got 7.',
    ],
    [{ promotionTiers: [{ name: 'A' }] }, 'promotionTiers[0].id is missing.'],
    [
      { promotionTiers: [{ id: 'P' }, { id: 'P' }] },
      'promotionTiers[1].id should be an id of its own, got "P" again.',
    ],
    [
      { vouchers: [{ code: 'A', redemption: [] }] },
      'vouchers[0].redemption should be an object, got a list.',
    ],
    [{ vouchers: [{ code: 'A', metadata: ['x'] }] }, 'vouchers[0].metadata should be an object, got a list.'],
    [{ vouchers: [{ code: 'A', discount: [] }] }, 'vouchers[0].discount should be an object, got a list.'],
    [{ settings: { colour: 'red' } }, 'settings.colour is not a property that is known here.'],
    [{ settings: { rateLimit: 5 } }, 'settings.rateLimit should be an object, got 5.'],
    [
      { settings: { webhooks: ['http://a.test', 'a.test'] } },
      'settings.webhooks[1] should be an absolute http or https address without a password, got "a.test".',
    ],
  ];
  for (const [seed, message] of wrong) {
    it(`is not created with a wrong seed: ${message}`, () => {
      expect(() => openSandbox(seed)).to.throw(TypeError, message);
    });
  }

  const wrongOptions: [options: unknown, message: string][] = [
    [{ voucher: [] }, 'voucher is not a property that is known here.'],
    [{ now: 0 }, 'now should be a function, got 0.'],
    [{ fetch: 'http://localhost' }, 'fetch should be a function, got "http://localhost".'],
    [[], 'The options should be an object, got a list.'],
  ];
  for (const [options, message] of wrongOptions) {
    it(`is not created with a wrong option: ${message}`, () => {
      expect(() => createSandbox(options as SandboxOptions)).to.throw(TypeError, message);
    });
  }
});
