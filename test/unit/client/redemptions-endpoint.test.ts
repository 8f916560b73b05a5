import { describe, expect, it } from 'vitest';
import { seededCodes } from '../../../sandbox/sandbox.ts';
import type { RedemptionContext } from '../../../src/api/context.ts';
import type { Endpoint } from '../../../src/client/connection.ts';
import type { Outcome } from '../../../src/client/outcome.ts';
import { orderTotals } from '../../../src/effects/order-totals.ts';
import { envelope, jsonAnswer } from '../../fixtures/envelopes.ts';
import { orderOff, redemption } from '../../fixtures/redemptions.ts';
import { cart, openSandbox } from '../../support/sandbox.ts';
import { onlyRequest, openSandboxShop, openShop } from '../../support/shop.ts';

const points = { id: 'rew_sandbox_points', points: 100 };

/** More codes and contexts, beside the seeded codes with a cart of 130.00. */
const more: [code: string, context: RedemptionContext][] = [
  ['POINTS500', { order: cart, reward: points }],
  ['POINTS500', { order: cart, reward: { ...points, points: 501 } }],
  ['VIPONLY', { order: cart, customer: { source_id: 'ben' } }],
  ['BIGCART', { order: { amount: 20000 } }],
  ['NEEDSMETA', { order: cart, metadata: { store: 'berlin' } }],
  ['SIGNIN', { order: cart, customer: { source_id: 'lena' } }],
  ['REFER-ANNA', { order: cart, customer: { source_id: 'anna' } }],
  ['gfct5ZWI1nL', { order: cart, gift: { credits: 700 } }],
  ['GIFT50', { order: cart, gift: { credits: 5001 } }],
  ['GIFT50', {}],
  ['TENOFF', {}],
  ['TENOFF', { order: cart, customer: { id: 'cust_nobody' } }],
  ['TENOFF', { order: { id: 'ord_nobody' } }],
  ['tenoff', { order: cart }],
  ['no such code', { order: cart }],
];

/** The parts of an outcome that do not depend on the endpoint. Ids and some texts for developers do. */
function readOf(outcome: Outcome) {
  switch (outcome.status) {
    case 'redeemed': {
      const { redemption, effects, code } = outcome;
      const { result, order, related_object_type, related_object_id } = redemption;
      return { result, related_object_type, related_object_id, effects, totals: orderTotals(order), code };
    }
    case 'refused': {
      const { key, merchantMessage, message, details, httpStatus, resourceType, failedRedemptionId } =
        outcome;
      const isOnRecord = failedRedemptionId !== undefined;
      return { key, merchantMessage, message, details, httpStatus, resourceType, isOnRecord };
    }
    case 'failed': {
      const { kind, mayHaveRedeemed, httpStatus, retryAfter } = outcome;
      return { kind, mayHaveRedeemed, httpStatus, hasToWait: retryAfter !== undefined };
    }
  }
}

const noon = new Date('2026-01-05T12:00:00.000Z');

/** Redeems a code in a new sandbox, and returns the outcome and the state of the sandbox. */
async function redeemAt(endpoint: Endpoint, code: string, context: RedemptionContext) {
  const { client, requests, sandbox } = openSandboxShop({ endpoint }, openSandbox({ now: () => noon }));
  const outcome = await client.redeem(code, context);
  const { vouchers, redemptions } = sandbox.state();
  return {
    status: outcome.status,
    read: readOf(outcome),
    sent: requests.length,
    voucher: vouchers[code],
    records: redemptions.map(({ result, failure_code }) => ({ result, failure_code })),
  };
}

describe('the outcome is the same with both endpoints', () => {
  const seeded = seededCodes.map(({ code }): [string, RedemptionContext] => [code, { order: cart }]);
  for (const [code, context] of [...seeded, ...more]) {
    const { order, ...rest } = context;
    const contextText = [order ? `${order.amount ?? order.id}` : 'no order', JSON.stringify(rest)].join(' ');
    it(`for ${code}, ${contextText}`, async () => {
      const older = await redeemAt('redeem', code, context);
      const newer = await redeemAt('redemptions', code, context);
      expect(newer).to.deep.equal(older);
      expect(newer.sent).to.equal(1);
    });
  }
});

