import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RedemptionContext } from '../../../src/api/context.ts';
import { createVoucherify, type LegacyResponse, type Voucherify } from '../../../src/legacy/voucherify.ts';
import { apiUrl, clientKeys, openSandbox, shopOrigin } from '../../support/sandbox.ts';
import { codeIn } from '../../support/shop.ts';

/** Replaces the page's `fetch` by a sandbox, because the old global has no option for it. */
function fetchFromSandbox(): void {
  const sandbox = openSandbox({
    // A late response never comes. The wait ends when the client closes the connection.
    wait: (_ms, disconnected) =>
      new Promise((resolve) => {
        disconnected.addEventListener('abort', () => resolve());
      }),
  });
  vi.stubGlobal('fetch', (input: string, init: RequestInit) =>
    sandbox.answer(new Request(input, init), { origin: shopOrigin }),
  );
}

/** Creates a global and sets its keys and address, as a page does. */
function initialized(token = clientKeys.clientToken, timeout?: number): Voucherify {
  const voucherify = createVoucherify();
  voucherify.initialize(clientKeys.applicationId, token, timeout);
  voucherify.setBaseUrl(apiUrl);
  return voucherify;
}

/** Redeems with a callback. `results` has what each call of it received, and `first` is the first of them. */
function redeemWithCallback(voucherify: Voucherify, code: string, context?: RedemptionContext | null) {
  const results: LegacyResponse[] = [];
  let returned: unknown;
  const first = new Promise<LegacyResponse>((resolve) => {
    returned = voucherify.redeem(code, context, (...args) => {
      expect(args).to.have.lengthOf(1);
      results.push(args[0]);
      resolve(args[0]);
    });
  });
  return { first, results, returned };
}

describe('Voucherify.redeem with a callback', () => {
  beforeEach(fetchFromSandbox);

  const rows: [cause: string, code: string, voucherify: () => Voucherify, expected: object][] = [
    ['a good code', 'TENOFF', initialized, { result: 'SUCCESS', object: 'redemption' }],
    ['a refused code', 'EXPIRED', initialized, { type: 'error', key: 'voucher_expired' }],
    ['an empty code', ' ', initialized, { type: 'error', key: 'missing_code' }],
    ['wrong keys', 'TENOFF', () => initialized('lamp-token'), { type: 'error', 'context.status': 401 }],
    ['a lost connection', 'DROP-BEFORE', initialized, { type: 'error', 'context.status': 0 }],
    ['an HTML page of a proxy', 'HTML-502', initialized, { type: 'error', 'context.status': 502 }],
    ['a timeout', 'TIMEOUT-AFTER', () => initialized(undefined, 200), { type: 'error', 'context.status': 0 }],
    ['a missing initialization', 'TENOFF', createVoucherify, { type: 'error', 'context.status': 0 }],
  ];
  for (const [cause, code, voucherify, expected] of rows) {
    it(`calls it exactly once after ${cause}`, async () => {
      const { first, results, returned } = redeemWithCallback(voucherify(), code);
      expect(returned).to.equal(undefined);
      expect(await first).to.nested.include(expected);
      // A second call by mistake would come before this redemption ends.
      await initialized()
        .redeem('EXPIRED')
        ?.catch(() => {});
      await new Promise((resolve) => setTimeout(resolve));
      expect(results).to.have.lengthOf(1);
    });
  }

  it('calls it with an error that names the mistake if the page passed a wrong value', async () => {
    const context = { order: { amount: 19.99 } };
    const result = await redeemWithCallback(initialized(), 'TENOFF', context).first;
    expect(result).to.include({ type: 'error' });
    expect(result).to.have.property('message').that.contains('19.99');
  });
});

