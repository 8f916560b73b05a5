import { describe, expect, it } from 'vitest';
import { answerTo, control } from '../../../support/page-requests.ts';
import { openSandbox } from '../../../support/sandbox.ts';

/** A voucher as `GET /v1/vouchers/{code}` returns it, with every documented field. */
const copy = {
  id: 'v_mkZN9v7vjYUadXnHrMza8W5c34fE5KiV',
  code: 'WVPblOYX',
  campaign: 'Spring sale',
  campaign_id: 'camp_FNYR4jhqZBM9xTptxDGgeNBV',
  category: 'Second',
  category_id: 'cat_0bb343dee3cdb5ec0c',
  categories: [{ id: 'cat_0bb343dee3cdb5ec0c', name: 'Second', hierarchy: 1, object: 'category' }],
  type: 'DISCOUNT_VOUCHER',
  discount: {
    ...{ type: 'PERCENT', percent_off: 10, percent_off_formula: null, amount_limit: null, is_dynamic: false },
    ...{ effect: 'APPLY_TO_ORDER', aggregated_amount_limit: null },
  },
  gift: null,
  loyalty_card: null,
  start_date: '2020-08-16T00:00:00.000Z',
  expiration_date: null,
  validity_timeframe: null,
  validity_day_of_week: null,
  validity_hours: null,
  active: true,
  additional_info: null,
  metadata: { season: null },
  assets: { qr: { id: 'U2Fs', url: 'https://dl.example/qr' }, barcode: { id: 'U2Ft', url: null } },
  is_referral_code: null,
  holder_id: null,
  referrer_id: null,
  created_at: '2021-12-22T10:13:06.487Z',
  updated_at: null,
  publish: { object: 'list', count: 0, url: '/v1/vouchers/WVPblOYX/publications?page=1&limit=10' },
  redemption: {
    ...{ quantity: 3, redeemed_quantity: 1, object: 'list' },
    ...{ url: '/v1/vouchers/WVPblOYX/redemptions?page=1&limit=10' },
  },
  validation_rules_assignments: { object: 'list', data_ref: 'data', data: [], total: 0 },
  applicable_to: { object: 'list', data_ref: 'data', data: [], total: 0 },
  inapplicable_to: { object: 'list', data_ref: 'data', data: [], total: 0 },
  object: 'voucher',
};

const giftCard = {
  ...copy,
  type: 'GIFT_VOUCHER',
  discount: null,
  gift: { amount: 5000, balance: 2500, subtracted_amount: 0, effect: null },
  redemption: { ...copy.redemption, quantity: null, redeemed_amount: 2500 },
};

const loyaltyCard = {
  ...copy,
  type: 'LOYALTY_CARD',
  discount: null,
  loyalty_card: {
    ...{ points: 7000, balance: 6970, next_expiration_date: '2023-05-30', next_expiration_points: 6970 },
    ...{ pending_points: 0, expired_points: 0, subtracted_points: null },
  },
  redemption: { ...copy.redemption, quantity: null, redeemed_points: 30 },
};

/** Adds a voucher over HTTP, and returns the status with the message of a refusal. */
async function adding(voucher: object): Promise<string> {
  const response = await control(openSandbox(), 'POST', 'vouchers', { body: voucher });
  const { message = '' } = (await response.json()) as { message?: string };
  return `${response.status} ${message}`.trim();
}

