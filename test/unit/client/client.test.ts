import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from '../../../src/client/connection.ts';
import { createClient } from '../../../src/client/create-client.ts';
import { onlyRequest, openSandboxShop } from '../../support/shop.ts';

const good = { applicationId: 'lamp-id', clientToken: 'lamp-token' };

describe('a client that is set up wrongly', () => {
  const rows: [given: string, options: unknown, said: RegExp][] = [
    ['nothing', undefined, /./],
    ['null', null, /./],
    ['a list', [], /should be/],
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
    ['a token that is no Latin text', { ...good, clientToken: 'clé' }, /clientToken .* got clé \(string\)/],
    ['a null token', { ...good, clientToken: null }, /clientToken should be a key, got null \(object\)/],
    ['an empty address', { ...good, apiUrl: '' }, /apiUrl should be an http\(s\) URL, got {2}\(/],
    ['a relative address', { ...good, apiUrl: '/api' }, /apiUrl .* got \/api \(string\)/],
    ['an address without scheme', { ...good, apiUrl: 'us1.api.voucherify.io' }, /apiUrl should be an http/],
    ['another scheme', { ...good, apiUrl: 'ftp://lamps.example' }, /apiUrl .* got ftp:\/\/lamps.example/],
    ['an address with a query', { ...good, apiUrl: 'https://lamps.example?x=1' }, /apiUrl should be an http/],
    ['an URL object', { ...good, apiUrl: new URL('https://lamps.example') }, /apiUrl .* \(object\)/],
    ['no time at all', { ...good, timeout: 0 }, /timeout should be milliseconds, got 0 \(number\)/],
    ['a negative timeout', { ...good, timeout: -1 }, /timeout should be milliseconds, got -1/],
    ['a timeout that is no number', { ...good, timeout: NaN }, /timeout should be milliseconds, got NaN/],
    ['a timeout in words', { ...good, timeout: '5s' }, /timeout should be milliseconds, got 5s \(string\)/],
  ];
  for (const [given, options, said] of rows) {
    it(`throws at once when given ${given}`, () => {
      expect(() => createClient(options as ClientOptions)).to.throw(TypeError, said);
    });
  }

  it('accepts options that are explicitly undefined', () => {
    const nothing = { apiUrl: undefined, trackingId: undefined, timeout: undefined, fetch: undefined };
    expect(createClient({ ...good, ...nothing })).to.respondTo('redeem');
  });
});

describe('a request to redeem', () => {
  it('carries the two public keys and the type of its body, and no other header of ours', async () => {
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

  it('says who redeems, encoded once, only if the shop knows', async () => {
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
    it(`goes to one address, however ${apiUrl} ends`, async () => {
      const shop = openSandboxShop({ apiUrl });
      await shop.client.redeem('TENOFF');
      expect(onlyRequest(shop).url).to.equal('http://localhost:4010/client/v1/redeem?code=TENOFF');
    });
  }

  it('goes to Voucherify in Europe unless told otherwise', async () => {
    const shop = openSandboxShop({ apiUrl: undefined });
    await shop.client.redeem('TENOFF');
    expect(new URL(onlyRequest(shop).url).origin).to.equal('https://api.voucherify.io');
  });

  it('keeps the keys of two clients on one page apart', async () => {
    const one = openSandboxShop();
    const other = openSandboxShop({ clientToken: 'lamp-token' });
    const outcomes = await Promise.all([one.client.redeem('TENOFF'), other.client.redeem('TENOFF')]);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['redeemed', 'failed']);
  });

  it('uses the fetch the page has at that moment', async () => {
    const client = createClient(good);
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (input: unknown) => {
      asked.push(input);
      return Promise.reject(new TypeError('no network in this test'));
    });
    await client.redeem('TENOFF');
    expect(asked).to.deep.equal(['https://api.voucherify.io/client/v1/redeem?code=TENOFF']);
  });
});
