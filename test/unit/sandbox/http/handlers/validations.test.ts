import { describe, expect, it } from 'vitest';
import { type Part, post, stackAnswer, tier, voucher } from '../../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../../support/sandbox.ts';

const five = tier('promo_5PERCENT');

describe('a validation', () => {
  it('returns what a redemption would give, and consumes nothing', async () => {
    const sandbox = openSandbox();
    const before = sandbox.state();
    const { status, body, redeemables, order } = await stackAnswer(sandbox, 'validations', {
      redeemables: [voucher('GIFT50', { gift: { credits: 1000 } }), voucher('SAVE20'), five],
      order: { amount: 13000 },
      customer: { source_id: 'zoe' },
    });
    expect(status).to.equal(200);
    expect(body).to.include({ valid: true });
    expect(body['id']).to.match(/^valid_/);
    expect(redeemables.map((one) => one['status'])).to.deep.equal(Array(3).fill('APPLICABLE'));
    expect(redeemables.map((one) => one['result'])).to.deep.equal([
      { gift: { balance: 5000, credits: 1000 } },
      { discount: { type: 'PERCENT', percent_off: 20, amount_limit: 2000, effect: 'APPLY_TO_ORDER' } },
      { discount: { type: 'PERCENT', percent_off: 5, effect: 'APPLY_TO_ORDER' } },
    ]);
    expect(redeemables.map((one) => (one['order'] as Part)['total_amount'])).to.deep.equal([
      12000, 10000, 9500,
    ]);
    expect(order).to.include({ discount_amount: 3500, applied_discount_amount: 3500, total_amount: 9500 });
    expect({ ...sandbox.state(), requests: 0 }).to.deep.equal(before);
  });

  it('returns the same amounts as a redemption', async () => {
    const sandbox = openSandbox();
    const question = {
      redeemables: [voucher('PROP300'), voucher('FREEMUG'), five, voucher('GIFT50')],
      order: cart,
    };
    const validated = (await stackAnswer(sandbox, 'validations', question)).order;
    const redeemed = (await stackAnswer(sandbox, 'redemptions', question)).order;
    const amounts = (order: Part | undefined) =>
      Object.entries(order ?? {}).filter(([name]) => name.endsWith('amount') || name === 'items');
    expect(amounts(validated)).to.have.length.above(8);
    expect(amounts(validated)).to.have.deep.members(amounts(redeemed));
  });

  it('returns the id of an order only if the order is stored', async () => {
    const sandbox = openSandbox();
    const order = { source_id: 'cart-7', amount: 5000 };
    const question = { redeemables: [voucher('TENOFF')], order };
    expect((await stackAnswer(sandbox, 'validations', question)).order).not.to.have.any.keys('id', 'status');
    const { order: stored } = await stackAnswer(sandbox, 'redemptions', question);
    const again = await stackAnswer(sandbox, 'validations', { ...question, redeemables: [five] });
    expect(again.order).to.include({
      id: stored?.['id'],
      discount_amount: 1200,
      applied_discount_amount: 200,
    });
  });

  it('returns how many points would be spent', async () => {
    const { redeemables } = await stackAnswer(openSandbox(), 'validations', {
      redeemables: [voucher('POINTS500', { reward: { id: 'rew_sandbox_points' } })],
      order: { amount: 5000 },
    });
    expect(redeemables[0]?.['result']).to.deep.equal({ loyalty_card: { points: 250 } });
  });

  it('lists what applies, and what does not', async () => {
    const { body, redeemables, inapplicable, skipped } = await stackAnswer(openSandbox(), 'validations', {
      redeemables: [voucher('BIGCART'), voucher('TENOFF'), voucher('ALONE15')],
      order: { amount: 5000 },
    });
    expect(body).to.include({ valid: true });
    expect(redeemables.map(({ id }) => id)).to.deep.equal(['TENOFF']);
    expect(inapplicable.map(({ id }) => id)).to.deep.equal(['BIGCART']);
    expect(inapplicable[0]?.['result']).to.deep.include({
      details: { key: 'order_rules_violated', message: 'Spend at least $200.00 to use this code.' },
    });
    expect(skipped.map(({ id }) => id)).to.deep.equal(['ALONE15']);
  });

  it('has status 200, all redeemables and no order if it is not valid', async () => {
    const sandbox = openSandbox();
    const { status, body, redeemables } = await stackAnswer(sandbox, 'validations', {
      redeemables: [voucher('EXPIRED'), voucher('NOSUCH')],
      order: { amount: 5000 },
      session: { type: 'LOCK' },
    });
    expect(status).to.equal(200);
    expect(body).to.include({ valid: false });
    expect(body).not.to.have.any.keys('order', 'session', 'skipped_redeemables');
    // They are beside the list, too.
    const beside = body['inapplicable_redeemables'] as Part[];
    expect(beside.map(({ id, status }) => [id, status])).to.deep.equal(
      redeemables.map(({ id, status }) => [id, status]),
    );
    expect(redeemables.map((one) => one['status'])).to.deep.equal(['INAPPLICABLE', 'INAPPLICABLE']);
    const [expired, unknown] = redeemables.map((one) => (one['result'] as Part)['error'] as Part);
    expect(expired).to.include({ code: 400, key: 'voucher_expired' });
    expect(unknown).to.include({ code: 404, key: 'not_found', resource_type: 'voucher' });
    expect(sandbox.state().redemptions).to.deep.equal([]);
    expect(sandbox.state().locks).to.deep.equal([]);
  });

  it('skips what follows a refusal in mode ALL', async () => {
    const sandbox = openSandbox({ settings: { stackingRules: { redeemables_application_mode: 'ALL' } } });
    const { body, redeemables } = await stackAnswer(sandbox, 'validations', {
      redeemables: [voucher('TENOFF'), voucher('EXPIRED'), five],
      order: { amount: 5000 },
      session: { type: 'LOCK' },
    });
    expect(body).to.include({ valid: false });
    expect(body).not.to.have.any.keys('inapplicable_redeemables', 'skipped_redeemables');
    expect(redeemables.map((one) => one['status'])).to.deep.equal(['APPLICABLE', 'INAPPLICABLE', 'SKIPPED']);
    expect(redeemables[2]?.['result']).to.deep.equal({
      details: {
        key: 'preceding_validation_failed',
        message: 'Redeemable cannot be applied due to preceding validation failure',
      },
    });
    expect(sandbox.state().locks).to.deep.equal([]);
  });

  it('returns the project’s stacking rules and the tracking id', async () => {
    const sandbox = openSandbox();
    const { body } = await stackAnswer(sandbox, 'validations', {
      redeemables: [voucher('TENOFF')],
      customer: { source_id: 'anna' },
    });
    expect(body['stacking_rules']).to.include({ redeemables_limit: 30, applicable_redeemables_limit: 5 });
    expect(body['stacking_rules']).not.to.have.any.keys('discount_calculation_mode');
    expect(body['tracking_id']).to.match(/^track_/);
    const again = await stackAnswer(sandbox, 'validations', {
      redeemables: [voucher('SIGNIN')],
      tracking_id: body['tracking_id'],
    });
    expect(again.body).to.include({ valid: true, tracking_id: body['tracking_id'] });
  });

  it('returns metadata, names and categories only with the option expand', async () => {
    const question = { redeemables: [voucher('ALONE15')], order: cart };
    const plain = (await stackAnswer(openSandbox(), 'validations', question)).redeemables[0];
    expect(plain).not.to.have.any.keys('metadata', 'categories', 'campaign_name');
    const options = { expand: ['redeemable', 'category'] };
    const told = (await stackAnswer(openSandbox(), 'validations', { ...question, options })).redeemables[0];
    expect(told).to.deep.include({ metadata: {} }).and.not.have.any.keys('order');
    expect((told?.['categories'] as Part[])[0]).to.include({
      id: 'cat_sandbox_alone',
      stacking_rules_type: 'EXCLUSIVE',
    });
    const promotion = await stackAnswer(openSandbox(), 'validations', { redeemables: [five], options });
    expect(promotion.redeemables[0]).to.include({ name: '5% off', campaign_name: 'Promotions' });
  });
});

