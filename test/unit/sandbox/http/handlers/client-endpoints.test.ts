import { describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import type { Answer, Part } from '../../../../support/page-requests.ts';
import { apiUrl, cart, clientHeaders, openSandbox, shopOrigin } from '../../../../support/sandbox.ts';

/** Sends a request of the shop's page and reads the response. */
async function send(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  { origin = shopOrigin, headers = clientHeaders }: { origin?: string; headers?: object } = {},
): Promise<Answer> {
  const request = new Request(`${apiUrl}/client/v1/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await sandbox.answer(request, { origin });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? {} : (JSON.parse(text) as Part),
    headers: response.headers,
  };
}

/** A project with every switch on. */
const openForPages = (options: SandboxOptions = {}) =>
  openSandbox({
    ...options,
    settings: {
      clientPublishEnabled: true,
      clientListVouchersEnabled: true,
      clientCreateCustomerEnabled: true,
      clientLoyaltyEventsEnabled: true,
      ...options.settings,
    },
  });

const zoe = { source_id: 'zoe', name: 'Zoe' };

describe('the switches of a project', () => {
  const gated: [name: string, method: string, path: string, body: object | undefined, what: string][] = [
    ['clientPublishEnabled', 'POST', 'publish?campaign=Welcome', { customer: zoe }, 'Publishing vouchers'],
    ['clientListVouchersEnabled', 'GET', 'vouchers', undefined, 'Listing vouchers'],
    ['clientCreateCustomerEnabled', 'POST', 'customers', zoe, 'Creating customers'],
    [
      'clientLoyaltyEventsEnabled',
      'POST',
      'events',
      { event: 'walked', customer: zoe, loyalty: { code: 'POINTS500' } },
      'Tracking events of loyalty cards and referrals',
    ],
    [
      'clientLoyaltyEventsEnabled',
      'POST',
      'events',
      { event: 'joined', customer: zoe, referral: { code: 'REFER-ANNA' } },
      'Tracking events of loyalty cards and referrals',
    ],
    [
      'clientRedeemEnabled',
      'POST',
      'promotions/tiers/promo_5PERCENT/redemption',
      { order: cart },
      'Redeeming vouchers',
    ],
  ];
  for (const [name, method, path, body, what] of gated) {
    it(`refuse ${method} ${path} while ${name} is off, and allow it while it is on`, async () => {
      const sandbox = openForPages({ settings: { [name]: false } });
      const before = sandbox.state();
      const refused = await send(sandbox, method, path, body);
      expect(refused.status).to.equal(403);
      expect(refused.body).to.include({
        code: 403,
        key: 'forbidden',
        details: `${what} is switched off in the client-side settings of this project.`,
      });
      expect(refused.headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
      expect({ ...sandbox.state(), requests: 0 }).to.deep.equal({ ...before, requests: 0 });
      sandbox.changeSettings({ [name]: true });
      expect((await send(sandbox, method, path, body)).status).to.equal(200);
    });
  }

  it('are off in a new sandbox, except the one for redeeming', () => {
    const { settings } = createSandbox().state();
    expect(settings).to.include({
      clientRedeemEnabled: true,
      clientPublishEnabled: false,
      clientListVouchersEnabled: false,
      clientCreateCustomerEnabled: false,
      clientLoyaltyEventsEnabled: false,
    });
  });

  it('do not concern backends', async () => {
    const sandbox = openSandbox();
    const publication = { campaign: 'Welcome', customer: zoe };
    expect((await sendAsBackend(sandbox, 'publications', { body: publication })).status).to.equal(200);
    const event = { event: 'walked', customer: zoe, loyalty: { code: 'POINTS500' } };
    expect((await sendAsBackend(sandbox, 'events', { body: event })).status).to.equal(200);
  });
});

describe('every endpoint for pages beside redeeming', () => {
  const endpoints: [method: string, path: string, body: object | undefined, allowed: string][] = [
    ['POST', 'publish', { voucher: 'TENOFF', customer: zoe }, 'POST'],
    ['GET', 'vouchers', undefined, 'GET'],
    ['POST', 'customers', zoe, 'POST'],
    ['POST', 'events', { event: 'x', customer: zoe }, 'POST'],
    ['GET', 'consents', undefined, 'GET'],
    ['PUT', 'customers/ben/consents', {}, 'PUT'],
    ['POST', 'promotions/tiers/promo_5PERCENT/redemption', {}, 'POST'],
  ];
  for (const [method, path, body, allowed] of endpoints) {
    it(`checks origin, keys, rate limit and method of ${method} ${path}`, async () => {
      const sandbox = openForPages({ settings: { rateLimit: { requests: 1, seconds: 5 } } });
      const evil = await send(sandbox, method, path, body, { origin: 'https://evil.example' });
      expect(evil.status).to.equal(401);
      expect(evil.headers.get('Access-Control-Allow-Origin')).to.equal(null);
      expect((await send(sandbox, method, path, body, { headers: {} })).status).to.equal(401);
      expect((await send(sandbox, method, path, body)).status).to.be.oneOf([200, 204]);
      expect((await send(sandbox, method, path, body)).status).to.equal(429);
      const wrong = await send(openForPages(), 'DELETE', path);
      expect(wrong.status).to.equal(405);
      expect(wrong.headers.get('Allow')).to.equal(allowed);
    });
  }
});

describe('POST /client/v1/publish', () => {
  it('gives a free code of the campaign in the query, as a published client asks for it', async () => {
    const sandbox = openForPages();
    const { status, body } = await send(sandbox, 'POST', 'publish?campaign=Welcome', {
      customer: zoe,
      channel: 'Voucherify.js',
    });
    expect(status).to.equal(200);
    expect(body).to.include({ object: 'publication', channel: 'Voucherify.js', tracking_id: 'zoe' });
    expect(body['voucher']).to.include({ code: 'WELCOME-A1' });
    expect(sandbox.state().publications).to.have.length(1);
  });

  it('prefers the campaign in the body', async () => {
    const { body } = await send(openForPages(), 'POST', 'publish?campaign=Nothing', {
      campaign: { name: 'Welcome' },
      customer: zoe,
    });
    expect(body['voucher']).to.include({ campaign: 'Welcome' });
  });
});

describe('GET /client/v1/vouchers', () => {
  const codes = async (query: string, sandbox = openForPages()) =>
    ((await send(sandbox, 'GET', `vouchers${query}`)).body['vouchers'] as Part[]).map(({ code }) => code);

  it('lists codes without what they give and who holds them', async () => {
    const { status, body } = await send(openForPages(), 'GET', 'vouchers?campaign=Gift%20cards&order=code');
    expect(status).to.equal(200);
    expect(body).to.include({ object: 'list', data_ref: 'vouchers', total: 2 });
    const [first] = body['vouchers'] as Part[];
    expect(Object.keys(first!).sort()).to.deep.equal([
      'active',
      'assets',
      'code',
      'created_at',
      'expiration_date',
      'metadata',
      'object',
      'start_date',
    ]);
    expect(first).to.include({ code: 'GIFT50', object: 'voucher', active: true });
  });

  it('filters by campaign, category, holder and time', async () => {
    expect(await codes('?campaign=Welcome&order=code')).to.deep.equal([
      'WELCOME-A1',
      'WELCOME-B2',
      'WELCOME-C3',
    ]);
    expect(await codes('?category=Spring%20sale&order=code')).to.deep.equal(['SPRING5', 'SPRING8']);
    expect(await codes('?customer=ben&order=-code')).to.deep.equal(['ITEMS5', 'GIFT50']);
    expect(await codes('?created_at[after]=2025-01-01T00:00:00Z')).to.deep.equal([]);
    const created_at = '2025-06-01T00:00:00.000Z';
    const sandbox = openForPages({ vouchers: [{ code: 'NEW', created_at, updated_at: created_at }] });
    expect(await codes('?created_at[after]=2025-01-01T00:00:00Z', sandbox)).to.deep.equal(['NEW']);
    expect(await codes('?updated_at[before]=2026-01-01T00:00:00Z', sandbox)).to.deep.equal(['NEW']);
  });

  it('lists ten on a page unless asked for more', async () => {
    expect(await codes('')).to.have.length(10);
    const all = await codes('?limit=100&order=code');
    expect(await codes('?limit=3&page=2&order=code')).to.deep.equal(all.slice(3, 6));
    expect((await send(openForPages(), 'GET', 'vouchers?limit=0')).body).to.include({
      key: 'invalid_query_params',
    });
  });
});

describe('POST /client/v1/customers', () => {
  it('creates a customer, and changes the one with the same source id', async () => {
    const sandbox = openForPages();
    const { status, body } = await send(sandbox, 'POST', 'customers', { ...zoe, phone: '+49 30 1' });
    expect(status).to.equal(200);
    expect(body).to.deep.include({ ...zoe, phone: '+49 30 1', object: 'customer' });
    expect(body).not.to.have.any.keys('metadata');
    expect(body['id']).to.match(/^cust_/);
    const { body: changed } = await send(sandbox, 'POST', 'customers', {
      source_id: 'zoe',
      email: 'z@a.example',
    });
    const { updated_at } = changed;
    expect(updated_at).to.equal('2026-01-05T12:00:00.000Z');
    expect(changed).to.deep.equal({ ...body, email: 'z@a.example', updated_at });
    expect(sandbox.state().customers.filter(({ source_id }) => source_id === 'zoe')).to.have.length(1);
  });

  it('refuses nobody, an unknown id and a wrong field', async () => {
    const sandbox = openForPages();
    expect((await send(sandbox, 'POST', 'customers', {})).status).to.equal(400);
    expect((await send(sandbox, 'POST', 'customers', { id: 'cust_nobody' })).status).to.equal(404);
    expect((await send(sandbox, 'POST', 'customers', { name: 7 })).body).to.include({
      details: 'Property .name should be string',
    });
  });
});

describe('POST /client/v1/events', () => {
  it('keeps a custom event without any switch', async () => {
    const sandbox = openSandbox();
    const { status, body } = await send(sandbox, 'POST', 'events', { event: 'clicked', customer: zoe });
    expect(status).to.equal(200);
    expect(body).to.include({ object: 'event', type: 'clicked' });
    expect(sandbox.state().events.map(({ type }) => type)).to.deep.equal(['clicked']);
  });
});

describe('consents', () => {
  it('are listed and kept for a customer, for pages and for backends', async () => {
    const sandbox = openSandbox();
    const { status, body } = await send(sandbox, 'GET', 'consents');
    expect(status).to.equal(200);
    expect(body).to.have.all.keys('groups', 'consents');
    const { data } = body['consents'] as { data: Part[] };
    expect(data.map(({ id, object }) => [id, object])).to.deep.equal([
      ['cnst_sandbox_email', 'consent'],
      ['cnst_sandbox_sms', 'consent'],
    ]);
    expect((await sendAsBackend(sandbox, 'consents')).body).to.deep.equal(body);

    const kept = await send(sandbox, 'PUT', 'customers/ben/consents', { cnst_sandbox_email: true });
    expect(kept.status).to.equal(204);
    await sendAsBackend(sandbox, 'customers/cust_ben/consents', {
      method: 'PUT',
      body: { cnst_sandbox_sms: false },
    });
    expect(sandbox.state().consents).to.deep.equal({
      cust_ben: { cnst_sandbox_email: true, cnst_sandbox_sms: false },
    });
  });

  it('refuse an unknown customer or consent, and what is not true or false', async () => {
    const sandbox = openSandbox();
    const put = (id: string, body: object) => send(sandbox, 'PUT', `customers/${id}/consents`, body);
    expect((await put('nobody', {})).body).to.include({ resource_type: 'customer' });
    expect((await put('ben', { cnst_sandbox_email: true, other: true })).body).to.include({
      resource_type: 'consent',
      resource_id: 'other',
    });
    expect((await put('ben', { cnst_sandbox_email: 'yes' })).body).to.include({
      key: 'invalid_payload',
      details: 'Property .cnst_sandbox_email should be boolean',
    });
    expect(sandbox.state().consents).to.deep.equal({});
  });
});

describe('POST /client/v1/promotions/tiers/{id}/redemption', () => {
  it('redeems a promotion for a page', async () => {
    const sandbox = openSandbox();
    const { status, body } = await send(sandbox, 'POST', 'promotions/tiers/promo_5PERCENT/redemption', {
      order: cart,
    });
    expect(status).to.equal(200);
    expect(body).to.include({ result: 'SUCCESS', related_object_type: 'promotion_tier', voucher: null });
    expect(body['order']).to.include({ total_discount_amount: 650 });
    expect(sandbox.state().redemptions[0]?.channel).to.include({ channel_id: 'sandbox-client-id' });
  });

  it('refuses an inactive promotion', async () => {
    const path = 'promotions/tiers/promo_INACTIVE/redemption';
    const { status, body } = await send(openSandbox(), 'POST', path, { order: cart });
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'promotion_inactive', resource_type: 'redemption' });
  });
});
