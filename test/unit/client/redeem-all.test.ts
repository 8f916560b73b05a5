import { describe, expect, it } from 'vitest';
import type { SandboxOptions } from '../../../sandbox/sandbox.ts';
import type { Redeemable, RedemptionContext } from '../../../src/api/context.ts';
import type { StackOutcome } from '../../../src/client/stack-outcome.ts';
import { orderTotals } from '../../../src/effects/order-totals.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { orderOff, redemption } from '../../fixtures/redemptions.ts';
import {
  failedBeside,
  inapplicable,
  laterRedeemed,
  running,
  skipped,
  stackRedeemed,
  untouched,
} from '../../fixtures/stacks.ts';
import { cart, openSandbox } from '../../support/sandbox.ts';
import { onlyRequest, openSandboxShop, openShop } from '../../support/shop.ts';

const tier = (id: string): Redeemable => ({ object: 'promotion_tier', id });

/** The result of redeeming three redeemables if this is the response. */
function redeemAfter(answer: Response): Promise<StackOutcome> {
  const asked = [{ object: 'voucher', id: 'LAMP-GIFT' } as const, 'LAMP-10', tier('promo_lamp')];
  return openShop(() => answer).client.redeemAll(asked, { order: { amount: 20000 } });
}

/** A short form of an outcome: the ids that were redeemed, and the others with their reasons. */
function readOf(outcome: StackOutcome) {
  if (outcome.status === 'failed') return { failed: outcome.kind, mayHaveRedeemed: outcome.mayHaveRedeemed };
  const unused = outcome.unused.map(({ id, status, key }) => `${id} ${status} ${key}`);
  if (outcome.status === 'refused') return { refused: outcome.key, unused };
  return { [outcome.status]: outcome.redeemed.map(({ id }) => id), unused };
}

/** Redeems in a new sandbox with these options. */
async function redeemAll(
  asked: readonly (string | Redeemable)[],
  context: RedemptionContext = { order: cart },
  options: SandboxOptions = {},
) {
  const shop = openSandboxShop({}, openSandbox(options));
  const outcome = await shop.client.redeemAll(asked, context);
  return { outcome, read: readOf(outcome), ...shop };
}

const allOrNothing: SandboxOptions = {
  settings: { stackingRules: { redeemables_application_mode: 'ALL' } },
};

