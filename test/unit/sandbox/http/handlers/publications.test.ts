import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { type Part, qualifiedIds } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const zoe = { source_id: 'zoe', name: 'Zoe' };
const publish = (body: object, sandbox: Sandbox = openSandbox(), query = '') =>
  sendAsBackend(sandbox, `publications${query}`, { body });
const codeOf = (body: Part) => (body['voucher'] as Part)['code'];

describe('POST /v1/publications', () => {
  it('gives a free code of a campaign to a customer, who holds it from then on', async () => {
    const sandbox = openSandbox();
    const { status, body } = await publish(
      { campaign: { name: 'Welcome' }, customer: zoe, source_id: 'sign-up-1', metadata: { year: 2026 } },
      sandbox,
    );
    expect(status).to.equal(200);
    expect(body['id']).to.match(/^pub_/);
    expect(body).to.deep.include({
      object: 'publication',
      result: 'SUCCESS',
      source_id: 'sign-up-1',
      tracking_id: 'zoe',
      channel: 'API',
      metadata: { year: 2026 },
      created_at: '2026-01-05T12:00:00.000Z',
      vouchers_id: ['v_sandbox_WELCOME-A1'],
    });
    expect(body['customer']).to.include({ id: body['customer_id'], source_id: 'zoe', name: 'Zoe' });
    expect(body['voucher']).to.deep.include({ code: 'WELCOME-A1', holder_id: body['customer_id'] });
    expect((body['voucher'] as Part)['publish']).to.include({ count: 1 });
    expect(sandbox.state().vouchers['WELCOME-A1']).to.include({ holder_id: body['customer_id'] });
    const wallet = { customer: { source_id: 'zoe' }, scenario: 'CUSTOMER_WALLET' };
    expect(await qualifiedIds(wallet, sandbox)).to.deep.equal(['WELCOME-A1']);
  });

  it('takes the campaign by its id, or as a text', async () => {
    const sandbox = openSandbox();
    const byId = await publish({ campaign: { name: 'camp_sandbox_welcome' }, customer: zoe }, sandbox);
    expect(codeOf(byId.body)).to.equal('WELCOME-A1');
    const asText = await publish({ campaign: 'Welcome', customer: zoe }, sandbox);
    expect(codeOf(asText.body)).to.equal('WELCOME-B2');
  });

  it('publishes several codes at once, or none', async () => {
    const sandbox = openSandbox();
    const { body } = await publish({ campaign: { name: 'Welcome', count: 2 }, customer: zoe }, sandbox);
    expect(body).not.to.have.any.keys('voucher');
    expect((body['vouchers'] as Part[]).map(({ code }) => code)).to.deep.equal(['WELCOME-A1', 'WELCOME-B2']);
    const { status, body: refusal } = await publish(
      { campaign: { name: 'Welcome', count: 2 }, customer: { source_id: 'max' } },
      sandbox,
    );
    expect(status).to.equal(400);
    expect(refusal).to.include({
      key: 'too_many_vouchers_requested',
      details: 'Only up to 1 can be published',
    });
    expect(sandbox.state().vouchers['WELCOME-C3']).to.include({ holder_id: null });
    expect(sandbox.state().customers.some(({ source_id }) => source_id === 'max')).to.equal(false);
  });

  it('makes the codes that a campaign of the type AUTO_UPDATE is short of', async () => {
    const sandbox = openSandbox();
    const voucher = {
      type: 'DISCOUNT_VOUCHER',
      discount: { type: 'AMOUNT', amount_off: 100 },
      code_config: { pattern: 'GROW-#', charset: 'ABC' },
    };
    await sendAsBackend(sandbox, 'campaigns', { body: { name: 'Grows', vouchers_count: 1, voucher } });
    const [free] = Object.keys(sandbox.state().vouchers).filter((code) => code.startsWith('GROW-'));
    const { body } = await publish({ campaign: { name: 'Grows', count: 2 }, customer: zoe }, sandbox);
    const codes = (body['vouchers'] as Part[]).map(({ code }) => code);
    expect(codes).to.have.length(2);
    expect(codes[0]).to.equal(free);
    // Only one more code is possible, so two more are too many, and none is made.
    const refused = await publish({ campaign: { name: 'Grows', count: 2 }, customer: zoe }, sandbox);
    expect(refused.body).to.include({ key: 'invalid_voucher' });
    const all = Object.keys(sandbox.state().vouchers).filter((code) => code.startsWith('GROW-'));
    expect(all).to.have.members(codes);
  });

  it('leaves out codes that are switched off', async () => {
    const sandbox = openSandbox();
    sandbox.changeVoucher('WELCOME-A1', { active: false });
    expect(codeOf((await publish({ campaign: 'Welcome', customer: zoe }, sandbox)).body)).to.equal(
      'WELCOME-B2',
    );
  });

  it('publishes one code by its name, once', async () => {
    const sandbox = openSandbox();
    expect(codeOf((await publish({ voucher: 'TENOFF', customer: zoe }, sandbox)).body)).to.equal('TENOFF');
    const { status, body } = await publish({ voucher: 'TENOFF', customer: { source_id: 'max' } }, sandbox);
    expect(status).to.equal(400);
    expect(body).to.include({
      key: 'voucher_already_published',
      details: "Voucher 'v_sandbox_TENOFF' has already been published",
    });
    expect((await publish({ voucher: 'DISABLED', customer: zoe })).body).to.include({
      key: 'voucher_cannot_be_published',
    });
  });

  it('gives a customer the same code again with join_once', async () => {
    const sandbox = openSandbox();
    const body = { campaign: 'Welcome', customer: zoe };
    const first = await publish(body, sandbox, '?join_once=true');
    const again = await publish(body, sandbox, '?join_once=true');
    expect(again.body).to.deep.equal(first.body);
    expect(
      codeOf((await publish({ ...body, customer: { source_id: 'max' } }, sandbox, '?join_once=true')).body),
    ).to.equal('WELCOME-B2');
    expect(codeOf((await publish(body, sandbox)).body)).to.equal('WELCOME-C3');
  });

  it('lets no two publications have the same source id', async () => {
    const sandbox = openSandbox();
    await publish({ campaign: 'Welcome', customer: zoe, source_id: 'one' }, sandbox);
    const { body } = await publish({ campaign: 'Welcome', customer: zoe, source_id: 'one' }, sandbox);
    expect(body).to.include({
      key: 'duplicate_source_id',
      details: "Publication with source_id: 'one' already exists",
    });
  });

  const refused: [body: object, status: number, expected: object][] = [
    [{ customer: zoe }, 400, { key: 'missing_vouchers', details: 'Either Campaign or Voucher is required' }],
    [{ voucher: 'TENOFF' }, 400, { details: "Payload should have required property 'customer'" }],
    [{ voucher: 'TENOFF', customer: {} }, 400, { key: 'missing_customer' }],
    [{ voucher: 'NOBODY', customer: zoe }, 404, { resource_type: 'voucher' }],
    [{ campaign: 'Nothing', customer: zoe }, 404, { resource_type: 'campaign', resource_id: 'Nothing' }],
    [{ voucher: 'TENOFF', customer: { id: 'cust_nobody' } }, 404, { resource_type: 'customer' }],
    [
      { campaign: { name: 'Welcome', count: 51 }, customer: zoe },
      400,
      { key: 'invalid_payload', details: 'Property .campaign.count should be <= 50' },
    ],
  ];
  for (const [body, status, expected] of refused) {
    it(`refuses ${JSON.stringify(body)} with ${status} and keeps nothing`, async () => {
      const sandbox = openSandbox();
      const answer = await publish(body, sandbox);
      expect(answer.status).to.equal(status);
      expect(answer.body).to.include(expected);
      expect(sandbox.state().publications).to.deep.equal([]);
    });
  }

  it('is not possible by GET, which is for integration keys', async () => {
    const path = 'publications/create?voucher=TENOFF&customer[source_id]=zoe';
    const { status, body } = await sendAsBackend(openSandbox(), path);
    expect(status).to.equal(403);
    expect(body).to.include({ key: 'integration_api_key_required' });
  });
});

