import { describe, expect, it } from 'vitest';
import { seededCodes } from '../../../sandbox/sandbox.ts';
import type { RedemptionContext } from '../../../src/api/context.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { cart } from '../../support/sandbox.ts';
import { openSandboxShop, openShop } from '../../support/shop.ts';

const points = { order: cart, reward: { id: 'rew_sandbox_points', points: 100 } };

/** Each code that can be redeemed, with its effect on a cart of 130.00. */
const redeems: [code: string, effect: object, context?: RedemptionContext][] = [
  ['TENOFF', { kind: 'amount', taken: 1000, on: 'order', amountOff: 1000 }],
  ['SAVE20', { kind: 'percent', taken: 2000, percentOff: 20, limit: 2000 }],
  ['FLAT30', { kind: 'fixed', taken: 10000, fixedAmount: 3000 }],
  ['FREEMUG', { kind: 'units', taken: 1400, freeShipping: false }],
  ['FREESHIP', { kind: 'units', freeShipping: true }],
  ['ITEMS5', { kind: 'amount', taken: 1500, on: 'items', amountOff: 500 }],
  ['PROP300', { kind: 'amount', taken: 300, application: 'APPLY_TO_ITEMS_PROPORTIONALLY' }],
  ['REFER-ANNA', { kind: 'percent', taken: 1300 }],
  ['ONCE', { kind: 'amount', taken: 500 }],
  ['SPRING5', { kind: 'amount', taken: 500 }],
  ['SPRING8', { kind: 'amount', taken: 800 }],
  ['WELCOME-A1', { kind: 'amount', taken: 500 }],
  ['WELCOME-B2', { kind: 'amount', taken: 500 }],
  ['WELCOME-C3', { kind: 'amount', taken: 500 }],
  ['ALONE15', { kind: 'percent', taken: 1950, percentOff: 15 }],
  ['gfct5ZWI1nL', { kind: 'gift', taken: 10000, left: 0 }],
  ['GIFT50', { kind: 'gift', taken: 5000, left: 0 }],
  ['POINTS500', { kind: 'loyalty', points: 100, left: 400, taken: 2000 }, points],
  ['XSS', { kind: 'units', taken: 100 }],
  ['SLOW-5S', { kind: 'amount', taken: 500 }],
  ['NO-CORS', { kind: 'amount', taken: 500 }],
  ['VIPONLY', { kind: 'amount', taken: 500 }, { order: cart, customer: { source_id: 'ben' } }],
  ['BIGCART', { kind: 'amount', taken: 500 }, { order: { amount: 20000 } }],
  ['NEEDSMETA', { kind: 'amount', taken: 500 }, { order: cart, metadata: { store: 'berlin' } }],
  ['SIGNIN', { kind: 'amount', taken: 500 }, { order: cart, customer: { source_id: 'lena' } }],
];

describe('a valid code', () => {
  for (const [code, effect, context = { order: cart }] of redeems) {
    it(`is redeemed with its effect: ${code}`, async () => {
      const outcome = await openSandboxShop().client.redeem(code, context);
      expect(outcome).to.include({ status: 'redeemed', code });
      expect(outcome).to.nested.include({ 'redemption.result': 'SUCCESS', 'effects.length': 1 });
      expect(outcome).to.have.nested.property('redemption.id').that.matches(/^r_/);
      expect(outcome).to.have.nested.property('effects[0]').that.includes(effect);
    });
  }

  it('returns the redemption as the API sent it, with unknown fields', async () => {
    const body = { ...redemption({}), lamp: { bright: true } };
    const outcome = await openShop(() => jsonAnswer(200, body)).client.redeem('LAMP-01');
    expect(outcome).to.have.property('redemption').that.deep.equals(body);
  });
});

describe('an answer that is a rollback', () => {
  it('is not taken for a redemption, though it has an id and the result SUCCESS', async () => {
    const rollback = { ...redemption({}), object: 'redemption_rollback' };
    const undecided = { status: 'failed', kind: 'unreadable', mayHaveRedeemed: true };
    const alone = () => jsonAnswer(200, rollback);
    const listed = () => jsonAnswer(200, { redemptions: [rollback] });
    expect(await openShop(alone).client.redeem('LAMP-01')).to.include(undecided);
    expect(await openShop(listed).client.redeemAll(['LAMP-01'])).to.include(undecided);
    const { client } = openShop(listed, { endpoint: 'redemptions' });
    expect(await client.redeem('LAMP-01')).to.include(undecided);
  });
});

