import { describe, expect, it } from 'vitest';
import { requirementRefusal, type Circumstances } from '../../../demo/sandbox/rules/requirements.ts';
import { seededCustomers } from '../../../demo/sandbox/seeds/seeded-shop.ts';
import { seededVouchers } from '../../../demo/sandbox/seeds/seeds.ts';
import type { Voucher } from '../../../demo/sandbox/store/voucher.ts';

const [anna = null, ben = null] = seededCustomers();

function voucher(changes: Partial<Voucher>): Voucher {
  const [plain] = seededVouchers();
  if (plain === undefined) throw new Error('no seeds');
  return { ...plain, ...changes };
}

describe('what a merchant may ask for', () => {
  const vip: Partial<Voucher> = {
    rules: [{ about: 'customer', metadata: { vip: true }, message: 'VIPs only.' }],
  };
  const big: Partial<Voucher> = { rules: [{ about: 'order', least: 20000 }] };
  const berlin: Partial<Voucher> = { rules: [{ about: 'redemption', metadata: { store: 'berlin' } }] };
  const signedIn: Partial<Voucher> = { rules: [{ about: 'signed-in' }] };
  const card: Partial<Voucher> = { type: 'LOYALTY_CARD', holder_id: 'cust_anna' };
  const referral: Partial<Voucher> = { is_referral_code: true, holder_id: 'cust_anna' };

  const rows: [
    rule: string,
    asked: Partial<Voucher>,
    given: Partial<Circumstances>,
    key: string | undefined,
  ][] = [
    ['a customer of a kind, and gets one', vip, { customer: ben }, undefined],
    ['a customer of a kind, and gets another', vip, { customer: anna }, 'customer_rules_violated'],
    ['a customer of a kind, and gets none', vip, {}, 'customer_rules_violated'],
    ['an order of a size, and gets it', big, { orderAmount: 20000 }, undefined],
    ['an order of a size, and gets a smaller one', big, { orderAmount: 19999 }, 'order_rules_violated'],
    ['an order of a size, and gets none', big, {}, 'order_rules_violated'],
    ['a word with the redemption, and gets it', berlin, { metadata: { store: 'berlin' } }, undefined],
    [
      'a word with the redemption, and gets another',
      berlin,
      { metadata: { store: 'Berlin' } },
      'redemption_rules_violated',
    ],
    ['any customer, and gets one', signedIn, { customer: anna }, undefined],
    ['any customer, and gets none', signedIn, {}, 'missing_customer'],
    ['the holder of a loyalty card, and gets them', card, { customer: anna }, undefined],
    ['the holder of a loyalty card, and gets another', card, { customer: ben }, 'invalid_customer'],
    ['a friend of the one who refers, and gets one', referral, { customer: ben }, undefined],
    ['a friend of the one who refers, and gets nobody', referral, {}, undefined],
    [
      'a friend of the one who refers, and gets the same',
      referral,
      { customer: anna },
      'referrer_not_permitted_to_redeem',
    ],
  ];
  for (const [rule, asked, given, key] of rows) {
    it(`${rule}: ${key ?? 'redeems'}`, () => {
      const circumstances = { customer: null, orderAmount: null, metadata: {}, ...given };
      expect(requirementRefusal(voucher(asked), circumstances)?.key).to.equal(key);
    });
  }

  it('is refused in the words of the merchant', () => {
    const refusal = requirementRefusal(voucher(vip), { customer: null, orderAmount: null, metadata: {} });
    expect(refusal?.more.merchantMessage).to.equal('VIPs only.');
  });
});
