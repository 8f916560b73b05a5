import { beforeEach, describe, expect, it, vi } from 'vitest';
import { codeIn, openSandboxShop, openShop } from '../../support/shop.ts';

/** An API that never responds. Like `fetch`, it rejects when the caller aborts the request. */
const neverResponds = ({ signal }: Request) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

describe('a page that is offline', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', { onLine: false });
  });

  it('sends nothing and fails with the kind offline', async () => {
    const shop = openSandboxShop({ apiUrl: 'https://lamps.example' });
    const outcome = await shop.client.redeem('TENOFF');
    expect(outcome).to.include({ status: 'failed', kind: 'offline', mayHaveRedeemed: false });
    expect(shop.requests).to.be.empty;
  });

  for (const host of ['localhost', '127.0.0.1', '[::1]', 'api.localhost']) {
    it(`still sends requests to its own machine at ${host}`, async () => {
      const shop = openShop(() => new Response(), { apiUrl: `http://${host}:4010` });
      await shop.client.redeem('TENOFF');
      expect(shop.requests.map(codeIn)).to.deep.equal(['TENOFF']);
    });
  }
});

describe('a fetch that throws or rejects', () => {
  it('is undecided, because it may have sent the request before', async () => {
    const throwing: typeof fetch = () => {
      throw new Error('broken');
    };
    const rejecting: typeof fetch = () => Promise.reject(new Error('broken'));
    for (const fetch of [throwing, rejecting]) {
      const outcome = await openSandboxShop({ fetch }).client.redeem('TENOFF');
      expect(outcome).to.include({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
    }
  });
});

describe('a redemption without a response', () => {
  it('ends after the timeout, and may have redeemed the voucher', async () => {
    const { client } = openShop(neverResponds, { timeout: 20 });
    expect(await client.redeem('LAMP-01')).to.include({ kind: 'timeout', mayHaveRedeemed: true });
  });

  it('ends when the caller aborts it, and may have redeemed the voucher', async () => {
    const leaving = new AbortController();
    const { client } = openShop((request) => {
      leaving.abort();
      return Promise.reject(request.signal.reason as Error);
    });
    const outcome = await client.redeem('LAMP-01', {}, { signal: leaving.signal });
    expect(outcome).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: true });
  });

  it('is not sent if the caller aborted it before', async () => {
    const shop = openSandboxShop();
    const outcome = await shop.client.redeem('TENOFF', {}, { signal: AbortSignal.abort() });
    expect(outcome).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false, code: 'TENOFF' });
    expect(shop.requests).to.be.empty;
  });
});