describe('a code that causes a fault, in a validation,', () => {
  const ask = (code: string) => post(openSandbox(), 'validations', { redeemables: [voucher(code)] });

  for (const code of ['DROP-BEFORE', 'DROP-AFTER', 'TIMEOUT-AFTER']) {
    it(`gets no response: ${code}`, async () => {
      const error = await ask(code).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(TypeError);
    });
  }

  for (const [code, status] of [
    ['RATE-LIMIT', 429],
    ['HTML-502', 502],
    ['NOT-JSON', 200],
  ] as const) {
    it(`gets a ${status}: ${code}`, async () => {
      const response = await ask(code);
      expect(response.status).to.equal(status);
      expect(await response.text()).not.to.contain('"valid"');
    });
  }

  it('gets a response that no page can read: NO-CORS', async () => {
    expect((await ask('NO-CORS')).headers.get('Access-Control-Allow-Origin')).to.equal(null);
  });

  it('is valid if its fault affects only redemptions: FAILURE-200', async () => {
    expect(await (await ask('FAILURE-200')).json()).to.include({ valid: true });
  });
});

describe('a code that causes a fault, among several redeemables,', () => {
  const question = (code: string) => ({ redeemables: [voucher('TENOFF'), voucher(code)], order: cart });

  it('affects the whole request, which redeems either none or all', async () => {
    for (const [code, count] of [
      ['DROP-BEFORE', 0],
      ['DROP-AFTER', 3],
    ] as const) {
      const sandbox = openSandbox();
      const error = await post(sandbox, 'redemptions', question(code)).catch((reason: unknown) => reason);
      expect(error, code).to.be.instanceOf(TypeError);
      expect(sandbox.state().redemptions, code).to.have.length(count);
    }
  });

  it('gets a 200 with a failed redemption: FAILURE-200', async () => {
    const sandbox = openSandbox();
    const { status, redemptions } = await stackAnswer(sandbox, 'redemptions', question('FAILURE-200'));
    expect(status).to.equal(200);
    expect(redemptions).to.have.length(1);
    expect(redemptions[0]).to.include({ result: 'FAILURE', status: 'FAILED' });
    expect(sandbox.state().vouchers['TENOFF']?.redemption.redeemed_quantity).to.equal(0);
  });
});