/** Each code that is refused with a cart of 130.00, and the reason. */
const refuses: [code: string, key: string, context?: RedemptionContext][] = [
  ['EXPIRED', 'voucher_expired'],
  ['NOTYET', 'voucher_not_active'],
  ['NIGHTOWL', 'voucher_not_active_now'],
  ['DISABLED', 'voucher_disabled'],
  ['USEDUP', 'quantity_exceeded'],
  ['VIPONLY', 'customer_rules_violated'],
  ['BIGCART', 'order_rules_violated'],
  ['NEEDSMETA', 'redemption_rules_violated'],
  ['SIGNIN', 'missing_customer'],
  ['XSS-REFUSED', 'order_rules_violated'],
  ['FAILURE-200', 'redemption_rules_violated'],
  ['tenoff', 'not_found'],
  ['POINTS500', 'missing_reward'],
  ['GIFT50', 'missing_amount', {}],
  ['GIFT50', 'gift_amount_exceeded', { order: cart, gift: { credits: 5001 } }],
  ['REFER-ANNA', 'referrer_not_permitted_to_redeem', { order: cart, customer: { source_id: 'anna' } }],
];

describe('a code that is refused', () => {
  for (const [code, key, context = { order: cart }] of refuses) {
    it(`has the key of its reason: ${code}, ${key}`, async () => {
      const outcome = await openSandboxShop().client.redeem(code, context);
      expect(outcome).to.include({ status: 'refused', key, code });
      expect(outcome).not.to.have.property('effects');
    });
  }

  it('has the merchant’s message and the id of the failed redemption', async () => {
    const outcome = await openSandboxShop().client.redeem('BIGCART', { order: cart });
    expect(outcome).to.include({
      merchantMessage: 'Spend at least $200.00 to use this code.',
      httpStatus: 400,
      resourceType: 'redemption',
    });
    expect(outcome).to.have.property('failedRedemptionId').that.matches(/^rf_/);
    expect(outcome).to.have.property('requestId').that.matches(/^v-/);
  });

  it('may have the status 200, because a redemption with the result FAILURE is no redemption', async () => {
    const outcome = await openSandboxShop().client.redeem('FAILURE-200', { order: cart });
    expect(outcome).to.include({ status: 'refused', httpStatus: 200 });
    expect(outcome).to.have.property('failedRedemptionId').that.matches(/^rf_/);
  });

  it('has the key unknown if the response has no reason', async () => {
    const body = redemption({}, { result: 'FAILURE', id: 'rf_lamp' });
    const outcome = await openShop(() => jsonAnswer(200, body)).client.redeem('LAMP-01');
    expect(outcome).to.include({ status: 'refused', key: 'unknown', message: '' });
  });

  for (const typed of ['', '   ', '\u200b\n', '\u00a0', null, undefined]) {
    it(`has the key missing_code, and nothing is sent, if only ${JSON.stringify(typed)} was typed`, async () => {
      const shop = openSandboxShop();
      // A page without TypeScript may pass null or undefined.
      expect(await shop.client.redeem(typed as string)).to.include({
        status: 'refused',
        key: 'missing_code',
        code: '',
      });
      expect(shop.requests).to.be.empty;
    });
  }
});

it('every seeded code of the sandbox is in a table of this file, except those that cause a fault', () => {
  const known = new Set([...redeems, ...refuses].map(([code]) => code));
  const others = seededCodes.map(({ code }) => code).filter((code) => !known.has(code));
  expect(others).to.have.members([
    'RATE-LIMIT',
    'HTML-502',
    'NOT-JSON',
    'DROP-BEFORE',
    'DROP-AFTER',
    'TIMEOUT-AFTER',
    'DOUBLED',
  ]);
});

describe('a voucher that is used again', () => {
  it('is refused the second time if it is for one use', async () => {
    const { client } = openSandboxShop();
    expect(await client.redeem('ONCE', { order: cart })).to.include({ status: 'redeemed' });
    expect(await client.redeem('ONCE', { order: cart })).to.include({
      status: 'refused',
      key: 'quantity_exceeded',
    });
  });

  it('pays until nothing is left if it is a gift card', async () => {
    const { client } = openSandboxShop();
    const order = { amount: 5000 };
    const first = await client.redeem('gfct5ZWI1nL', { order });
    expect(first).to.deep.nested.include({ 'effects[0].taken': 5000, 'effects[0].left': 5000 });
    const second = await client.redeem('gfct5ZWI1nL', { order });
    expect(second).to.deep.nested.include({ 'effects[0].taken': 5000, 'effects[0].left': 0 });
    const third = await client.redeem('gfct5ZWI1nL', { order });
    expect(third).to.include({ status: 'refused', key: 'gift_amount_exceeded' });
  });
});

describe('law 1: a redemption is never sent twice', () => {
  for (const { code } of seededCodes) {
    it(`one request is sent for ${code}, whatever the response is`, async () => {
      const shop = openSandboxShop();
      await shop.client.redeem(code, { order: cart });
      expect(shop.requests).to.have.lengthOf(1);
    });
  }

  for (const status of [400, 401, 404, 408, 409, 425, 429, 500, 502, 503, 504]) {
    it(`one request is sent, even after ${status} with Retry-After`, async () => {
      const shop = openShop(() => jsonAnswer(status, { code: status }, { 'Retry-After': '0' }));
      await shop.client.redeem('LAMP-01');
      expect(shop.requests).to.have.lengthOf(1);
    });
  }
});
