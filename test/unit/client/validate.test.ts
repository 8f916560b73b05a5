import { describe, expect, it } from 'vitest';
import { seededCodes, type SandboxOptions } from '../../../sandbox/sandbox.ts';
import type { Redeemable, RedemptionContext } from '../../../src/api/context.ts';
import type { Validation } from '../../../src/client/stack-outcome.ts';
import type { Effect } from '../../../src/effects/effect.ts';
import { orderTotals } from '../../../src/effects/order-totals.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import {
  applicable,
  fiveValid,
  inapplicable,
  running,
  skipped,
  stackInvalid,
  stackPartlyValid,
  stackValid,
  stackingRules,
} from '../../fixtures/stacks.ts';
import { cart, openSandbox } from '../../support/sandbox.ts';
import { onlyRequest, openSandboxShop, openShop } from '../../support/shop.ts';

const newer = { endpoint: 'redemptions' } as const;
const tier = (id: string): Redeemable => ({ object: 'promotion_tier', id });
const points = { order: cart, reward: { id: 'rew_sandbox_points', points: 100 } };

/** The result of validating two codes if this is the response. */
const validateAfter = (answer: Response): Promise<Validation> =>
  openShop(() => answer).client.validate(['LAMP-01', 'LAMP-02']);

/** A short form of a validation: the ids that apply, and the others with their reasons. */
function readOf(check: Validation) {
  if (check.status === 'failed') return { failed: check.kind, mayHaveRedeemed: check.mayHaveRedeemed };
  const unused = check.unused.map(({ id, status, key }) => `${id} ${status} ${key}`);
  if (check.status === 'refused') return { refused: check.key, unused };
  return { [check.status]: check.applicable.map(({ id }) => id), unused };
}

/** Effects without the points that are left, because only a redemption says how many are left. */
const comparable = (effects: readonly Effect[]) =>
  effects.map((effect) => (effect.kind === 'loyalty' ? { ...effect, left: undefined } : effect));

describe('a validation predicts what a redemption does', () => {
  const contexts: [code: string, context: RedemptionContext][] = [
    ...seededCodes.map(({ code }): [string, RedemptionContext] => [code, { order: cart }]),
    ['POINTS500', points],
    ['VIPONLY', { order: cart, customer: { source_id: 'ben' } }],
    ['BIGCART', { order: { amount: 20000 } }],
    ['NEEDSMETA', { order: cart, metadata: { store: 'berlin' } }],
    ['SIGNIN', { order: cart, customer: { source_id: 'lena' } }],
    ['REFER-ANNA', { order: cart, customer: { source_id: 'anna' } }],
    ['gfct5ZWI1nL', { order: cart, gift: { credits: 700 } }],
    ['GIFT50', {}],
    ['TENOFF', {}],
    ['tenoff', { order: cart }],
  ];
  for (const [code, context] of contexts) {
    it(`for ${code} ${JSON.stringify({ ...context, order: context.order?.amount })}`, async () => {
      const { client, requests, sandbox } = openSandboxShop(newer);
      const check = await client.validate(code, context);
      expect(sandbox.state().redemptions).to.deep.equal([]);
      expect(requests.length).to.equal(1);
      const outcome = await client.redeem(code, context);

      if (check.status === 'failed') {
        expect(outcome).to.include({ status: 'failed', kind: check.kind });
        expect(check.mayHaveRedeemed).to.equal(false);
      } else if (check.status === 'refused') {
        expect(outcome).to.include({
          status: 'refused',
          key: check.key,
          merchantMessage: check.merchantMessage,
        });
        expect(check.unused.map(({ id, key }) => [id, key])).to.deep.equal([[code, check.key]]);
      } else if (code === 'FAILURE-200') {
        expect(outcome).to.include({ status: 'refused' });
      } else {
        if (outcome.status !== 'redeemed') throw new Error(outcome.status);
        expect(check.status).to.equal('valid');
        expect(comparable(check.effects)).to.deep.equal(comparable(outcome.effects));
        expect(orderTotals(check.order)).to.deep.equal(orderTotals(outcome.redemption.order));
      }
    });
  }

  const stacks: [what: string, asked: (string | Redeemable)[], options?: SandboxOptions][] = [
    ['all are valid', ['TENOFF', 'GIFT50', tier('promo_5PERCENT')]],
    ['some are valid', ['EXPIRED', 'SPRING5', 'SPRING8', 'nobody', tier('promo_INACTIVE')]],
    ['one is valid', ['EXPIRED', 'SAVE20']],
    ['an exclusive one beside another', ['ALONE15', 'TENOFF']],
    ['free units', ['FREEMUG', 'FREESHIP', 'ITEMS5', 'TENOFF']],
    ['points of a loyalty card', [{ object: 'voucher', id: 'POINTS500', reward: points.reward }, 'PROP300']],
    ['a promotion stack', [{ object: 'promotion_stack', id: 'stack_WEEKEND' }]],
  ];
  for (const [what, asked, options] of stacks) {
    it(`for several redeemables: ${what}`, async () => {
      const { client } = openSandboxShop({}, openSandbox(options));
      const check = await client.validate(asked, { order: cart });
      const outcome = await client.redeemAll(asked, { order: cart });
      if (!('applicable' in check) || !('redeemed' in outcome))
        throw new Error(`${check.status} ${outcome.status}`);
      expect(check.status === 'partial').to.equal(outcome.status === 'partial');
      expect(check.unused).to.deep.equal(outcome.unused);
      expect(
        check.applicable.map(({ object, id, effects }) => [object, id, comparable(effects)]),
      ).to.deep.equal(outcome.redeemed.map(({ object, id, effects }) => [object, id, comparable(effects)]));
      expect(comparable(check.effects)).to.deep.equal(comparable(outcome.effects));
      expect(orderTotals(check.order)).to.deep.equal(orderTotals(outcome.order));
    });
  }
});

