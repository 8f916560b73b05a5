import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from '../../../src/client/connection.ts';
import { createClient } from '../../../src/client/create-client.ts';
import type { Finding } from '../../../src/client/diagnose/diagnosis.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { finding, healthy, statesOf } from '../../support/diagnosis.ts';
import { apiUrl, clientKeys, openSandbox, shopOrigin } from '../../support/sandbox.ts';
import { openSandboxShop, openShop } from '../../support/shop.ts';

// A diagnosis names the page's origin. In Node there is no page.
beforeEach(() => {
  vi.stubGlobal('location', new URL('/cart', shopOrigin));
});

const tiers = () => jsonAnswer(200, { object: 'list', tiers: [], total: 0, has_more: false });
const refused = () => jsonAnswer(400, envelope(400, 'invalid_query_params'));

/** An API that lists its tiers, and has this response to an empty redemption. */
const apiWith =
  (emptyRedemption: () => Response) =>
  ({ method }: Request) =>
    method === 'GET' ? tiers() : emptyRedemption();

describe('a diagnosis', () => {
  for (const endpoint of ['redeem', 'redemptions'] as const) {
    it(`redeems, records and changes nothing with the endpoint ${endpoint}`, async () => {
      for (const options of [{}, { clientToken: 'lamp-token' }]) {
        const { client, sandbox, requests } = openSandboxShop({ endpoint, ...options });
        const before = sandbox.state();
        await client.diagnose();
        expect({ ...sandbox.state(), requests: 0 }).to.deep.equal({ ...before, requests: 0 });
        for (const request of requests) {
          const { pathname, searchParams } = new URL(request.url);
          expect(['/client/v1/promotions/tiers', `/client/v1/${endpoint}`]).to.include(pathname);
          expect(searchParams.get('code')).to.equal(null);
          expect(['', '{}', '{"redeemables":[]}']).to.include(await request.text());
        }
      }
    });

    it(`finds out that redeeming from pages is switched off, with the endpoint ${endpoint}`, async () => {
      const sandbox = openSandbox({ settings: { clientRedeemEnabled: false } });
      const diagnosis = await openSandboxShop({ endpoint }, sandbox).client.diagnose();
      expect(statesOf(diagnosis)).to.deep.equal({ ...healthy, switch: 'trouble' });
      expect(diagnosis).to.include({ ok: false });
      expect(finding(diagnosis, 'switch').setting).to.contain('Redeeming vouchers');
      expect(sandbox.state().redemptions).to.deep.equal([]);
    });
  }

  it('has one finding for each subject, in a fixed order, and a setting for each problem', async () => {
    const diagnosis = await openSandboxShop({ clientToken: 'lamp-token' }).client.diagnose();
    if (diagnosis.status !== 'diagnosed') throw new Error(diagnosis.status);
    expect(diagnosis.findings.map(({ about }) => about)).to.deep.equal(Object.keys(healthy));
    for (const { sentence, state, setting } of diagnosis.findings) {
      expect(sentence)
        .to.match(/^\S.*\.$/)
        .and.not.match(/undefined|null|NaN|\[object/);
      if (state === 'trouble') expect(setting).to.be.a('string');
    }
  });

  it('contains no key', async () => {
    const diagnosis = await openSandboxShop({
      applicationId: 'lamp-id',
      clientToken: 'lamp-token',
    }).client.diagnose();
    expect(JSON.stringify(diagnosis)).not.to.match(/lamp-(id|token)/);
  });

  const emptyRedemptions: [what: string, answer: () => Response, state: Finding['state']][] = [
    ['403', () => jsonAnswer(403, envelope(403, 'forbidden')), 'trouble'],
    ['401', () => jsonAnswer(401, envelope(401, 'unauthorized')), 'trouble'],
    ['a refusal', refused, 'fine'],
    ['429', () => jsonAnswer(429, envelope(429)), 'unknown'],
    ['a proxy’s page', () => pageAnswer(502), 'unknown'],
    ['a success', () => jsonAnswer(200, {}), 'unknown'],
  ];
  for (const [what, answer, state] of emptyRedemptions) {
    it(`finds out whether redeeming is switched on from the response to an empty redemption: ${what}`, async () => {
      const diagnosis = await openShop(apiWith(answer)).client.diagnose();
      expect(statesOf(diagnosis)).to.deep.equal({ ...healthy, switch: state });
    });
  }

  it('asks to diagnose again later after too many requests', async () => {
    const diagnosis = await openShop(() => jsonAnswer(429, envelope(429))).client.diagnose();
    expect(statesOf(diagnosis)).to.include({
      connection: 'fine',
      keys: 'unknown',
      origin: 'unknown',
      switch: 'unknown',
    });
    expect(finding(diagnosis, 'keys').sentence).to.contain('Too many requests');
  });

  it('is not needed for an address that is not valid, because no client is created for it', () => {
    for (const apiUrl of ['http://localhost:99999', 'https://[::lamp'])
      expect(() => createClient({ ...clientKeys, apiUrl })).to.throw(TypeError, `got ${apiUrl}`);
  });

  it('uses the option fetch for all of its requests', async () => {
    const requested: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      requested.push(`${init?.mode ?? 'cors'} ${input as string}`);
      return init?.mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError('no'));
    };
    const diagnosis = await createClient({
      ...clientKeys,
      fetch,
      apiUrl: 'https://lamps.example',
    }).diagnose();
    expect(requested).to.deep.equal([
      'cors https://lamps.example/client/v1/promotions/tiers?limit=1',
      'no-cors https://lamps.example',
    ]);
    expect(statesOf(diagnosis)).to.include({ connection: 'fine', origin: 'trouble' });
    expect(finding(diagnosis, 'origin').setting).to.contain(shopOrigin);
  });

  it('ends after the timeout if the server never responds', async () => {
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('late'))),
      );
    const diagnosis = await createClient({ ...clientKeys, apiUrl, fetch, timeout: 50 }).diagnose();
    expect(statesOf(diagnosis)).to.include({ connection: 'trouble', origin: 'unknown', switch: 'unknown' });
  });

  it('reports that the browser is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const shop = openShop(() => Promise.reject(new TypeError('no network')), {
      apiUrl: 'https://lamps.example',
    });
    const diagnosis = await shop.client.diagnose();
    expect(finding(diagnosis, 'connection')).to.deep.equal({
      about: 'connection',
      state: 'trouble',
      sentence: 'The browser is offline.',
    });
  });
});