describe('several redeemables that are redeemed together', () => {
  it('are all redeemed, and listed in the order in which they were applied', async () => {
    const { read, outcome, sandbox } = await redeemAll(['TENOFF', 'GIFT50', tier('promo_5PERCENT')]);
    expect(read).to.deep.equal({ redeemed: ['TENOFF', 'GIFT50', 'promo_5PERCENT'], unused: [] });
    const uses = ['TENOFF', 'GIFT50'].map(
      (code) => sandbox.state().vouchers[code]?.redemption.redeemed_quantity,
    );
    expect(uses).to.deep.equal([1, 1]);
    expect(outcome.attemptId).to.match(/^att_/);
  });

  it('are redeemed in part if some cannot be redeemed, and the others are listed with their reasons', async () => {
    const { read } = await redeemAll(['EXPIRED', 'SPRING5', 'SPRING8', 'nobody', tier('promo_INACTIVE')]);
    expect(read).to.deep.equal({
      partial: ['SPRING5'],
      unused: [
        'EXPIRED inapplicable voucher_expired',
        'nobody inapplicable not_found',
        'promo_INACTIVE inapplicable promotion_inactive',
        'SPRING8 skipped applicable_redeemables_per_category_limit_exceeded',
      ],
    });
  });

  it('are listed with the merchant’s message if they were not used', async () => {
    const { outcome } = await redeemAll(['BIGCART', 'TENOFF']);
    expect(outcome).to.nested.include({
      'unused[0].merchantMessage': 'Spend at least $200.00 to use this code.',
      'unused[0].object': 'voucher',
    });
  });

  it('are refused if none of them can be redeemed', async () => {
    const { read, outcome } = await redeemAll(['EXPIRED', 'DISABLED']);
    expect(read).to.deep.include({ refused: 'no_applicable_redeemables' });
    expect(outcome).to.include({ httpStatus: 400, resourceType: 'redemption' });
    expect(outcome).to.have.property('failedRedemptionId').that.matches(/^rf_/);
  });

  it('are refused without redeeming any if the project has the mode ALL and one cannot be redeemed', async () => {
    const { read, sandbox } = await redeemAll(['TENOFF', 'EXPIRED'], { order: cart }, allOrNothing);
    expect(read).to.deep.include({ refused: 'voucher_expired' });
    expect(sandbox.state().vouchers['TENOFF']?.redemption.redeemed_quantity).to.equal(0);
  });

  it('are refused if one of them is there twice', async () => {
    const { read } = await redeemAll(['TENOFF', 'TENOFF']);
    expect(read).to.deep.include({ refused: 'duplicated_redeemables' });
  });

  it('may be the tiers of one promotion stack', async () => {
    const { read } = await redeemAll([{ object: 'promotion_stack', id: 'stack_WEEKEND' }]);
    expect(read).to.deep.equal({ redeemed: ['promo_5PERCENT', 'promo_10OFF100'], unused: [] });
  });

  it('may be a single one, which has the same effects as with redeem', async () => {
    for (const { code, context } of [
      { code: 'TENOFF', context: { order: cart } },
      { code: 'FREEMUG', context: { order: cart } },
      { code: 'GIFT50', context: { order: cart } },
      { code: 'SAVE20', context: { order: cart, options: { expand: ['category'] } } },
    ]) {
      const { outcome } = await redeemAll([code], context);
      const alone = await openSandboxShop({ endpoint: 'redemptions' }).client.redeem(code, context);
      expect(alone.status).to.equal('redeemed');
      expect('effects' in outcome && outcome.effects).to.deep.equal('effects' in alone && alone.effects);
      expect(outcome).to.include({ status: 'redeemed', parent: undefined });
    }
  });

  it('are sent to POST /client/v1/redemptions, whatever the endpoint of the client is', async () => {
    for (const endpoint of ['redeem', 'redemptions'] as const) {
      const shop = openSandboxShop({ endpoint });
      await shop.client.redeemAll(['TENOFF', 'GIFT50']);
      expect(onlyRequest(shop).url).to.equal('http://localhost:4010/client/v1/redemptions');
    }
  });
});

/** The API's own worked example (docs/voucherify-api.md#redemptions). */
const worked: SandboxOptions = {
  vouchers: [
    {
      code: 'GIFT205',
      type: 'GIFT_VOUCHER',
      campaign: 'Gifts',
      campaign_id: 'camp_gifts',
      gift: { amount: 20500, balance: 20400, effect: 'APPLY_TO_ORDER' },
    },
    { code: 'PERCENT20', discount: { type: 'PERCENT', percent_off: 20, effect: 'APPLY_TO_ORDER' } },
  ],
  promotionTiers: [
    { id: 'promo_80', action: { discount: { type: 'AMOUNT', amount_off: 8000, effect: 'APPLY_TO_ORDER' } } },
  ],
};
const workedAsked: Redeemable[] = [
  { object: 'voucher', id: 'GIFT205', gift: { credits: 100 } },
  { object: 'voucher', id: 'PERCENT20' },
  tier('promo_80'),
];

describe('the API’s example of a gift card, a percentage and a promotion on 2000.00', () => {
  it('has the exact effect of each, and the exact amount to pay', async () => {
    const { outcome, read } = await redeemAll(workedAsked, { order: { amount: 200000 } }, worked);
    expect(read).to.deep.equal({ redeemed: ['GIFT205', 'PERCENT20', 'promo_80'], unused: [] });
    if (outcome.status !== 'redeemed') throw new Error(outcome.status);
    const [gift, percent, promotion] = outcome.redeemed;
    expect(gift).to.deep.include({ object: 'voucher', effects: [{ kind: 'gift', taken: 100, left: 20300 }] });
    expect(percent).to.deep.nested.include({
      object: 'voucher',
      'effects[0].kind': 'percent',
      'effects[0].taken': 39980,
    });
    expect(promotion).to.nested.include({ object: 'promotion_tier', 'effects[0].kind': 'amount' });
    expect(promotion).to.nested.include({ 'effects[0].taken': 8000, 'effects[0].amountOff': 8000 });
    expect(outcome.effects).to.deep.equal(outcome.redeemed.flatMap(({ effects }) => effects));
    expect(orderTotals(outcome.order)).to.deep.equal({
      amount: 200000,
      taken: 48080,
      discount: 48080,
      total: 151920,
    });
    expect(outcome.parent?.id).to.match(/^r_/);
    expect(outcome.redeemed.map((part) => part.redemption.redemption)).to.deep.equal(
      Array(3).fill(outcome.parent?.id),
    );
  });
});

