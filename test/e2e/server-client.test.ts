import { createServerClient, type ServerClientOptions } from '../../src/server.ts';
import { expect, serverKeys, test } from './backend.ts';

/** Who may ask, and with what. */

const open = (options: object) => () => createServerClient(options as ServerClientOptions);

test('a bad option throws at once, naming what was expected, and never the secret', () => {
  const slips: [option: string, options: object | undefined][] = [
    ['options', undefined],
    ['applicationId', {}],
    ['applicationId', { ...serverKeys, applicationId: 'two words' }],
    ['secretKey', { applicationId: 'id' }],
    ['secretKey', { ...serverKeys, secretKey: 'hush hush' }],
    ['accessToken', { accessToken: 'hush\nhush' }],
    ['accessToken', { ...serverKeys, accessToken: 'hush' }],
    ['apiUrl', { ...serverKeys, apiUrl: 'api.voucherify.io' }],
    ['timeout', { ...serverKeys, timeout: 0 }],
    ['timeout', { ...serverKeys, timeout: 2 ** 31 }],
    ['retries', { ...serverKeys, retries: -1 }],
    ['retries', { ...serverKeys, retries: 11 }],
    ['retries', { ...serverKeys, retries: 0.5 }],
    ['fetch', { ...serverKeys, fetch: 'no' }],
  ];
  for (const [option, options] of slips) {
    expect(open(options!), option).toThrow(TypeError);
    expect(open(options!), option).toThrow(new RegExp(`voucher-redeem: ${option} should be .*, got `));
    expect(open(options!), option).not.toThrow(/hush/);
  }
});

test('a window with a document is a page, and gets no client', () => {
  const stage = globalThis as { window?: unknown };
  stage.window = { document: {} };
  try {
    expect(open(serverKeys)).toThrow(/must not run in a page/);
    // Some runtimes of backends have a window, and none a document.
    stage.window = {};
    expect(open(serverKeys)).not.toThrow();
  } finally {
    delete stage.window;
  }
});

test('keys are sent as the API wants them, and a token as a bearer', async ({ backend }) => {
  await backend.client.getRedemption('r_1');
  expect(backend.arrived[0]?.headers).toMatchObject({
    'x-app-id': 'sandbox-app-id',
    'x-app-token': 'sandbox-app-token',
  });
  await backend
    .reach({ applicationId: undefined, secretKey: undefined, accessToken: 'token-1' })
    .getRedemption('r_1');
  const { headers } = backend.arrived[1]!;
  expect(headers.authorization).toBe('Bearer token-1');
  expect(headers).not.toHaveProperty('x-app-token');
});

test('nothing is asked of fetch that edge runtimes do not have', async ({ backend }) => {
  const asked: RequestInit[] = [];
  const edge: typeof fetch = (address, init = {}) => {
    asked.push(init);
    if ('credentials' in init || 'mode' in init) throw new Error('not implemented');
    if (init.redirect === 'error') throw new TypeError('Invalid redirect value');
    return fetch(address, init);
  };
  const client = backend.reach({ fetch: edge });
  expect(await client.redeem(['TENOFF'], { order: { amount: 5000 } })).toMatchObject({ status: 'redeemed' });
  expect(await client.getRedemption('r_1')).toMatchObject({ status: 'refused' });
  expect(await client.releaseSession('ONCE', 'key')).toMatchObject({ status: 'refused' });
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'GET', 'DELETE']);
});

test('Europe is asked unless told; a slash at the end of an address does no harm', async () => {
  const asked: unknown[] = [];
  const listen: typeof fetch = (address) => {
    asked.push(address);
    return Promise.resolve(Response.json({}));
  };
  for (const apiUrl of [undefined, 'https://api.test//'])
    await createServerClient({ ...serverKeys, apiUrl, fetch: listen }).getRedemption('r_1');
  expect(asked).toEqual([
    'https://api.voucherify.io/v1/redemptions/r_1',
    'https://api.test/v1/redemptions/r_1',
  ]);
});

test('a caller who gives up ends the request', async () => {
  const giving = new AbortController();
  const silent: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('Given up.')));
      giving.abort();
    });
  const client = createServerClient({ ...serverKeys, fetch: silent });
  expect(await client.rollback('r_1', { signal: giving.signal })).toMatchObject({ kind: 'aborted' });
});

test('why a connection failed is in the message', async () => {
  const client = createServerClient({ ...serverKeys, apiUrl: 'http://127.0.0.1:1', retries: 0 });
  const answer = await client.getRedemption('r_1');
  expect(answer).toMatchObject({ status: 'failed', kind: 'network' });
  expect(JSON.stringify(answer)).toMatch(/fetch failed: .*(ECONNREFUSED|bad port)/);
  expect(JSON.stringify(answer)).not.toContain(serverKeys.secretKey);
});
