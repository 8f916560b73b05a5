import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const autumn = {
  name: 'Autumn',
  campaign_type: 'DISCOUNT_COUPONS',
  type: 'STATIC',
  vouchers_count: 3,
  start_date: '2026-01-01',
  metadata: { season: 4 },
  voucher: {
    type: 'DISCOUNT_VOUCHER',
    discount: { type: 'AMOUNT', amount_off: 700 },
    redemption: { quantity: 1 },
    code_config: { pattern: 'AUT-####' },
  },
};

const create = (sandbox: Sandbox, body: unknown) => sendAsBackend(sandbox, 'campaigns', { body });

async function codesOf(sandbox: Sandbox, campaign: string): Promise<string[]> {
  const { body } = await sendAsBackend(
    sandbox,
    `vouchers?campaign=${encodeURIComponent(campaign)}&limit=100`,
  );
  return (body['vouchers'] as { code: string }[]).map(({ code }) => code);
}

describe('POST /v1/campaigns', () => {
  it('creates a campaign with vouchers that can be redeemed at once', async () => {
    const sandbox = openSandbox();
    const { status, body } = await create(sandbox, autumn);
    expect(status).to.equal(200);
    expect(body['id']).to.match(/^camp_/);
    expect(body).to.deep.include({
      name: 'Autumn',
      campaign_type: 'DISCOUNT_COUPONS',
      type: 'STATIC',
      vouchers_count: 3,
      start_date: '2026-01-01T00:00:00.000Z',
      metadata: { season: 4 },
      active: true,
      creation_status: 'DONE',
      voucher: { ...autumn.voucher, is_referral_code: false },
      created_at: '2026-01-05T12:00:00.000Z',
      object: 'campaign',
    });
    const codes = await codesOf(sandbox, 'Autumn');
    expect(codes).to.have.length(3);
    for (const code of codes) {
      expect(code).to.match(/^AUT-\w{4}$/);
      const { body: redeemed } = await answerTo(sandbox, code, { order: { amount: 5000 } });
      expect(redeemed['order']).to.deep.include({ total_discount_amount: 700 });
      expect(redeemed['voucher']).to.deep.include({ campaign: 'Autumn', campaign_id: body['id'] });
      expect((await answerTo(sandbox, code)).body).to.include({ key: 'quantity_exceeded' });
    }
  });

  it('creates campaigns of gift cards and loyalty programs', async () => {
    const sandbox = openSandbox();
    await create(sandbox, {
      name: 'Cards',
      vouchers_count: 1,
      voucher: { type: 'GIFT_VOUCHER', gift: { amount: 2500 } },
    });
    await create(sandbox, {
      name: 'Club',
      vouchers_count: 1,
      voucher: { type: 'LOYALTY_CARD', loyalty_card: { points: 20 } },
    });
    const [card = ''] = await codesOf(sandbox, 'Cards');
    const [points = ''] = await codesOf(sandbox, 'Club');
    const { vouchers } = sandbox.state();
    expect(vouchers[card]?.gift).to.deep.equal({ amount: 2500, balance: 2500, effect: 'APPLY_TO_ORDER' });
    expect(vouchers[points]?.loyalty_card).to.deep.equal({ points: 20, balance: 20 });
    expect((await sendAsBackend(sandbox, 'campaigns/Club')).body).to.include({
      campaign_type: 'LOYALTY_PROGRAM',
    });
  });

  it('refuses a name that is taken, and a campaign with too few free codes, and keeps nothing of it', async () => {
    const sandbox = openSandbox();
    const taken = await create(sandbox, { ...autumn, name: 'Gift cards' });
    expect(taken.status).to.equal(409);
    expect(taken.body).to.include({
      key: 'duplicate_found',
      details: 'Duplicated campaign exists with name Gift cards',
      resource_type: 'campaign',
    });
    const before = sandbox.state().vouchers;
    const voucher = { ...autumn.voucher, code_config: { pattern: 'ONLY-#', charset: 'AB' } };
    expect((await create(sandbox, { ...autumn, voucher })).body).to.include({ key: 'invalid_voucher' });
    expect(sandbox.state().vouchers).to.deep.equal(before);
    expect((await sendAsBackend(sandbox, 'campaigns/Autumn')).status).to.equal(404);
  });

  const wrong: [what: string, body: object, key: string, details: string][] = [
    [
      'no name',
      { voucher: autumn.voucher },
      'invalid_payload',
      "Payload should have required property 'name'",
    ],
    ['no voucher', { name: 'A' }, 'invalid_payload', "Payload should have required property 'voucher'"],
    [
      'another type of vouchers',
      { ...autumn, campaign_type: 'GIFT_VOUCHERS' },
      'invalid_campaign',
      'Vouchers of type DISCOUNT_VOUCHER belong to DISCOUNT_COUPONS, not to GIFT_VOUCHERS',
    ],
    [
      'referral codes',
      { ...autumn, campaign_type: 'REFERRAL_PROGRAM' },
      'invalid_payload',
      'Property .campaign_type should be equal to one of the allowed values',
    ],
    [
      'promotion tiers that have no discount',
      { name: 'A', campaign_type: 'PROMOTION', promotion: { tiers: [{ name: 'B', action: {} }] } },
      'invalid_payload',
      "Property .promotion.tiers[0].action should have required property 'discount'",
    ],
    [
      'a million vouchers',
      { ...autumn, vouchers_count: 1_000_000 },
      'invalid_payload',
      'Property .vouchers_count should be <= 10000',
    ],
    [
      'a time limit after publishing',
      { ...autumn, activity_duration_after_publishing: 'P1D' },
      'invalid_payload',
      'Property .activity_duration_after_publishing should be left out, because the sandbox does not keep it',
    ],
    [
      'a state that is not true or false',
      { ...autumn, active: 'no' },
      'invalid_payload',
      'Property .active should be boolean',
    ],
  ];
  for (const [what, body, key, details] of wrong) {
    it(`refuses a campaign with ${what}`, async () => {
      const answer = await create(openSandbox(), body);
      expect(answer.status).to.equal(400);
      expect(answer.body).to.include({ key, details });
    });
  }
});

