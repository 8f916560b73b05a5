import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { type BackendRequest, sendAsBackend } from '../../../../support/backend-requests.ts';
import {
  type Answer,
  answerTo,
  type Part,
  stackAnswer,
  tier,
  voucher,
} from '../../../../support/page-requests.ts';
import { cart, openSandbox, uses } from '../../../../support/sandbox.ts';

/** Redeems a code as a page does, and returns the id of the redemption. */
async function redeemed(sandbox: Sandbox, code: string, body: object = { order: cart }): Promise<string> {
  const { body: answer } = await answerTo(sandbox, code, body);
  expect(answer, JSON.stringify(answer)).to.include({ result: 'SUCCESS' });
  return String(answer['id']);
}

function rollBack(sandbox: Sandbox, id: string, asking: BackendRequest = {}, query = ''): Promise<Answer> {
  return sendAsBackend(sandbox, `redemptions/${id}/rollback${query}`, { body: {}, ...asking });
}

/** Redeems several redeemables in one request, and returns the ids of the redemptions. */
async function stacked(
  sandbox: Sandbox,
  redeemables: object[],
): Promise<{ parentId: string; childIds: string[] }> {
  const { redemptions, body } = await stackAnswer(sandbox, 'redemptions', { redeemables, order: cart });
  return {
    parentId: String((body['parent_redemption'] as Part)['id']),
    childIds: redemptions.map(({ id }) => String(id)),
  };
}

