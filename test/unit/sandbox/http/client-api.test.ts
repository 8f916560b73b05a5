import { describe, expect, it } from 'vitest';
import { answerTo, redeem } from '../../../support/page-requests.ts';
import { cart, clientHeaders, openSandbox, shopOrigin } from '../../../support/sandbox.ts';

const evil = 'https://evil.example';

describe('the API for browsers', () => {
  it('lets a page of a trusted origin redeem and read the response', async () => {
    const { status, headers } = await answerTo(openSandbox(), 'TENOFF');
    expect(status).to.equal(200);
    expect(headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
    expect(headers.get('Access-Control-Allow-Credentials')).to.equal('true');
    expect(headers.get('Vary')).to.equal('Origin');
    expect(headers.get('Access-Control-Expose-Headers'))
      .to.contain('Retry-After')
      .and.contain('X-Rate-Limit-Retry');
  });

  for (const origin of [evil, 'null', undefined]) {
    it(`refuses a page of the origin ${origin ?? '(none)'}, which cannot read the response`, async () => {
      const sandbox = openSandbox();
      const { status, body, headers } = await answerTo(sandbox, 'TENOFF', { order: cart }, { origin });
      expect(status).to.equal(401);
      expect(body).to.include({ code: 401, key: 'unauthorized', message: 'Unauthorized' });
      expect(headers.get('Access-Control-Allow-Origin')).to.equal(null);
      expect(sandbox.state().redemptions).to.deep.equal([]);
    });
  }

  const wrongKeys: Record<string, string>[] = [
    {},
    { ...clientHeaders, 'X-Client-Token': 'other' },
    { ...clientHeaders, 'X-Client-Application-Id': 'other' },
  ];
  for (const headers of wrongKeys) {
    it(`refuses a page with the keys ${JSON.stringify(headers)}, which can read the response`, async () => {
      const answer = await answerTo(openSandbox(), 'TENOFF', {}, { headers });
      expect(answer.status).to.equal(401);
      expect(answer.headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
    });
  }

  it('refuses everybody while redeeming is switched off in the project, and a page can read the response', async () => {
    const sandbox = openSandbox({ settings: { clientRedeemEnabled: false } });
    const { status, body, headers } = await answerTo(sandbox, 'TENOFF');
    expect(status).to.equal(403);
    expect(body).to.include({ code: 403, key: 'forbidden' });
    expect(headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
  });

  it('answers a preflight without keys, and allows the method and headers that a page needs', async () => {
    const response = await redeem(openSandbox(), 'TENOFF', undefined, { method: 'OPTIONS', headers: {} });
    expect(response.status).to.equal(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
    expect(response.headers.get('Access-Control-Allow-Methods')).to.contain('POST');
    expect(response.headers.get('Access-Control-Max-Age')).to.equal('600');
    expect(response.headers.get('Access-Control-Allow-Headers')?.split(', ')).to.include.members([
      'x-client-application-id',
      'x-client-token',
      'content-type',
      'accept',
      'x-voucherify-channel',
      'authorization',
    ]);
  });

  it('allows the method PUT and the headers that a page adds in a preflight', async () => {
    const response = await redeem(openSandbox(), 'TENOFF', undefined, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Headers': 'content-type, x-shop-trace, X-Tenant_7, bad name, é' },
    });
    expect(response.headers.get('Access-Control-Allow-Methods')?.split(', ')).to.include('PUT');
    const names = response.headers.get('Access-Control-Allow-Headers')?.split(', ') ?? [];
    expect(names).to.include.members(['x-shop-trace', 'x-tenant_7', 'x-client-token']);
    expect(names.filter((name) => name === 'content-type')).to.have.length(1);
    expect(names).not.to.include('bad name');
    expect(response.headers.get('Vary')).to.contain('Access-Control-Request-Headers').and.contain('Origin');
  });

  it('allows no added header in a preflight of an untrusted page', async () => {
    const headers = { 'Access-Control-Request-Headers': 'x-shop-trace' };
    const response = await redeem(openSandbox(), 'TENOFF', undefined, {
      method: 'OPTIONS',
      origin: evil,
      headers,
    });
    expect(response.headers.get('Access-Control-Allow-Headers')).to.equal(null);
  });

  it('demands an Origin everywhere except for qualifications, where a foreign one is still refused', async () => {
    const sandbox = openSandbox();
    const send = async (path: string, headers: Record<string, string>): Promise<number> => {
      const request = new Request(`http://localhost:4010/client/v1/${path}`, {
        method: 'POST',
        headers: { ...clientHeaders, ...headers },
        body: '{"redeemables":[{"object":"voucher","id":"TENOFF"}]}',
      });
      return (await sandbox.answer(request)).status;
    };
    expect(await send('qualifications', {})).to.equal(200);
    expect(await send('qualifications', { Origin: evil })).to.equal(401);
    expect(await send('qualifications', { 'X-Client-Token': 'other' })).to.equal(401);
    for (const path of ['redemptions', 'validations', 'redeem?code=TENOFF', 'qualifications/'])
      expect(await send(path, {}), path).to.equal(401);
  });

  it('allows nothing in a preflight of an untrusted page', async () => {
    const response = await redeem(openSandbox(), 'TENOFF', undefined, { method: 'OPTIONS', origin: evil });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).to.deep.equal(
      [],
    );
  });

  it('refuses a request with a foreign host name, whatever its origin and keys', async () => {
    const request = new Request('http://rebound.example:4010/client/v1/redeem?code=TENOFF', {
      method: 'POST',
      headers: clientHeaders,
    });
    const response = await openSandbox().answer(request, { origin: shopOrigin });
    expect(response.status).to.equal(403);
  });

  it('redeems by POST only', async () => {
    const { status, body } = await answerTo(openSandbox(), 'TENOFF', undefined, { method: 'GET' });
    expect(status).to.equal(405);
    expect(body)
      .to.include({ code: 405, details: 'GET is not supported by this endpoint. Did you mean POST?' })
      .and.not.have.any.keys('key');
  });

  it('answers an unknown path with a 404 that has no key, unlike an unknown code', async () => {
    const request = new Request('http://localhost:4010/client/v2/redeem', {
      method: 'POST',
      headers: clientHeaders,
    });
    const response = await openSandbox().answer(request, { origin: shopOrigin });
    expect(response.status).to.equal(404);
    expect(await response.json()).not.to.have.any.keys('key', 'resource_type');
  });
});

describe('the rate limit', () => {
  const settings = { rateLimit: { requests: 2, seconds: 5 } };

  it('answers the first request above it with a 429 that says how long to wait', async () => {
    const sandbox = openSandbox({ settings });
    const first = await redeem(sandbox, 'TENOFF');
    expect(first.headers.get('X-Rate-Limit-Limit')).to.equal('2');
    expect(first.headers.get('X-Rate-Limit-Remaining')).to.equal('1');
    expect(first.headers.get('Retry-After')).to.equal(null);
    await redeem(sandbox, 'TENOFF');
    const { status, body, headers } = await answerTo(sandbox, 'TENOFF');
    expect(status).to.equal(429);
    expect(body).to.deep.equal({ code: 429, message: 'Too many requests hit the API too quickly.' });
    expect(headers.get('Retry-After')).to.equal('5');
    expect(headers.get('X-Rate-Limit-Remaining')).to.equal('0');
    expect(headers.get('X-Rate-Limit-Retry')).to.equal(String(Date.UTC(2026, 0, 5, 12, 0, 5) / 1000));
    expect(headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
  });

  it('allows another request when the time is over', async () => {
    let now = Date.UTC(2026, 0, 5, 12);
    const sandbox = openSandbox({ settings, now: () => new Date(now) });
    await redeem(sandbox, 'TENOFF');
    now += 3000;
    await redeem(sandbox, 'TENOFF');
    now += 1000;
    const tooSoon = await redeem(sandbox, 'TENOFF');
    expect(tooSoon.status).to.equal(429);
    expect(tooSoon.headers.get('Retry-After')).to.equal('1');
    now += 999;
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(429);
    now += 1;
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(200);
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(429);
  });

  it('does not count preflights, requests from other addresses, and requests with wrong keys', async () => {
    const sandbox = openSandbox({ settings: { rateLimit: { requests: 1, seconds: 5 } } });
    await redeem(sandbox, 'TENOFF', undefined, { method: 'OPTIONS' });
    await redeem(sandbox, 'TENOFF', {}, { address: '::1' });
    await redeem(sandbox, 'TENOFF', {}, { headers: {} });
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(200);
  });

  it('refuses the sixth request at a limit of five in five seconds', async () => {
    const sandbox = openSandbox({ settings: { rateLimit: { requests: 5, seconds: 5 } } });
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await redeem(sandbox, 'TENOFF')).status);
    expect(statuses).to.deep.equal([200, 200, 200, 200, 200, 429]);
  });
});
