import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/api/json.ts';
import type { Outcome } from '../../../src/client/outcome.ts';
import { redemptionAnswer } from '../../../src/legacy/response.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { cart } from '../../support/sandbox.ts';
import { openSandboxShop, openShop } from '../../support/shop.ts';

/** What a callback of voucherify.js receives after this response of the API. */
const resultAfter = async (response: Response | Promise<Response>) =>
  handedOver(await openShop(() => response).client.redeem('LAMP-01'));

function handedOver(outcome: Outcome): Json {
  const answer = redemptionAnswer(outcome);
  return 'error' in answer ? answer.error : answer.data;
}

/** The context if there was no response. */
const noResponse = { status: 0, statusText: 'error', readyState: 0, responseText: '' };

/** The context of a body, if another part of the library sent the request. */
const hasText = (body: object) => ({
  statusText: 'error',
  readyState: 4,
  responseText: JSON.stringify(body),
  responseJSON: body,
});

describe('redemptionAnswer', () => {
  it('returns the redemption as the API sent it for a good code', async () => {
    const body = redemption({});
    expect(await resultAfter(jsonAnswer(200, body))).to.deep.equal(body);
  });

  it('returns an error with the status, the key and all fields of the envelope for a refused code', async () => {
    const body = envelope(400, 'order_rules_violated', { error: { message: 'Lamps only.' } });
    expect(await resultAfter(jsonAnswer(400, body))).to.deep.equal({
      ...body,
      type: 'error',
      message: 'no, says the API',
      key: 'order_rules_violated',
      context: { ...hasText(body), status: 400 },
    });
  });

  it('returns an error with the merchant’s message for a code that the sandbox refuses', async () => {
    const outcome = await openSandboxShop().client.redeem('BIGCART', { order: cart });
    expect(handedOver(outcome)).to.deep.nested.include({
      type: 'error',
      key: 'order_rules_violated',
      'error.message': 'Spend at least $200.00 to use this code.',
      'context.status': 400,
      'context.responseJSON.key': 'order_rules_violated',
    });
  });

  it('returns an error with status 0 for an empty code, which was not sent', async () => {
    const outcome = await openSandboxShop().client.redeem(' ');
    expect(handedOver(outcome)).to.deep.include({
      type: 'error',
      key: 'missing_code',
      context: noResponse,
    });
  });

  it('returns an error with the status and the envelope for wrong keys', async () => {
    const body = envelope(401, 'unauthorized');
    expect(await resultAfter(jsonAnswer(401, body))).to.deep.include({
      type: 'error',
      context: { ...hasText(body), status: 401 },
    });
  });

  it('returns an error with the status for an HTML page of a proxy', async () => {
    expect(await resultAfter(pageAnswer(502))).to.deep.include({
      type: 'error',
      context: { status: 502, statusText: 'error', readyState: 4, responseText: '', responseJSON: undefined },
    });
  });

  it('returns an error with status 0 and no key if there was no response', async () => {
    const result = await resultAfter(Promise.reject(new TypeError('Failed to fetch')));
    expect(result).to.deep.include({ type: 'error', context: noResponse });
    expect(result).not.to.have.property('key');
    expect(result).to.have.property('message').that.contains('Failed to fetch');
  });

  it('returns the redemption as the API sent it for a status 200 with the result FAILURE', async () => {
    const failure = {
      result: 'FAILURE',
      failure_code: 'voucher_expired',
      failure_message: 'voucher expired',
    };
    const body = redemption({}, failure);
    expect(await resultAfter(jsonAnswer(200, body))).to.deep.equal(body);
  });

  it('returns an error without a result for a body that looks like a success and is not a redemption', async () => {
    const body = { result: 'SUCCESS', type: 'redemption', message: 'fine' };
    const result = await resultAfter(jsonAnswer(200, body));
    expect(result).to.deep.include({ type: 'error', context: { ...hasText(body), status: 200 } });
    expect(result).to.include({ mayHaveRedeemed: true });
    expect(result).not.to.have.property('result');
  });

  it('returns an error whose type and context are its own, also if the envelope has such fields', async () => {
    const body = envelope(400, 'voucher_expired', { type: 'voucher', context: 'cart' });
    expect(await resultAfter(jsonAnswer(400, body))).to.deep.include({
      type: 'error',
      context: { ...hasText(body), status: 400 },
    });
  });
});
