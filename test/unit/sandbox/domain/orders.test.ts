import { describe, expect, it } from 'vitest';
import { answerTo, type Part } from '../../../support/page-requests.ts';
import { apiUrl, openSandbox, serverHeaders } from '../../../support/sandbox.ts';

/** Redeems 10.00 off this order and returns the order of the answer. */
async function redeemed(order: object, sandbox = openSandbox()): Promise<Part> {
  const { status, body } = await answerTo(sandbox, 'TENOFF', { order });
  expect(status, JSON.stringify(body)).to.equal(200);
  return body['order'] as Part;
}

const product = { id: 'prod_beans', source_id: 'beans', name: 'Coffee beans, 1 kg', price: 2400 };

describe('the order of a request', () => {
  const named: [how: string, item: object][] = [
    ['product_id', { product_id: 'prod_beans' }],
    ['source_id and related_object', { source_id: 'beans', related_object: 'product' }],
    ['the id of its product', { product: { id: 'prod_beans' } }],
    ['the source id of its product', { product: { source_id: 'beans' } }],
  ];
  for (const [how, item] of named) {
    it(`takes the price of a line from the catalogue if it names the product by ${how}`, async () => {
      const { items, ...order } = await redeemed({ items: [{ ...item, quantity: 2, price: null }] });
      expect(order).to.include({ amount: 4800, total_amount: 3800 });
      expect((items as Part[])[0]).to.deep.include({
        product_id: 'prod_beans',
        price: 2400,
        amount: 4800,
        product,
      });
    });
  }

  it('takes the price that is sent before that of the catalogue', async () => {
    const items = [
      { product_id: 'prod_beans', price: 2000 },
      { product_id: 'prod_beans', product: { price: 1000 } },
      { product_id: 'prod_beans', amount: 500 },
    ];
    expect(await redeemed({ items })).to.include({ amount: 3500 });
  });

  it('shows a product in its lines as it was at the time of each order', async () => {
    const sandbox = openSandbox();
    const items = [{ product_id: 'prod_beans' }];
    const before = await redeemed({ items }, sandbox);
    await sandbox.fetch(`${apiUrl}/v1/products/prod_beans`, {
      method: 'PUT',
      headers: { ...serverHeaders, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Better beans', price: 3000 }),
    });
    const after = await redeemed({ items: [...items, ...items] }, sandbox);
    const changed = { ...product, name: 'Better beans', price: 3000 };
    expect((after['items'] as Part[]).map((line) => line['product'])).to.deep.equal([changed, changed]);
    const [stored] = sandbox.state().orders.filter(({ id }) => id === before['id']);
    expect(stored?.items[0]?.product).to.deep.equal(product);
  });

  it('has no price for a line that the catalogue does not know, as a SKU or a source id of a SKU', async () => {
    const items = [{ sku_id: 'sku_1' }, { source_id: 'beans', related_object: 'sku' }, { product_id: 'x' }];
    const order = await redeemed({ items });
    expect(order).to.include({ amount: 0 });
    for (const line of order['items'] as Part[]) expect(line).not.to.have.any.keys('price', 'product');
  });

  it('knows the same product again by another name, with the discount of an earlier redemption', async () => {
    const sandbox = openSandbox();
    const items = [{ product_id: 'prod_beans', quantity: 1 }];
    await answerTo(sandbox, 'ITEMS5', { order: { source_id: 'cart-1', items } });
    const again = [{ source_id: 'beans', related_object: 'product', quantity: 1 }];
    const order = await redeemed({ source_id: 'cart-1', items: again }, sandbox);
    expect((order['items'] as Part[])[0]).to.include({ discount_amount: 500 });
  });

  it('is stored with its source id, metadata, date and referrer', async () => {
    const sent = {
      source_id: 'cart-2',
      amount: 5000,
      metadata: { till: 3 },
      created_at: '2025-12-24T10:00:00.000Z',
      referrer: { source_id: 'anna' },
    };
    const stored = { source_id: 'cart-2', metadata: { till: 3 }, referrer_id: 'cust_anna' };
    expect(await redeemed(sent)).to.deep.include({ ...stored, created_at: '2025-12-24T10:00:00.000Z' });
    expect(await redeemed({ ...sent, referrer_id: 'cust_ben' })).to.include({ referrer_id: 'cust_ben' });
  });

  it('is calculated by the sandbox, so status, discounts and free units that are sent change nothing', async () => {
    const items = [{ product_id: 'prod_beans', quantity: 2, discount_quantity: 1, discount_amount: 2400 }];
    const order = await redeemed({
      ...{ items, status: 'FULFILLED', discount_amount: 300, initial_amount: 1, total_amount: 7 },
    });
    expect(order).to.include({ status: 'PAID', amount: 4800, total_discount_amount: 1000 });
    expect(order).not.to.have.any.keys('initial_amount');
    expect((order['items'] as Part[])[0]).not.to.have.any.keys('discount_amount', 'discount_quantity');
  });
});