describe('a request to validate', () => {
  it('has the body of a redemption, without the attempt’s id', async () => {
    const shop = openShop(() => pageAnswer(502), { trackingId: 'lena' });
    const asked: Redeemable = { object: 'voucher', id: 'LAMP-GIFT', gift: { credits: 5 } };
    const session = { type: 'LOCK', key: 'ssn_lamp' } as const;
    await shop.client.validate([' LAMP-01 ', asked], { order: cart, session, gift: { credits: 1 } });
    expect(onlyRequest(shop)).to.include({
      method: 'POST',
      url: 'http://localhost:4010/client/v1/validations',
    });
    expect(await onlyRequest(shop).json()).to.deep.equal({
      order: cart,
      session,
      tracking_id: 'lena',
      redeemables: [{ object: 'voucher', id: 'LAMP-01' }, asked],
    });
  });

  it('has the gift and the reward of the context for a single code with the endpoint redemptions', async () => {
    const shop = openShop(() => pageAnswer(502), newer);
    await shop.client.validate('LAMP-01', { gift: { credits: 5 }, reward: { id: 'rew_lamp', points: 3 } });
    expect(await onlyRequest(shop).json()).to.deep.equal({
      redeemables: [
        { object: 'voucher', id: 'LAMP-01', gift: { credits: 5 }, reward: { id: 'rew_lamp', points: 3 } },
      ],
    });
  });

  it('is not sent for an empty code', async () => {
    for (const endpoint of ['redeem', 'redemptions'] as const)
      for (const asked of ['', ' \u200b', ['TENOFF', '']]) {
        const shop = openSandboxShop({ endpoint });
        const check = await shop.client.validate(asked);
        expect(check).to.deep.include({ status: 'refused', key: 'missing_code', unused: [] });
        expect(shop.requests.length).to.equal(0);
      }
  });

  const slips: [what: string, asked: unknown, context: unknown, said: RegExp][] = [
    ['undefined for the redeemables', undefined, {}, /redeemables should be an array, got undefined/],
    ['an empty list', [], {}, /redeemables should be 1 to 30, got 0/],
    ['null in the list', [null], {}, /a redeemable should be a code/],
    ['an amount in major units', 'TENOFF', { order: { amount: 19.99 } }, /whole minor units .* got 19.99/],
    ['a context that is a text', 'TENOFF', 'cart', /context should be an object/],
  ];
  for (const [what, asked, context, said] of slips) {
    it(`is not sent for a mistake of the page: ${what}`, async () => {
      for (const endpoint of ['redeem', 'redemptions'] as const) {
        const shop = openSandboxShop({ endpoint });
        const mistake = await shop.client
          .validate(asked as string, context as RedemptionContext)
          .catch((error: unknown) => error);
        expect(mistake).to.be.instanceOf(TypeError).with.property('message').that.matches(said);
        expect(shop.requests.length).to.equal(0);
      }
    });
  }
});