describe('one campaign', () => {
  it('is read by id and by name', async () => {
    const sandbox = openSandbox();
    const { body } = await sendAsBackend(sandbox, 'campaigns/Gift%20cards');
    expect(body).to.include({ id: 'camp_sandbox_gifts', vouchers_count: 2 });
    expect((await sendAsBackend(sandbox, 'campaigns/camp_sandbox_gifts')).body).to.deep.equal(body);
  });

  it('gets one voucher, with what it inherits and what is its own', async () => {
    const sandbox = openSandbox();
    await create(sandbox, autumn);
    const one = await sendAsBackend(sandbox, 'campaigns/Autumn/vouchers', {
      body: { metadata: { own: true }, redemption: { quantity: 5 }, code_config: { prefix: 'X-' } },
    });
    expect(one.status).to.equal(200);
    expect(one.body).to.deep.include({
      campaign: 'Autumn',
      metadata: { own: true },
      type: 'DISCOUNT_VOUCHER',
    });
    expect(one.body['code']).to.match(/^X-\w{8}$/);
    expect(one.body['redemption']).to.include({ quantity: 5 });
  });

  it('gets a voucher with a code, and refuses one that is taken', async () => {
    const sandbox = openSandbox();
    const add = (code: string) =>
      sendAsBackend(sandbox, `campaigns/Gift%20cards/vouchers/${code}`, { body: {} });
    expect((await add('MY-CARD')).body).to.deep.include({
      code: 'MY-CARD',
      campaign_id: 'camp_sandbox_gifts',
      gift: { amount: 5000, balance: 5000, effect: 'APPLY_TO_ORDER' },
    });
    expect((await answerTo(sandbox, 'MY-CARD', { order: { amount: 100 } })).status).to.equal(200);
    expect((await add('TENOFF')).status).to.equal(409);
  });

  it('gets several vouchers as an asynchronous action that is done', async () => {
    const sandbox = openSandbox();
    await create(sandbox, autumn);
    const { status, body } = await sendAsBackend(sandbox, 'campaigns/Autumn/vouchers?vouchers_count=20', {
      body: {},
    });
    expect(status).to.equal(202);
    expect(body['async_action_id']).to.match(/^aa_/);
    expect(await codesOf(sandbox, 'Autumn')).to.have.length(23);
    // An SDK sends the count as the body.
    const { body: number } = await sendAsBackend(sandbox, 'campaigns/Autumn/vouchers', { body: 5 });
    expect(number['code']).to.match(/^AUT-/);
    for (const count of ['0', '10001', 'x']) {
      const wrong = await sendAsBackend(sandbox, `campaigns/Autumn/vouchers?vouchers_count=${count}`, {
        body: {},
      });
      expect(wrong.body).to.include({ key: 'invalid_query_params' });
    }
  });

  it('is updated with its vouchers, except those that were redeemed', async () => {
    const sandbox = openSandbox();
    await create(sandbox, autumn);
    const [used = '', free = ''] = await codesOf(sandbox, 'Autumn');
    await answerTo(sandbox, used, { order: { amount: 5000 } });
    const { body } = await sendAsBackend(sandbox, 'campaigns/Autumn', {
      method: 'PUT',
      body: {
        expiration_date: '2026-01-02',
        description: 'Over',
        metadata: { more: 1 },
        unset_metadata_fields: ['season'],
        discount: { type: 'AMOUNT', amount_off: 1 },
      },
    });
    expect(body).to.deep.include({
      description: 'Over',
      expiration_date: '2026-01-02T00:00:00.000Z',
      start_date: '2026-01-01T00:00:00.000Z',
      metadata: { more: 1 },
      updated_at: '2026-01-05T12:00:00.000Z',
    });
    const { vouchers } = sandbox.state();
    expect(vouchers[used]).to.deep.include({
      expiration_date: null,
      discount: { type: 'AMOUNT', amount_off: 700 },
    });
    expect(vouchers[free]?.discount).to.deep.equal({ type: 'AMOUNT', amount_off: 1 });
    expect((await answerTo(sandbox, free)).body).to.include({ key: 'voucher_expired' });
  });

  it('loses its expiration date, and so do its vouchers, if an update sends null', async () => {
    const sandbox = openSandbox();
    const { body: created } = await create(sandbox, { ...autumn, expiration_date: '2026-01-02' });
    expect(created).to.include({ expiration_date: '2026-01-02T00:00:00.000Z' });
    const [code = ''] = await codesOf(sandbox, 'Autumn');
    expect((await answerTo(sandbox, code)).body).to.include({ key: 'voucher_expired' });
    const body = { expiration_date: null, start_date: null };
    const updated = await sendAsBackend(sandbox, 'campaigns/Autumn', { method: 'PUT', body });
    expect(updated.body).not.to.have.any.keys('expiration_date');
    expect(updated.body).to.include({ start_date: '2026-01-01T00:00:00.000Z' });
    expect((await answerTo(sandbox, code)).status).to.equal(200);
  });

  it('is deleted with its vouchers', async () => {
    const sandbox = openSandbox();
    await create(sandbox, autumn);
    const [code = ''] = await codesOf(sandbox, 'Autumn');
    const { status, body } = await sendAsBackend(sandbox, 'campaigns/Autumn?force=true', {
      method: 'DELETE',
    });
    expect(status).to.equal(202);
    expect(body['async_action_id']).to.match(/^aa_/);
    expect((await answerTo(sandbox, code)).status).to.equal(404);
    expect(await codesOf(sandbox, 'Autumn')).to.deep.equal([]);
    expect((await create(sandbox, autumn)).status).to.equal(200);
  });

  for (const [method, path] of [
    ['GET', 'campaigns/None'],
    ['PUT', 'campaigns/None'],
    ['DELETE', 'campaigns/None'],
    ['POST', 'campaigns/None/vouchers'],
    ['POST', 'campaigns/None/vouchers/CODE'],
  ] as const) {
    it(`that is unknown: 404 for ${method} ${path}`, async () => {
      const answer = await sendAsBackend(openSandbox(), path, {
        method,
        ...(method !== 'GET' && { body: {} }),
      });
      expect(answer.status).to.equal(404);
      expect(answer.body).to.include({ key: 'not_found', resource_type: 'campaign', resource_id: 'None' });
    });
  }
});

describe('GET /v1/campaigns', () => {
  it('lists campaigns page by page, newest first, by type', async () => {
    const sandbox = openSandbox();
    await create(sandbox, autumn);
    const names = async (query: string) => {
      const { body } = await sendAsBackend(sandbox, `campaigns?${query}`);
      return [(body['campaigns'] as { name: string }[]).map(({ name }) => name), body['total']];
    };
    expect(await names('limit=1')).to.deep.equal([['Autumn'], 6]);
    expect(await names('limit=1&order=created_at')).to.deep.equal([['Gift cards'], 6]);
    expect(await names('campaign_type=LOYALTY_PROGRAM')).to.deep.equal([['Coffee points'], 1]);
    expect(await names('campaign_type=PROMOTION')).to.deep.equal([['Promotions'], 1]);
  });

  for (const query of ['limit=0', 'limit=101', 'page=101', 'order=name', 'campaign_type=X', 'filters[a]=1']) {
    it(`refuses ${query}`, async () => {
      const { status, body } = await sendAsBackend(openSandbox(), `campaigns?${query}`);
      expect([status, body['key']]).to.deep.equal([400, 'invalid_query_params']);
    });
  }
});
