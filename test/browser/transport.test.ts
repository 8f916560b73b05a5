/**
 * In a page: whether a browser lets it read an answer, and what `fetch` and `AbortSignal` do when a connection breaks, is each
 * engine's own decision. test/unit/client/transport.test.ts has the rest.
 */
import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/create-client.ts';
import type { ClientOptions } from '../../src/client/connection.ts';
import { clientKeys } from '../support/sandbox.ts';
import { openSandboxShop, openShop } from '../support/shop.ts';

/** A client of the sandbox that the test runner serves on another port: real preflights, real connections. */
const connect = (options: Partial<ClientOptions> = {}) =>
  createClient({ ...clientKeys, apiUrl: window.sandboxUrl, ...options });

/** How many times that sandbox was really asked to redeem this code. */
async function arrivals(code: string): Promise<number> {
  const response = await fetch(`${window.sandboxUrl}/__sandbox/requests`);
  const requests = (await response.json()) as { method: string; path: string }[];
  const isIt = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && new URL(path, window.sandboxUrl).searchParams.get('code') === code;
  return requests.filter(isIt).length;
}

describe('over a real connection', () => {
  it('a good code is redeemed', async () => {
    const outcome = await connect().redeem('TENOFF', { order: { amount: 4000 } });
    expect(outcome).to.deep.nested.include({ status: 'redeemed', 'redemption.order.total_amount': 3000 });
  });

  it('a refused code says why', async () => {
    const outcome = await connect().redeem('EXPIRED');
    expect(outcome).to.include({ status: 'refused', key: 'voucher_expired', httpStatus: 400 });
  });

  it('a code with signs of its own arrives as typed', async () => {
    // Every engine asks the same sandbox; this code is this run's alone.
    const code = `50% A+B/é 🎁 ${Math.random()}`;
    expect(await connect().redeem(code)).to.include({ status: 'refused', key: 'not_found', code });
    expect(await arrivals(code)).to.equal(1);
  });

  it('wrong keys fail, and nothing was redeemed', async () => {
    const outcome = await connect({ clientToken: 'lamp-token' }).redeem('TENOFF');
    expect(outcome).to.include({ status: 'failed', kind: 'unauthorized', httpStatus: 401 });
    expect(outcome).to.include({ mayHaveRedeemed: false });
  });

  it('too many requests fail with how long to wait, and nothing was redeemed', async () => {
    const outcome = await connect().redeem('RATE-LIMIT');
    expect(outcome).to.include({ status: 'failed', kind: 'rate-limited', mayHaveRedeemed: false });
    expect(outcome).to.have.property('retryAfter').that.is.within(1000, 5000);
  });

  const undecided: [rule: string, code: string, kind: string][] = [
    ['a connection cut before the redemption', 'DROP-BEFORE', 'network'],
    ['a connection cut after the redemption', 'DROP-AFTER', 'network'],
    ['a proxy’s error page', 'HTML-502', 'server'],
    ['a guest network’s welcome page', 'NOT-JSON', 'unreadable'],
    ['an answer this page may not read', 'NO-CORS', 'network'],
  ];
  for (const [rule, code, kind] of undecided) {
    it(`${rule} is undecided, neither refused nor redeemed`, async () => {
      const outcome = await connect().redeem(code);
      expect(outcome).to.include({ status: 'failed', kind, mayHaveRedeemed: true, code });
    });
  }

  it('a timed-out redemption is not shown as refused', async () => {
    const outcome = await connect({ timeout: 200 }).redeem('TIMEOUT-AFTER');
    expect(outcome).to.include({ status: 'failed', kind: 'timeout', mayHaveRedeemed: true });
  });

  it('an answer that begins but does not end is a timeout too', async () => {
    const { client } = openShop(
      ({ signal }) =>
        new Response(
          new ReadableStream({
            start: (body) => signal.addEventListener('abort', () => body.error(signal.reason)),
          }),
        ),
      { timeout: 50 },
    );
    expect(await client.redeem('LAMP-01')).to.include({ kind: 'timeout', mayHaveRedeemed: true });
  });

  it('an address nobody listens at fails as a network, and its address is in the message', async () => {
    const apiUrl = 'http://127.0.0.1:1';
    const outcome = await connect({ apiUrl }).redeem('TENOFF');
    expect(outcome).to.include({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
    expect(outcome).to.have.property('message').that.contains(apiUrl);
  });
});

describe('a caller who gives up', () => {
  it('while the answer is awaited: the voucher may be redeemed', async () => {
    const leaving = new AbortController();
    const real: typeof fetch = (input, init) => {
      const answer = fetch(input, init);
      leaving.abort();
      return answer;
    };
    const outcome = await connect({ fetch: real }).redeem('SLOW-5S', {}, { signal: leaving.signal });
    expect(outcome).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: true });
  });

  it('before anything was sent: nothing is sent', async () => {
    const code = 'GAVE-UP-BEFORE';
    const outcome = await connect().redeem(code, {}, { signal: AbortSignal.abort() });
    expect(outcome).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false, code });
    expect(await arrivals(code)).to.equal(0);
  });

  it('after the answer: the answer stands', async () => {
    const leaving = new AbortController();
    const outcome = await openSandboxShop().client.redeem('TENOFF', {}, { signal: leaving.signal });
    leaving.abort();
    expect(outcome).to.include({ status: 'redeemed' });
  });
});

describe('a check over a real connection', () => {
  for (const code of ['DROP-BEFORE', 'DROP-AFTER', 'HTML-502', 'NOT-JSON', 'TIMEOUT-AFTER', 'NO-CORS']) {
    it(`that fails has redeemed nothing, whatever became of it: ${code}`, async () => {
      const client = connect({ endpoint: 'redemptions', timeout: 300 });
      expect(await client.validate(code)).to.include({ status: 'failed', mayHaveRedeemed: false });
    });
  }
});