describe('a response to a validation of several redeemables', () => {
  it('may be valid without fields that are documented as required', async () => {
    const check = await validateAfter(jsonAnswer(200, stackValid));
    expect(readOf(check)).to.deep.equal({ valid: ['LAMP-GIFT', 'LAMP-10', 'promo_lamp'], unused: [] });
    if (check.status !== 'valid') throw new Error(check.status);
    expect(check.effects.map((effect) => 'taken' in effect && effect.taken)).to.deep.equal([
      1000, 1900, 2100,
    ]);
    expect(check.effects[0]).to.include({ kind: 'gift', left: undefined });
    expect(check).to.include({ trackingId: 'track_lamp', session: undefined, stackingRules: undefined });
    expect(orderTotals(check.order)).to.include({ amount: 20000, total: 15000 });
    expect(check.applicable[2]).to.deep.include({
      object: 'promotion_tier',
      order: stackValid.redeemables[2]!.order,
      redeemable: stackValid.redeemables[2],
    });
    expect(check.body).to.deep.equal(JSON.parse(JSON.stringify(stackValid)));
  });

  it('has what each redeemable alone takes off, and no amount for one that takes nothing off', async () => {
    const check = await validateAfter(jsonAnswer(200, fiveValid));
    if (check.status !== 'valid') throw new Error(check.status);
    const [lines, card, amount, gift, units] = check.effects;
    expect(lines).to.include({ kind: 'amount', on: 'items', taken: 1700 });
    expect(card).to.deep.equal({ kind: 'loyalty', points: 4, left: undefined, taken: undefined });
    expect(amount).to.include({ kind: 'amount', on: 'order', taken: 100 });
    expect(gift).to.deep.equal({ kind: 'gift', taken: 200, left: 2800 });
    expect(units).to.deep.include({ kind: 'units', taken: 400 });
    expect(units).to.deep.nested.include({ 'units[0].name': 'Bulb', 'units[0].quantity': 1 });
    expect(check.stackingRules).to.deep.equal(stackingRules);
  });

  it('may be valid in part', async () => {
    const check = await validateAfter(jsonAnswer(200, stackPartlyValid));
    expect(readOf(check)).to.deep.equal({
      partial: ['LAMP-01'],
      unused: ['LAMP-OLD inapplicable voucher_expired', 'LAMP-10 skipped exclusion_rules_not_met'],
    });
    expect(check).to.deep.include({ session: { key: 'ssn_lamp', type: 'LOCK', ttl: 7, ttl_unit: 'DAYS' } });
  });

  it('may be a refusal with the reason of the first redeemable that has one', async () => {
    const check = await validateAfter(jsonAnswer(200, stackInvalid));
    expect(readOf(check)).to.deep.equal({
      refused: 'not_found',
      unused: ['LAMP-0l inapplicable not_found', 'promo_lamp skipped unknown'],
    });
    expect(check).to.include({ httpStatus: 200, resourceType: 'voucher', details: 'val_19 of LAMP-0l' });
  });

  it('is a refusal if valid is false, even if some redeemables apply', async () => {
    const redeemables = [
      stackPartlyValid.redeemables[0],
      inapplicable('LAMP-OLD', 'voucher_expired'),
      skipped('LAMP-10'),
    ];
    const check = await validateAfter(jsonAnswer(200, { valid: false, redeemables }));
    expect(readOf(check)).to.deep.equal({
      refused: 'voucher_expired',
      unused: ['LAMP-OLD inapplicable voucher_expired', 'LAMP-10 skipped unknown'],
    });
  });

  it('is a refusal for the first reason that is not a consequence of another one', async () => {
    const redeemables = [
      skipped('LAMP-10', 'preceding_validation_failed'),
      inapplicable('LAMP-OLD', 'voucher_expired'),
    ];
    const check = await validateAfter(jsonAnswer(200, { valid: false, redeemables }));
    expect(readOf(check)).to.deep.include({ refused: 'voucher_expired' });
    expect(check).not.to.have.any.keys('id', 'object');
  });

  it('is a refusal with the key unknown if it has no reason', async () => {
    for (const redeemables of [[], undefined, null, 'none'])
      expect(readOf(await validateAfter(jsonAnswer(200, { valid: false, redeemables })))).to.deep.equal({
        refused: 'unknown',
        unused: [],
      });
  });

  it('has what a single applicable redeemable takes off, even without applied amounts', async () => {
    const order = running(700, 700, {
      applied_discount_amount: undefined,
      total_applied_discount_amount: undefined,
    });
    const one = applicable('LAMP-01', { discount: { type: 'AMOUNT', amount_off: 700 } }, order);
    const alone = { valid: true, redeemables: [one, skipped('LAMP-10', 'no_effect')] };
    expect(await validateAfter(jsonAnswer(200, alone))).to.nested.include({ 'effects[0].taken': 700 });
  });

  it('has the order of the body, or of the last redeemable', async () => {
    const [first, second] = stackValid.redeemables;
    const redeemables = [first, second];
    const beside = await validateAfter(jsonAnswer(200, { valid: true, redeemables, order: running(1, 1) }));
    expect(beside).to.nested.include({ 'order.total_amount': 19999 });
    const last = await validateAfter(jsonAnswer(200, { valid: true, redeemables, order: null }));
    expect(last).to.deep.include({ order: second!.order });
    const discount = { type: 'AMOUNT', amount_off: 700 };
    const bare = {
      valid: true,
      redeemables: [applicable('LAMP-01', { discount }, undefined)],
      order: running(700, 700),
    };
    expect(await validateAfter(jsonAnswer(200, bare))).to.nested.include({ 'effects[0].taken': 700 });
  });

  it('may be a refusal of the whole request', async () => {
    const check = await validateAfter(jsonAnswer(400, envelope(400, 'duplicated_redeemables')));
    expect(readOf(check)).to.deep.equal({ refused: 'duplicated_redeemables', unused: [] });
    expect(check).to.include({ httpStatus: 400 });
  });

  const bodies: unknown[] = [
    undefined,
    null,
    7,
    [],
    {},
    { redeemables: [] },
    { valid: 'yes' },
    envelope(400, 'x'),
  ];
  for (const body of bodies) {
    it(`is a failure if it contains no decision: ${JSON.stringify(body)}`, async () => {
      expect(readOf(await validateAfter(jsonAnswer(200, body)))).to.deep.equal({
        failed: 'unreadable',
        mayHaveRedeemed: false,
      });
    });
  }
});

