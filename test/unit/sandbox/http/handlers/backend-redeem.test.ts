import { describe, expect, it } from 'vitest';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo, type Part, stackAnswer, tier, voucher } from '../../../../support/page-requests.ts';
import { openSandbox, uses } from '../../../../support/sandbox.ts';

/** A body without the fields that differ in every response. */
function lasting(body: Part): Part {
  const order = body['order'] as Part | null;
  return {
    ...body,
    id: 0,
    channel: 0,
    request_id: 0,
    resource_id: 0,
    order: order && { ...order, id: 0, redemptions: 0 },
  };
}

describe('a backend that redeems', () => {
  it('one code gets the same response as a page, with its own channel', async () => {
    const [one, other] = [openSandbox(), openSandbox()];
    const body = { order: { amount: 6000 }, gift: { credits: 2000 }, metadata: { till: 3 } };
    const page = await answerTo(one, 'gfct5ZWI1nL', body);
    const backend = await sendAsBackend(other, 'vouchers/gfct5ZWI1nL/redemption', { body });
    expect(backend.status).to.equal(200);
    expect(lasting(backend.body)).to.deep.equal(lasting(page.body));
    expect(page.body['channel']).to.deep.equal({ channel_id: 'sandbox-client-id', channel_type: 'API' });
    expect(backend.body['channel']).to.deep.equal({ channel_id: 'sandbox-app-id', channel_type: 'API' });
    expect(other.state().vouchers['gfct5ZWI1nL']?.gift?.balance).to.equal(8000);
  });

  it('one code redeems for the customer of the tracking id', async () => {
    const { body } = await sendAsBackend(openSandbox(), 'vouchers/TENOFF/redemption?tracking_id=ben', {
      body: {},
    });
    expect(body['customer_id']).to.equal('cust_ben');
  });

  it('one code can use any characters in it', async () => {
    const code = 'A/B #1 +&%?';
    const sandbox = openSandbox({ vouchers: [{ code }] });
    const path = `vouchers/${encodeURIComponent(code)}/redemption`;
    expect((await sendAsBackend(sandbox, path, { body: {} })).status).to.equal(200);
    expect(uses(sandbox.state(), code)).to.equal(1);
    expect((await sendAsBackend(sandbox, path)).body).to.include({ total: 1 });
  });

  for (const code of ['EXPIRED', 'NOSUCH', 'SIGNIN', 'BIGCART']) {
    it(`${code} is refused as a page is, and the attempt is recorded`, async () => {
      const [one, other] = [openSandbox(), openSandbox()];
      const body = { order: { amount: 5000 } };
      const page = await answerTo(one, code, body);
      const backend = await sendAsBackend(other, `vouchers/${code}/redemption`, { body });
      expect(backend.status).to.equal(page.status);
      expect(lasting(backend.body)).to.deep.equal(lasting(page.body));
      expect(other.state().redemptions).to.have.length(1);
    });
  }

  it('several redeemables gets the same response as a page, with its own channel', async () => {
    const [one, other] = [openSandbox(), openSandbox()];
    const body = {
      redeemables: [voucher('TENOFF'), tier('promo_5PERCENT'), voucher('EXPIRED')],
      order: { amount: 6000 },
    };
    const page = await stackAnswer(one, 'redemptions', body);
    const backend = await sendAsBackend(other, 'redemptions', { body });
    expect(backend.status).to.equal(200);
    const parts = backend.body['redemptions'] as Part[];
    expect(parts.map((part) => (part['order'] as Part)['total_amount'])).to.deep.equal(
      page.redemptions.map((part) => (part['order'] as Part)['total_amount']),
    );
    expect(parts[0]?.['channel']).to.include({ channel_id: 'sandbox-app-id' });
    expect(backend.body['inapplicable_redeemables']).to.have.length(1);
    expect(backend.body['parent_redemption']).to.include({ status: 'SUCCEEDED' });
  });

  it('a promotion tier needs no code', async () => {
    const sandbox = openSandbox();
    const { status, body } = await sendAsBackend(sandbox, 'promotions/tiers/promo_10OFF100/redemption', {
      body: { customer: { source_id: 'ben' }, order: { amount: 20000 }, metadata: { till: 3 } },
    });
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      customer_id: 'cust_ben',
      metadata: { till: 3 },
      result: 'SUCCESS',
      related_object_type: 'promotion_tier',
      related_object_id: 'promo_10OFF100',
      voucher: null,
    });
    expect(body['promotion_tier']).to.include({
      id: 'promo_10OFF100',
      object: 'promotion_tier',
      hierarchy: 2,
    });
    expect(body['order']).to.include({ total_amount: 19000, status: 'PAID' });
    expect(sandbox.state().promotionTiers['promo_10OFF100']?.summary.redemptions.total_redeemed).to.equal(1);
  });

  const refusedTiers: [id: string, status: number, expected: Part][] = [
    [
      'promo_INACTIVE',
      400,
      { key: 'promotion_inactive', details: 'Promotion Tier with id: promo_INACTIVE is disabled.' },
    ],
    ['promo_10OFF100', 400, { key: 'order_rules_violated' }],
    ['promo_NOSUCH', 404, { key: 'not_found', resource_type: 'promotion_tier', resource_id: 'promo_NOSUCH' }],
  ];
  for (const [id, status, expected] of refusedTiers) {
    it(`the promotion tier ${id} is refused`, async () => {
      const sandbox = openSandbox();
      const answer = await sendAsBackend(sandbox, `promotions/tiers/${id}/redemption`, {
        body: { order: { amount: 5000 } },
      });
      expect(answer.status).to.equal(status);
      expect(answer.body).to.include(expected);
      expect(sandbox.state().redemptions).to.have.length(1);
    });
  }

  it('with a wrong body gets the reason', async () => {
    const sandbox = openSandbox();
    const wrong = { body: { metadata: 7 } };
    for (const path of ['vouchers/TENOFF/redemption', 'promotions/tiers/promo_5PERCENT/redemption']) {
      const { status, body } = await sendAsBackend(sandbox, path, wrong);
      expect(status).to.equal(400);
      expect(body).to.include({ key: 'invalid_payload', details: 'Property .metadata should be object' });
    }
    expect((await sendAsBackend(sandbox, 'redemptions', wrong)).body).to.include({ key: 'invalid_payload' });
  });
});
