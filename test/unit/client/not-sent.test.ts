import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RedemptionContext } from '../../../src/api/context.ts';
import type { ClientOptions } from '../../../src/client/connection.ts';
import { createClient } from '../../../src/client/create-client.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { clientKeys } from '../../support/sandbox.ts';
import { leavePage, openPage } from '../support/page.ts';

/** Everything before the call of `fetch` is certainly not sent, and so are a few rejections (docs/decisions/03-three-answers.md). */

const apiUrl = 'https://lamps.example';
const url = `${apiUrl}/client/v1/redeem?code=LAMP-01`;
const redeemed = () => Promise.resolve(jsonAnswer(200, redemption({})));
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

/** Replaces the page's `fetch`, and lists what it was called with. */
function pageFetch(answer: (address: string) => Promise<Response>): { address: string; init: RequestInit }[] {
  const calls: { address: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    calls.push({ address, init });
    return answer(address);
  });
  return calls;
}

const clientOf = (options: Partial<ClientOptions> = {}) =>
  createClient({ ...clientKeys, apiUrl, ...options });

describe('a mistake of the page in what is to be sent', () => {
  const circle: { itself?: object } = {};
  circle.itself = circle;
  const rows: [what: string, broken: object][] = [
    ['a circle', circle],
    ['a BigInt', { lamps: 1n }],
    [
      'a getter that throws',
      {
        get lamps() {
          throw new Error('broken');
        },
      },
    ],
    [
      'a toJSON that throws what has no text',
      {
        toJSON() {
          throw Object.create(null);
        },
      },
    ],
  ];
  for (const [what, broken] of rows) {
    const calls: [call: string, send: (client: ReturnType<typeof clientOf>) => Promise<unknown>][] = [
      ['redeem', (client) => client.redeem('LAMP-01', { metadata: { broken } })],
      ['redeem with a broken order', (client) => client.redeem('LAMP-01', { order: broken })],
      ['redeem with a broken context', (client) => client.redeem('LAMP-01', broken)],
      ['redeemAll', (client) => client.redeemAll(['LAMP-01'], { metadata: { broken } })],
      [
        'redeemAll with a broken redeemable',
        (client) => client.redeemAll([{ object: 'voucher', id: 'LAMP-01', ...{ reward: broken } }]),
      ],
      ['validate', (client) => client.validate('LAMP-01', { metadata: { broken } })],
      ['qualify', (client) => client.qualify({ metadata: { broken } })],
      ['promotions', (client) => client.promotions({ order: broken as never })],
    ];
    for (const [call, send] of calls)
      it(`is a TypeError before anything is sent: ${what} in ${call}`, async () => {
        const sent = pageFetch(redeemed);
        const error: unknown = await send(clientOf()).catch((reason: unknown) => reason);
        expect(error).to.be.instanceOf(TypeError);
        expect(String(error)).to.match(/^TypeError: voucher-redeem: .+ cannot be sent/);
        expect(sent).to.deep.equal([]);
      });
  }

  it('does not block the code on the page', async () => {
    openPage();
    const sent = pageFetch(redeemed);
    const client = clientOf();
    await client.redeem('LAMP-01', { metadata: circle }).catch(() => {});
    expect(await client.redeem('LAMP-01')).to.include({ status: 'redeemed' });
    expect(sent).to.have.length(1);
    leavePage();
  });

  it('is sent as it was at the call, although the page changes it meanwhile', async () => {
    const order = { amount: 1999 };
    const context: RedemptionContext = { order };
    const sent = pageFetch(redeemed);
    const ends = clientOf().redeem('LAMP-01', context);
    order.amount = 1;
    await ends;
    expect(sent[0]!.init.body).to.equal('{"order":{"amount":1999}}');
  });
});

describe('half of a surrogate pair, which no address can hold', () => {
  it('does not keep a redemption from being sent', async () => {
    const sent = pageFetch(redeemed);
    const client = clientOf({ trackingId: 'lena\ud83d' });
    expect(await client.redeem('LAMP-01\ud83d')).to.include({ status: 'redeemed', code: 'LAMP-01' });
    expect(sent.map(({ address }) => address)).to.deep.equal([`${url}&tracking_id=lena%EF%BF%BD`]);
  });

  it('does not keep a check from being sent', async () => {
    const sent = pageFetch(() => Promise.resolve(jsonAnswer(200, { valid: true })));
    const context = { session: { key: 'ssn_\udc00' }, metadata: { '\ud83d': '🎁\ud83d' } };
    expect(await clientOf().validate('LAMP-01', context)).to.include({ status: 'valid' });
    expect(new URL(sent[0]!.address).searchParams.get('metadata[\ufffd]')).to.equal('🎁\ufffd');
  });
});

describe('a page whose fetch cannot be called', () => {
  it('has sent nothing', async () => {
    for (const fetch of ['fetch', {}]) {
      vi.stubGlobal('fetch', fetch);
      const outcome = await clientOf().redeem('LAMP-01');
      expect(outcome).to.include({
        status: 'failed',
        kind: 'misconfigured',
        mayHaveRedeemed: false,
        message: 'voucher-redeem: fetch is not a function. Nothing was sent.',
      });
    }
  });
});

