import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const create = (sandbox: Sandbox, body: unknown) => sendAsBackend(sandbox, 'customers', { body });

async function list(sandbox: Sandbox, query = '') {
  const { status, body } = await sendAsBackend(sandbox, `customers?${query}`);
  expect(status, JSON.stringify(body)).to.equal(200);
  const customers = body['customers'] as { source_id: string; created_at: string }[];
  return {
    ids: customers.map((one) => one.source_id),
    customers,
    total: body['total'],
    more: body['has_more'],
  };
}

describe('POST /v1/customers', () => {
  it('creates a customer, who can redeem at once', async () => {
    const sandbox = openSandbox();
    const { status, body } = await create(sandbox, {
      source_id: 'eve',
      name: 'Eve',
      email: 'eve@example.com',
      phone: '+49 30 1',
      address: { city: 'Berlin' },
      metadata: { vip: true },
    });
    expect(status).to.equal(200);
    expect(body['id']).to.match(/^cust_/);
    expect(body).to.deep.include({
      source_id: 'eve',
      name: 'Eve',
      email: 'eve@example.com',
      phone: '+49 30 1',
      address: { city: 'Berlin' },
      metadata: { vip: true },
      created_at: '2026-01-05T12:00:00.000Z',
      updated_at: null,
      object: 'customer',
    });
    const redeemed = await answerTo(sandbox, 'VIPONLY', {
      order: { amount: 5000 },
      customer: { source_id: 'eve' },
    });
    expect(redeemed.body).to.include({ result: 'SUCCESS', customer_id: body['id'] });
  });

  it('updates the customer with this source id or id', async () => {
    const sandbox = openSandbox();
    await create(sandbox, { source_id: 'ben', phone: '1' });
    const { body } = await create(sandbox, { id: 'cust_ben', name: 'Benedict', metadata: { more: 1 } });
    expect(body).to.deep.include({
      id: 'cust_ben',
      name: 'Benedict',
      phone: '1',
      metadata: { vip: true, more: 1 },
      updated_at: '2026-01-05T12:00:00.000Z',
    });
    expect(body['created_at']).to.match(/^2020-/);
    expect(sandbox.state().customers).to.have.length(3);
  });

  it('refuses an id that is unknown, and a body that is wrong', async () => {
    const sandbox = openSandbox();
    expect((await create(sandbox, { id: 'cust_none' })).body).to.include({
      key: 'not_found',
      resource_type: 'customer',
      resource_id: 'cust_none',
    });
    expect((await create(sandbox, { name: 7 })).body).to.include({
      key: 'invalid_payload',
      details: 'Property .name should be string',
    });
    expect(sandbox.state().customers).to.have.length(3);
  });
});

