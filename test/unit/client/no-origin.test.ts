import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startSandbox, type ServedSandbox } from '../../../sandbox/server.ts';
import { createClient } from '../../../src/client/create-client.ts';
import { createServerClient } from '../../../src/server.ts';
import { finding } from '../../support/diagnosis.ts';
import { clientKeys } from '../../support/sandbox.ts';

/** A client in Node, whose `fetch` sends no `Origin`: over HTTP, because only that shows which headers Node sends. */

let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settings: { rateLimit: null } });
});
afterAll(() => sandbox.close());

const clientWith = (options: { fetch?: typeof fetch; clientToken?: string } = {}) =>
  createClient({ ...clientKeys, apiUrl: sandbox.url, ...options });

/** A `fetch` of the shop's own that sends the origin of its page. */
const fetchOfAPage: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...(init?.headers as object), Origin: 'http://localhost' } });

const NO_ORIGIN = /^Client-side keys need the Origin of a page, and Node sends none: /;

describe('a client in Node', () => {
  it('says of a call that there is no Origin, and not that the keys are wrong', async () => {
    const client = clientWith();
    const outcomes = [
      await client.redeem('TENOFF'),
      await client.redeemAll(['TENOFF']),
      await client.validate('TENOFF'),
    ];
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        status: 'failed',
        kind: 'unauthorized',
        message: expect.stringMatching(NO_ORIGIN) as string,
      });
  });

  it('says the same in its diagnosis, and that the keys could not be checked', async () => {
    const diagnosis = await clientWith().diagnose();
    expect(diagnosis.ok).toBe(false);
    expect(finding(diagnosis, 'origin')).toMatchObject({
      state: 'trouble',
      sentence: 'No page sends these requests, so they have no Origin, and the API refuses them.',
      setting: expect.stringContaining('createServerClient()') as string,
    });
    expect(finding(diagnosis, 'keys')).toMatchObject({ state: 'unknown' });
  });

  it('says it in jsdom too, where there is a location but the fetch of Node', async () => {
    vi.stubGlobal('location', new URL('http://localhost:3000/'));
    vi.stubGlobal('navigator', {
      userAgent: 'Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/29.1.1',
    });
    expect(await clientWith().redeem('TENOFF')).toMatchObject({
      message: expect.stringMatching(NO_ORIGIN) as string,
    });
    expect(finding(await clientWith().diagnose(), 'origin').state).toBe('trouble');
  });

  it('blames the keys if the fetch of the shop sends an Origin', async () => {
    const client = clientWith({ fetch: fetchOfAPage, clientToken: 'wrong' });
    const outcome = await client.redeem('TENOFF');
    expect(outcome).toMatchObject({ kind: 'unauthorized' });
    expect('message' in outcome && outcome.message).not.toContain('Origin');
    expect(finding(await client.diagnose(), 'keys').state).toBe('trouble');
    expect((await clientWith({ fetch: fetchOfAPage }).redeem('TENOFF')).status).toBe('redeemed');
  });

  it('is told apart from a backend’s client, whose wrong keys are named', async () => {
    const backend = createServerClient({ applicationId: 'wrong', secretKey: 'wrong', apiUrl: sandbox.url });
    const outcome = await backend.redeem(['TENOFF']);
    expect(outcome).toMatchObject({ status: 'failed', kind: 'unauthorized' });
    expect('message' in outcome && outcome.message).not.toContain('Origin');
  });
});