describe('Voucherify.redeem without a callback', () => {
  beforeEach(fetchFromSandbox);

  it('resolves to the redemption', async () => {
    const result = await initialized().redeem('TENOFF', { order: { amount: 4000 } });
    expect(result).to.deep.nested.include({ result: 'SUCCESS', 'order.total_amount': 3000 });
  });

  it('rejects with the error of a refusal', async () => {
    const error: unknown = await initialized()
      .redeem('EXPIRED')
      ?.catch((reason: unknown) => reason);
    expect(error).to.include({ type: 'error', key: 'voucher_expired' });
  });

  it('rejects with an error that names the mistake of the page', async () => {
    const error: unknown = await createVoucherify()
      .redeem('TENOFF')
      ?.catch((reason: unknown) => reason);
    expect(error).to.include({ type: 'error' }).with.property('message').that.contains('applicationId');
  });
});

describe('the request of Voucherify.redeem', () => {
  let sent: Request[];

  beforeEach(() => {
    sent = [];
    vi.stubGlobal('fetch', (input: string, init: RequestInit) => {
      sent.push(new Request(input, init));
      return Promise.resolve(new Response('{}', { status: 500 }));
    });
  });

  const rows: [
    rule: string,
    identity: string,
    context: RedemptionContext | null | undefined,
    body: object,
  ][] = [
    [
      'the identity as its customer if there is no context',
      'lena',
      undefined,
      { customer: { source_id: 'lena' } },
    ],
    [
      'the identity as its customer if the context is null',
      'lena',
      null,
      { customer: { source_id: 'lena' } },
    ],
    [
      'the identity as its customer beside the order of the context',
      'lena',
      { order: { amount: 5 } },
      { order: { amount: 5 }, customer: { source_id: 'lena' } },
    ],
    [
      'the identity beside the other fields of a customer',
      'lena',
      { customer: { email: 'a@b.c' } },
      { customer: { email: 'a@b.c', source_id: 'lena' } },
    ],
    [
      'the source id of its customer if there is one',
      'lena',
      { customer: { source_id: 'anna' } },
      { customer: { source_id: 'anna' } },
    ],
    [
      'only the id of its customer if there is one, because the API ignores a source id beside it',
      'lena',
      { customer: { id: 'cust_anna' } },
      { customer: { id: 'cust_anna' } },
    ],
    ['an empty customer if there is neither an identity nor a customer', '', {}, { customer: {} }],
  ];
  for (const [rule, identity, context, body] of rows) {
    it(`has ${rule}`, async () => {
      const voucherify = initialized();
      voucherify.setIdentity(identity);
      await voucherify.redeem('TENOFF', context)?.catch(() => {});
      expect(await sent[0]?.json()).to.deep.equal(body);
      expect(new URL(sent[0]!.url).search).to.equal('?code=TENOFF');
    });
  }

  it('does not change the context object of the page', async () => {
    const voucherify = initialized();
    voucherify.setIdentity('lena');
    const context = Object.freeze({ order: Object.freeze({ amount: 5 }) });
    await voucherify.redeem('TENOFF', context)?.catch(() => {});
    expect(context).to.deep.equal({ order: { amount: 5 } });
  });

  it('has the keys of the latest initialization', async () => {
    const voucherify = initialized();
    voucherify.initialize('lamp-id', 'lamp-token');
    await voucherify.redeem('  A B\n')?.catch(() => {});
    expect(codeIn(sent[0])).to.equal('AB');
    expect(sent[0]?.headers.get('X-Client-Application-Id')).to.equal('lamp-id');
    expect(sent[0]?.headers.get('X-Client-Token')).to.equal('lamp-token');
  });

  const addresses: [baseUrl: string | undefined, origin: string][] = [
    [undefined, 'https://api.voucherify.io'],
    ['us1.api.voucherify.io', 'https://us1.api.voucherify.io'],
    ['https://as1.api.voucherify.io/', 'https://as1.api.voucherify.io'],
    ['http://localhost:4010', 'http://localhost:4010'],
  ];
  for (const [baseUrl, origin] of addresses) {
    it(`goes to ${origin} if the base URL is ${baseUrl}`, async () => {
      const voucherify = createVoucherify();
      voucherify.initialize('lamp-id', 'lamp-token');
      if (baseUrl !== undefined) voucherify.setBaseUrl(baseUrl);
      await voucherify.redeem('TENOFF')?.catch(() => {});
      expect(sent[0]?.url).to.equal(`${origin}/client/v1/redeem?code=TENOFF`);
    });
  }
});
