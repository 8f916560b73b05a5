import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createVoucherify, type LegacyResponse, type Voucherify } from '../../../src/legacy/voucherify.ts';
import { apiUrl, clientKeys } from '../../support/sandbox.ts';

/** What the calls of the old global send, and what they make of an answer. test/e2e/legacy compares them with the old script. */

let sent: Request[];
let answer: Response;

beforeEach(() => {
  sent = [];
  answer = Response.json({ valid: true });
  vi.restoreAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', (input: string, init: RequestInit) => {
    sent.push(new Request(input, init));
    return Promise.resolve(answer.clone());
  });
});

/** The global with keys, in the identity of lena. */
function initialized(): Voucherify {
  const voucherify = createVoucherify();
  voucherify.initialize(clientKeys.applicationId, clientKeys.clientToken);
  voucherify.setBaseUrl(apiUrl);
  voucherify.setIdentity('lena');
  return voucherify;
}

type Callback = (response: LegacyResponse) => void;

const answerTo = (call: (voucherify: Voucherify, callback: Callback) => unknown) =>
  new Promise<LegacyResponse>((resolve) => {
    expect(call(initialized(), resolve)).to.equal(undefined);
  });

const publication = { object: 'publication', voucher: { code: 'P' } };
const event = { object: 'event', type: 'clicked' };

const rows: [
  title: string,
  call: (voucherify: Voucherify, callback: Callback) => unknown,
  method: string,
  path: string,
  body: object | null,
  response: object,
][] = [
  [
    'redeem with a callback in second place',
    (v, callback) => v.redeem('TEN OFF', callback),
    'POST',
    '/redeem?code=TENOFF',
    { customer: { source_id: 'lena' } },
    { id: 'r_1', result: 'SUCCESS' },
  ],
  [
    'validate of a code',
    (v, callback) => v.validate('TEN OFF', callback),
    'GET',
    '/validate?code=TENOFF&tracking_id=lena',
    null,
    { valid: true },
  ],
  [
    'validate of a number',
    (v, callback) => v.validate(12345 as unknown as string, callback),
    'GET',
    '/validate?code=12345&tracking_id=lena',
    null,
    { valid: true },
  ],
  [
    'validate of a cart',
    (v, callback) =>
      v.validate(
        {
          code: 'A&B',
          amount: '4999.9',
          items: [{ product_id: 'p', quantity: 2 }, { sku_id: 's' }],
          metadata: { store: 'berlin', n: 1 },
          orderMetadata: { a: true },
          customer: { source_id: 'ben', metadata: { vip: true } },
        },
        callback,
      ),
    'GET',
    '/validate?code=A%26B&amount=4999&item%5B0%5D%5Bproduct_id%5D=p&item%5B0%5D%5Bquantity%5D=2&item%5B1%5D%5Bsku_id%5D=s' +
      '&metadata%5Bstore%5D=berlin&metadata%5Bn%5D=1&order%5Bmetadata%5D%5Ba%5D=true' +
      '&customer%5Bsource_id%5D=ben&customer%5Bmetadata%5D%5Bvip%5D=true&tracking_id=lena',
    null,
    { valid: false, reason: 'voucher expired' },
  ],
  [
    'validate without a code',
    (v, callback) => v.validate({ amount: 20000 }, callback),
    'GET',
    '/promotions/validation?amount=20000&tracking_id=lena',
    null,
    { valid: true, promotions: [] },
  ],
  [
    'publish',
    (v, callback) => v.publish('My Campaign', { metadata: { a: 1 } }, callback),
    'POST',
    '/publish?campaign=My%20Campaign',
    { metadata: { a: 1 }, customer: { source_id: 'lena' }, channel: 'Voucherify.js' },
    publication,
  ],
  [
    'publish with a channel and a customer',
    (v, callback) => v.publish('C', { channel: 'mine', customer: { source_id: 'z' } }, callback),
    'POST',
    '/publish?campaign=C',
    { channel: 'mine', customer: { source_id: 'z' } },
    publication,
  ],
  [
    'publish with a callback in second place',
    (v, callback) => v.publish('C', callback),
    'POST',
    '/publish?campaign=C',
    { customer: { source_id: 'lena' }, channel: 'Voucherify.js' },
    publication,
  ],
  [
    'listVouchers with filters',
    (v, callback) => v.listVouchers({ campaign: 'A B', created_at: { before: '2017-09-08' } }, callback),
    'GET',
    '/vouchers?campaign=A%20B&created_at%5Bbefore%5D=2017-09-08',
    null,
    { object: 'list', vouchers: [] },
  ],
  [
    'listVouchers without filters',
    (v, callback) => v.listVouchers(callback),
    'GET',
    '/vouchers',
    null,
    { object: 'list', vouchers: [] },
  ],
  [
    'track with a customer',
    (v, callback) => v.track('clicked', { a: 1 }, { source_id: 'ben' }, callback),
    'POST',
    '/events',
    { event: 'clicked', metadata: { a: 1 }, customer: { source_id: 'ben' } },
    event,
  ],
  [
    'track without a customer',
    (v, callback) => v.track('clicked', { a: 1 }, callback),
    'POST',
    '/events',
    { event: 'clicked', metadata: { a: 1 }, customer: { source_id: 'lena' } },
    event,
  ],
];

