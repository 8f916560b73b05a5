import { request as httpRequest } from 'node:http';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { redeem } from '../../../support/page-requests.ts';
import { clientHeaders, openSandbox, shopOrigin } from '../../../support/sandbox.ts';
import { expectHealthy, remembered, send, serve } from './requests.ts';

const sandbox = await serve();
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** Sends a request with exactly these headers, which `fetch` would not let a script set. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<number | undefined> {
  const { hostname, port } = new URL(sandbox.url);
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ hostname, port, method, path, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    outgoing.on('error', reject).end(body);
  });
}

const evil = 'https://evil.example';

const foreign: [what: string, headers: Record<string, string>][] = [
  ['a script of another site', { Origin: evil, 'Sec-Fetch-Site': 'cross-site' }],
  ['a sandboxed frame, whose origin is null', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
  ['an image or a script element', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
  ['a link or a form', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
  ['a page that made its name point here', { Host: 'evil.example:4010', 'Sec-Fetch-Site': 'same-origin' }],
];

describe('a page of another site', () => {
  for (const [what, headers] of foreign) {
    it(`cannot use the controls: ${what}`, async () => {
      const before = remembered(sandbox);
      for (const [method, path] of [
        ['GET', 'state'],
        ['GET', 'requests'],
        ['POST', 'reset'],
        ['DELETE', 'faults'],
        ['POST', 'clock'],
        ['GET', 'deliveries'],
        ['GET', 'faults'],
        ['GET', 'vouchers/TENOFF'],
        ['GET', 'page.js'],
        ['GET', 'fidelity'],
        ['GET', 'openapi.json'],
        ['GET', 'no-such-page'],
      ] as const)
        expect(await raw(method, `/__sandbox/${path}`, headers), path).to.equal(403);
      expect(remembered(sandbox)).to.deep.equal(before);
    });

    it(`cannot change vouchers, settings and faults: ${what}`, async () => {
      const before = remembered(sandbox);
      for (const [method, path, body] of [
        ['PATCH', 'vouchers/TENOFF', '{ "active": false }'],
        ['POST', 'vouchers/TENOFF', '{ "active": false }'],
        ['POST', 'vouchers', '{ "code": "THEIRS" }'],
        ['PATCH', 'settings', '{ "trustedDomains": ["*"] }'],
        ['POST', 'faults', '{ "status": 503 }'],
      ] as const) {
        // The type of a form: a browser sends it without a preflight.
        const type = { 'Content-Type': 'text/plain' };
        expect(await raw(method, `/__sandbox/${path}`, { ...headers, ...type }, body), path).to.equal(403);
      }
      expect(remembered(sandbox)).to.deep.equal(before);
    });

    it(`uses up no planned fault: ${what}`, async () => {
      sandbox.fail({ status: 503 });
      for (const path of ['/client/v1/redeem?code=TENOFF', '/v1/redemptions', '/client/v1/validate?code=A'])
        expect(await raw('GET', path, { ...headers, ...clientHeaders })).to.be.oneOf([401, 403]);
      expect(sandbox.faults()).to.have.length(1);
    });

    it(`cannot push the requests of others out of the log: ${what}`, async () => {
      await redeem(sandbox, 'TENOFF');
      for (let count = 0; count < 60; count += 1) await raw('GET', `/client/v1/${count}`, headers);
      expect(sandbox.requests().length).to.be.lessThanOrEqual(51);
      expect(sandbox.requests()[0]?.path).to.equal('/client/v1/redeem?code=TENOFF');
    });
  }

  it('does not use the rate limit of others', async () => {
    sandbox.changeSettings({ rateLimit: { requests: 1, seconds: 60 } });
    for (const [, headers] of foreign)
      await raw('GET', '/client/v1/validate?code=A', { ...headers, ...clientHeaders });
    const response = await send(sandbox, 'GET', '/client/v1/validate?code=TENOFF');
    expect(response.status).to.equal(200);
  });

  for (const path of ['/', '/?search=TENOFF', '/__sandbox/fidelity'])
    it(`can show the sandbox's own page nowhere, and read nothing of it: ${path}`, async () => {
      const response = await fetch(sandbox.url + path, {
        // A link on this page may lead to the front page, but not further.
        headers: { Accept: 'text/html', ...(path === '/__sandbox/fidelity' ? {} : { Origin: evil }) },
      });
      expect(response.status).to.equal(200);
      expect(response.headers.get('Content-Security-Policy')).to.contain("frame-ancestors 'none'");
      expect(response.headers.get('X-Content-Type-Options')).to.equal('nosniff');
      expect(response.headers.get('Cross-Origin-Resource-Policy')).to.equal('same-origin');
      expect(response.headers.get('Cross-Origin-Opener-Policy')).to.equal('same-origin');
      expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(null);
    });
});

describe('a page of a trusted domain', () => {
  const trusted: [what: string, headers: Record<string, string>][] = [
    ['on another port', { Origin: 'http://localhost:5173', 'Sec-Fetch-Site': 'same-site' }],
    [
      'at the other name of this machine',
      { Origin: 'http://127.0.0.1:5173', 'Sec-Fetch-Site': 'cross-site' },
    ],
    ['that is the front page itself', { 'Sec-Fetch-Site': 'same-origin' }],
    ['which is opened from the address bar', { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' }],
    ['which is a tool without a page', {}],
  ];
  for (const [what, headers] of trusted)
    it(`can use the controls: ${what}`, async () => {
      expect(await raw('GET', '/__sandbox/state', headers)).to.equal(200);
    });
});

describe("the sandbox's own page", () => {
  it('may use the controls even if no page of this machine is trusted', async () => {
    sandbox.changeSettings({ trustedDomains: [] });
    const own = { Origin: sandbox.url, 'Sec-Fetch-Site': 'same-origin' };
    expect(await raw('PATCH', '/__sandbox/vouchers/TENOFF', own, '{ "active": false }')).to.equal(200);
    expect(sandbox.state().vouchers['TENOFF']?.active).to.equal(false);
    const other = { Origin: 'http://localhost:5173', 'Sec-Fetch-Site': 'same-site' };
    expect(await raw('PATCH', '/__sandbox/vouchers/TENOFF', other, '{ "active": true }')).to.equal(403);
  });

  it('may not redeem unless its origin is trusted, like any other page', async () => {
    sandbox.changeSettings({ trustedDomains: [] });
    const own = { Origin: sandbox.url, ...clientHeaders };
    expect(await raw('POST', '/client/v1/redeem?code=TENOFF', own)).to.equal(401);
  });
});

describe('the log of requests', () => {
  it('keeps the newest thousand, and still counts all', async () => {
    const local = openSandbox();
    for (let count = 0; count < 1100; count += 1)
      await local.fetch(`http://localhost/client/v1/${count}`, { headers: { Origin: shopOrigin } });
    const requests = local.requests();
    expect(requests).to.have.length(1000);
    expect(requests.at(-1)?.path).to.equal('/client/v1/1099');
    expect(local.state().requests).to.equal(1100);
  });

  it('shortens a long body to a text', async () => {
    const local = openSandbox();
    await redeem(local, 'TENOFF', { metadata: { a: 'x'.repeat(9000), b: 'y'.repeat(9000) } });
    const body = local.requests()[0]?.body;
    expect(body).to.be.a('string').and.contain('{"metadata":{"a":"xxx').and.contain('18');
    expect((body as string).length).to.be.lessThan(17_000);
    await expectHealthy(sandbox);
  });
});

describe('the name to which a request was sent', () => {
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    'localhost:80@evil.example',
    'xn--.localhost',
  ]) {
    it(`is refused if it is none of this machine: ${host}`, async () => {
      expect(await raw('GET', '/__sandbox/state', { Host: host })).to.be.oneOf([400, 403]);
    });
  }

  for (const host of ['localhost', 'LOCALHOST:4010', '127.0.0.1:59999', '[::1]:4010', 'my-shop.localhost']) {
    it(`is accepted if it is one of this machine: ${host}`, async () => {
      expect(await raw('GET', '/__sandbox/state', { Host: host })).to.equal(200);
    });
  }
});