describe('a voucher that is copied from the API into a seed', () => {
  it('keeps what the sandbox knows', async () => {
    const sandbox = openSandbox();
    const response = await control(sandbox, 'POST', 'vouchers', { body: copy });
    expect(response.status, await response.clone().text()).to.equal(201);
    expect(sandbox.state().vouchers['WVPblOYX']).to.deep.include({
      id: copy.id,
      campaign: 'Spring sale',
      category_id: null,
      discount: { type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_ORDER' },
      start_date: copy.start_date,
      metadata: { season: null },
      redemption: { quantity: 3, redeemed_quantity: 1 },
    });
    const { body } = await answerTo(sandbox, 'WVPblOYX', { order: { amount: 5000 } });
    expect(body['order']).to.include({ total_amount: 4500 });
  });

  it('is accepted as an option and in a seed file too', async () => {
    const vouchers = JSON.parse(JSON.stringify([copy])) as { code: string }[];
    expect((await answerTo(openSandbox({ vouchers }), 'WVPblOYX')).status).to.equal(200);
  });

  for (const [what, voucher, kept] of [
    ['a gift card', giftCard, { gift: { amount: 5000, balance: 2500, effect: null } }],
    ['a loyalty card', loyaltyCard, { loyalty_card: { points: 7000, balance: 6970 } }],
  ] as const) {
    it(`can be ${what}`, async () => {
      const sandbox = openSandbox();
      await control(sandbox, 'POST', 'vouchers', { body: voucher });
      expect(sandbox.state().vouchers['WVPblOYX']).to.deep.include({ ...kept, discount: null });
    });
  }

  it('can give units whose product the API leaves out, and apply to products in a list', async () => {
    const unit = { unit_off: 1, unit_type: 'prod_0df1', effect: 'ADD_NEW_ITEMS', sku: null };
    const discount = { type: 'UNIT', units: null, ...unit };
    const product = { object: 'product', id: 'prod_beans', source_id: 'beans', strict: true };
    const data = [
      { ...product, effect: 'APPLY_TO_EVERY' },
      { ...product, effect: null },
    ];
    const applicable_to = { object: 'list', data_ref: 'data', data, total: 2 };
    const sandbox = openSandbox();
    const response = await control(sandbox, 'POST', 'vouchers', {
      body: { ...copy, discount, applicable_to },
    });
    expect(response.status, await response.clone().text()).to.equal(201);
    const added = sandbox.state().vouchers['WVPblOYX'];
    expect(added?.discount).to.deep.include({ product: { id: 'prod_0df1', name: 'prod_0df1' } });
    expect(added?.applicable_to.map(({ effect }) => effect)).to.deep.equal(Array(2).fill('APPLY_TO_EVERY'));
    const units = [unit, { ...unit, product: { id: 'p', name: 'P', source_id: null } }];
    expect(await adding({ ...copy, discount: { type: 'UNIT', effect: 'ADD_MANY_ITEMS', units } })).to.equal(
      '201',
    );
  });

  it('can be a voucher of the sandbox’s own answers', async () => {
    const sandbox = openSandbox();
    for (const code of ['SAVE20', 'FREEMUG', 'PROP300', 'REFER-ANNA', 'gfct5ZWI1nL', 'SPRING5', 'XSS']) {
      const { body } = await answerTo(sandbox, code, { order: { amount: 5000 } });
      const voucher = { ...(body['voucher'] as object), code: `${code}-2`, id: `v_${code}` };
      const response = await control(sandbox, 'POST', 'vouchers', { body: voucher });
      expect(response.status, await response.clone().text()).to.equal(201);
    }
    expect(sandbox.state().vouchers['SPRING5-2']).to.include({ category_id: 'cat_sandbox_spring' });
  });

  const typos: [voucher: object, message: string][] = [
    [{ ...copy, expiraton_date: null }, 'expiraton_date'],
    [{ ...copy, asset: {} }, 'asset'],
    [{ ...copy, redemption: { ...copy.redemption, quantitiy: 1 } }, 'redemption.quantitiy'],
    [{ ...copy, discount: { ...copy.discount, percentoff: 1 } }, 'discount.percentoff'],
    [{ ...giftCard, gift: { ...giftCard.gift, ballance: 1 } }, 'gift.ballance'],
    [{ ...loyaltyCard, loyalty_card: { points: 1, balance: 1, point: 1 } }, 'loyalty_card.point'],
  ];
  for (const [voucher, path] of typos) {
    it(`is refused with the name of a field that nobody documents: ${path}`, async () => {
      expect(await adding(voucher)).to.equal(`400 ${path} is not a property that is known here.`);
    });
  }

  it('has to be of a category of the sandbox if it is no copy', async () => {
    expect(await adding({ code: 'A', category_id: 'cat_typo' })).to.contain(
      '400 category_id should be one of',
    );
  });

  it('is no pattern for a change, where null is a value', () => {
    const sandbox = openSandbox({ vouchers: [{ code: 'A', expiration_date: '2020-01-01' }] });
    expect(sandbox.changeVoucher('A', { expiration_date: null })).to.include({ expiration_date: null });
  });
});
