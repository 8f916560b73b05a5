import { describe, expect, it } from 'vitest';
import { seededCodes } from '../../../sandbox/sandbox.ts';
import type { RedemptionContext } from '../../../src/api/context.ts';
import type { Validation } from '../../../src/client/stack-outcome.ts';
import { orderTotals } from '../../../src/effects/order-totals.ts';
import {
  checkInvalid,
  checkedCard,
  checkedDelivery,
  checkedDiscount,
  checkedPoints,
  checkedUnits,
} from '../../fixtures/checks.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { cart, openSandbox } from '../../support/sandbox.ts';
import { onlyRequest, openSandboxShop, openShop } from '../../support/shop.ts';

/** The query of the request that validates a single code with the endpoint `redeem`. */
async function queryFor(code: string, context?: RedemptionContext, trackingId?: string): Promise<string> {
  const shop = openShop(() => pageAnswer(502), { trackingId });
  await shop.client.validate(code, context);
  const request = onlyRequest(shop);
  expect(request.method).to.equal('GET');
  const [address, query] = request.url.split('?');
  expect(address).to.equal('http://localhost:4010/client/v1/validate');
  return query!;
}

/** The parameters of a query, decoded. */
const readable = (query: string) => query.split('&').map(decodeURIComponent);

describe('a request to GET /client/v1/validate', () => {
  it('has the keys as headers and no body', async () => {
    const shop = openShop(() => pageAnswer(502));
    await shop.client.validate('LAMP-01', { metadata: { a: 1 } });
    const request = onlyRequest(shop);
    expect(request).to.include({ method: 'GET', credentials: 'omit', redirect: 'error' });
    expect(await request.text()).to.equal('');
    expect(Object.fromEntries(request.headers)).to.deep.equal({
      'x-client-application-id': 'sandbox-client-id',
      'x-client-token': 'sandbox-client-token',
    });
  });

  it('has the code as redeem sends it: cleaned and encoded, with %20 for a space', async () => {
    expect(await queryFor(' 50% A+B/é\u200b ')).to.equal('code=50%25%20A%2BB%2F%C3%A9');
  });

  it('writes nested values in brackets', async () => {
    const items = [
      { product_id: 'prod lamp', quantity: 2, price: 2400 },
      { source_id: 'bulb', related_object: 'sku', amount: 0 },
    ] as const;
    const context: RedemptionContext = {
      order: { amount: 4800, items: [...items] },
      metadata: { store: 'Berlin Mitte' },
    };
    expect(await queryFor('LAMP-01', context)).to.equal(
      [
        'code=LAMP-01',
        'amount=4800',
        'item%5B0%5D%5Bproduct_id%5D=prod%20lamp',
        'item%5B0%5D%5Bquantity%5D=2',
        'item%5B0%5D%5Bprice%5D=2400',
        'item%5B1%5D%5Bsource_id%5D=bulb',
        'item%5B1%5D%5Brelated_object%5D=sku',
        'item%5B1%5D%5Bamount%5D=0',
        'metadata%5Bstore%5D=Berlin%20Mitte',
      ].join('&'),
    );
  });

  it('has the id of the customer, or the source id with the metadata', async () => {
    const customer = { source_id: 'anna+1', name: 'Anna', metadata: { tier: 'gold', since: { year: 2020 } } };
    expect(readable(await queryFor('X', { customer: { ...customer, id: 'cust_1' } }))).to.deep.equal([
      'code=X',
      'customer=cust_1',
    ]);
    expect(readable(await queryFor('X', { customer }, 'lena'))).to.deep.equal([
      'code=X',
      'tracking_id=lena',
      'customer[source_id]=anna+1',
      'customer[metadata][tier]=gold',
      'customer[metadata][since][year]=2020',
    ]);
  });

  it('has the metadata of the order and of the redemption, with each value as in JSON', async () => {
    const metadata = {
      vip: true,
      count: 0,
      none: null,
      missing: undefined,
      empty: '',
      list: ['a', 'b'],
      'odd [name]': '&=',
      when: new Date(0),
      never: () => 'code',
      nowhere: NaN,
    };
    expect(readable(await queryFor('X', { order: { metadata: { shop: 7 } }, metadata }))).to.deep.equal([
      'code=X',
      'order[metadata][shop]=7',
      'metadata[vip]=true',
      'metadata[count]=0',
      'metadata[empty]=',
      'metadata[list][0]=a',
      'metadata[list][1]=b',
      'metadata[odd [name]]=&=',
      'metadata[when]=1970-01-01T00:00:00.000Z',
    ]);
  });

  it('asks for a lock if the context has a session', async () => {
    const session = { key: 'ssn_lamp', ttl: 10, ttl_unit: 'MINUTES' } as const;
    expect(readable(await queryFor('X', { session }))).to.deep.equal([
      'code=X',
      'session_type=LOCK',
      'session_key=ssn_lamp',
      'session_ttl=10',
      'session_ttl_unit=MINUTES',
    ]);
    expect(readable(await queryFor('X', { session: { type: 'LOCK' } }))).to.deep.equal([
      'code=X',
      'session_type=LOCK',
    ]);
    expect(readable(await queryFor('X'))).to.deep.equal(['code=X']);
  });

  it('has no credits and no points, because the endpoint does not take them', async () => {
    const context = {
      gift: { credits: 5 },
      reward: { id: 'rew_lamp', points: 3 },
      options: { expand: ['category'] },
    };
    expect(readable(await queryFor('X', context))).to.deep.equal(['code=X']);
  });

  it('is not sent if JSON cannot hold the metadata, and the call throws a TypeError', async () => {
    const circle: Record<string, unknown> = {};
    circle['round'] = circle;
    for (const metadata of [circle, { big: 1n }]) {
      const shop = openSandboxShop();
      const mistake = await shop.client.validate('TENOFF', { metadata }).catch((error: unknown) => error);
      expect(mistake).to.be.instanceOf(TypeError);
      expect(shop.requests.length).to.equal(0);
    }
  });

  it('is not sent for an array of redeemables, nor with the endpoint redemptions', async () => {
    const paths = [];
    for (const [endpoint, asked] of [
      ['redeem', ['A', 'B']],
      ['redeem', ['A']],
      ['redemptions', 'A'],
    ] as const) {
      const shop = openShop(() => pageAnswer(502), { endpoint });
      await shop.client.validate(asked);
      paths.push(new URL(onlyRequest(shop).url).pathname);
    }
    expect(paths).to.deep.equal(Array(3).fill('/client/v1/validations'));
  });
});