describe('the keys of a project', () => {
  const [europe, us, asia] = [
    'https://api.voucherify.io',
    'https://us1.api.voucherify.io',
    'https://as1.api.voucherify.io',
  ] as const;

  /** A client whose project is on one cluster, and the addresses that it sent requests to. */
  function projectAt(home: string | undefined, options: Partial<ClientOptions>) {
    const shop = openShop(({ url, method }) => {
      if (new URL(url).origin !== home) return jsonAnswer(401, envelope(401, 'unauthorized'));
      return method === 'GET' ? tiers() : refused();
    }, options);
    return { ...shop, origins: () => shop.requests.map(({ url }) => new URL(url).origin) };
  }

  for (const home of [europe, us, asia])
    for (const apiUrl of [europe, us, asia, undefined, `${asia}/`, us.replace('us1', 'US1')]) {
      it(`are found on their cluster ${home} if the apiUrl is ${apiUrl ?? 'the default'}`, async () => {
        const { client } = projectAt(home, { apiUrl });
        const diagnosis = await client.diagnose();
        if (new URL(apiUrl ?? europe).origin === home) {
          expect(statesOf(diagnosis)).to.deep.equal(healthy);
        } else {
          // The keys and the origin are right, so only the address has to change.
          expect(statesOf(diagnosis)).to.deep.equal({ ...healthy, region: 'trouble', switch: 'unknown' });
          expect(finding(diagnosis, 'region').setting).to.contain(home);
        }
      });
    }

  it('are reported as wrong if no cluster knows them', async () => {
    for (const apiUrl of [undefined, `${europe}/`]) {
      const { client, origins } = projectAt(undefined, { apiUrl });
      const diagnosis = await client.diagnose();
      expect(statesOf(diagnosis)).to.include({ region: 'unknown', keys: 'trouble', origin: 'unknown' });
      expect(origins()).to.deep.equal([europe, us, asia]);
    }
  });

  it('are not sent to Voucherify if the apiUrl is an address of the shop’s own', async () => {
    const { client, origins } = projectAt(undefined, { apiUrl: 'http://localhost:4010' });
    await client.diagnose();
    expect(origins()).to.deep.equal(['http://localhost:4010']);
  });

  it('are not sent to other clusters if the first one accepts them', async () => {
    const { client, origins } = projectAt(europe, { apiUrl: undefined });
    await client.diagnose();
    expect(origins()).to.deep.equal([europe, europe]);
  });
});

describe('the clock of a device', () => {
  const minute = 60_000;
  const rows: [aheadBy: number, state: Finding['state'], sentence: RegExp][] = [
    [0, 'fine', /agrees/],
    [4 * minute, 'fine', /agrees/],
    [-4 * minute, 'fine', /agrees/],
    [6 * minute, 'trouble', /6 minutes ahead of/],
    [-90 * minute, 'trouble', /90 minutes behind/],
  ];
  for (const [aheadBy, state, sentence] of rows) {
    it(`is compared with the API’s time if the page may read it: ${aheadBy / minute} minutes ahead`, async () => {
      const shop = openShop((request) => {
        const answer = apiWith(refused)(request);
        answer.headers.set('Date', new Date(Date.now() - aheadBy).toUTCString());
        return answer;
      });
      const diagnosis = await shop.client.diagnose();
      expect(finding(diagnosis, 'clock')).to.include({ state });
      expect(finding(diagnosis, 'clock').sentence).to.match(sentence);
      expect(diagnosis).to.include({ ok: state === 'fine' });
    });
  }

  it('has an unknown state if the API’s time is not a date', async () => {
    const shop = openShop((request) => {
      const answer = apiWith(refused)(request);
      answer.headers.set('Date', 'soon');
      return answer;
    });
    expect(statesOf(await shop.client.diagnose())).to.include({ clock: 'unknown' });
  });
});
