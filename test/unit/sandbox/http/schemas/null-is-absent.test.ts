import { describe, expect, it } from 'vitest';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import {
  answerTo,
  type Part,
  post,
  qualify,
  stackAnswer,
  voucher,
} from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

/** Every optional field of a body, as null. */
const nulls = {
  customer: null,
  order: null,
  metadata: null,
  session: null,
  tracking_id: null,
  options: null,
  gift: null,
  reward: null,
};

/** Objects of which every field is null. */
const objectsOfNulls = {
  customer: {
    id: null,
    source_id: null,
    name: null,
    description: null,
    email: null,
    phone: null,
    birthdate: null,
    address: null,
    metadata: null,
  },
  order: {
    id: null,
    source_id: null,
    status: null,
    amount: null,
    initial_amount: null,
    discount_amount: null,
    items: null,
    metadata: null,
    customer: null,
    referrer: null,
    referrer_id: null,
  },
  session: { type: null, key: null, ttl: null, ttl_unit: null },
  options: { expand: null },
  gift: { credits: null },
  reward: { id: null, points: null },
};

const itemOfNulls = {
  object: null,
  product_id: null,
  sku_id: null,
  source_id: null,
  related_object: null,
  quantity: null,
  discount_quantity: null,
  initial_quantity: null,
  amount: null,
  discount_amount: null,
  initial_amount: null,
  price: null,
  product: null,
  sku: null,
  metadata: null,
};

describe('null in a request to the sandbox', () => {
  for (const [what, body] of Object.entries({
    'optional fields': nulls,
    'fields of objects': objectsOfNulls,
  })) {
    it(`is the same as no value for ${what}, at each endpoint`, async () => {
      const sandbox = openSandbox();
      const single = await answerTo(sandbox, 'TENOFF', body);
      expect(single.status, JSON.stringify(single.body)).to.equal(200);
      for (const path of ['redemptions', 'validations'] as const) {
        const { status, body: answer } = await stackAnswer(sandbox, path, {
          ...body,
          redeemables: [voucher('TENOFF', { gift: null, reward: null })],
        });
        expect(status, JSON.stringify(answer)).to.equal(200);
      }
      const qualified = await qualify({ ...body, scenario: null }, sandbox);
      expect(qualified.status, JSON.stringify(qualified.body)).to.equal(200);
      const rollback = await sendAsBackend(sandbox, `redemptions/${String(single.body['id'])}/rollback`, {
        body: { ...body, reason: null, order: null },
      });
      expect(rollback.status, JSON.stringify(rollback.body)).to.equal(200);
    });
  }

  it('lets the price come from the product of an item, and the amount from the items of an order', async () => {
    const items = [{ ...itemOfNulls, product: { price: 2500, name: null }, quantity: 2 }, itemOfNulls];
    const { body } = await answerTo(openSandbox(), 'TENOFF', { order: { amount: null, items } });
    expect(body['order']).to.include({ amount: 5000, total_amount: 4000 });
  });

  it('lets a gift card spend what covers the order', async () => {
    const body = { order: { amount: 3000 }, gift: { credits: null } };
    expect((await answerTo(openSandbox(), 'GIFT50', body)).body['gift']).to.deep.equal({ amount: 3000 });
  });

  it('is still missing where a field is required', async () => {
    const { status, body } = await stackAnswer(openSandbox(), 'redemptions', { redeemables: null });
    expect(status).to.equal(400);
    expect(body).to.include({ details: "Payload should have required property 'redeemables'" });
  });

  it('is kept as a value of metadata', async () => {
    const metadata = { till: null, shelf: { row: null } };
    const { body } = await answerTo(openSandbox(), 'TENOFF', { metadata, order: { amount: 1, metadata } });
    expect(body['metadata']).to.deep.equal(metadata);
    expect((body['order'] as Part)['metadata']).to.deep.equal(metadata);
  });

  it('is still wrong as an entry of a list', async () => {
    const { body } = await stackAnswer(openSandbox(), 'redemptions', { redeemables: [null] });
    expect(body).to.include({ details: 'Property .redeemables[0] should be object' });
  });
});

describe('an answer of the sandbox that is sent back', () => {
  const redeemables = [voucher('FREEMUG'), voucher('PROP300'), voucher('GIFT50')];
  const items = [
    { product_id: 'prod_beans', quantity: 2, price: 1900 },
    { source_id: 'filter', related_object: 'product', quantity: 1, price: 1200 },
  ];

  it('is accepted as the order of the next request, whole or without its id', async () => {
    const sandbox = openSandbox();
    const { order = {} } = await stackAnswer(sandbox, 'redemptions', {
      redeemables,
      order: { items },
      customer: { source_id: 'anna' },
    });
    expect(order).to.include({ source_id: null, referrer_id: null });
    const next = await stackAnswer(sandbox, 'redemptions', { redeemables: [voucher('TENOFF')], order });
    expect(next.status, JSON.stringify(next.body)).to.equal(200);
    expect(next.order).to.include({ id: order['id'], amount: order['amount'] });
    const described = { ...order, id: null };
    const other = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('TENOFF')],
      order: described,
    });
    expect(other.status, JSON.stringify(other.body)).to.equal(200);
    expect(other.order?.['id']).not.to.equal(order['id']);
    expect(other.order).to.include({ amount: order['amount'] });
  });

  it('is accepted as the session and the redeemables of a redemption', async () => {
    const sandbox = openSandbox();
    const validated = await stackAnswer(sandbox, 'validations', {
      redeemables,
      order: { items },
      session: { type: 'LOCK' },
    });
    const { status, body, redemptions } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: validated.redeemables,
      session: validated.body['session'],
      order: validated.order,
    });
    expect(status, JSON.stringify(body)).to.equal(200);
    expect(redemptions).to.have.length(3);
    expect(sandbox.state().locks).to.deep.equal([]);
  });

  it('is accepted as the customer of the next request', async () => {
    const sandbox = openSandbox();
    const { body } = await answerTo(sandbox, 'TENOFF', { customer: { source_id: 'anna' } });
    const response = await post(sandbox, 'redemptions', {
      redeemables: [voucher('TENOFF')],
      customer: body['customer'],
    });
    expect(response.status).to.equal(200);
  });
});
