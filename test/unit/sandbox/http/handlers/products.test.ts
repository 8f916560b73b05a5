import { describe, expect, it } from 'vitest';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

describe('products', () => {
  it('are created, read by id and source id, and given by a voucher at their price', async () => {
    const sandbox = openSandbox();
    const { status, body } = await sendAsBackend(sandbox, 'products', {
      body: { source_id: 'tea', name: 'Tea', price: 900, attributes: ['taste'], metadata: { green: true } },
    });
    expect(status).to.equal(200);
    expect(body['id']).to.match(/^prod_/);
    expect(body).to.deep.include({
      source_id: 'tea',
      name: 'Tea',
      price: 900,
      attributes: ['taste'],
      metadata: { green: true },
      image_url: null,
      created_at: '2026-01-05T12:00:00.000Z',
      updated_at: null,
      object: 'product',
    });
    const id = String(body['id']);
    expect((await sendAsBackend(sandbox, 'products/tea')).body).to.deep.equal(body);
    expect((await sendAsBackend(sandbox, `products/${id}`)).body).to.deep.equal(body);

    const discount = { type: 'UNIT', unit_off: 1, unit_type: id, effect: 'ADD_NEW_ITEMS' };
    await sendAsBackend(sandbox, 'vouchers/TEA', { body: { type: 'DISCOUNT_VOUCHER', discount } });
    const redeemed = await answerTo(sandbox, 'TEA', { order: { amount: 5000 } });
    expect(redeemed.body['order']).to.deep.include({ amount: 5900, total_discount_amount: 900 });
  });

  it('are updated by id or source id, and what is not named stays', async () => {
    const sandbox = openSandbox();
    await sendAsBackend(sandbox, 'products', { body: { source_id: 'mug', metadata: { a: 1 } } });
    const { body } = await sendAsBackend(sandbox, 'products/prod_mug', {
      method: 'PUT',
      body: { price: 1, source_id: 'other', metadata: { b: 2 } },
    });
    expect(body).to.deep.include({
      id: 'prod_mug',
      source_id: 'mug',
      name: 'Enamel mug',
      price: 1,
      metadata: { a: 1, b: 2 },
      updated_at: '2026-01-05T12:00:00.000Z',
    });
  });

  it('are listed page by page, oldest first', async () => {
    const sandbox = openSandbox();
    await sendAsBackend(sandbox, 'products', { body: { source_id: 'tea' } });
    const ids = async (query: string) => {
      const { body } = await sendAsBackend(sandbox, `products?${query}`);
      expect(body).to.include({ object: 'list', data_ref: 'products', total: 7 });
      return (body['products'] as { source_id: string }[]).map(({ source_id }) => source_id);
    };
    expect(await ids('limit=2')).to.deep.equal(['beans', 'grinder']);
    expect(await ids('limit=2&page=4')).to.deep.equal(['tea']);
    expect(await ids('limit=1&order=-created_at')).to.deep.equal(['tea']);
  });

  it('are deleted, and then unknown', async () => {
    const sandbox = openSandbox();
    const { status } = await sendAsBackend(sandbox, 'products/mug?force=true', { method: 'DELETE' });
    expect(status).to.equal(204);
    for (const id of ['mug', 'prod_mug']) {
      const answer = await sendAsBackend(sandbox, `products/${id}`);
      expect(answer.status).to.equal(404);
      expect(answer.body).to.include({ key: 'not_found', resource_type: 'product', resource_id: id });
    }
  });

  it('are refused with an unknown id, a price that is none, or a filter that is not kept', async () => {
    const sandbox = openSandbox();
    const post = (body: object) => sendAsBackend(sandbox, 'products', { body });
    expect((await post({ id: 'prod_none' })).body).to.include({ key: 'not_found' });
    expect((await post({ price: -1 })).body).to.include({ key: 'invalid_payload' });
    expect((await post({ price: 0.5 })).body).to.include({ details: 'Property .price should be integer' });
    for (const query of ['limit=101', 'page=101', 'order=price', 'start_date=2020-01-01']) {
      const { body } = await sendAsBackend(sandbox, `products?${query}`);
      expect(body['key']).to.equal('invalid_query_params');
    }
  });
});
