import { expect } from 'vitest';
import { startSandbox, type ServedSandbox } from '../../../../sandbox/server.ts';
import { clientHeaders, serverHeaders, shopOrigin } from '../../../support/sandbox.ts';

/** Sends hostile requests to a sandbox over HTTP, and looks at what they left behind. */

/** A sandbox on a free port, without a rate limit, that the test closes by `await using`. */
export async function serve(): Promise<ServedSandbox & AsyncDisposable> {
  const sandbox = await startSandbox({ port: 0, settings: { rateLimit: null } });
  return { ...sandbox, [Symbol.asyncDispose]: () => sandbox.close() };
}

/** Everything that a sandbox remembers, except its log of requests. */
export function remembered(sandbox: ServedSandbox): unknown {
  return { ...sandbox.state(), requests: 0, deliveries: sandbox.deliveries(), faults: sandbox.faults() };
}

/** Sends text as a body, with the keys of the shop's page and of its backend, or with other headers. */
export function send(
  sandbox: ServedSandbox,
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(sandbox.url + path, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: {
      Origin: shopOrigin,
      'Content-Type': 'application/json',
      ...clientHeaders,
      ...serverHeaders,
      ...headers,
    },
  });
}

/** An object as the body; a string is a body that is JSON already. */
export const json = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** Expects a 4xx in an error envelope whose text contains `names`, and a sandbox that remembers nothing of the request. */
export async function expectRefused(
  sandbox: ServedSandbox,
  request: () => Promise<Response>,
  names: string,
): Promise<void> {
  const before = remembered(sandbox);
  const response = await request();
  const text = await response.text();
  expect(response.status, text).to.be.within(400, 499);
  const { code, message, details = message } = JSON.parse(text) as Record<string, unknown>;
  expect(code).to.equal(response.status);
  expect(details).to.contain(names);
  expect(remembered(sandbox)).to.deep.equal(before);
}

/** Expects that the pages and lists of a sandbox still answer. */
export async function expectHealthy(sandbox: ServedSandbox): Promise<void> {
  for (const path of [
    '/',
    '/__sandbox/state',
    '/__sandbox/requests',
    '/__sandbox/deliveries',
    '/__sandbox/faults',
    '/v1/redemptions',
    '/client/v1/promotions/tiers',
  ]) {
    const response = await send(sandbox, 'GET', path, undefined, { Accept: 'text/html' });
    expect(response.status, `${path}: ${await response.text()}`).to.equal(200);
  }
}