describe('a rollback of one redemption', () => {
  it('restores the balance and the use of a gift card, and cancels the order', async () => {
    const sandbox = openSandbox();
    const body = { order: { amount: 6000 }, gift: { credits: 2000 }, customer: { source_id: 'ben' } };
    const id = await redeemed(sandbox, 'gfct5ZWI1nL', body);
    const { status, body: rollback } = await rollBack(sandbox, id);
    expect(status).to.equal(200);
    expect(rollback).to.deep.include({
      object: 'redemption_rollback',
      redemption: id,
      date: '2026-01-05T12:00:00.000Z',
      amount: -2000,
      gift: { amount: -2000 },
      result: 'SUCCESS',
      status: 'SUCCEEDED',
      customer_id: 'cust_ben',
      metadata: null,
      channel: { channel_id: 'sandbox-app-id', channel_type: 'API' },
      related_object_type: 'voucher',
      related_object_id: 'v_sandbox_gfct5ZWI1nL',
    });
    expect(rollback['id']).to.match(/^rr_/);
    expect(rollback['customer']).to.include({ name: 'Ben Okafor' });
    expect(rollback['voucher']).to.deep.include({
      gift: { amount: 10000, balance: 10000, effect: 'APPLY_TO_ORDER' },
    });
    expect((rollback['voucher'] as Part)['redemption']).to.include({
      redeemed_quantity: 0,
      redeemed_amount: 0,
    });
    const order = rollback['order'] as Part;
    expect(order).to.include({ status: 'CANCELED', amount: 6000, total_amount: 6000 });
    expect(order).not.to.have.any.keys('discount_amount', 'total_discount_amount', 'applied_discount_amount');
    expect((order['redemptions'] as Record<string, Part>)[id]).to.include({
      rollback_id: rollback['id'],
      rollback_date: rollback['date'],
      related_object_id: 'v_sandbox_gfct5ZWI1nL',
    });
    expect(sandbox.state().orders[0]).to.include({ status: 'CANCELED', total_amount: 6000 });
  });

  it('restores points, and names their reward', async () => {
    const sandbox = openSandbox();
    const reward = { id: 'rew_sandbox_points', points: 100 };
    const id = await redeemed(sandbox, 'POINTS500', { order: { amount: 6000 }, reward });
    const { body } = await rollBack(sandbox, id);
    expect(body).to.deep.include({ amount: -100, loyalty_card: { points: -100 } });
    expect(body['reward']).to.deep.include({ id: 'rew_sandbox_points', product: null });
    expect(sandbox.state().vouchers['POINTS500']?.loyalty_card?.balance).to.equal(500);
  });

  it('makes a single-use code usable again', async () => {
    const sandbox = openSandbox();
    const id = await redeemed(sandbox, 'ONCE');
    await rollBack(sandbox, id);
    expect(uses(sandbox.state(), 'ONCE')).to.equal(0);
    await redeemed(sandbox, 'ONCE');
  });

  it('reduces the counts of a promotion tier', async () => {
    const sandbox = openSandbox();
    const { body: made } = await sendAsBackend(sandbox, 'promotions/tiers/promo_10OFF100/redemption', {
      body: { order: cart },
    });
    const { body } = await rollBack(sandbox, String(made['id']));
    expect(body).to.include({ related_object_type: 'promotion_tier', related_object_id: 'promo_10OFF100' });
    expect(body).not.to.have.any.keys('voucher', 'amount', 'gift');
    expect(body['promotion_tier']).to.deep.include({
      summary: { redemptions: { total_redeemed: 0 }, orders: { total_amount: 0, total_discount_amount: 0 } },
    });
  });

  it('is noted on the redemption, and can be read and listed itself', async () => {
    const sandbox = openSandbox();
    const id = await redeemed(sandbox, 'TENOFF');
    const { body: rollback } = await rollBack(sandbox, id);
    const { body: redemption } = await sendAsBackend(sandbox, `redemptions/${id}`);
    expect(redemption).to.deep.include({
      result: 'SUCCESS',
      status: 'ROLLED_BACK',
      related_redemptions: {
        rollbacks: [{ id: rollback['id'], date: rollback['date'], rollback_order_mode: 'WITH_ORDER' }],
      },
    });
    expect(redemption['order']).to.include({ status: 'PAID', total_amount: 12000 });
    const { body: read } = await sendAsBackend(sandbox, `redemptions/${String(rollback['id'])}`);
    // Only the voucher differs, because a record that is read abbreviates it.
    expect({ ...read, voucher: rollback['voucher'] }).to.deep.equal(rollback);
    expect(read['voucher']).to.include({ code: 'TENOFF', discount: null });
    for (const path of ['redemptions', 'vouchers/TENOFF/redemption']) {
      const { body } = await sendAsBackend(sandbox, path);
      const entries = (body['redemptions'] ?? body['redemption_entries']) as Part[];
      expect(entries.map((entry) => entry['id'])).to.deep.equal([rollback['id'], id]);
    }
    const rollbacks = await sendAsBackend(
      sandbox,
      'redemptions?filters[object][conditions][$is]=redemption_rollback',
    );
    expect(rollbacks.body).to.include({ total: 1 });
  });

  const reasons: [source: string, request: BackendRequest, query: string][] = [
    ['in the query', {}, '?reason=Wrong+size&tracking_id=anna'],
    ['in the body', { body: { reason: 'Wrong size', tracking_id: 'anna' } }, ''],
    [
      'in both, where the body overrides the query',
      { body: { reason: 'Wrong size' } },
      '?reason=Other&tracking_id=anna',
    ],
  ];
  for (const [source, request, query] of reasons) {
    it(`stores the reason and the tracking id that are ${source}`, async () => {
      const sandbox = openSandbox();
      const id = await redeemed(sandbox, 'TENOFF', {});
      const { body } = await rollBack(sandbox, id, request, query);
      const { body: plain } = await answerTo(sandbox, 'TENOFF', { customer: { source_id: 'anna' } });
      expect(body).to.include({
        reason: 'Wrong size',
        tracking_id: plain['tracking_id'],
        customer_id: 'cust_anna',
      });
    });
  }

  it('updates the customer and the metadata of the redemption', async () => {
    const sandbox = openSandbox();
    const id = await redeemed(sandbox, 'TENOFF', { customer: { source_id: 'ben' }, metadata: { till: 3 } });
    const { body } = await rollBack(sandbox, id, {
      body: { customer: { source_id: 'ben', name: 'Benjamin' }, metadata: { back: true } },
    });
    expect(body).to.deep.include({ customer_id: 'cust_ben', metadata: { back: true } });
    expect(sandbox.state().customers.find((one) => one.id === 'cust_ben')?.name).to.equal('Benjamin');
    const { body: redemption } = await sendAsBackend(sandbox, `redemptions/${id}`);
    expect(redemption['metadata']).to.deep.equal({ till: 3, back: true });
  });

  it('does not change the order in mode WITHOUT_ORDER', async () => {
    const settings = { stackingRules: { redeemables_rollback_order_mode: 'WITHOUT_ORDER' as const } };
    const sandbox = openSandbox({ settings });
    const id = await redeemed(sandbox, 'TENOFF');
    const before = sandbox.state().orders;
    const { body } = await rollBack(sandbox, id);
    expect(body['order']).to.include({ status: 'PAID', total_amount: 12000 });
    expect(sandbox.state().orders).to.deep.equal(before);
    expect(uses(sandbox.state(), 'TENOFF')).to.equal(0);
    const { body: redemption } = await sendAsBackend(sandbox, `redemptions/${id}`);
    expect(JSON.stringify(redemption['related_redemptions'])).to.contain('WITHOUT_ORDER');
  });

  it('removes only the discount of this redemption from the order', async () => {
    const sandbox = openSandbox();
    const first = await redeemed(sandbox, 'ITEMS5', { order: { source_id: 'A1', ...cart } });
    await redeemed(sandbox, 'FREEMUG', { order: { source_id: 'A1' } });
    await redeemed(sandbox, 'TENOFF', { order: { source_id: 'A1' } });
    const { body } = await rollBack(sandbox, first);
    const order = body['order'] as Part;
    expect(order).to.include({
      amount: 14400,
      initial_amount: 13000,
      discount_amount: 1000,
      items_discount_amount: 1400,
      total_discount_amount: 2400,
      total_amount: 12000,
    });
    const items = order['items'] as Part[];
    expect(items.map((item) => item['subtotal_amount'])).to.deep.equal([4800, 6900, 1300, 0]);
    expect(items[0]).not.to.have.any.keys('discount_amount', 'applied_discount_amount');
  });

  it('removes free units from the order', async () => {
    const sandbox = openSandbox();
    const id = await redeemed(sandbox, 'FREEMUG');
    const { body } = await rollBack(sandbox, id);
    const order = body['order'] as Part;
    expect(order).to.include({ amount: 13000, total_amount: 13000 });
    expect(order).not.to.have.any.keys('initial_amount', 'items_discount_amount', 'total_discount_amount');
    expect((order['items'] as Part[]).map((item) => item['product_id'])).to.deep.equal([
      'prod_beans',
      'prod_grinder',
      'prod_filter',
    ]);
  });

  it('keeps the units that the shopper put into the cart', async () => {
    const sandbox = openSandbox({
      vouchers: [
        {
          code: 'MUGMORE',
          discount: {
            type: 'UNIT',
            unit_off: 1,
            unit_type: 'prod_mug',
            effect: 'ADD_NEW_ITEMS',
            product: { id: 'prod_mug', source_id: 'mug', name: 'Enamel mug' },
          },
        },
      ],
    });
    const items = [{ product_id: 'prod_mug', quantity: 2, price: 1400 }];
    const id = await redeemed(sandbox, 'MUGMORE', { order: { items } });
    const { body } = await rollBack(sandbox, id);
    const [mug] = (body['order'] as Part)['items'] as Part[];
    expect(mug).to.include({ quantity: 2, amount: 2800, subtotal_amount: 2800 });
    expect(mug).not.to.have.any.keys(
      'initial_quantity',
      'initial_amount',
      'discount_quantity',
      'discount_amount',
    );
  });

  it('finds its lines after the order was described again with its lines in another sequence', async () => {
    const sandbox = openSandbox();
    const id = await redeemed(sandbox, 'PROP300', { order: { source_id: 'A1', ...cart } });
    const told = { source_id: 'A1', amount: 13000, items: cart.items.toReversed() };
    await redeemed(sandbox, 'TENOFF', { order: told });
    const { body } = await rollBack(sandbox, id);
    const order = body['order'] as Part;
    expect(order).to.include({ total_discount_amount: 1000, total_amount: 12000 });
    expect((order['items'] as Part[]).map((item) => item['subtotal_amount'])).to.deep.equal([
      1300, 6900, 4800,
    ]);
  });

  it('works without an order', async () => {
    const sandbox = openSandbox();
    const { body } = await rollBack(sandbox, await redeemed(sandbox, 'TENOFF', {}));
    expect(body).to.include({ order: null, result: 'SUCCESS' });
  });
});