describe('a request to redeem several redeemables', () => {
  it('has them in the order of the call, with cleaned texts as vouchers', async () => {
    const shop = openShop(() => pageAnswer(502), { trackingId: 'lena' });
    const context = {
      order: cart,
      customer: { source_id: 'lena' },
      gift: { credits: 1 },
      reward: { id: 'rew' },
    };
    await shop.client.redeemAll([' LAMP-01\u200b', ...workedAsked], context);
    expect(await onlyRequest(shop).json()).to.deep.equal({
      order: cart,
      customer: { source_id: 'lena' },
      tracking_id: 'lena',
      redeemables: [{ object: 'voucher', id: 'LAMP-01' }, ...workedAsked],
    });
  });

  it('has the attempt’s id in its metadata', async () => {
    const shop = openShop(() => pageAnswer(502));
    const context = { metadata: { channel: 'web' } };
    const outcome = await shop.client.redeemAll(['LAMP-01'], context, { attemptKey: 'attempt_id' });
    const { metadata } = (await onlyRequest(shop).json()) as { metadata: unknown };
    expect(metadata).to.deep.equal({ channel: 'web', attempt_id: outcome.attemptId });
    expect(context).to.deep.equal({ metadata: { channel: 'web' } });
  });

  it('does not change the shop’s own redeemables', async () => {
    const asked = Object.freeze([Object.freeze({ object: 'voucher', id: ' LAMP-01 ' } as const)]);
    await openShop(() => pageAnswer(502)).client.redeemAll(asked);
    expect(asked).to.deep.equal([{ object: 'voucher', id: ' LAMP-01 ' }]);
  });

  it('is not sent for an empty code, which is refused without an error', async () => {
    for (const asked of [[''], ['TENOFF', ' \u200b'], [{ object: 'voucher', id: '' } as const]]) {
      const { outcome, requests } = await redeemAll(asked);
      expect(outcome).to.deep.include({ status: 'refused', key: 'missing_code', unused: [] });
      expect(outcome.attemptId).to.match(/^att_/);
      expect(requests.length).to.equal(0);
    }
  });

  const slips: [what: string, asked: unknown, said: RegExp, context?: unknown][] = [
    ['a text instead of a list', 'TENOFF', /redeemables should be an array, got TENOFF \(string\)/],
    ['undefined instead of a list', undefined, /redeemables should be an array, got undefined/],
    ['an empty list', [], /redeemables should be 1 to 30, got 0/],
    ['more than 30 redeemables', Array.from({ length: 31 }, (_, i) => `L${i}`), /1 to 30, got 31/],
    ['null in the list', [null], /a redeemable should be a code, or \{ object, id \}, got null/],
    ['a number in the list', [7], /a redeemable should be a code, or \{ object, id \}, got 7/],
    ['a redeemable without an object', [{ id: 'TENOFF' }], /a redeemable should be .* got \{"id":"TENOFF"\}/],
    [
      'credits in major units',
      [{ object: 'voucher', id: 'X', gift: { credits: 9.99 } }],
      /redeemables\[0\]\.gift\.credits should be whole minor units .* got 9.99/,
    ],
    [
      'points that are not whole',
      ['TENOFF', { object: 'voucher', id: 'X', reward: { points: 1.5 } }],
      /redeemables\[1\]\.reward\.points should be a whole number, got 1.5/,
    ],
    [
      'credits as text',
      [{ object: 'voucher', id: 'X', gift: { credits: '5' } }],
      /gift.credits .* got 5 \(string\)/,
    ],
    [
      'an amount in major units',
      ['TENOFF'],
      /order\.amount should be whole minor units .* got 19.99/,
      { order: { amount: 19.99 } },
    ],
    ['a context that is a text', ['TENOFF'], /context should be an object, got cart/, 'cart'],
    ['a context that JSON cannot hold', ['TENOFF'], /BigInt/, { metadata: { big: 1n } }],
  ];
  for (const [what, asked, said, context] of slips) {
    it(`is not sent for a mistake of the page: ${what}`, async () => {
      const shop = openSandboxShop();
      const mistake = await shop.client
        .redeemAll(asked as string[], context as RedemptionContext)
        .catch((error: unknown) => error);
      expect(mistake).to.be.instanceOf(TypeError).with.property('message').that.matches(said);
      expect(shop.requests.length).to.equal(0);
    });
  }

  it('may have 30 redeemables', async () => {
    const asked = Array.from({ length: 30 }, (_, i) => `L${i}`);
    const shop = openSandboxShop();
    expect(await shop.client.redeemAll(asked)).to.include({ status: 'refused' });
    expect(shop.requests.length).to.equal(1);
  });

  for (const code of ['DROP-AFTER', 'DOUBLED', 'TIMEOUT-AFTER', 'HTML-502', 'RATE-LIMIT', 'NOT-JSON']) {
    it(`is never sent twice: ${code}`, async () => {
      const { outcome, requests } = await redeemAll(['TENOFF', code]);
      expect(outcome).to.include({ status: 'failed', mayHaveRedeemed: code !== 'RATE-LIMIT' });
      expect(requests.length).to.equal(1);
    });
  }

  it('may have redeemed if the caller aborts it after it was sent', async () => {
    const leaving = new AbortController();
    const shop = openShop(({ signal }) => {
      leaving.abort();
      return Promise.reject(signal.reason as Error);
    });
    const outcome = await shop.client.redeemAll(['LAMP-01'], {}, { signal: leaving.signal });
    expect(outcome).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: true });
  });

  it('is not sent if the caller aborted it before', async () => {
    const shop = openSandboxShop();
    const outcome = await shop.client.redeemAll(['TENOFF'], {}, { signal: AbortSignal.abort() });
    expect(outcome).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false });
    expect(shop.requests.length).to.equal(0);
  });
});