describe('one customer', () => {
  it('is read by id and by source id, with what was redeemed and is held', async () => {
    const sandbox = openSandbox();
    const customer = { source_id: 'ben' };
    const order = { amount: 3000 };
    await answerTo(sandbox, 'TENOFF', { order, customer });
    await answerTo(sandbox, 'GIFT50', { order, customer, gift: { credits: 2000 } });
    await answerTo(sandbox, 'EXPIRED', { order, customer });
    const { body } = await sendAsBackend(sandbox, 'customers/ben');
    expect((await sendAsBackend(sandbox, 'customers/cust_ben')).body).to.deep.equal(body);
    expect(body).to.deep.include({
      id: 'cust_ben',
      address: null,
      summary: {
        redemptions: {
          total_redeemed: 3,
          total_failed: 1,
          total_succeeded: 2,
          total_rolled_back: 0,
          total_rollback_failed: 0,
          total_rollback_succeeded: 0,
          gift: { redeemed_amount: 2000, amount_to_go: 3000 },
          loyalty_card: { redeemed_points: 0, points_to_go: 0 },
        },
        orders: {
          total_amount: 3000,
          total_count: 2,
          average_amount: 1500,
          last_order_amount: 1000,
          last_order_date: '2026-01-05T12:00:00.000Z',
        },
      },
      loyalty: { points: 0, referred_customers: 0, campaigns: {} },
      referrals: { total: 0, campaigns: [] },
    });
  });

  it('counts a rollback, and what came back by it', async () => {
    const sandbox = openSandbox();
    const { body } = await answerTo(sandbox, 'GIFT50', {
      order: { amount: 3000 },
      customer: { source_id: 'ben' },
      gift: { credits: 2000 },
    });
    await sendAsBackend(sandbox, `redemptions/${String(body['id'])}/rollback`, { body: {} });
    const { summary } = (await sendAsBackend(sandbox, 'customers/ben')).body as { summary: object };
    expect(summary)
      .to.have.property('redemptions')
      .that.deep.includes({
        total_rolled_back: 1,
        total_rollback_succeeded: 1,
        gift: { redeemed_amount: 0, amount_to_go: 5000 },
      });
    expect(summary).to.have.property('orders').that.includes({ total_count: 0 });
  });

  it('is updated: what the body does not name stays, and the ids too', async () => {
    const sandbox = openSandbox();
    const { status, body } = await sendAsBackend(sandbox, 'customers/ben', {
      method: 'PUT',
      body: { id: 'cust_anna', source_id: 'other', email: 'new@example.com' },
    });
    expect(status).to.equal(200);
    expect(body).to.include({
      id: 'cust_ben',
      source_id: 'ben',
      name: 'Ben Okafor',
      email: 'new@example.com',
    });
  });

  it('is deleted, and then unknown', async () => {
    const sandbox = openSandbox();
    const { status } = await sendAsBackend(sandbox, 'customers/ben', { method: 'DELETE' });
    expect(status).to.equal(204);
    for (const [method, id] of [
      ['GET', 'ben'],
      ['PUT', 'cust_ben'],
      ['DELETE', 'ben'],
    ] as const) {
      const answer = await sendAsBackend(sandbox, `customers/${id}`, {
        method,
        ...(method === 'PUT' && { body: {} }),
      });
      expect(answer.status).to.equal(404);
      expect(answer.body).to.include({ key: 'not_found', resource_type: 'customer', resource_id: id });
    }
    const { body } = await sendAsBackend(sandbox, 'vouchers/GIFT50');
    expect(body).not.to.have.any.keys('holder', 'holder_id');
  });
});

describe('GET /v1/customers', () => {
  /** A sandbox with three customers more, made a day after the other. */
  async function withThree(): Promise<Sandbox> {
    let day = 1;
    const sandbox = openSandbox({ now: () => new Date(Date.UTC(2026, 0, day, 12)) });
    for (const city of ['Rome', 'Oslo', 'Rome']) {
      const name = `Number ${day}`;
      await create(sandbox, { source_id: `c${day}`, name, email: `c${day}@example.com`, address: { city } });
      day += 1;
    }
    return sandbox;
  }

  const filters: [query: string, ids: string[]][] = [
    ['limit=3', ['c3', 'c2', 'c1']],
    ['city=Rome', ['c3', 'c1']],
    ['city=Rome&order=created_at', ['c1', 'c3']],
    ['name=Number%202', ['c2']],
    ['email=ben@example.com', ['ben']],
    ['created_at[after]=2026-01-02', ['c3', 'c2']],
    ['updated_at[after]=2020-01-01', []],
    ['order=-source_id&created_at[after]=2026-01-01', ['c3', 'c2', 'c1']],
    ['starting_after=2026-01-03T00:00:00.000Z&limit=2', ['c2', 'c1']],
    ['order=created_at&starting_after=2026-01-01', ['c1', 'c2', 'c3']],
  ];
  for (const [query, ids] of filters) {
    it(`keeps to what ${decodeURIComponent(query)} selects`, async () => {
      expect((await list(await withThree(), query)).ids).to.deep.equal(ids);
    });
  }

  it('says how many there are and whether there are more', async () => {
    const sandbox = await withThree();
    expect(await list(sandbox, 'limit=4')).to.include({ total: 6, more: true });
    expect(await list(sandbox, 'limit=4&page=2')).to.include({ total: 6, more: false });
  });

  it('shows every customer once from one cursor to the next, those of redemptions too', async () => {
    const sandbox = openSandbox();
    for (const source_id of ['x', 'y', 'z']) {
      await answerTo(sandbox, 'TENOFF', { order: { amount: 3000 }, customer: { source_id } });
    }
    const seen: string[] = [];
    let cursor = '2200-01-01T00:00:00Z';
    for (;;) {
      const { ids, customers, more } = await list(sandbox, `limit=2&starting_after=${cursor}`);
      seen.push(...ids);
      if (more === false) break;
      cursor = customers.at(-1)?.created_at ?? '';
    }
    expect(seen.slice(0, 3)).to.deep.equal(['z', 'y', 'x']);
    expect(new Set(seen).size).to.equal(6);
  });

  for (const query of [
    'limit=0',
    'limit=101',
    'page=100',
    'order=name',
    'segment_id=seg_1',
    'starting_after=x',
  ]) {
    it(`refuses ${query}`, async () => {
      const { status, body } = await sendAsBackend(openSandbox(), `customers?${query}`);
      expect([status, body['key']]).to.deep.equal([400, 'invalid_query_params']);
    });
  }
});