describe('a rollback of a parent redemption', () => {
  const several = [voucher('FREEMUG'), voucher('ITEMS5'), voucher('GIFT50'), tier('promo_5PERCENT')];

  it('rolls back all parts, and returns each of them and the parent', async () => {
    const sandbox = openSandbox();
    const { parentId, childIds } = await stacked(sandbox, several);
    const { status, body } = await sendAsBackend(
      sandbox,
      `redemptions/${parentId}/rollbacks?reason=Returned`,
      {
        body: {},
      },
    );
    expect(status).to.equal(200);
    const rollbacks = body['rollbacks'] as Part[];
    const parent = body['parent_rollback'] as Part;
    expect(rollbacks.map(({ redemption }) => redemption)).to.deep.equal(childIds);
    expect(rollbacks.map(({ reason }) => reason)).to.deep.equal(Array(4).fill('Returned'));
    expect(parent).to.include({
      redemption: parentId,
      reason: 'Returned',
      related_object_type: 'redemption',
      related_object_id: parentId,
    });
    expect(parent).not.to.have.any.keys('voucher', 'amount');
    expect(rollbacks[2]).to.deep.include({ gift: { amount: -5000 } });
    expect(body['order']).to.include({ status: 'CANCELED', amount: 13000, total_amount: 13000 });
    expect(body['order']).not.to.have.any.keys('discount_amount', 'items_discount_amount', 'initial_amount');
    expect(((body['order'] as Part)['redemptions'] as Record<string, Part>)[parentId]).to.deep.include({
      stacked: childIds,
      rollback_id: parent['id'],
      rollback_stacked: rollbacks.map(({ id }) => id),
    });
    const { vouchers, redemptions } = sandbox.state();
    expect(vouchers['GIFT50']?.gift?.balance).to.equal(5000);
    expect(
      ['FREEMUG', 'ITEMS5', 'GIFT50'].map((code) => vouchers[code]?.redemption.redeemed_quantity),
    ).to.deep.equal([0, 0, 0]);
    expect(redemptions.slice(0, 5).map(({ status: told }) => told)).to.deep.equal(
      Array(5).fill('ROLLED_BACK'),
    );
    expect(redemptions.slice(5).map(({ id }) => id)).to.deep.equal([
      ...rollbacks.map(({ id }) => id),
      parent['id'],
    ]);
  });

  it('also works for a redemption without a parent', async () => {
    const sandbox = openSandbox();
    const id = await redeemed(sandbox, 'TENOFF');
    const { status, body } = await sendAsBackend(sandbox, `redemptions/${id}/rollbacks`, { body: {} });
    expect(status).to.equal(200);
    expect((body['rollbacks'] as Part[]).map(({ redemption }) => redemption)).to.deep.equal([id]);
    expect(body).not.to.have.any.keys('parent_rollback');
    expect(body['order']).to.include({ status: 'CANCELED' });
  });

  it('is refused for a single part, and at the endpoint for one redemption', async () => {
    const sandbox = openSandbox();
    const { parentId, childIds } = await stacked(sandbox, several);
    for (const path of ['rollback', 'rollbacks']) {
      const child = await sendAsBackend(sandbox, `redemptions/${childIds[0]}/${path}`, { body: {} });
      expect(child.status).to.equal(400);
      expect(child.body).to.include({
        key: 'invalid_redemption_parent',
        message: 'Invalid redemption parent',
        details: 'You can rollback only a redemption that does not have parent redemption.',
      });
    }
    const parent = await rollBack(sandbox, parentId);
    expect(parent.status).to.equal(400);
    expect(parent.body).to.include({
      key: 'invalid_redemption',
      details: 'You can rollback only a single redemption. Use different endpoint for stacked redemption.',
    });
    expect(parent.body).not.to.have.any.keys('resource_id');
    expect(uses(sandbox.state(), 'FREEMUG')).to.equal(1);
    expect(sandbox.state().redemptions).to.have.length(5);
  });
});

