import { describe, expect, it } from 'vitest';
import type { Redemption } from '../../../src/api/types.ts';
import type { Redeemed } from '../../../src/client/outcome.ts';
import { effectOf } from '../../../src/effects/effect.ts';
import { describeReceipt } from '../../../src/messages/describe/describe-receipt.ts';
import { de } from '../../../src/messages/locales/de.ts';
import { discounted, orderOff, redemption } from '../../fixtures/redemptions.ts';
import { englishContext } from '../../support/message-context.ts';

const redeemed = (body: object): Redeemed => ({
  status: 'redeemed',
  attemptId: 'att_1',
  code: 'LAMP-01',
  redemption: body as Redemption,
  effects: [effectOf(body)],
});

const receipt = (body: object) => describeReceipt(redeemed(body), englishContext);

const giftCard = (gift: object, more: object = {}) =>
  redemption({ type: 'GIFT_VOUCHER', gift, ...more }, { gift: { amount: 3000 } });

describe('describeReceipt', () => {
  it('lists what the order cost, what was taken off, and what is left to pay', () => {
    const { totals } = receipt(discounted({ type: 'AMOUNT', amount_off: 2000 }, orderOff(2000)));
    expect(totals).to.deep.equal([
      ['Order', '$90.00'],
      ['Discount', '−$20.00'],
      ['Left to pay', '$70.00'],
    ]);
  });

  it('uses the language and currency of the context', () => {
    const outcome = redeemed(discounted({ type: 'AMOUNT', amount_off: 2000 }, orderOff(2000)));
    const { totals } = describeReceipt(outcome, { messages: de, locale: 'de', currency: 'EUR' });
    expect(totals?.at(-1)).to.deep.equal([de.orderTotal, '70,00\u00a0€']);
  });

  it('lists what all redemptions of the order took off, so that the numbers add up', () => {
    const order = orderOff(1000, { total_discount_amount: 3000, total_amount: 6000 });
    expect(receipt(discounted({ type: 'AMOUNT', amount_off: 1000 }, order)).totals).to.deep.equal([
      ['Order', '$90.00'],
      ['Discount', '−$30.00'],
      ['Left to pay', '$60.00'],
    ]);
  });

  describe('names what a gift card paid a payment and no discount', () => {
    const totalsOf = (paid: object, discount: number) =>
      receipt({ ...giftCard({ amount: 10_000, balance: 4000 }), ...paid, order: orderOff(discount) }).totals;

    it('if the card paid all that came off the order', () => {
      expect(totalsOf({ gift: { amount: 3000 } }, 3000)?.[1]).to.deep.equal(['Gift card', '−$30.00']);
    });

    it('in a line of its own, beside what other codes of the order took off', () => {
      expect(totalsOf({ gift: { amount: 2000 } }, 3000)?.slice(1, 3)).to.deep.equal([
        ['Discount', '−$10.00'],
        ['Gift card', '−$20.00'],
      ]);
    });

    it('but not if the API says that the card paid more than what came off', () => {
      expect(totalsOf({ gift: { amount: 4000 } }, 3000)?.[1]).to.deep.equal(['Discount', '−$30.00']);
    });

    it('but not in a discount', () => {
      const { totals } = receipt(discounted({ type: 'AMOUNT', amount_off: 2000 }, orderOff(2000)));
      expect(totals?.[1]?.[0]).to.equal('Discount');
    });
  });

  for (const [content, order] of [
    ['without an order', undefined],
    ['without the total that is left to pay', orderOff(2000, { total_amount: undefined })],
    ['without the amount of the order', orderOff(2000, { amount: null })],
    ['in which nothing was taken off', orderOff(0)],
    ['whose order is a text', 'an order'],
  ] as const)
    it(`lists no amounts for a redemption ${content}`, () => {
      const body = redemption({ discount: { type: 'AMOUNT', amount_off: 2000 } }, { order });
      expect(receipt(body).totals).to.deep.equal([]);
    });

  it('has the balance of a gift card, all it ever held, and until when it is valid', () => {
    const card = giftCard({ amount: 10_000, balance: 4000 }, { expiration_date: '2026-12-31T23:59:59.000Z' });
    expect(describeReceipt(redeemed(card), { ...englishContext, timeZone: 'UTC' })).to.deep.include({
      bar: { left: 4000, all: 10_000 },
      expiry: 'Valid until December 31, 2026.',
    });
  });

  it('says until what time a card is valid in the time zone of the project if that is not the end of a day', () => {
    const card = giftCard({ amount: 10_000, balance: 4000 }, { expiration_date: '2024-09-04T00:00:00.000Z' });
    const expiryIn = (timeZone: string) =>
      describeReceipt(redeemed(card), { ...englishContext, timeZone }).expiry?.replaceAll(/\s/g, ' ');
    expect(expiryIn('Europe/Berlin')).to.match(/^Valid until September 4, 2024 at 2:00 AM (GMT\+2|CEST)\.$/);
    expect(expiryIn('America/Los_Angeles')).to.equal('Valid until September 3, 2024 at 5:00 PM PDT.');
    expect(expiryIn('UTC')).to.equal('Valid until September 3, 2024.');
  });

  it('has the balance of a loyalty card in points', () => {
    const card = redemption(
      { type: 'LOYALTY_CARD', loyalty_card: { points: 500, balance: 300 } },
      { loyalty_card: { points: 200 } },
    );
    expect(receipt(card).bar).to.deep.equal({ left: 300, all: 500 });
  });

  it('has no expiry date for an empty card, and a balance of zero', () => {
    const card = giftCard({ amount: 3000, balance: 0 }, { expiration_date: '2026-12-31T12:00:00.000Z' });
    expect(receipt(card)).to.deep.include({ bar: { left: 0, all: 3000 } });
    expect(receipt(card)).not.to.have.property('expiry');
  });

  for (const date of [null, '', 'soon', 20261231])
    it(`has no expiry date if the API sends ${JSON.stringify(date)}`, () => {
      const card = giftCard({ amount: 10_000, balance: 4000 }, { expiration_date: date });
      expect(receipt(card)).not.to.have.property('expiry');
    });

  it('has no balance if the API sends only what is left, or only what the card ever held', () => {
    expect(receipt(giftCard({ amount: 10_000 }))).not.to.have.property('bar');
    expect(receipt(giftCard({ balance: 4000 }))).not.to.have.property('bar');
  });

  it('has no details if the redemption has no voucher', () => {
    expect(receipt({ id: 'r_1', result: 'SUCCESS', voucher: null })).to.deep.equal({ totals: [] });
  });
});