describe('a fetch that rejects with what has no text', () => {
  const reasons: unknown[] = [Object.create(null), Symbol('lost'), undefined, null];
  for (const [index, reason] of reasons.entries())
    it(`is still an undecided outcome, and blocks the code: ${index}`, async () => {
      openPage();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a fetch of the page may reject with anything
      const sent = pageFetch(() => Promise.reject(reason));
      const client = clientOf();
      const outcome = await client.redeem('LAMP-01');
      expect(outcome).to.include({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
      expect(await client.redeem('LAMP-01')).to.equal(outcome);
      expect(sent).to.have.length(1);
      leavePage();
    });
});

describe('a page with https whose API has none', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { protocol: 'https:' });
  });

  it('sends nothing, and says that apiUrl has to use https', async () => {
    const sent = pageFetch(redeemed);
    const outcome = await clientOf({ apiUrl: 'http://lamps.example' }).redeem('LAMP-01');
    expect(outcome).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false });
    expect(outcome)
      .to.have.property('message')
      .that.contains('use https in apiUrl')
      .and.contains('http://lamps');
    expect(sent).to.deep.equal([]);
  });

  const allowed = [
    'https://lamps.example',
    'http://localhost:4010',
    'http://api.localhost',
    'http://127.0.0.1',
    'http://[::1]:4010/api',
  ];
  for (const address of allowed)
    it(`sends to ${address}`, async () => {
      const sent = pageFetch(redeemed);
      expect(await clientOf({ apiUrl: address }).redeem('LAMP-01')).to.include({ status: 'redeemed' });
      expect(sent).to.have.length(1);
    });

  for (const address of [
    'http://localhost.lamps.example',
    'http://127.example',
    'http://lamps.example/localhost',
  ])
    it(`does not take ${address} for this device`, async () => {
      const sent = pageFetch(redeemed);
      expect(await clientOf({ apiUrl: address }).redeem('LAMP-01')).to.include({ kind: 'misconfigured' });
      expect(sent).to.deep.equal([]);
    });

  it('leaves it to a fetch of the page’s own, which may send in another way', async () => {
    const client = clientOf({ apiUrl: 'http://lamps.example', fetch: redeemed });
    expect(await client.redeem('LAMP-01')).to.include({ status: 'redeemed' });
  });

  it('does not concern a page without https', async () => {
    vi.stubGlobal('location', { protocol: 'http:' });
    const sent = pageFetch(redeemed);
    await clientOf({ apiUrl: 'http://lamps.example' }).redeem('LAMP-01');
    expect(sent).to.have.length(1);
  });
});

describe('a request that the page’s own policy blocks', () => {
  type Report = Pick<SecurityPolicyViolationEvent, 'disposition' | 'effectiveDirective' | 'blockedURI'>;
  const report: Report = { disposition: 'enforce', effectiveDirective: 'connect-src', blockedURI: url };
  let listeners: ((event: Report) => void)[] = [];
  const tell = (event: Report) => listeners.forEach((listener) => listener(event));

  beforeEach(() => {
    vi.useFakeTimers();
    listeners = [];
    vi.stubGlobal('addEventListener', (type: string, listener: (event: Report) => void, capture: boolean) => {
      if (type === 'securitypolicyviolation' && capture) listeners.push(listener);
    });
    vi.stubGlobal(
      'removeEventListener',
      (type: string, listener: (event: Report) => void, capture: boolean) => {
        if (type === 'securitypolicyviolation' && capture)
          listeners = listeners.filter((other) => other !== listener);
      },
    );
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const moments: [when: string, wait: number | undefined][] = [
    ['before fetch rejects, as in WebKit', undefined],
    ['right after fetch rejects, as in Chromium and Firefox', 0],
    ['a moment later', 99],
  ];
  for (const [when, wait] of moments)
    it(`was not sent, if the browser reports it ${when}`, async () => {
      pageFetch(() => {
        if (wait === undefined) tell(report);
        else setTimeout(() => tell(report), wait);
        return lost();
      });
      const ends = clientOf().redeem('LAMP-01');
      await vi.advanceTimersByTimeAsync(wait ?? 0);
      const outcome = await ends;
      expect(outcome).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false });
      expect(outcome).to.have.property('message').that.contains(`add ${apiUrl} to connect-src`);
      expect(listeners).to.deep.equal([]);
    });

  const others: [what: string, event: Report][] = [
    ['a policy that only reports', { ...report, disposition: 'report' }],
    ['another code', { ...report, blockedURI: `${apiUrl}/client/v1/redeem?code=LAMP-02` }],
    ['the origin alone', { ...report, blockedURI: apiUrl }],
    ['an image', { ...report, effectiveDirective: 'img-src' }],
  ];
  for (const [what, event] of others)
    it(`is still undecided, if the report is about ${what}`, async () => {
      pageFetch(() => {
        tell(event);
        return lost();
      });
      const ends = clientOf().redeem('LAMP-01');
      await vi.advanceTimersByTimeAsync(100);
      expect(await ends).to.include({ kind: 'network', mayHaveRedeemed: true });
    });

  it('is waited for no longer than a tenth of a second', async () => {
    pageFetch(() => {
      setTimeout(() => tell(report), 101);
      return lost();
    });
    let outcome: unknown;
    void clientOf()
      .redeem('LAMP-01')
      .then((value) => (outcome = value));
    await vi.advanceTimersByTimeAsync(99);
    expect(outcome).to.equal(undefined);
    expect(listeners).to.have.length(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).to.include({ kind: 'network', mayHaveRedeemed: true });
    expect(listeners).to.deep.equal([]);
  });

  it('is not waited for after an answer, after the deadline, or where the fetch is the page’s own', async () => {
    pageFetch(redeemed);
    expect(await clientOf().redeem('LAMP-01')).to.include({ status: 'redeemed' });
    pageFetch(() => new Promise(() => {}));
    const ends = clientOf({ timeout: 1000 }).redeem('LAMP-01');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await ends).to.include({ kind: 'timeout', mayHaveRedeemed: true });
    const own = () => {
      tell(report);
      return lost();
    };
    expect(await clientOf({ fetch: own }).redeem('LAMP-01')).to.include({
      kind: 'network',
      mayHaveRedeemed: true,
    });
    expect(listeners).to.deep.equal([]);
    expect(vi.getTimerCount()).to.equal(0);
  });
});