describe('a validation that fails has redeemed nothing', () => {
  const answers: [what: string, answer: () => Response | Promise<Response>, kind: string][] = [
    ['a proxy’s page', () => pageAnswer(502), 'server'],
    ['an error of the API', () => jsonAnswer(500, envelope(500)), 'server'],
    ['a page with the status 200', () => pageAnswer(200), 'unreadable'],
    ['a cut connection', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['no response', () => new Promise<never>(() => {}), 'timeout'],
    ['wrong keys', () => jsonAnswer(401, envelope(401)), 'unauthorized'],
    ['too many requests', () => jsonAnswer(429, envelope(429), { 'Retry-After': '7' }), 'rate-limited'],
  ];
  for (const [what, answer, kind] of answers) {
    it(`after ${what}`, async () => {
      for (const endpoint of ['redeem', 'redemptions'] as const) {
        const fetch: typeof globalThis.fetch = async (_, init) =>
          Promise.race([
            answer(),
            new Promise<never>((_resolve, reject) =>
              init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
            ),
          ]);
        const { client } = openShop(() => new Response(), { endpoint, fetch, timeout: 50 });
        for (const asked of ['LAMP-01', ['LAMP-01', 'LAMP-02']]) {
          const check = await client.validate(asked);
          expect(readOf(check)).to.deep.equal({ failed: kind, mayHaveRedeemed: false });
          if (kind === 'rate-limited') expect(check).to.include({ retryAfter: 7000 });
        }
      }
    });
  }

  it('after the caller aborted it', async () => {
    const shop = openSandboxShop();
    expect(await shop.client.validate('TENOFF', {}, { signal: AbortSignal.abort() })).to.include({
      kind: 'aborted',
    });
    expect(shop.requests.length).to.equal(0);
    const leaving = new AbortController();
    const slow = openShop((request) => {
      leaving.abort();
      return Promise.reject(request.signal.reason as Error);
    });
    const check = await slow.client.validate(['A', 'B'], {}, { signal: leaving.signal });
    expect(check).to.include({ kind: 'aborted', mayHaveRedeemed: false });
  });
});
