import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RedemptionContext } from '../../../src/api/context.ts';
import type { LegacyResponse } from '../../../src/legacy/response.ts';
import { createVoucherify, type Voucherify } from '../../../src/legacy/voucherify.ts';
import { apiUrl, clientKeys, openSandbox, shopOrigin } from '../../support/sandbox.ts';
import { codeIn } from '../../support/shop.ts';

/** Puts a sandbox in the place of the page's `fetch`, for the old global takes no fetch of its own. */
function fetchFromSandbox(): void {
  const sandbox = openSandbox({
    // A late answer never comes, until the caller gives up.
    wait: (_ms, callerLeft) =>
      new Promise((resolve) => {
        callerLeft.addEventListener('abort', () => resolve());
      }),
  });
  vi.stubGlobal('fetch', (input: string, init: RequestInit) =>
    sandbox.answer(new Request(input, init), { origin: shopOrigin }),
  );
}

/** The global as an old page sets it up. */
function initialized(token = clientKeys.clientToken, timeout?: number): Voucherify {
  const voucherify = createVoucherify();
  voucherify.initialize(clientKeys.applicationId, token, timeout);
  voucherify.setBaseUrl(apiUrl);
  return voucherify;
}

/** What a callback is given, and how often it has run. */
function redeemWithCallback(voucherify: Voucherify, code: string, context?: RedemptionContext | null) {
  const given: LegacyResponse[] = [];
  let returned: unknown;
  const first = new Promise<LegacyResponse>((resolve) => {
    returned = voucherify.redeem(code, context, (...args) => {
      expect(args).to.have.lengthOf(1);
      given.push(args[0]);
      resolve(args[0]);
    });
  });
  return { first, given, returned };
}

describe('Voucherify.redeem with a callback', () => {
  beforeEach(fetchFromSandbox);

  const rows: [rule: string, code: string, voucherify: () => Voucherify, given: object][] = [
    ['a good code', 'TENOFF', initialized, { result: 'SUCCESS', object: 'redemption' }],
    ['a refused code', 'EXPIRED', initialized, { type: 'error', key: 'voucher_expired' }],
    ['an empty code', ' ', initialized, { type: 'error', key: 'missing_code' }],
    ['wrong keys', 'TENOFF', () => initialized('lamp-token'), { type: 'error', 'context.status': 401 }],
    ['a lost connection', 'DROP-BEFORE', initialized, { type: 'error', 'context.status': 0 }],
    ['a proxy’s page', 'HTML-502', initialized, { type: 'error', 'context.status': 502 }],
    [
      'no answer in time',
      'TIMEOUT-AFTER',
      () => initialized(undefined, 200),
      { type: 'error', 'context.status': 0 },
    ],
    ['no initialization', 'TENOFF', createVoucherify, { type: 'error', 'context.status': 0 }],
  ];
  for (const [rule, code, voucherify, expected] of rows) {
    it(`calls it exactly once: ${rule}`, async () => {
      const { first, given, returned } = redeemWithCallback(voucherify(), code);
      expect(returned).to.equal(undefined);
      expect(await first).to.nested.include(expected);
      // Another redemption from beginning to end leaves time for a second call.
      await initialized().redeem('EXPIRED');
      await new Promise((later) => setTimeout(later));
      expect(given).to.have.lengthOf(1);
    });
  }

  it('calls it for what is a mistake in the page, with a message that names it', async () => {
    const context = { order: { amount: 19.99 } };
    const given = await redeemWithCallback(initialized(), 'TENOFF', context).first;
    expect(given).to.include({ type: 'error' });
    expect(given).to.have.property('message').that.contains('19.99');
  });
});

describe('Voucherify.redeem without a callback', () => {
  beforeEach(fetchFromSandbox);

  it('resolves to the redemption', async () => {
    const given = await initialized().redeem('TENOFF', { order: { amount: 4000 } });
    expect(given).to.deep.nested.include({ result: 'SUCCESS', 'order.total_amount': 3000 });
  });

  it('resolves to the error of a refusal', async () => {
    expect(await initialized().redeem('EXPIRED')).to.include({ type: 'error', key: 'voucher_expired' });
  });

  it('rejects what is a mistake in the page', async () => {
    const mistake: unknown = await createVoucherify()
      .redeem('TENOFF')
      ?.catch((error: unknown) => error);
    expect(mistake).to.be.instanceOf(TypeError).with.property('message').that.contains('applicationId');
  });
});

describe('what Voucherify sends', () => {
  let sent: Request[];

  beforeEach(() => {
    sent = [];
    vi.stubGlobal('fetch', (input: string, init: RequestInit) => {
      sent.push(new Request(input, init));
      return Promise.resolve(new Response('{}', { status: 500 }));
    });
  });

  const anna = { customer: { source_id: 'anna' } };
  const rows: [
    rule: string,
    identity: string,
    context: RedemptionContext | null | undefined,
    body: object,
    as: string | null,
  ][] = [
    ['its identity where nothing is said', 'lena', undefined, { customer: { source_id: 'lena' } }, 'lena'],
    ['its identity where null is said', 'lena', null, { customer: { source_id: 'lena' } }, 'lena'],
    [
      'its identity beside the order',
      'lena',
      { order: { amount: 5 } },
      { order: { amount: 5 }, customer: { source_id: 'lena' } },
      'lena',
    ],
    ['the customer of the context and no other', 'lena', anna, anna, null],
    ['nobody where nobody is known', '', {}, {}, null],
  ];
  for (const [rule, identity, context, body, as] of rows) {
    it(rule, async () => {
      const voucherify = initialized();
      voucherify.setIdentity(identity);
      await voucherify.redeem('TENOFF', context);
      expect(await sent[0]?.json()).to.deep.equal(body);
      expect(new URL(sent[0]!.url).searchParams.get('tracking_id')).to.equal(as);
    });
  }

  it('never changes the context it is given', async () => {
    const voucherify = initialized();
    voucherify.setIdentity('lena');
    const context = Object.freeze({ order: Object.freeze({ amount: 5 }) });
    await voucherify.redeem('TENOFF', context);
    expect(context).to.deep.equal({ order: { amount: 5 } });
  });

  it('carries the keys it was initialized with, even anew', async () => {
    const voucherify = initialized();
    voucherify.initialize('lamp-id', 'lamp-token');
    await voucherify.redeem('  A B\n');
    expect(codeIn(sent[0])).to.equal('A B');
    expect(sent[0]?.headers.get('X-Client-Application-Id')).to.equal('lamp-id');
    expect(sent[0]?.headers.get('X-Client-Token')).to.equal('lamp-token');
  });

  const addresses: [given: string | undefined, origin: string][] = [
    [undefined, 'https://api.voucherify.io'],
    ['us1.api.voucherify.io', 'https://us1.api.voucherify.io'],
    ['https://as1.api.voucherify.io/', 'https://as1.api.voucherify.io'],
    ['http://localhost:4010', 'http://localhost:4010'],
  ];
  for (const [given, origin] of addresses) {
    it(`goes to ${origin} when told ${given}`, async () => {
      const voucherify = createVoucherify();
      voucherify.initialize('lamp-id', 'lamp-token');
      if (given !== undefined) voucherify.setBaseUrl(given);
      await voucherify.redeem('TENOFF');
      expect(sent[0]?.url).to.equal(`${origin}/client/v1/redeem?code=TENOFF`);
    });
  }
});
