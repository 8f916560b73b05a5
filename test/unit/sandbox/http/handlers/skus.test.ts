import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import type { Part } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const create = (sandbox: Sandbox, body: object, product = 'mug') =>
  sendAsBackend(sandbox, `products/${product}/skus`, { body });

describe('SKUs', () => {
  it('are created, read, listed with their product, updated and deleted', async () => {
    const sandbox = openSandbox();
    const sent = { source_id: 'mug-red', sku: 'Red mug', price: 900, attributes: { colour: 'red' } };
    const { status, body } = await create(sandbox, sent);
    expect(status).to.equal(200);
    expect(body['id']).to.match(/^sku_/);
    expect(body).to.deep.include({ ...sent, product_id: 'prod_mug', metadata: {}, object: 'sku' });
    const id = String(body['id']);
    expect((await sendAsBackend(sandbox, `skus/${id}`)).body).to.deep.equal(body);
    expect((await sendAsBackend(sandbox, 'skus/mug-red')).body).to.deep.equal(body);
    const { body: list } = await sendAsBackend(sandbox, 'products/prod_mug/skus');
    expect(list).to.deep.equal({ object: 'list', data_ref: 'skus', skus: [body], total: 1 });
    const { body: product } = await sendAsBackend(sandbox, 'products/mug');
    expect((product['skus'] as Part)['data']).to.deep.equal([body]);

    const change = { method: 'PUT', body: { price: 950, source_id: 'other', metadata: { a: 1 } } };
    const { body: changed } = await sendAsBackend(sandbox, `products/mug/skus/${id}`, change);
    expect(changed).to.deep.include({ source_id: 'mug-red', sku: 'Red mug', price: 950, metadata: { a: 1 } });
    const gone = await sendAsBackend(sandbox, 'products/mug/skus/mug-red', { method: 'DELETE' });
    expect(gone.status).to.equal(204);
    expect((await sendAsBackend(sandbox, `skus/${id}`)).body).to.include({ key: 'not_found' });
  });

  it('are updated by a POST that names an id or a source id, and an unknown id is refused', async () => {
    const sandbox = openSandbox();
    const { body } = await create(sandbox, { source_id: 'mug-red' });
    const again = await create(sandbox, { source_id: 'mug-red', price: 5 });
    expect(again.body).to.include({ id: body['id'], price: 5 });
    const unknown = await create(sandbox, { id: 'sku_0' });
    expect(unknown.body).to.include({ key: 'not_found', resource_type: 'sku', resource_id: 'sku_0' });
  });

  it('belong to one product, and are deleted with it', async () => {
    const sandbox = openSandbox();
    await sendAsBackend(sandbox, 'products', { body: { source_id: 'tea' } });
    await create(sandbox, { source_id: 'mug-red' });
    const foreign = [
      await create(sandbox, { source_id: 'mug-red', price: 1 }, 'tea'),
      await sendAsBackend(sandbox, 'products/tea/skus/mug-red', { method: 'DELETE' }),
    ];
    for (const { status } of foreign) expect(status).to.equal(404);
    await sendAsBackend(sandbox, 'products/mug', { method: 'DELETE' });
    expect((await sendAsBackend(sandbox, 'skus/mug-red')).status).to.equal(404);
    expect((await create(sandbox, {})).body).to.include({ resource_type: 'product' });
  });

  it('refuse a price that is no amount', async () => {
    expect((await create(openSandbox(), { price: -1 })).body).to.include({ key: 'invalid_payload' });
  });
});

describe('an asynchronous action', () => {
  it('of products creates, updates and adds metadata by source ids, and can be read', async () => {
    const sandbox = openSandbox();
    const bulk = await sendAsBackend(sandbox, 'products/bulk/async', {
      body: [{ source_id: 'mug', price: 7 }, { source_id: 'tea' }],
    });
    expect(bulk.status).to.equal(202);
    expect((await sendAsBackend(sandbox, 'products/mug')).body).to.include({ price: 7 });
    const metadata = { body: { source_ids: ['tea'], metadata: { green: true } } };
    const update = await sendAsBackend(sandbox, 'products/metadata/async', metadata);
    expect((await sendAsBackend(sandbox, 'products/tea')).body).to.deep.include({
      metadata: { green: true },
    });

    const id = String(bulk.body['async_action_id']);
    const { body: action } = await sendAsBackend(sandbox, `async-actions/${id}`);
    expect(action).to.deep.include({
      id,
      type: 'PRODUCTS.BULK_UPDATE',
      status: 'DONE',
      operation_status: 'SUCCESS',
    });
    expect(action['result']).to.include({ done_count: 2, failed_count: 0 });
    const { body: list } = await sendAsBackend(sandbox, 'async-actions');
    const actions = list['async_actions'] as Part[];
    expect(actions.map((one) => one['id'])).to.deep.equal([update.body['async_action_id'], id]);
    expect((await sendAsBackend(sandbox, 'async-actions?limit=1')).body['async_actions']).to.have.length(1);
    expect((await sendAsBackend(sandbox, 'async-actions/aa_0')).body).to.include({
      resource_type: 'async_action',
    });
  });

  it('of products has nothing to do without a body, as an SDK sends it, and refuses a product without a source id', async () => {
    const sandbox = openSandbox();
    const empty = await sendAsBackend(sandbox, 'products/bulk/async', { method: 'POST' });
    expect(empty.status).to.equal(202);
    expect((await sendAsBackend(sandbox, 'products/bulk/async', { body: {} })).status).to.equal(400);
    const nameless = await sendAsBackend(sandbox, 'products/bulk/async', { body: [{ price: 1 }] });
    expect(nameless.body).to.include({ details: "Property [0] should have required property 'source_id'" });
  });
});

describe('POST /v1/oauth/token', () => {
  const ask = (body: string) => sendAsBackend(openSandbox(), 'oauth/token', { body });

  it('gives the access token of the sandbox, with which a backend can send requests', async () => {
    const { status, body } = await ask('grant_type=client_credentials&scope=api');
    expect(status).to.equal(200);
    expect(body).to.include({ expires_in: 900, token_type: 'Bearer', scope: 'api' });
    expect(body['expires_at']).to.equal(Date.parse('2026-01-05T12:15:00Z') / 1000);
    const headers = { Authorization: `Bearer ${String(body['access_token'])}` };
    expect((await sendAsBackend(openSandbox(), 'vouchers', { headers })).status).to.equal(200);
  });

  it('refuses another grant, another scope and a form without them', async () => {
    expect((await ask('grant_type=password&scope=api')).body).to.include({ key: 'invalid_grant_type' });
    expect((await ask('grant_type=client_credentials&scope=api x')).body).to.include({
      key: 'invalid_scope',
      message: 'Invalid scope: x',
    });
    expect((await ask('grant_type=client_credentials')).body).to.include({ key: 'invalid_payload' });
  });
});
