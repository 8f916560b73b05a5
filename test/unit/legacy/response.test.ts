import { describe, expect, it } from 'vitest';
import { legacyResponse } from '../../../src/legacy/response.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { cart } from '../../support/sandbox.ts';
import { openSandboxShop, openShop } from '../../support/shop.ts';

/** What an old callback is given when the API answers so. */
const givenAfter = async (answer: Response | Promise<Response>) =>
  legacyResponse(await openShop(() => answer).client.redeem('LAMP-01'));

describe('what an old callback is given', () => {
  it('for a good code: the redemption as the API sent it', async () => {
    const body = redemption({});
    expect(await givenAfter(jsonAnswer(200, body))).to.deep.equal(body);
  });

  it('for a refused code: an error with the status, the key and the envelope, flat and whole', async () => {
    const body = envelope(400, 'order_rules_violated', { error: { message: 'Lamps only.' } });
    expect(await givenAfter(jsonAnswer(400, body))).to.deep.equal({
      ...body,
      type: 'error',
      message: 'no, says the API',
      key: 'order_rules_violated',
      context: { status: 400, responseJSON: body },
    });
  });

  it('for a code the sandbox refuses: the merchant’s words', async () => {
    const outcome = await openSandboxShop().client.redeem('BIGCART', { order: cart });
    expect(legacyResponse(outcome)).to.deep.nested.include({
      type: 'error',
      key: 'order_rules_violated',
      'error.message': 'Spend at least $200.00 to use this code.',
      'context.status': 400,
      'context.responseJSON.key': 'order_rules_violated',
    });
  });

  it('for an empty code: an error that never was an answer', async () => {
    const outcome = await openSandboxShop().client.redeem(' ');
    expect(legacyResponse(outcome)).to.deep.include({
      type: 'error',
      key: 'missing_code',
      context: { status: 0, responseJSON: undefined },
    });
  });

  it('for wrong keys: an error with the status and the envelope', async () => {
    const body = envelope(401, 'unauthorized');
    expect(await givenAfter(jsonAnswer(401, body))).to.deep.include({
      type: 'error',
      context: { status: 401, responseJSON: body },
    });
  });

  it('for a proxy’s page: an error with the status', async () => {
    expect(await givenAfter(pageAnswer(502))).to.deep.include({
      type: 'error',
      context: { status: 502, responseJSON: undefined },
    });
  });

  it('for no answer: an error with status 0 and no key', async () => {
    const given = await givenAfter(Promise.reject(new TypeError('Failed to fetch')));
    expect(given).to.deep.include({ type: 'error', context: { status: 0, responseJSON: undefined } });
    expect(given).not.to.have.property('key');
    expect(given).to.have.property('message').that.contains('Failed to fetch');
  });

  it('for FAILURE with 200: an error with the reason', async () => {
    const failure = {
      result: 'FAILURE',
      failure_code: 'voucher_expired',
      failure_message: 'voucher expired',
    };
    const given = await givenAfter(jsonAnswer(200, redemption({}, failure)));
    expect(given).to.include({ type: 'error', key: 'voucher_expired', message: 'voucher expired' });
  });

  it('for an answer that is no redemption: never what an old page takes for a success', async () => {
    const body = { result: 'SUCCESS', type: 'redemption', message: 'fine' };
    const given = await givenAfter(jsonAnswer(200, body));
    expect(given).to.deep.include({ type: 'error', context: { status: 200, responseJSON: body } });
    expect(given).not.to.have.property('result');
  });

  it('is always told apart by type, whatever the envelope calls itself', async () => {
    const body = envelope(400, 'voucher_expired', { type: 'voucher', context: 'cart' });
    expect(await givenAfter(jsonAnswer(400, body))).to.deep.include({
      type: 'error',
      context: { status: 400, responseJSON: body },
    });
  });
});