describe('several customers at once', () => {
  it('are created and updated by their source ids', async () => {
    const sandbox = openSandbox();
    const { status, body } = await sendAsBackend(sandbox, 'customers/bulk/async', {
      body: [
        { source_id: 'ben', name: 'B' },
        { source_id: 'new', name: 'N' },
      ],
    });
    expect(status).to.equal(202);
    expect(body['async_action_id']).to.match(/^aa_/);
    await sendAsBackend(sandbox, 'customers/metadata/async', {
      body: { source_ids: ['ben', 'new'], metadata: { club: 1 } },
    });
    for (const [id, name] of [
      ['ben', 'B'],
      ['new', 'N'],
    ] as const) {
      const one = (await sendAsBackend(sandbox, `customers/${id}`)).body;
      expect(one).to.include({ name });
      expect(one['metadata']).to.include({ club: 1 });
    }
  });

  it('are refused without a source id, and nothing changes', async () => {
    const sandbox = openSandbox();
    const { body } = await sendAsBackend(sandbox, 'customers/bulk/async', {
      body: [{ source_id: 'ben', name: 'B' }, { name: 'N' }],
    });
    expect(body).to.include({ key: 'invalid_payload' });
    expect((await sendAsBackend(sandbox, 'customers/ben')).body).to.include({ name: 'Ben Okafor' });
  });
});

describe('POST /v1/customers/{customerId}/permanent-deletion', () => {
  it('deletes a customer with consents and custom events', async () => {
    const sandbox = openSandbox();
    const customer = { source_id: 'zoe' };
    const { body: zoe } = await sendAsBackend(sandbox, 'customers', { body: customer });
    expect(zoe).not.to.have.any.keys('metadata');
    await sendAsBackend(sandbox, 'events', { body: { event: 'walked', customer } });
    await sendAsBackend(sandbox, 'events', { body: { event: 'walked', customer: { source_id: 'max' } } });
    const consents = { method: 'PUT', body: { cnst_sandbox_email: true } };
    await sendAsBackend(sandbox, 'customers/zoe/consents', consents);
    const path = `customers/${String(zoe['id'])}/permanent-deletion`;
    const { status, body } = await sendAsBackend(sandbox, path, { body: {} });
    expect(status).to.equal(200);
    expect(body['id']).to.match(/^del_/);
    expect(body).to.deep.include({
      related_object_id: zoe['id'],
      related_object: 'customer',
      status: 'DONE',
      data_json: { customer: 1, events: 1 },
      object: 'pernament_deletion',
    });
    const state = sandbox.state();
    expect(state.customers.some(({ source_id }) => source_id === 'zoe')).to.equal(false);
    expect(state.events).to.have.length(1);
    expect(state.consents).to.deep.equal({});
    expect((await sendAsBackend(sandbox, path, { body: {} })).body).to.include({ key: 'not_found' });
  });
});