describe('the refusal of a rollback', () => {
  it('is recorded if the redemption was already rolled back', async () => {
    const sandbox = openSandbox();
    const id = await redeemed(sandbox, 'gfct5ZWI1nL', { order: { amount: 6000 }, gift: { credits: 2000 } });
    await rollBack(sandbox, id);
    const { status, body } = await rollBack(sandbox, id, {}, '?reason=Again');
    expect(status).to.equal(400);
    expect(body).to.include({
      key: 'already_rolled_back',
      message: 'Already rolled back',
      details: 'Redemption has been already rolled back.',
      resource_type: 'redemption_rollback',
    });
    expect(sandbox.state().vouchers['gfct5ZWI1nL']?.gift?.balance).to.equal(10000);
    const { body: record } = await sendAsBackend(sandbox, `redemptions/${String(body['resource_id'])}`);
    expect(record['id']).to.match(/^rrf_/);
    expect(record).to.include({
      object: 'redemption_rollback',
      redemption: id,
      reason: 'Again',
      result: 'FAILURE',
      status: 'FAILED',
      failure_code: 'already_rolled_back',
      failure_message: 'Already rolled back',
      order: null,
    });
    expect((await sendAsBackend(sandbox, 'redemptions?result=FAILURE')).body).to.include({ total: 1 });
  });

  it('is recorded if the redemption is more than three months old', async () => {
    let now = Date.UTC(2026, 0, 5, 12);
    const sandbox = openSandbox({ now: () => new Date(now) });
    const [intime, late] = [await redeemed(sandbox, 'TENOFF'), await redeemed(sandbox, 'SAVE20')];
    now = Date.UTC(2026, 3, 5, 12);
    expect((await rollBack(sandbox, intime)).status).to.equal(200);
    now += 1;
    const { status, body } = await rollBack(sandbox, late);
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_redemption', resource_type: 'redemption_rollback' });
    expect(uses(sandbox.state(), 'SAVE20')).to.equal(1);
    expect(sandbox.state().redemptions.at(-1)).to.include({ id: body['resource_id'], status: 'FAILED' });
  });

  it('is not recorded if the id is unknown or that of a rollback', async () => {
    const sandbox = openSandbox();
    const { body: rollback } = await rollBack(sandbox, await redeemed(sandbox, 'TENOFF'));
    for (const id of ['r_nothing', String(rollback['id'])]) {
      const { status, body } = await rollBack(sandbox, id);
      expect(status).to.equal(404);
      expect(body).to.include({ key: 'not_found', resource_type: 'redemption', resource_id: id });
    }
  });

  it('is not recorded if the redemption itself was refused', async () => {
    const sandbox = openSandbox();
    await answerTo(sandbox, 'EXPIRED');
    const { status, body } = await rollBack(sandbox, String(sandbox.state().redemptions[0]?.id));
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_redemption' });
    expect(sandbox.state().redemptions).to.have.length(1);
  });

  const wrong: [what: string, body: unknown, status: number, expected: Part][] = [
    [
      'of another order',
      { order: { id: 'ord_other' } },
      400,
      { key: 'invalid_order', details: 'Order is not related with redemption.' },
    ],
    [
      'of another order, named by its source id',
      { order: { source_id: 'B2' } },
      400,
      { key: 'invalid_order' },
    ],
    [
      'for an unknown customer',
      { customer: { id: 'cust_nobody' } },
      404,
      { key: 'not_found', resource_type: 'customer', resource_id: 'cust_nobody' },
    ],
    [
      'for two customers',
      { customer: { id: 'cust_anna' }, tracking_id: 'ben' },
      400,
      { key: 'ambiguous_tracking_id' },
    ],
    [
      'with a reason that is not a text',
      { reason: 7 },
      400,
      { key: 'invalid_rollback_params', details: 'Property .reason should be string' },
    ],
    ['with a body that is not JSON', '[', 400, { key: 'invalid_rollback_params' }],
  ];
  for (const [what, body, status, expected] of wrong) {
    it(`is not recorded if it is ${what}`, async () => {
      const sandbox = openSandbox();
      const id = await redeemed(sandbox, 'TENOFF', { order: { source_id: 'A1', ...cart } });
      const answer = await rollBack(sandbox, id, { body });
      expect(answer.status).to.equal(status);
      expect(answer.body).to.include(expected);
      expect(uses(sandbox.state(), 'TENOFF')).to.equal(1);
      expect(sandbox.state().redemptions).to.have.length(1);
    });
  }

  it('does not happen if the right order is named', async () => {
    const sandbox = openSandbox();
    const id = await redeemed(sandbox, 'TENOFF', { order: { source_id: 'A1', ...cart } });
    expect((await rollBack(sandbox, id, { body: { order: { source_id: 'A1' } } })).status).to.equal(200);
  });

  it('happens while another request on the same order is not finished', async () => {
    let answerNow = (): void => undefined;
    let begins = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (begins = resolve));
    const sandbox = openSandbox({
      wait: () => {
        begins();
        return new Promise((resolve) => (answerNow = resolve));
      },
    });
    const id = await redeemed(sandbox, 'TENOFF', { order: { source_id: 'A1', ...cart } });
    const slow = answerTo(sandbox, 'SLOW-5S', { order: { source_id: 'A1' } });
    await waiting;
    expect((await rollBack(sandbox, id)).body).to.include({ key: 'multiple_requests' });
    answerNow();
    await slow;
    expect((await rollBack(sandbox, id)).status).to.equal(200);
  });
});