const everything: RedemptionContext = {
  customer: { source_id: 'lena' },
  order: cart,
  metadata: { channel: 'web' },
  session: { type: 'LOCK', key: 'ssn_lamp' },
  gift: { credits: 500 },
  reward: points,
  options: { expand: ['category'] },
};

/** Freezes an object and everything in it, so that a change throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe('a request to POST /client/v1/redemptions', () => {
  it('has the code in its body, with the gift and the reward of the context', async () => {
    const shop = openSandboxShop({ endpoint: 'redemptions' });
    await shop.client.redeem(' 50% A+B/é ', everything);
    const request = onlyRequest(shop);
    expect(request).to.include({
      method: 'POST',
      url: 'http://localhost:4010/client/v1/redemptions',
      credentials: 'omit',
      redirect: 'error',
    });
    const { gift, reward, ...rest } = everything;
    expect(await request.json()).to.deep.equal({
      ...rest,
      redeemables: [{ object: 'voucher', id: '50% A+B/é', gift, reward }],
    });
  });

  it('has no other fields if the shop gives only a code', async () => {
    const shop = openSandboxShop({ endpoint: 'redemptions' });
    await shop.client.redeem('TENOFF');
    expect(await onlyRequest(shop).json()).to.deep.equal({
      redeemables: [{ object: 'voucher', id: 'TENOFF' }],
    });
  });

  it('has the tracking id in its body', async () => {
    const shop = openSandboxShop({ endpoint: 'redemptions', trackingId: 'anna+1@lamps.example' });
    await shop.client.redeem('TENOFF');
    const request = onlyRequest(shop);
    expect(new URL(request.url).search).to.equal('');
    expect(await request.json()).to.include({ tracking_id: 'anna+1@lamps.example' });
  });

  it('has the attempt’s id in the metadata, beside the shop’s own fields', async () => {
    const shop = openSandboxShop({ endpoint: 'redemptions' });
    const outcome = await shop.client.redeem('TENOFF', everything, { attemptKey: 'attempt_id' });
    const { metadata } = (await onlyRequest(shop).json()) as { metadata: unknown };
    expect(metadata).to.deep.equal({ channel: 'web', attempt_id: outcome.attemptId });
    expect(outcome.attemptId).to.match(/^att_/);
  });

  it('does not change the shop’s objects', async () => {
    const context = frozen(structuredClone(everything));
    await openSandboxShop({ endpoint: 'redemptions' }).client.redeem('TENOFF', context, { attemptKey: 'a' });
    expect(context).to.deep.equal(everything);
  });

  it('is not sent without a code, nor for an invalid amount', async () => {
    const shop = openSandboxShop({ endpoint: 'redemptions' });
    expect(await shop.client.redeem(' ')).to.include({ status: 'refused', key: 'missing_code', code: '' });
    const slip = await shop.client.redeem('TENOFF', { order: { amount: 19.99 } }).catch((e: unknown) => e);
    expect(slip).to.be.instanceOf(TypeError);
    expect(shop.requests.length).to.equal(0);
  });
});

/** The outcome of `redeem` after a response with the status 200 and this body. */
const redeemAfter = (body: unknown): Promise<Outcome> =>
  openShop(() => jsonAnswer(200, body), { endpoint: 'redemptions' }).client.redeem('LAMP-01');