describe('a call of the old global', () => {
  for (const [title, call, method, path, body, response] of rows)
    it(`sends the old request and hands over the body: ${title}`, async () => {
      answer = Response.json(response);
      expect(await answerTo(call)).to.deep.equal(response);
      expect(sent).to.have.lengthOf(1);
      const [request] = sent;
      expect(request!.method).to.equal(method);
      expect(request!.url).to.equal(`${apiUrl}/client/v1${path}`);
      expect(body ? await request!.json() : request!.body).to.deep.equal(body);
      expect(Object.fromEntries(request!.headers)).to.deep.equal({
        accept: 'application/json',
        'content-type': 'application/json',
        'x-client-application-id': clientKeys.applicationId,
        'x-client-token': clientKeys.clientToken,
        'x-voucherify-channel': 'Voucherify.js',
      });
      expect(request!.credentials).to.equal('omit');
    });

  const mistakes: [mistake: string, call: (v: Voucherify, callback: Callback) => unknown, named: string][] = [
    ['an event as code', (v, callback) => v.redeem(new Event('click') as never, {}, callback), 'code'],
    ['a text as payload', (v, callback) => v.redeem('TENOFF', 'x' as never, callback), 'payload'],
    [
      'a text as customer',
      (v, callback) => v.redeem('TENOFF', { customer: 'ben' as never }, callback),
      'customer',
    ],
    [
      'an amount in major units',
      (v, callback) => v.redeem('TENOFF', { order: { amount: 50.5 } }, callback),
      'order.amount',
    ],
    ['null as question', (v, callback) => v.validate(null as never, callback), 'code'],
    ['no amount', (v, callback) => v.validate({ code: 'A', amount: 'x' }, callback), 'amount'],
    [
      'a text as the customer of a check',
      (v, callback) => v.validate({ code: 'A', customer: 'ben' as never }, callback),
      'customer',
    ],
    ['no campaign', (v, callback) => v.publish('', {}, callback), 'campaign'],
    ['a text as filters', (v, callback) => v.listVouchers('x' as never, callback), 'filters'],
    [
      'a text as customer of an event',
      (v, callback) => v.track('e', {}, 'ben' as never, callback),
      'customer',
    ],
    [
      'a getter that throws',
      (v, callback) =>
        v.redeem(
          'TENOFF',
          {
            get order(): never {
              throw new Error('no order');
            },
          },
          callback,
        ),
      'no order',
    ],
  ];
  for (const [mistake, call, named] of mistakes)
    it(`calls back with an error that names the mistake, says it once on the console, and sends nothing: ${mistake}`, async () => {
      const error = await answerTo(call);
      expect(error).to.deep.include({ type: 'error', mayHaveRedeemed: false });
      expect(error.message).to.be.a('string').that.contains(named);
      expect(error.context).to.deep.include({ status: 0, readyState: 0 });
      expect(sent).to.deep.equal([]);
      expect(console.error).toHaveBeenCalledTimes(1);
      expect(vi.mocked(console.error).mock.calls[0]![0]).to.equal(error.message);
    });

  it('hands over the status and the text of a response that it could not read', async () => {
    answer = new Response('<html>', { status: 502, statusText: 'Bad Gateway' });
    const error = await answerTo((v, callback) => v.validate('TENOFF', callback));
    expect(error).to.deep.include({
      type: 'error',
      mayHaveRedeemed: false,
      context: {
        status: 502,
        statusText: 'Bad Gateway',
        readyState: 4,
        responseText: '<html>',
        responseJSON: undefined,
      },
    });
  });

  it('takes a body of another shape for an error', async () => {
    answer = Response.json({ hello: 1 });
    const error = await answerTo((v, callback) => v.listVouchers(callback));
    expect(error).to.deep.nested.include({ type: 'error', 'context.responseJSON': { hello: 1 } });
  });

  it('waits 5 seconds for a response, or as long as initialize said', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const errors: unknown[] = [];
    const voucherify = initialized();
    voucherify.redeem('TENOFF', {}, (error) => errors.push(error));
    await vi.advanceTimersByTimeAsync(4999);
    expect(errors).to.deep.equal([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]).to.deep.nested.include({
      type: 'error',
      mayHaveRedeemed: true,
      'context.status': 0,
      'context.statusText': 'timeout',
    });
    voucherify.initialize(clientKeys.applicationId, clientKeys.clientToken, 300);
    voucherify.redeem('TENOFF', {}, (error) => errors.push(error));
    await vi.advanceTimersByTimeAsync(300);
    expect(errors).to.have.lengthOf(2);
    vi.useRealTimers();
  });
});
