import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { type Part, stackAnswer, voucher } from '../../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../../support/sandbox.ts';

const create = (body: object, sandbox: Sandbox = openSandbox()) => sendAsBackend(sandbox, 'orders', { body });
const change = (sandbox: Sandbox, id: string, body: object) =>
  sendAsBackend(sandbox, `orders/${id}`, { method: 'PUT', body });

describe('POST /v1/orders', () => {
  it('stores an order and its customer', async () => {
    const sandbox = openSandbox();
    const customer = { source_id: 'zoe', name: 'Zoe' };
    const { status, body } = await create({ ...cart, source_id: 'cart-1', customer }, sandbox);
    expect(status).to.equal(200);
    expect(body['id']).to.match(/^ord_/);
    const [stored] = sandbox.state().customers.filter(({ source_id }) => source_id === 'zoe');
    expect(body).to.deep.include({
      object: 'order',
      source_id: 'cart-1',
      status: 'CREATED',
      amount: 13000,
      total_amount: 13000,
      customer_id: stored?.id,
      customer: { id: stored?.id, object: 'customer' },
      created_at: '2026-01-05T12:00:00.000Z',
      updated_at: null,
    });
    expect(body['items']).to.have.length(3);
    expect(sandbox.state().orders.map(({ id }) => id)).to.deep.equal([body['id']]);
  });

  it('adds up the lines where no amount is sent', async () => {
    const { body } = await create({ items: [{ product_id: 'prod_beans', quantity: 2, price: 2400 }] });
    expect(body).to.include({ amount: 4800, total_amount: 4800 });
  });

  it('changes the order with the same source id, and keeps what was redeemed on it', async () => {
    const sandbox = openSandbox();
    const { body: first } = await create({ source_id: 'cart-1', amount: 5000 }, sandbox);
    await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('TENOFF')],
      order: { source_id: 'cart-1' },
    });
    const { status, body } = await create(
      { source_id: 'cart-1', amount: 8000, status: 'FULFILLED' },
      sandbox,
    );
    expect(status).to.equal(200);
    expect(body).to.include({
      id: first['id'],
      status: 'FULFILLED',
      discount_amount: 1000,
      total_amount: 7000,
    });
    expect(Object.keys(body['redemptions'] as Part)).to.have.length(1);
    expect(sandbox.state().orders).to.have.length(1);
  });

  it('answers an unknown order or customer with a 404 and stores nothing', async () => {
    const sandbox = openSandbox();
    const order = await create({ id: 'ord_nobody', amount: 1 }, sandbox);
    expect(order.status).to.equal(404);
    expect(order.body).to.include({ resource_type: 'order', resource_id: 'ord_nobody' });
    const customer = await create({ amount: 1, customer: { id: 'cust_nobody' } }, sandbox);
    expect(customer.status).to.equal(404);
    expect(customer.body).to.include({ resource_type: 'customer' });
    expect(sandbox.state().orders).to.deep.equal([]);
  });

  it('refuses a body that is not as it should be, and a negative amount', async () => {
    const wrong = await create({ status: 'OPEN' });
    expect(wrong.status).to.equal(400);
    expect(wrong.body).to.include({
      key: 'invalid_payload',
      details: 'Property .status should be equal to one of the allowed values',
    });
    expect((await create({ amount: -1 })).body).to.include({ key: 'invalid_amount' });
  });
});

describe('GET and PUT /v1/orders/{orderId}', () => {
  it('find an order by its id and by its source id', async () => {
    const sandbox = openSandbox();
    const { body } = await create({ source_id: 'cart/1', amount: 5000 }, sandbox);
    expect((await sendAsBackend(sandbox, `orders/${String(body['id'])}`)).body).to.deep.equal(body);
    expect((await sendAsBackend(sandbox, 'orders/cart%2F1')).body).to.deep.equal(body);
    const unknown = await sendAsBackend(sandbox, 'orders/ord_nobody');
    expect(unknown.status).to.equal(404);
    expect(unknown.body).to.include({ key: 'not_found', details: 'Cannot find order with id ord_nobody' });
    expect((await change(sandbox, 'ord_nobody', {})).status).to.equal(404);
  });

  it('change what is sent and leave the rest', async () => {
    const sandbox = openSandbox();
    const sent = { source_id: 'cart-1', amount: 5000, metadata: { shop: 'berlin' } };
    const { body: before } = await create({ ...sent, customer: { source_id: 'ben' } }, sandbox);
    const { status, body } = await change(sandbox, String(before['id']), { status: 'CANCELED' });
    expect(status).to.equal(200);
    expect(body).to.deep.equal({ ...before, status: 'CANCELED', updated_at: '2026-01-05T12:00:00.000Z' });
    const { body: named } = await change(sandbox, 'cart-1', { id: 'ord_other', amount: 6000 });
    expect(named).to.include({ id: before['id'], amount: 6000, total_amount: 6000, status: 'CANCELED' });
  });

  it('let no two orders have the same source id', async () => {
    const sandbox = openSandbox();
    await create({ source_id: 'cart-1', amount: 1 }, sandbox);
    const { body } = await create({ source_id: 'cart-2', amount: 1 }, sandbox);
    const { status, body: refusal } = await change(sandbox, String(body['id']), { source_id: 'cart-1' });
    expect(status).to.equal(400);
    expect(refusal).to.include({ key: 'invalid_order' });
  });

  it('wait for a redemption on the order that is not answered yet', async () => {
    let answerLate = (): void => {};
    const late = new Promise<void>((resolve) => (answerLate = resolve));
    const sandbox = openSandbox({ wait: () => late });
    const { body } = await create({ source_id: 'cart-1', amount: 5000 }, sandbox);
    const slow = stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('SLOW-5S')],
      order: { source_id: 'cart-1' },
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const busy = await change(sandbox, String(body['id']), { amount: 1 });
    answerLate();
    await slow;
    expect(busy.body).to.include({ key: 'multiple_requests' });
    expect((await change(sandbox, String(body['id']), { amount: 1 })).status).to.equal(200);
  });
});

describe('GET /v1/orders', () => {
  it('lists orders page by page, the newest first', async () => {
    let now = Date.UTC(2026, 0, 5, 12);
    const sandbox = openSandbox({ now: () => new Date(now) });
    for (const source_id of ['one', 'two', 'three']) {
      now += 1000;
      await create({ source_id, amount: 5000 }, sandbox);
    }
    now += 1000;
    await change(sandbox, 'one', { amount: 1 });
    const sources = async (query: string) =>
      ((await sendAsBackend(sandbox, `orders${query}`)).body['orders'] as Part[]).map(
        (one) => one['source_id'],
      );
    const { status, body } = await sendAsBackend(sandbox, 'orders?limit=2');
    expect(status).to.equal(200);
    expect(body).to.include({ object: 'list', data_ref: 'orders', total: 3 });
    expect(await sources('?limit=2')).to.deep.equal(['three', 'two']);
    expect(await sources('?limit=2&page=2')).to.deep.equal(['one']);
    expect(await sources('?order=created_at')).to.deep.equal(['one', 'two', 'three']);
    expect(await sources('?order=-updated_at')).to.deep.equal(['one', 'three', 'two']);
  });

  it('refuses a query that is not as it should be', async () => {
    const { status, body } = await sendAsBackend(openSandbox(), 'orders?limit=101');
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_query_params', details: 'Property .limit should be <= 100' });
  });
});