/** The result of validating a single code if the response has this body. */
const checkAfter = (body: unknown, status = 200): Promise<Validation> =>
  openShop(() => jsonAnswer(status, body)).client.validate('LAMP-01');

describe('a positive response of GET /client/v1/validate', () => {
  it('has what a discount would take off, and the order', async () => {
    const check = await checkAfter(checkedDiscount);
    if (check.status !== 'valid') throw new Error(check.status);
    expect(check.effects).to.deep.equal(check.applicable[0]?.effects);
    expect(check.effects[0]).to.include({ kind: 'amount', taken: 1000, on: 'order', amountOff: 1000 });
    expect(check.applicable[0]).to.include({ object: 'voucher', id: 'LAMP-01' });
    expect(check.applicable[0]?.redeemable).to.deep.include({
      object: 'voucher',
      id: 'LAMP-01',
      metadata: {},
    });
    expect(orderTotals(check.order)).to.include({ amount: 9000, total: 8000 });
    expect(check).to.deep.include({ unused: [], trackingId: 'track_lamp', body: checkedDiscount });
    expect(check.session).to.deep.equal({ key: 'ssn_lamp', type: 'LOCK', ttl: 7, ttl_unit: 'DAYS' });
  });

  it('has what a gift card would pay and its balance afterwards, although the API sends no credits', async () => {
    expect(await checkAfter(checkedCard)).to.deep.nested.include({
      'effects[0]': { kind: 'gift', taken: 200, left: 21300 },
    });
  });

  it('has the points that would be used, and what they would take off', async () => {
    expect(await checkAfter(checkedPoints)).to.deep.nested.include({
      'effects[0]': { kind: 'loyalty', points: 10, left: undefined, taken: 500 },
    });
  });

  it('has the names of free units, and free shipping', async () => {
    expect(await checkAfter(checkedUnits)).to.deep.nested.include({
      'effects[0].kind': 'units',
      'effects[0].taken': 3600,
      'effects[0].units[0].name': 'Bulb',
      'effects[0].units[0].quantity': 3,
    });
    expect(await checkAfter(checkedDelivery)).to.nested.include({
      'effects[0].kind': 'units',
      'effects[0].freeShipping': true,
    });
  });

  it('may contain nothing but the decision', async () => {
    const check = await checkAfter({ valid: true });
    expect(check).to.deep.include({ status: 'valid', unused: [], order: undefined, session: undefined });
    expect(check).to.deep.nested.include({ 'effects[0].kind': 'general', 'applicable[0].id': '' });
  });
});

