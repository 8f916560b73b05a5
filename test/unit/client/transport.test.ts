import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RedemptionContext } from '../../../src/api/context.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { codeIn, openSandboxShop, openShop } from '../../support/shop.ts';

/** An API that never responds. Like `fetch`, it rejects when the caller aborts the request. */
const neverResponds = ({ signal }: Request) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** A client of our own for each `fetch`, and what it handed to that `fetch`. */
function clientWith(answer: (init: RequestInit) => Promise<Response>, timeout = 20) {
  const inits: RequestInit[] = [];
  const fetch = (_input: unknown, init: RequestInit = {}) => {
    inits.push(init);
    return answer(init);
  };
  const shop = openShop(() => new Response(), { fetch: fetch, timeout });
  return { client: shop.client, inits };
}

const never = <Value>() => new Promise<Value>(() => {});

/** A response whose headers have come, and whose body never ends. */
const endlessBody = () => new Response(new ReadableStream(), { status: 200 });

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

describe('the deadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const answers: [what: string, answer: () => Promise<Response>][] = [
    ['a fetch that never settles and ignores the signal', never<Response>],
    ['a body that never ends', () => Promise.resolve(endlessBody())],
  ];
  const signals: [who: string, signal: () => AbortSignal | undefined][] = [
    ['without a signal of the caller', () => undefined],
    ['with a signal of the caller that never aborts', () => new AbortController().signal],
  ];
  for (const [what, answer] of answers)
    for (const [who, signal] of signals)
      it(`ends the wait for ${what}, ${who}`, async () => {
        const { client, inits } = clientWith(answer, 15_000);
        let outcome: unknown;
        void client.redeem('LAMP-01', {}, { signal: signal() }).then((value) => (outcome = value));
        await vi.advanceTimersByTimeAsync(14_999);
        expect(outcome).to.equal(undefined);
        expect(inits[0]?.signal).to.have.property('aborted', false);
        await vi.advanceTimersByTimeAsync(1);
        expect(outcome).to.include({ status: 'failed', kind: 'timeout', mayHaveRedeemed: true });
        expect(inits[0]?.signal).to.have.property('aborted', true);
        expect(inits.length).to.equal(1);
      });

  it('is the end, also where the caller aborts afterwards', async () => {
    const leaving = new AbortController();
    const late = () => new Promise<Response>((_, reject) => setTimeout(() => reject(new Error('late')), 200));
    const { client } = clientWith(late, 100);
    const ends = client.redeem('LAMP-01', {}, { signal: leaving.signal });
    await vi.advanceTimersByTimeAsync(100);
    leaving.abort();
    expect(await ends).to.include({ kind: 'timeout', mayHaveRedeemed: true });
  });

  it('leaves no timer and no listener behind once there is an answer', async () => {
    const { signal } = new AbortController();
    const listeners: unknown[] = [];
    vi.spyOn(signal, 'addEventListener').mockImplementation((_type, listener) => listeners.push(listener));
    vi.spyOn(signal, 'removeEventListener').mockImplementation((type, listener) => {
      if (type === 'abort') listeners.splice(listeners.indexOf(listener), 1);
    });
    const { client } = clientWith(() => Promise.resolve(jsonAnswer(200, redemption({}))));
    expect(await client.redeem('LAMP-01', {}, { signal })).to.include({ status: 'redeemed' });
    expect(vi.getTimerCount()).to.equal(0);
    expect(listeners).to.deep.equal([]);
  });
});

describe('a caller that gives up', () => {
  const answers: [what: string, answer: () => Promise<Response>][] = [
    ['a fetch that never settles and ignores the signal', never<Response>],
    ['a body that never ends', () => Promise.resolve(endlessBody())],
  ];
  for (const [what, answer] of answers)
    it(`ends the wait for ${what}, and the voucher may be redeemed`, async () => {
      const leaving = new AbortController();
      const { client, inits } = clientWith(answer, 10_000);
      const ends = client.redeem('LAMP-01', {}, { signal: leaving.signal });
      leaving.abort();
      expect(await ends).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: true });
      expect(inits[0]?.signal).to.have.property('aborted', true);
    });

  it('is told that nothing was sent where the page is offline, too', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const shop = openSandboxShop({ apiUrl: 'https://lamps.example' });
    const outcome = await shop.client.redeem('TENOFF', {}, { signal: AbortSignal.abort() });
    expect(outcome).to.include({ kind: 'offline', mayHaveRedeemed: false, message: 'Nothing was sent.' });
  });
});

