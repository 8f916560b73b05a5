import { describe, expect, it } from 'vitest';
import {
  checkVoucherRules,
  type RuleContext,
} from '../../../../../sandbox/domain/eligibility/validation-rules.ts';
import { seededCustomers } from '../../../../../sandbox/fixtures/shop.ts';
import { seededVouchers } from '../../../../../sandbox/fixtures/vouchers.ts';
import type { Voucher } from '../../../../../sandbox/domain/model/voucher.ts';

const [anna = null, ben = null] = seededCustomers();

function voucher(changes: Partial<Voucher>): Voucher {
  const [plain] = seededVouchers();
  if (plain === undefined) throw new Error('no seeds');
  return { ...plain, ...changes };
}

describe('a voucher', () => {
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
    given: Partial<RuleContext>,
    key: string | undefined,
  ][] = [
    ['with a rule about customers, for a customer who matches', vip, { customer: ben }, undefined],
    ['with a rule about customers, for another customer', vip, { customer: anna }, 'customer_rules_violated'],
    ['with a rule about customers, without a customer', vip, {}, 'customer_rules_violated'],
    ['with a least amount, for an order of that amount', big, { orderAmount: 20000 }, undefined],
    ['with a least amount, for a smaller order', big, { orderAmount: 19999 }, 'order_rules_violated'],
    ['with a least amount, without an order', big, {}, 'order_rules_violated'],
    [
      'with a rule about metadata, for metadata that match',
      berlin,
      { metadata: { store: 'berlin' } },
      undefined,
    ],
    [
      'with a rule about metadata, for other metadata',
      berlin,
      { metadata: { store: 'Berlin' } },
      'redemption_rules_violated',
    ],
    ['that needs a customer, with a customer', signedIn, { customer: anna }, undefined],
    ['that needs a customer, without a customer', signedIn, {}, 'missing_customer'],
    ['that is a loyalty card, for its holder', card, { customer: anna }, undefined],
    ['that is a loyalty card, for another customer', card, { customer: ben }, 'invalid_customer'],
    ['that is a referral code, for another customer', referral, { customer: ben }, undefined],
    ['that is a referral code, without a customer', referral, {}, undefined],
    [
      'that is a referral code, for the customer who refers',
      referral,
      { customer: anna },
      'referrer_not_permitted_to_redeem',
    ],
  ];
  for (const [rule, asked, given, key] of rows) {
    it(`${rule}, ${key === undefined ? 'can be redeemed' : `is refused with ${key}`}`, () => {
      const context = { customer: null, orderAmount: null, metadata: {}, ...given };
      expect(checkVoucherRules(voucher(asked), context)?.key).to.equal(key);
    });
  }

  it('is refused with the merchant’s message of its rule', () => {
    const refusal = checkVoucherRules(voucher(vip), { customer: null, orderAmount: null, metadata: {} });
    expect(refusal?.extras.merchantMessage).to.equal('VIPs only.');
  });
});
