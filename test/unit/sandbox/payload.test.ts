import { describe, expect, it } from 'vitest';
import { readPayload } from '../../../demo/sandbox/asked/payload.ts';
import { answerTo } from '../../support/page-requests.ts';
import { openSandbox } from '../../support/sandbox.ts';

describe('the body of a request', () => {
  const wrong: [body: unknown, details: string][] = [
    [{ order: { amount: 19.99 } }, 'Property .order.amount should be integer'],
    [{ order: { amount: '1999' } }, 'Property .order.amount should be integer'],
    [{ order: null }, 'Property .order should be object'],
    [{ order: { items: {} } }, 'Property .order.items should be array'],
    [{ order: { items: [{}, { quantity: 1.5 }] } }, 'Property .order.items[1].quantity should be integer'],
    [{ order: { items: [{ price: '5' }] } }, 'Property .order.items[0].price should be integer'],
    [{ order: { items: Array(501).fill({}) } }, 'Property .order.items should NOT have more than 500 items'],
    [{ order: { metadata: [] } }, 'Property .order.metadata should be object'],
    [{ customer: 'anna' }, 'Property .customer should be object'],
    [{ customer: { source_id: 7 } }, 'Property .customer.source_id should be string'],
    [{ metadata: 'x' }, 'Property .metadata should be object'],
    [{ gift: { credits: 0 } }, 'Property .gift.credits should be >= 1'],
    [{ reward: { id: 7 } }, 'Property .reward.id should be string'],
    [{ session: { type: 'KEY' } }, 'Property .session.type should be equal to one of the allowed values'],
    [[], 'Payload should be object'],
    ['text', 'Payload should be object'],
    [undefined, 'Payload should be object'],
  ];
  for (const [body, details] of wrong) {
    it(`is refused where the API's schema is broken: ${details}`, () => {
      expect(readPayload(body)).to.equal(details);
    });
  }

  it('may carry what the API does not know', () => {
    const body = {
      order: { amount: 1, colour: 'red', items: [{ product_id: 'a', wrapped: true }] },
      cart: 7,
    };
    expect(readPayload(body)).to.equal(body);
  });

  it('is answered with the property that is wrong, and nothing is redeemed or recorded', async () => {
    const sandbox = openSandbox();
    const { status, body } = await answerTo(sandbox, 'TENOFF', { order: { amount: 19.99 } });
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_payload', details: 'Property .order.amount should be integer' });
    expect(sandbox.state().redemptions).to.deep.equal([]);
  });

  for (const text of ['{"order":', 'null', '[]', '"TENOFF"', '<xml/>']) {
    it(`must be a JSON object, which ${text} is not`, async () => {
      expect((await answerTo(openSandbox(), 'TENOFF', text)).body).to.include({ key: 'invalid_payload' });
    });
  }

  it('must not say that an order costs less than nothing', async () => {
    const { body } = await answerTo(openSandbox(), 'TENOFF', { order: { amount: -1 } });
    expect(body).to.include({ key: 'invalid_amount' });
  });

  it('is not read before there is a code', async () => {
    expect((await answerTo(openSandbox(), '')).body).to.include({ code: 400, key: 'invalid_query_params' });
  });
});
