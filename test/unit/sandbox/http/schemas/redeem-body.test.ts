import { describe, expect, it } from 'vitest';
import { parseRedeemBody } from '../../../../../sandbox/http/schemas/redeem-body.ts';
import { answerTo } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

describe('the body of a request', () => {
  const wrong: [body: unknown, details: string][] = [
    [{ order: { amount: 19.99 } }, 'Property .order.amount should be integer'],
    [{ order: { amount: '1999' } }, 'Property .order.amount should be integer'],
    [{ order: 7 }, 'Property .order should be object'],
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
    it(`is refused if it does not match the API’s schema: ${details}`, () => {
      expect(parseRedeemBody(body)).to.equal(details);
    });
  }

  it('can have fields that the API does not know', () => {
    const body = {
      order: { amount: 1, colour: 'red', items: [{ product_id: 'a', wrapped: true }] },
      cart: 7,
    };
    expect(parseRedeemBody(body)).to.deep.equal(body);
  });

  it('is refused with the name of the wrong property, and nothing is redeemed or recorded', async () => {
    const sandbox = openSandbox();
    const { status, body } = await answerTo(sandbox, 'TENOFF', { order: { amount: 19.99 } });
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_payload', details: 'Property .order.amount should be integer' });
    expect(sandbox.state().redemptions).to.deep.equal([]);
  });

  for (const text of ['{"order":', 'null', '[]', '"TENOFF"', '<xml/>']) {
    it(`has to be a JSON object, and is refused if it is ${text}`, async () => {
      expect((await answerTo(openSandbox(), 'TENOFF', text)).body).to.include({ key: 'invalid_payload' });
    });
  }

  it('is refused if the order has a negative amount', async () => {
    const { body } = await answerTo(openSandbox(), 'TENOFF', { order: { amount: -1 } });
    expect(body).to.include({ key: 'invalid_amount' });
  });

  it('is not read if the query has no code', async () => {
    expect((await answerTo(openSandbox(), '')).body).to.include({ code: 400, key: 'invalid_query_params' });
  });
});