describe('an AbortController that is not the browser’s', () => {
  it('keeps no request from being sent, and the deadline still ends it', async () => {
    class OwnController {
      readonly signal = {};
      abort() {}
    }
    vi.stubGlobal('AbortController', OwnController);
    const sent = pageFetch(() => new Promise(() => {}));
    expect(await clientOf({ timeout: 20 }).redeem('LAMP-01')).to.include({ kind: 'timeout' });
    expect(sent[0]!.init).not.to.have.property('signal');
  });

  it('is not suspected where the page has a Request of its own', async () => {
    for (const Request of [undefined, class {}]) {
      vi.stubGlobal('Request', Request);
      const sent = pageFetch(redeemed);
      await clientOf().redeem('LAMP-01');
      expect(sent[0]!.init.signal).to.be.instanceOf(AbortSignal);
    }
  });
});

describe('a browser that says it is offline', () => {
  const offline = (onLine: boolean) => vi.stubGlobal('navigator', { onLine });
  const PROBE = `${apiUrl}/client/v1/promotions/tiers`;

  beforeEach(async () => {
    // Forgets what the test before has said.
    offline(true);
    await clientOf({ fetch: redeemed }).redeem('LAMP-01');
    offline(false);
  });

  it('is believed at the first call', async () => {
    const sent = pageFetch(redeemed);
    expect(await clientOf().redeem('LAMP-01')).to.include({ kind: 'offline', mayHaveRedeemed: false });
    expect(sent).to.deep.equal([]);
  });

  it('is asked about at the next call, also of a new client, and then the code is redeemed', async () => {
    const sent = pageFetch(redeemed);
    await clientOf().redeem('LAMP-01');
    expect(await clientOf().redeem('LAMP-01')).to.include({ status: 'redeemed' });
    expect(sent.map(({ address, init }) => [address, init.mode, init.method])).to.deep.equal([
      [PROBE, 'no-cors', undefined],
      [url, undefined, 'POST'],
    ]);
    // And at every later call.
    expect(await clientOf().redeem('LAMP-01')).to.include({ status: 'redeemed' });
    expect(sent).to.have.length(4);
  });

  it('is believed as often as nobody responds, and the code stays unused', async () => {
    const sent = pageFetch(lost);
    for (let times = 0; times < 3; times++)
      expect(await clientOf().redeem('LAMP-01')).to.include({ kind: 'offline', mayHaveRedeemed: false });
    expect(sent.map(({ address }) => address)).to.deep.equal([PROBE, PROBE]);
  });

  it('is asked no longer than the timeout', async () => {
    pageFetch(() => new Promise(() => {}));
    await clientOf().redeem('LAMP-01');
    expect(await clientOf({ timeout: 20 }).redeem('LAMP-01')).to.include({ kind: 'offline' });
  });

  it('is believed again after it has said that it is online', async () => {
    const sent = pageFetch(redeemed);
    await clientOf().redeem('LAMP-01');
    offline(true);
    await clientOf().redeem('LAMP-02');
    offline(false);
    expect(await clientOf().redeem('LAMP-01')).to.include({ kind: 'offline', mayHaveRedeemed: false });
    expect(sent).to.have.length(1);
  });

  it('sends nothing for a caller who has given up meanwhile', async () => {
    const leaving = new AbortController();
    const sent = pageFetch(() => {
      leaving.abort();
      return redeemed();
    });
    await clientOf().redeem('LAMP-01');
    const outcome = await clientOf().redeem('LAMP-01', {}, { signal: leaving.signal });
    expect(outcome).to.include({ kind: 'aborted', mayHaveRedeemed: false });
    expect(sent).to.have.length(1);
  });
});
