import { describe, expect, it } from 'vitest';
import { promotionNames } from '../../../src/cart/promotion-names.ts';

const tier = { object: 'promotion_tier', id: 'promo_1' };

describe('the names of promotions', () => {
  it('are the texts for the shopper, or else the names', () => {
    const stack = { object: 'promotion_stack', id: 'stack_1', banner: ' ', name: 'weekend' };
    const names = promotionNames([{ ...tier, banner: 'Today: 5% off', name: 'five' }, stack]);
    expect([...names.values()]).to.deep.equal(['Today: 5% off', 'weekend']);
  });

  it('leave out a promotion without any text, and vouchers', () => {
    const voucher = { object: 'voucher', id: 'TENOFF', name: 'campaign' };
    expect(promotionNames([{ ...tier, banner: null, name: '' }, voucher]).size).to.equal(0);
  });
});
