import { describe, expect, it } from 'vitest';
import type { Redemption } from '../../../src/api/types.ts';
import type { Redeemed } from '../../../src/client/outcome.ts';
import { effectOf } from '../../../src/effects/effect.ts';
import { describeReceipt } from '../../../src/messages/describe/describe-receipt.ts';
import { de } from '../../../src/messages/locales/de.ts';
import { discounted, orderOff, redemption } from '../../fixtures/redemptions.ts';
import { voice } from '../../support/voice.ts';

const redeemed = (answer: object): Redeemed => ({
  status: 'redeemed',
  attemptId: 'att_1',
  code: 'LAMP-01',
  redemption: answer as Redemption,
  effects: [effectOf(answer)],
});

const receipt = (answer: object) => describeReceipt(redeemed(answer), voice);

const giftCard = (gift: object, more: object = {}) =>
  redemption({ type: 'GIFT_VOUCHER', gift, ...more }, { gift: { amount: 3000 } });

describe('what follows a receipt', () => {
  it('is the order before, what was taken off, and what is left to pay', () => {
    const { totals } = receipt(discounted({ type: 'AMOUNT', amount_off: 2000 }, orderOff(2000)));
    expect(totals).to.deep.equal([
      ['Order', '$90.00'],
      ['Taken off', '-$20.00'],
      ['Left to pay', '$70.00'],
    ]);
  });

  it('is in the language and currency of the box', () => {
    const answer = redeemed(discounted({ type: 'AMOUNT', amount_off: 2000 }, orderOff(2000)));
    const { totals } = describeReceipt(answer, { messages: de, locale: 'de', currency: 'EUR' });
    expect(totals?.at(-1)).to.deep.equal([de.orderTotal, '70,00\u00a0€']);
  });

  it('tells what all redemptions of the order took off, so that the sum is right', () => {
    const order = orderOff(1000, { total_discount_amount: 3000, total_amount: 6000 });
    expect(receipt(discounted({ type: 'AMOUNT', amount_off: 1000 }, order)).totals).to.deep.equal([
      ['Order', '$90.00'],
      ['Taken off', '-$30.00'],
      ['Left to pay', '$60.00'],
    ]);
  });

  for (const [what, order] of [
    ['without an order', undefined],
    ['without what is left to pay', orderOff(2000, { total_amount: undefined })],
    ['without what the order costs', orderOff(2000, { amount: null })],
    ['with nothing taken off', orderOff(0)],
    ['that is not what it should be', 'an order'],
  ] as const)
    it(`makes no sum of an answer ${what}`, () => {
      const answer = redemption({ discount: { type: 'AMOUNT', amount_off: 2000 } }, { order });
      expect(receipt(answer).totals).to.deep.equal([]);
    });

  it('shows what is left on a gift card of all that was ever on it, and until when', () => {
    const card = giftCard({ amount: 10_000, balance: 4000 }, { expiration_date: '2026-12-31T12:00:00.000Z' });
    expect(receipt(card)).to.deep.include({
      bar: { left: 4000, all: 10_000 },
      expiry: 'Valid until December 31, 2026.',
    });
  });

  it('shows what is left on a loyalty card, in points', () => {
    const card = redemption(
      { type: 'LOYALTY_CARD', loyalty_card: { points: 500, balance: 300 } },
      { loyalty_card: { points: 200 } },
    );
    expect(receipt(card).bar).to.deep.equal({ left: 300, all: 500 });
  });

  it('says no date of an empty card, and shows an empty bar', () => {
    const card = giftCard({ amount: 3000, balance: 0 }, { expiration_date: '2026-12-31T12:00:00.000Z' });
    expect(receipt(card)).to.deep.include({ bar: { left: 0, all: 3000 } });
    expect(receipt(card)).not.to.have.property('expiry');
  });

  for (const date of [null, '', 'soon', 20261231])
    it(`says no date where there is none: ${JSON.stringify(date)}`, () => {
      const card = giftCard({ amount: 10_000, balance: 4000 }, { expiration_date: date });
      expect(receipt(card)).not.to.have.property('expiry');
    });

  it('draws no bar where the answer does not say what is left, or of what', () => {
    expect(receipt(giftCard({ amount: 10_000 }))).not.to.have.property('bar');
    expect(receipt(giftCard({ balance: 4000 }))).not.to.have.property('bar');
  });

  it('says nothing of a voucher that is not there', () => {
    expect(receipt({ id: 'r_1', result: 'SUCCESS', voucher: null })).to.deep.equal({ totals: [] });
  });
});