describe('a response of GET /client/v1/validate that is not positive', () => {
  const rows: [what: string, body: object, refusal: object][] = [
    [
      'an error envelope',
      checkInvalid('voucher expired', envelope(400, 'voucher_expired')),
      {
        key: 'voucher_expired',
        message: 'no, says the API',
        details: 'val_19 of SPRING-7',
        merchantMessage: undefined,
      },
    ],
    [
      'an error envelope with the merchant’s message',
      checkInvalid('no', envelope(400, 'order_rules_violated', { error: { message: 'Lamps only.' } })),
      { key: 'order_rules_violated', merchantMessage: 'Lamps only.' },
    ],
    [
      'an error envelope without a key, beside a known reason',
      checkInvalid('voucher is disabled', { code: 400, message: 'gone' }),
      { key: 'voucher_disabled', message: 'gone' },
    ],
    [
      'an error envelope whose key is null',
      checkInvalid('voucher not found', { code: 404, key: null }),
      { key: 'not_found' },
    ],
    [
      'only the merchant’s message',
      checkInvalid('customer does not match validation rules', { message: 'Only for owners.' }),
      {
        key: 'customer_rules_violated',
        merchantMessage: 'Only for owners.',
        message: 'customer does not match validation rules',
      },
    ],
    ['only a reason', checkInvalid('voucher not found'), { key: 'not_found', message: 'voucher not found' }],
    ['an unknown reason', checkInvalid('the moon is full'), { key: 'unknown', message: 'the moon is full' }],
    ['a reason that is the name of a JavaScript property', checkInvalid('constructor'), { key: 'unknown' }],
    ['no reason', { valid: false }, { key: 'unknown', message: '' }],
    [
      'null for the reason and for the error',
      { valid: false, reason: null, error: null },
      { key: 'unknown', message: '' },
    ],
    [
      'wrong types for the reason and for the error',
      { valid: false, reason: 7, error: 'no' },
      { key: 'unknown', merchantMessage: undefined },
    ],
  ];
  for (const [what, body, refusal] of rows) {
    it(`is a refusal: ${what}`, async () => {
      const check = await checkAfter(body);
      expect(check).to.include({ status: 'refused', httpStatus: 200, ...refusal });
      expect(check).to.deep.include({ unused: [], body });
    });
  }

  const reasons = {
    'voucher not found': 'not_found',
    'voucher expired': 'voucher_expired',
    'voucher is disabled': 'voucher_disabled',
    'customer does not match segment rules': 'customer_rules_violated',
    'order does not match validation rules': 'order_rules_violated',
    'redemption does not match validation rules': 'redemption_rules_violated',
  };
  for (const [reason, key] of Object.entries(reasons)) {
    it(`is a refusal whose key is derived from the reason: ${reason}`, async () => {
      expect(await checkAfter(checkInvalid(reason))).to.include({ status: 'refused', key });
    });
  }

  it('is a refusal if it has an error status and a key', async () => {
    const check = await checkAfter(envelope(400, 'missing_amount'), 400);
    expect(check).to.deep.include({ status: 'refused', key: 'missing_amount', httpStatus: 400, unused: [] });
  });

  for (const body of [undefined, null, 7, [], {}, { valid: 1 }, { redeemables: [] }]) {
    it(`is a failure if it contains no decision: ${JSON.stringify(body)}`, async () => {
      const check = await checkAfter(body);
      expect(check).to.include({ status: 'failed', kind: 'unreadable', mayHaveRedeemed: false });
    });
  }
});

describe('GET /client/v1/validate predicts what POST /client/v1/redeem does', () => {
  const contexts: [code: string, context: RedemptionContext][] = [
    ...seededCodes.map(({ code }): [string, RedemptionContext] => [code, { order: cart }]),
    ['VIPONLY', { order: cart, customer: { source_id: 'ben' } }],
    ['BIGCART', { order: { amount: 20000 } }],
    ['NEEDSMETA', { order: cart, metadata: { store: 'berlin' } }],
    ['SIGNIN', { order: cart, customer: { source_id: 'lena' } }],
    ['REFER-ANNA', { order: cart, customer: { source_id: 'anna' } }],
    ['REFER-ANNA', { order: cart, customer: { id: 'cust_anna' } }],
    ['GIFT50', {}],
    ['TENOFF', {}],
    ['tenoff', { order: cart }],
  ];
  for (const [code, context] of contexts) {
    it(`for ${code} ${JSON.stringify({ ...context, order: context.order?.amount })}`, async () => {
      const { client, sandbox } = openSandboxShop({}, openSandbox());
      const check = await client.validate(code, context);
      expect(sandbox.state().redemptions).to.deep.equal([]);
      const outcome = await client.redeem(code, context);
      if (check.status === 'failed') {
        expect(outcome).to.include({ status: 'failed', kind: check.kind });
        expect(check.mayHaveRedeemed).to.equal(false);
      } else if (check.status === 'refused') {
        expect(outcome).to.include({
          status: 'refused',
          key: check.key,
          merchantMessage: check.merchantMessage,
        });
      } else if (outcome.status === 'redeemed') {
        expect(check.status).to.equal('valid');
        expect(check.effects).to.deep.equal(outcome.effects);
        expect(orderTotals(check.order)).to.deep.equal(orderTotals(outcome.redemption.order));
      } else {
        // A validation chooses a reward by itself, and does not know that the sandbox makes FAILURE-200 fail.
        expect(['POINTS500', 'FAILURE-200']).to.include(code);
      }
    });
  }
});
