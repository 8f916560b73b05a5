import { describe, expect, it } from 'vitest';
import { hostileText, seededCodes } from '../../../sandbox/sandbox.ts';
import { answerTo } from '../../support/page-requests.ts';
import { cart, openSandbox } from '../../support/sandbox.ts';

describe('the seeded codes', () => {
  const refusals: [code: string, key: string, merchantMessage?: string][] = [
    ['EXPIRED', 'voucher_expired'],
    ['NOTYET', 'voucher_not_active'],
    ['NIGHTOWL', 'voucher_not_active_now'],
    ['DISABLED', 'voucher_disabled'],
    ['USEDUP', 'quantity_exceeded'],
    ['VIPONLY', 'customer_rules_violated', 'This code is for VIP members.'],
    ['BIGCART', 'order_rules_violated', 'Spend at least $200.00 to use this code.'],
    ['NEEDSMETA', 'redemption_rules_violated', 'This code is for our Berlin store.'],
    ['SIGNIN', 'missing_customer'],
    ['POINTS500', 'missing_reward'],
    ['XSS-REFUSED', 'order_rules_violated', hostileText],
  ];
  for (const [code, key, merchantMessage] of refusals) {
    it(`include ${code}, which is refused with ${key}${merchantMessage === undefined ? '' : ' and the merchant’s message'}`, async () => {
      const { status, body } = await answerTo(openSandbox(), code);
      expect(status).to.equal(400);
      expect(body).to.include({ code: 400, key });
      expect(body['error']).to.deep.equal(
        merchantMessage === undefined ? undefined : { message: merchantMessage },
      );
    });
  }

  const totals: [code: string, left: number, more?: Record<string, unknown>][] = [
    ['TENOFF', 12000],
    ['SAVE20', 11000],
    ['FLAT30', 3000],
    ['ITEMS5', 11500],
    ['PROP300', 12700],
    ['REFER-ANNA', 11700],
    ['gfct5ZWI1nL', 3000],
    ['GIFT50', 8000],
    ['POINTS500', 3000, { reward: { id: 'rew_sandbox_points' } }],
    ['VIPONLY', 12500, { customer: { source_id: 'ben' } }],
    ['NEEDSMETA', 12500, { metadata: { store: 'berlin' } }],
    ['SIGNIN', 12500, { customer: { source_id: 'zoe' } }],
    ['BIGCART', 19500, { order: { amount: 20000 } }],
  ];
  for (const [code, left, more] of totals) {
    it(`include ${code}, which leaves ${left / 100} to pay${more === undefined ? '' : ` with ${JSON.stringify(more)}`}`, async () => {
      const { body } = await answerTo(openSandbox(), code, { order: cart, ...more });
      expect(body['order']).to.include({ total_amount: left });
    });
  }

  it('include NIGHTOWL, which is not active at any hour of the day', async () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const sandbox = openSandbox({ now: () => new Date(Date.UTC(2026, 0, 5, hour)) });
      expect((await answerTo(sandbox, 'NIGHTOWL')).body['key'], `${hour}:00`).to.equal(
        'voucher_not_active_now',
      );
    }
  });

  it('include XSS, which has HTML in every text that a merchant can set', async () => {
    const { status, body } = await answerTo(openSandbox(), 'XSS');
    expect(status).to.equal(200);
    expect(body['voucher']).to.deep.include({
      campaign: hostileText,
      category: hostileText,
      additional_info: hostileText,
    });
    for (const part of ['discount', 'holder', 'metadata'] as const) {
      const voucher = body['voucher'] as Record<string, unknown>;
      expect(JSON.stringify(voucher[part]), part).to.contain(hostileText);
    }
    expect(JSON.stringify(body['order'])).to.contain(hostileText);
  });

  it('are each listed once with a description', () => {
    const codes = seededCodes.map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    expect(Object.keys(openSandbox().state().vouchers)).to.have.members(codes);
    expect(seededCodes.every(({ shows }) => shows.length > 0)).to.equal(true);
  });
});