describe('a response about several redeemables', () => {
  it('may leave out fields that are documented as required', async () => {
    const outcome = await redeemAfter(jsonAnswer(200, stackRedeemed));
    expect(readOf(outcome)).to.deep.equal({ redeemed: ['LAMP-GIFT', 'LAMP-10', 'promo_lamp'], unused: [] });
    if (outcome.status !== 'redeemed') throw new Error(outcome.status);
    expect(outcome.effects.map((effect) => 'taken' in effect && effect.taken)).to.deep.equal([
      1000, 1900, 2100,
    ]);
    expect(outcome.parent).to.deep.equal(stackRedeemed.parent_redemption);
    expect(orderTotals(outcome.order)).to.deep.include({ taken: 5000, total: 15000 });
    expect(outcome.body).to.deep.equal(stackRedeemed);
  });

  it('has only its own discount if the order had discounts before', async () => {
    const outcome = await redeemAfter(jsonAnswer(200, laterRedeemed));
    expect(outcome).to.nested.include({ status: 'redeemed', 'effects[0].taken': 800, parent: undefined });
  });

  it('lists a failed redemption among the unused redeemables', async () => {
    const outcome = await redeemAfter(jsonAnswer(200, failedBeside));
    expect(readOf(outcome)).to.deep.equal({
      partial: ['LAMP-01'],
      unused: ['LAMP-02 failed quantity_exceeded'],
    });
  });

  it('is a refusal with the id of the failed redemption if all redemptions failed', async () => {
    const redemptions = [failedBeside.redemptions[1]];
    const outcome = await redeemAfter(jsonAnswer(200, { redemptions }));
    expect(outcome).to.include({
      status: 'refused',
      key: 'quantity_exceeded',
      message: 'All gone.',
      httpStatus: 200,
      failedRedemptionId: 'rf_lamp02',
    });
    expect(outcome).not.to.have.any.keys('id', 'object');
  });

  it('is a refusal for the first reason that is not a consequence of another one', async () => {
    const lists = {
      redemptions: [],
      skipped_redeemables: [skipped('LAMP-10', 'preceding_validation_failed')],
      inapplicable_redeemables: [
        inapplicable('LAMP-OLD', 'voucher_expired', { error: { message: 'Last year’s.' } }),
      ],
    };
    const outcome = await redeemAfter(jsonAnswer(200, lists));
    expect(outcome).to.include({ key: 'voucher_expired', merchantMessage: 'Last year’s.' });
    expect(readOf(outcome)).to.deep.equal({
      refused: 'voucher_expired',
      unused: ['LAMP-OLD inapplicable voucher_expired', 'LAMP-10 skipped preceding_validation_failed'],
    });
  });

  it('is a refusal with a skip key if all redeemables were skipped', async () => {
    const outcome = await redeemAfter(
      jsonAnswer(200, { skipped_redeemables: [skipped('LAMP-10', 'no_effect'), skipped('X')] }),
    );
    expect(readOf(outcome)).to.deep.equal({
      refused: 'no_effect',
      unused: ['LAMP-10 skipped no_effect', 'X skipped unknown'],
    });
  });

  it('lists each redeemable once, and every entry without an id', async () => {
    const twice = inapplicable('LAMP-OLD', 'voucher_expired');
    const nameless = { status: 'SKIPPED', result: {} };
    const body = {
      inapplicable_redeemables: [twice, twice, tier('LAMP-OLD')],
      skipped_redeemables: [nameless, nameless],
    };
    const outcome = await redeemAfter(jsonAnswer(200, body));
    expect(readOf(outcome)).to.deep.include({
      unused: [
        'LAMP-OLD inapplicable voucher_expired',
        'LAMP-OLD inapplicable unknown',
        ' skipped unknown',
        ' skipped unknown',
      ],
    });
  });

  it('keeps the lists of a refusal', async () => {
    const body = envelope(400, 'no_applicable_redeemables', {
      inapplicable_redeemables: [inapplicable('LAMP-OLD', 'voucher_expired')],
    });
    expect(readOf(await redeemAfter(jsonAnswer(400, body)))).to.deep.equal({
      refused: 'no_applicable_redeemables',
      unused: ['LAMP-OLD inapplicable voucher_expired'],
    });
  });

  const child = stackRedeemed.redemptions[0]!;
  const undecided: [what: string, body: unknown][] = [
    ['no body', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a response of POST /client/v1/redeem', redemption({})],
    ['redemptions that are not a list', { redemptions: { 0: child } }],
    ['no redemptions', { redemptions: [] }],
    ['a child with an unknown result', { redemptions: [child, { ...child, result: 'PENDING' }] }],
    ['a child without a result', { redemptions: [child, { ...child, result: undefined }] }],
    ['a child without an id', { redemptions: [child, { ...child, id: null }] }],
    ['a child that is null', { redemptions: [child, null] }],
  ];
  for (const [what, body] of undecided) {
    it(`is undecided if it neither accepts nor refuses: ${what}`, async () => {
      const outcome = await redeemAfter(jsonAnswer(200, body));
      expect(readOf(outcome)).to.deep.equal({ failed: 'unreadable', mayHaveRedeemed: true });
      expect(outcome).to.have.property('attemptId').that.matches(/^att_/);
    });
  }

  it('is a failure in the same cases as a response to redeem', async () => {
    const rows: [Response, string, boolean][] = [
      [pageAnswer(502), 'server', true],
      [jsonAnswer(401, envelope(401, 'unauthorized')), 'unauthorized', false],
      [jsonAnswer(403, envelope(403, 'forbidden')), 'forbidden', false],
      [jsonAnswer(429, envelope(429)), 'rate-limited', false],
      [pageAnswer(200), 'unreadable', true],
    ];
    for (const [answer, failed, mayHaveRedeemed] of rows)
      expect(readOf(await redeemAfter(answer))).to.deep.equal({ failed, mayHaveRedeemed });
  });
});

describe('the effect of one of several redemptions', () => {
  const points = {
    id: 'r_lamp14',
    result: 'SUCCESS',
    amount: 4,
    voucher: { code: 'LAMP-POINTS', type: 'LOYALTY_CARD', loyalty_card: { points: 10, balance: 6 } },
  };

  it('has an unknown amount, and not the whole discount, if its order has no applied amounts', async () => {
    const order = untouched(1000, {
      items: [{ product_id: 'prod_lamp0', amount: 20000, discount_amount: 300, applied_discount_amount: 0 }],
    });
    const redemptions = [stackRedeemed.redemptions[0], { ...points, order }];
    const outcome = await redeemAfter(jsonAnswer(200, { redemptions, order: running(1000, 1000) }));
    expect(outcome).to.deep.nested.include({
      'redeemed[1].effects': [{ kind: 'loyalty', points: 4, left: 6, taken: undefined }],
      'redeemed[0].effects': [{ kind: 'gift', taken: 1000, left: 4000 }],
    });
  });

  it('has an unknown amount if the redemption has no order', async () => {
    for (const order of [null, undefined]) {
      const redemptions = [stackRedeemed.redemptions[0], { ...points, order }];
      const outcome = await redeemAfter(jsonAnswer(200, { redemptions, order: running(1000, 1000) }));
      expect(outcome).to.have.nested.property('redeemed[1].effects[0].taken', undefined);
    }
  });

  it('has the free units of its order, even without applied amounts', async () => {
    const items = [{ product_id: 'prod_bulb', quantity: 2, discount_quantity: 2 }];
    const discount = { type: 'UNIT', unit_off: 1, unit_type: 'prod_bulb', product: { name: 'Bulb' } };
    const bulbs = {
      id: 'r_lamp15',
      result: 'SUCCESS',
      voucher: { code: 'BULBS', discount },
      order: untouched(1000, { items }),
    };
    const outcome = await redeemAfter(
      jsonAnswer(200, { redemptions: [stackRedeemed.redemptions[0], bulbs] }),
    );
    expect(outcome).to.deep.nested.include({
      'effects[1].units[0].name': 'Bulb',
      'effects[1].units[0].quantity': 2,
      'effects[1].taken': undefined,
    });
  });

  it('has the discount of the order if it is the only redemption', async () => {
    const alone = { ...failedBeside.redemptions[0], order: null };
    const outcome = await redeemAfter(jsonAnswer(200, { redemptions: [alone], order: untouched(700) }));
    expect(outcome).to.have.nested.property('effects[0].taken', 700);
  });

  it('has the discount of the order if it is the only one that was redeemed', async () => {
    const [one, failed] = failedBeside.redemptions;
    const order = {
      ...orderOff(700),
      applied_discount_amount: undefined,
      total_applied_discount_amount: undefined,
    };
    const bare = JSON.parse(JSON.stringify({ ...one, order })) as object;
    const outcome = await redeemAfter(jsonAnswer(200, { redemptions: [bare, failed] }));
    expect(outcome).to.have.nested.property('effects[0].taken', 700);
  });

  it('may be free units', async () => {
    const { outcome } = await redeemAll(['FREEMUG', 'TENOFF']);
    expect(outcome).to.deep.nested.include({
      'redeemed[0].effects[0].kind': 'units',
      'redeemed[0].effects[0].taken': 1400,
    });
    expect(outcome).to.deep.nested.include({ 'redeemed[1].effects[0].taken': 1000 });
  });
});

it('the order of a stack is that of its last redemption if the response has no other order', async () => {
  const { redemptions } = stackRedeemed;
  const outcome = await redeemAfter(jsonAnswer(200, { redemptions, order: null, parent_redemption: null }));
  expect(outcome).to.deep.include({ order: redemptions[2]!.order, parent: undefined });
});