describe('a response with the status 200 and without a successful redemption is a refusal', () => {
  const no = envelope(404, 'not_found', {
    resource_type: 'voucher',
    resource_id: 'LAMP-01',
    error: { message: 'Lamps only.' },
  });
  const entry = { id: 'LAMP-01', object: 'voucher' };
  const skipped = {
    ...entry,
    status: 'SKIPPED',
    result: { details: { key: 'exclusion_rules_not_met', message: 'Not beside these.' } },
  };

  it('with the error of the inapplicable redeemable', async () => {
    const inapplicable = { ...entry, status: 'INAPPLICABLE', result: { error: no } };
    const outcome = await redeemAfter({ redemptions: [], inapplicable_redeemables: [inapplicable] });
    expect(outcome).to.include({
      status: 'refused',
      key: 'not_found',
      message: 'no, says the API',
      merchantMessage: 'Lamps only.',
      details: 'val_19 of SPRING-7',
      resourceType: 'voucher',
      failedRedemptionId: undefined,
      httpStatus: 200,
      code: 'LAMP-01',
    });
  });

  it('with the reason of the skipped redeemable', async () => {
    for (const redemptions of [[], undefined, null]) {
      const outcome = await redeemAfter({ redemptions, skipped_redeemables: [skipped] });
      expect(outcome).to.include({ status: 'refused', key: 'exclusion_rules_not_met' });
      expect(outcome).to.include({ message: 'Not beside these.', merchantMessage: undefined });
    }
  });

  it('with the reason in the details if there is no error', async () => {
    const result = { details: { key: 'voucher_expired', message: 'Over.' } };
    const inapplicable = { ...entry, status: 'INAPPLICABLE', result };
    const outcome = await redeemAfter({ redemptions: [], inapplicable_redeemables: [inapplicable] });
    expect(outcome).to.include({ status: 'refused', key: 'voucher_expired', message: 'Over.' });
  });

  it('with the key unknown if there is no reason', async () => {
    for (const result of [undefined, null, {}, { error: null }, { details: null }, { error: 'no' }, 7]) {
      const outcome = await redeemAfter({ redemptions: [], skipped_redeemables: [{ ...entry, result }] });
      expect(outcome).to.include({ status: 'refused', key: 'unknown' });
    }
  });

  it('with the failure code of a failed redemption', async () => {
    const failed = redemption(
      {},
      { id: 'rf_lamp', result: 'FAILURE', failure_code: 'quantity_exceeded', failure_message: 'All gone.' },
    );
    expect(await redeemAfter({ redemptions: [failed] })).to.include({
      status: 'refused',
      key: 'quantity_exceeded',
      message: 'All gone.',
      failedRedemptionId: 'rf_lamp',
    });
  });
});

describe('a response with the status 200 that neither accepts nor refuses is undecided', () => {
  const bodies: [what: string, body: unknown][] = [
    ['no body', undefined],
    ['null', null],
    ['a list', [redemption({})]],
    ['an empty object', {}],
    ['no redemptions', { redemptions: [] }],
    ['redemptions that are not a list', { redemptions: redemption({}) }],
    ['a redemption that is null', { redemptions: [null] }],
    ['a redemption without an id', { redemptions: [{ ...redemption({}), id: undefined }] }],
    ['a redemption with an unknown result', { redemptions: [redemption({}, { result: 'PENDING' })] }],
    ['an error envelope', envelope(400, 'voucher_expired')],
    ['skipped redeemables that are not a list', { redemptions: [], skipped_redeemables: { id: 'LAMP-01' } }],
  ];
  for (const [what, body] of bodies) {
    it(`for ${what}`, async () => {
      const outcome = await redeemAfter(body);
      expect(outcome).to.include({ status: 'failed', kind: 'unreadable', mayHaveRedeemed: true });
    });
  }
});

it('the order of the body replaces that of the redemption, which may be missing or incomplete', async () => {
  for (const order of [null, undefined, { amount: 9000 }]) {
    const alone = redemption({ discount: { type: 'AMOUNT', amount_off: 700 } }, { order });
    const outcome = await redeemAfter({ redemptions: [alone], order: orderOff(700) });
    expect(outcome).to.deep.nested.include({ 'effects[0].taken': 700, 'redemption.order': orderOff(700) });
  }
  const alone = redemption({ discount: { type: 'AMOUNT', amount_off: 700 } }, { order: orderOff(600) });
  expect(await redeemAfter({ redemptions: [alone], order: null })).to.nested.include({
    'effects[0].taken': 600,
  });
});
