import { createServerClient, type ServerClientOptions } from '../../src/server.ts';
import { expect, serverKeys, test } from './backend.ts';

/** The options of `createServerClient`, and what it sends. */

const open = (options: object) => () => createServerClient(options as ServerClientOptions);

test('createServerClient throws a TypeError for a wrong option that names the option and never a secret', () => {
  const mistakes: [option: string, options: object | undefined][] = [
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
  for (const [option, options] of mistakes) {
    expect(open(options!), option).toThrow(TypeError);
    expect(open(options!), option).toThrow(new RegExp(`voucher-redeem: ${option} should be .*, got `));
    expect(open(options!), option).not.toThrow(/hush/);
  }
});

test('createServerClient throws if there is a window with a document', () => {
  const scope = globalThis as { window?: unknown };
  scope.window = { document: {} };
  try {
    expect(open(serverKeys)).toThrow(/must not run in a page/);
    // Some backend runtimes have a window, but none has a document.
    scope.window = {};
    expect(open(serverKeys)).not.toThrow();
  } finally {
    delete scope.window;
  }
});

test('the server client sends keys as X-App headers and a token as a bearer token', async ({ backend }) => {
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

test('the server client passes no option to fetch that edge runtimes do not support', async ({ backend }) => {
  const requests: RequestInit[] = [];
  const edge: typeof fetch = (address, init = {}) => {
    requests.push(init);
    if ('credentials' in init || 'mode' in init) throw new Error('not implemented');
    if (init.redirect === 'error') throw new TypeError('Invalid redirect value');
    return fetch(address, init);
  };
  const client = backend.reach({ fetch: edge });
  expect(await client.redeem(['TENOFF'], { order: { amount: 5000 } })).toMatchObject({ status: 'redeemed' });
  expect(await client.getRedemption('r_1')).toMatchObject({ status: 'refused' });
  expect(await client.releaseSession('ONCE', 'key')).toMatchObject({ status: 'refused' });
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'DELETE']);
});

test('the default API is the one in Europe, and slashes at the end of apiUrl are ignored', async () => {
  const addresses: unknown[] = [];
  const record: typeof fetch = (address) => {
    addresses.push(address);
    return Promise.resolve(Response.json({}));
  };
  for (const apiUrl of [undefined, 'https://api.test//'])
    await createServerClient({ ...serverKeys, apiUrl, fetch: record }).getRedemption('r_1');
  expect(addresses).toEqual([
    'https://api.voucherify.io/v1/redemptions/r_1',
    'https://api.test/v1/redemptions/r_1',
  ]);
});

test('an abort signal of the caller ends a request of the server client', async () => {
  const controller = new AbortController();
  const silent: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('Aborted.')));
      controller.abort();
    });
  const client = createServerClient({ ...serverKeys, fetch: silent });
  expect(await client.rollback('r_1', { signal: controller.signal })).toMatchObject({ kind: 'aborted' });
});

test('the message of a failed connection says why it failed, and does not contain the secret key', async () => {
  const client = createServerClient({ ...serverKeys, apiUrl: 'http://127.0.0.1:1', retries: 0 });
  const answer = await client.getRedemption('r_1');
  expect(answer).toMatchObject({ status: 'failed', kind: 'network' });
  expect(JSON.stringify(answer)).toMatch(/fetch failed: .*(ECONNREFUSED|bad port)/);
  expect(JSON.stringify(answer)).not.toContain(serverKeys.secretKey);
});