describe('what is asked of fetch', () => {
  it('is a POST that follows no redirect and carries no cookies', async () => {
    const { client, inits } = clientWith(() => Promise.resolve(jsonAnswer(200, redemption({}))));
    await client.redeem('LAMP-01', { metadata: { lamp: 1 } });
    const { signal, ...rest } = inits[0]!;
    expect(rest).to.deep.equal({
      method: 'POST',
      redirect: 'error',
      credentials: 'omit',
      headers: {
        'X-Client-Application-Id': 'sandbox-client-id',
        'X-Client-Token': 'sandbox-client-token',
        'Content-Type': 'application/json',
      },
      body: '{"metadata":{"lamp":1}}',
    });
    expect(signal).to.be.instanceOf(AbortSignal).and.to.have.property('aborted', false);
  });

  it('is a GET without a body for a check, that follows no redirect and carries no cookies either', async () => {
    const { client, inits } = clientWith(() => Promise.resolve(jsonAnswer(200, {})), 10_000);
    await client.validate('LAMP-01');
    expect(inits[0]).to.include({ redirect: 'error', credentials: 'omit' });
    expect(inits[0]).not.to.have.any.keys('method', 'body');
  });

  it('is asked of the fetch that the page has at that moment', async () => {
    const { client } = openShop(() => new Response(), { fetch: undefined });
    vi.stubGlobal('fetch', () => Promise.resolve(jsonAnswer(200, redemption({}))));
    expect(await client.redeem('LAMP-01')).to.include({ status: 'redeemed' });
  });

  it('works in a browser without AbortSignal.timeout and AbortSignal.any', async () => {
    const { timeout, any } = Object.getOwnPropertyDescriptors(AbortSignal);
    for (const name of ['timeout', 'any']) Reflect.deleteProperty(AbortSignal, name);
    expect(AbortSignal).not.to.have.any.keys('timeout', 'any');
    try {
      const { signal } = new AbortController();
      const answered = clientWith(() => Promise.resolve(jsonAnswer(200, redemption({}))));
      expect(await answered.client.redeem('LAMP-01', {}, { signal })).to.include({ status: 'redeemed' });
      const { client } = clientWith(never<Response>);
      expect(await client.redeem('LAMP-01', {}, { signal })).to.include({ kind: 'timeout' });
    } finally {
      Object.defineProperties(AbortSignal, { timeout, any });
    }
  });
});

describe('a context that JSON cannot hold', () => {
  const circle: { [name: string]: unknown } = {};
  circle.itself = circle;
  const rows: [what: string, metadata: { [name: string]: unknown }][] = [
    ['a circle', circle],
    ['a BigInt', { lamps: 1n }],
    [
      'an object that throws',
      {
        toJSON() {
          throw new Error('broken');
        },
      },
    ],
  ];
  for (const [what, metadata] of rows)
    it(`is a mistake of the page and throws before anything is sent: ${what}`, async () => {
      const { client, inits } = clientWith(() => Promise.resolve(new Response()));
      const context: RedemptionContext = { metadata };
      await expect(client.redeem('LAMP-01', context)).rejects.toThrow(TypeError);
      expect(inits).to.deep.equal([]);
    });
});

describe('a request that has no readable response', () => {
  it('says in words for a developer which address did not respond, and why', async () => {
    const { client } = openShop(() => Promise.reject(new Error('broken')), {
      apiUrl: 'https://lamps.example/',
    });
    const outcome = await client.redeem('LAMP-01');
    expect(outcome).to.include({ message: 'No readable response from https://lamps.example: Error: broken' });
  });

  it('names the deadline as the reason where that passed', async () => {
    const { client } = clientWith(never<Response>);
    expect(await client.redeem('LAMP-01'))
      .to.have.property('message')
      .that.matches(/: Error: timeout$/);
  });
});
