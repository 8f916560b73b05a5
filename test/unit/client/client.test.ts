import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from '../../../src/client/connection.ts';
import { createClient } from '../../../src/client/create-client.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { onlyRequest, openSandboxShop } from '../../support/shop.ts';

const good = { applicationId: 'lamp-id', clientToken: 'lamp-token' };

describe('createClient', () => {
  const rows: [given: string, options: unknown, said: RegExp][] = [
    ['no options', undefined, /./],
    ['null for the options', null, /./],
    ['a list for the options', [], /should be/],
    ['no application id', { clientToken: 'x' }, /applicationId should be a key, got undefined \(undefined\)/],
    [
      'an empty application id',
      { ...good, applicationId: '' },
      /applicationId should be a key, got {2}\(string/,
    ],
    [
      'an application id with a space',
      { ...good, applicationId: 'a b' },
      /applicationId .* got a b \(string/,
    ],
    [
      'an application id with a newline',
      { ...good, applicationId: 'lamp-id\n' },
      /applicationId should be a key/,
    ],
    ['a number for an application id', { ...good, applicationId: 7 }, /applicationId .* got 7 \(number\)/],
    ['no token', { applicationId: 'x' }, /clientToken should be a key, got undefined \(undefined\)/],
    ['an empty token', { ...good, clientToken: '' }, /clientToken should be a key/],
    ['a token with a newline', { ...good, clientToken: 'a\r\nX-Other: b' }, /clientToken should be a key/],
    [
      'a token with a letter that is not ASCII',
      { ...good, clientToken: 'clé' },
      /clientToken .* got clé \(string\)/,
    ],
    ['a null token', { ...good, clientToken: null }, /clientToken should be a key, got null \(object\)/],
    ['an empty address', { ...good, apiUrl: '' }, /apiUrl should be an http\(s\) URL, got {2}\(/],
    ['a relative address', { ...good, apiUrl: '/api' }, /apiUrl .* got \/api \(string\)/],
    ['an address without scheme', { ...good, apiUrl: 'us1.api.voucherify.io' }, /apiUrl should be an http/],
    [
      'an address with another scheme',
      { ...good, apiUrl: 'ftp://lamps.example' },
      /apiUrl .* got ftp:\/\/lamps.example/,
    ],
    ['an address with a query', { ...good, apiUrl: 'https://lamps.example?x=1' }, /apiUrl should be an http/],
    [
      'a URL object for an address',
      { ...good, apiUrl: new URL('https://lamps.example') },
      /apiUrl .* \(object\)/,
    ],
    [
      'a port that is no number',
      { ...good, apiUrl: 'https://lamps.example:port' },
      /apiUrl .* got .*:port \(/,
    ],
    [
      'a port that is too large',
      { ...good, apiUrl: 'https://lamps.example:99999' },
      /apiUrl .* got .*:99999/,
    ],
    ['an address that is no host', { ...good, apiUrl: 'http://[::1' }, /apiUrl .* got http:\/\/\[::1 \(/],
    [
      'an address with a user name',
      { ...good, apiUrl: 'https://lena@lamps.example' },
      /apiUrl should be an http\(s\) URL without user name and password, got https:\/\/•••@lamps.example \(/,
    ],
    [
      'an address with a password',
      { ...good, apiUrl: 'https://lena:s3cret@lamps.example/api' },
      /got https:\/\/•••@lamps.example\/api \(/,
    ],
    [
      'an address with a password that has a slash',
      { ...good, apiUrl: 'https://lena:s3c/ret@lamps.example' },
      /got https:\/\/•••@lamps.example \(/,
    ],
    [
      'an address with a password and no scheme',
      { ...good, apiUrl: 'lena:s3cret@lamps.example' },
      /got •••@lamps.example \(/,
    ],
    [
      'an address with a user name and without https',
      { ...good, apiUrl: 'http://lena@lamps.example' },
      /without user name and password, got http:\/\/•••@lamps.example \(/,
    ],
    [
      'an address after other text',
      { ...good, apiUrl: 'at:https://lamps.example' },
      /apiUrl .* got at:https/,
    ],
    [
      'an unknown endpoint',
      { ...good, endpoint: 'redeemed' },
      /endpoint should be redeem or redemptions, got redeemed/,
    ],
    ['an endpoint with a path', { ...good, endpoint: '/redeem' }, /endpoint .* got \/redeem/],
    ['a timeout that no timer can hold', { ...good, timeout: 2 ** 31 }, /timeout .* got 2147483648/],
    ['a timeout of 0', { ...good, timeout: 0 }, /timeout should be milliseconds, got 0 \(number\)/],
    ['a negative timeout', { ...good, timeout: -1 }, /timeout should be milliseconds, got -1/],
    ['a timeout that is NaN', { ...good, timeout: NaN }, /timeout should be milliseconds, got NaN/],
    [
      'a timeout that is a text',
      { ...good, timeout: '5s' },
      /timeout should be milliseconds, got 5s \(string\)/,
    ],
  ];
  for (const [given, options, said] of rows) {
    it(`throws at once when given ${given}`, () => {
      expect(() => createClient(options as ClientOptions)).to.throw(TypeError, said);
    });
  }

  it('accepts an address with an @ in its path, because that is no user name', () => {
    expect(createClient({ ...good, apiUrl: 'https://lamps.example/@api/v1' })).to.respondTo('redeem');
  });

  it('works on a page that has a variable of its own named URL', async () => {
    vi.stubGlobal('URL', '/shop');
    const requested: unknown[] = [];
    const fetch: ClientOptions['fetch'] = (address) => {
      requested.push(address);
      return Promise.resolve(jsonAnswer(200, redemption({})));
    };
    const client = createClient({ ...good, apiUrl: 'https://lamps.example', fetch });
    expect(await client.redeem('LAMP-01')).to.include({ status: 'redeemed' });
    expect(requested).to.deep.equal(['https://lamps.example/client/v1/redeem?code=LAMP-01']);
  });

  it('accepts options that are explicitly undefined', () => {
    const nothing = { apiUrl: undefined, trackingId: undefined, timeout: undefined, fetch: undefined };
    expect(createClient({ ...good, ...nothing })).to.respondTo('redeem');
  });
});

describe('a request to redeem', () => {
  it('has the two public keys and the type of its body as headers, and no other header', async () => {
    const shop = openSandboxShop();
    await shop.client.redeem('TENOFF');
    expect(Object.fromEntries(onlyRequest(shop).headers)).to.deep.equal({
      'content-type': 'application/json',
      'x-client-application-id': 'sandbox-client-id',
      'x-client-token': 'sandbox-client-token',
    });
  });

  it('is a POST without cookies that follows no redirect', async () => {
    const shop = openSandboxShop();
    await shop.client.redeem('TENOFF');
    expect(onlyRequest(shop)).to.include({ method: 'POST', credentials: 'omit', redirect: 'error' });
  });

  it('has the tracking id, encoded once, only if the shop gives one', async () => {
    const known = openSandboxShop({ trackingId: 'anna+1@lamps.example' });
    await known.client.redeem('TENOFF');
    const { searchParams } = new URL(onlyRequest(known).url);
    expect([...searchParams]).to.deep.equal([
      ['code', 'TENOFF'],
      ['tracking_id', 'anna+1@lamps.example'],
    ]);

    for (const trackingId of ['', undefined]) {
      const unknown = openSandboxShop({ trackingId });
      await unknown.client.redeem('TENOFF');
      expect(new URL(onlyRequest(unknown).url).search).to.equal('?code=TENOFF');
    }
  });

  const addresses = ['http://localhost:4010', 'http://localhost:4010/', 'http://localhost:4010///'];
  for (const apiUrl of addresses) {
    it(`goes to the same address if the apiUrl is ${apiUrl}`, async () => {
      const shop = openSandboxShop({ apiUrl });
      await shop.client.redeem('TENOFF');
      expect(onlyRequest(shop).url).to.equal('http://localhost:4010/client/v1/redeem?code=TENOFF');
    });
  }

  it('goes to the cluster in Europe by default', async () => {
    const shop = openSandboxShop({ apiUrl: undefined });
    await shop.client.redeem('TENOFF');
    expect(new URL(onlyRequest(shop).url).origin).to.equal('https://api.voucherify.io');
  });

  it('has the keys of its own client if a page has two clients', async () => {
    const shop = openSandboxShop();
    const otherShop = openSandboxShop({ clientToken: 'lamp-token' });
    const outcomes = await Promise.all([shop.client.redeem('TENOFF'), otherShop.client.redeem('TENOFF')]);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['redeemed', 'failed']);
  });

  it('uses the fetch that the page has at the time of the request', async () => {
    const client = createClient(good);
    const urls: unknown[] = [];
    vi.stubGlobal('fetch', (input: unknown) => {
      urls.push(input);
      return Promise.reject(new TypeError('no network in this test'));
    });
    await client.redeem('TENOFF');
    expect(urls).to.deep.equal(['https://api.voucherify.io/client/v1/redeem?code=TENOFF']);
  });
});