describe('GET /v1/publications', () => {
  const open = async (): Promise<Sandbox> => {
    let now = Date.UTC(2026, 0, 5, 12);
    const sandbox = openSandbox({ now: () => new Date((now += 1000)) });
    await publish({ campaign: 'Welcome', customer: zoe, source_id: 'one' }, sandbox);
    await publish({ voucher: 'gfct5ZWI1nL', customer: { source_id: 'max' }, channel: 'till' }, sandbox);
    await publish({ voucher: 'POINTS500', customer: zoe }, sandbox);
    return sandbox;
  };

  it('lists them newest first, with abbreviated vouchers', async () => {
    const { status, body } = await sendAsBackend(await open(), 'publications?limit=2');
    expect(status).to.equal(200);
    expect(body).to.include({ object: 'list', data_ref: 'publications', total: 3 });
    const [loyalty, gift] = body['publications'] as Part[];
    expect(loyalty?.['voucher']).to.deep.equal({
      code: 'POINTS500',
      object: 'voucher',
      campaign: 'Coffee points',
      loyalty_card: { points: 500, balance: 500 },
      is_referral_code: false,
    });
    expect(gift).to.include({ channel: 'till', tracking_id: 'max' });
    expect(gift?.['voucher']).to.deep.include({ gift: { amount: 10000, balance: 10000 } });
  });

  const queries: [query: string, codes: string[]][] = [
    ['', ['POINTS500', 'gfct5ZWI1nL', 'WELCOME-A1']],
    ['?order=created_at', ['WELCOME-A1', 'gfct5ZWI1nL', 'POINTS500']],
    ['?order=voucher_code', ['POINTS500', 'WELCOME-A1', 'gfct5ZWI1nL']],
    ['?limit=2&page=2', ['WELCOME-A1']],
    ['?campaign=Welcome', ['WELCOME-A1']],
    ['?customer=zoe', ['POINTS500', 'WELCOME-A1']],
    ['?voucher=gfct5ZWI1nL', ['gfct5ZWI1nL']],
    ['?source_id=one', ['WELCOME-A1']],
    ['?result=FAILURE', []],
    ['?voucher_type=loyalty', ['POINTS500']],
    ['?voucher_type=GIFT', ['gfct5ZWI1nL']],
    ['?is_referral_code=true', []],
    ['?filters[campaign_name][conditions][$is]=Welcome', ['WELCOME-A1']],
    ['?filters[source_id][conditions][$has_value]=true', ['WELCOME-A1']],
    [
      '?filters[junction]=OR&filters[source_id][conditions][$is]=one&filters[voucher_type][conditions][$is]=GIFT_VOUCHER',
      ['gfct5ZWI1nL', 'WELCOME-A1'],
    ],
  ];
  for (const [query, codes] of queries) {
    it(`lists ${codes.join(', ') || 'nothing'} for the query "${query}"`, async () => {
      const { body } = await sendAsBackend(await open(), `publications${query}`);
      expect((body['publications'] as Part[]).map(codeOf)).to.deep.equal(codes);
    });
  }

  it('refuses a filter that it does not know', async () => {
    const { status, body } = await sendAsBackend(
      openSandbox(),
      'publications?filters[name][conditions][$is]=x',
    );
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_query_params' });
  });
});
