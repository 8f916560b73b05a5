import { describe, expect, it } from 'vitest';
import type { RedemptionContext } from '../../../src/api/context.ts';
import type { RedeemOptions } from '../../../src/client/redeem.ts';
import { onlyRequest, openSandboxShop } from '../../support/shop.ts';

/** A context with every field (docs/voucherify-api.md#request-bodies). */
const everything: RedemptionContext = {
  customer: { source_id: 'lena', email: 'lena@lamps.example', metadata: { tier: 'gold' } },
  order: { amount: 9000, items: [{ product_id: 'prod_beans', quantity: 1, price: 2400 }] },
  metadata: { channel: 'web' },
  session: { type: 'LOCK', key: 'ssn_lamp' },
  gift: { credits: 500 },
  reward: { id: 'rew_lamp', points: 3 },
  options: { expand: ['category'] },
};

/** The body that is sent for a context. */
async function bodyFor(context?: RedemptionContext, options?: RedeemOptions): Promise<unknown> {
  const shop = openSandboxShop();
  await shop.client.redeem('TENOFF', context, options);
  return onlyRequest(shop).json();
}

/** A row of the test of whole numbers: a field of the third item of an order. */
const itemField =
  (expected: string) =>
  (name: string): [field: string, expected: string, contextWith: (value: unknown) => object] => [
    `order.items[2].${name}`,
    expected,
    (value) => ({ order: { items: [{}, {}, { [name]: value }] } }),
  ];

/** Freezes an object and everything in it, so that a change throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe('the context of a redemption', () => {
  it('is sent as it is', async () => {
    expect(await bodyFor(everything)).to.deep.equal(everything);
  });

  for (const part of Object.keys(everything) as (keyof RedemptionContext)[]) {
    it(`may have only the field ${part}`, async () => {
      const alone = { [part]: everything[part] };
      expect(await bodyFor(alone)).to.deep.equal(alone);
    });
  }

  it('may be empty or missing', async () => {
    expect(await bodyFor()).to.deep.equal({});
    expect(await bodyFor({})).to.deep.equal({});
    expect(await bodyFor({ customer: undefined, order: undefined })).to.deep.equal({});
  });

  it('is sent without fields that are null, which the API reads as absent, but with all of the metadata', async () => {
    const metadata = { note: null, list: [null, { deep: null }] };
    const context = {
      customer: null,
      metadata,
      order: { id: null, amount: 5000, items: [{ price: null, metadata }] },
    };
    expect(await bodyFor(context as unknown as RedemptionContext)).to.deep.equal({
      metadata,
      order: { amount: 5000, items: [{ metadata }] },
    });
  });

  it('is never changed', async () => {
    const context = frozen(structuredClone(everything));
    await bodyFor(context, { attemptKey: 'attempt' });
    expect(context).to.deep.equal(everything);
  });
});

describe('a number that has to be whole', () => {
  const notWhole: [value: unknown, said: string][] = [
    [19.99, 'got 19.99 (number)'],
    ['5000', 'got 5000 (string)'],
    [NaN, 'got NaN (number)'],
    [Infinity, 'got Infinity (number)'],
    [2 ** 53, 'got 9007199254740992 (number)'],
  ];
  const minorUnits = 'whole minor units (1999 for 19.99)';
  const fields: [field: string, expected: string, contextWith: (value: unknown) => object][] = [
    ['order.amount', minorUnits, (amount) => ({ order: { amount } })],
    ['order.initial_amount', minorUnits, (initial_amount) => ({ order: { initial_amount } })],
    ['order.discount_amount', minorUnits, (discount_amount) => ({ order: { discount_amount } })],
    ...['price', 'amount', 'initial_amount', 'discount_amount'].map(itemField(minorUnits)),
    ...['quantity', 'initial_quantity', 'discount_quantity'].map(itemField('a whole number')),
    ...['product', 'sku'].map((name): (typeof fields)[number] => [
      `order.items[1].${name}.price`,
      minorUnits,
      (price) => ({ order: { items: [{}, { [name]: { price } }] } }),
    ]),
    ['gift.credits', minorUnits, (credits) => ({ gift: { credits } })],
    ['reward.points', 'a whole number', (points) => ({ reward: { points } })],
  ];
  for (const [field, expected, contextWith] of fields) {
    for (const [value, said] of notWhole)
      it(`throws a TypeError that names ${field} before anything is sent: ${said}`, async () => {
        for (const endpoint of ['redeem', 'redemptions'] as const) {
          const shop = openSandboxShop({ endpoint });
          const context = contextWith(value) as RedemptionContext;
          const calls = [
            () => shop.client.redeem('TENOFF', context),
            () => shop.client.redeemAll(['TENOFF'], context),
            () => shop.client.validate('TENOFF', context),
            () => shop.client.qualify(context),
          ];
          for (const call of calls) {
            const mistake = await call().catch((e: unknown) => e);
            expect(mistake)
              .to.be.instanceOf(TypeError)
              .with.property('message', `voucher-redeem: ${field} should be ${expected}, ${said}.`);
          }
          expect(shop.requests).to.be.empty;
        }
      });

    it(`may be missing, null or 0: ${field}`, async () => {
      expect(await bodyFor(contextWith(0) as RedemptionContext)).to.deep.equal(contextWith(0));
      for (const nothing of [undefined, null])
        expect(JSON.stringify(await bodyFor(contextWith(nothing) as RedemptionContext))).not.to.contain(
          'null',
        );
    });
  }

  it('is none in metadata, where the shop may put any number', async () => {
    const context = {
      metadata: { weight: 1.5 },
      order: { metadata: { tax: 0.19 }, items: [{ metadata: { kg: 0.25 } }] },
    };
    expect(await bodyFor(context)).to.deep.equal(context);
  });
});

describe('a context of another type', () => {
  const rows: [what: string, context: unknown, said: RegExp][] = [
    ['a null context', null, /context should be an object, got null/],
    ['a context that is a text', 'order', /context should be an object, got order \(string\)/],
    ['a list for a context', [], /context should be an object/],
  ];
  for (const [what, context, said] of rows) {
    it(`throws a TypeError before anything is sent: ${what}`, async () => {
      const shop = openSandboxShop();
      const redeeming = shop.client.redeem('TENOFF', context as RedemptionContext);
      const mistake = await redeeming.catch((e: unknown) => e);
      expect(mistake).to.be.instanceOf(TypeError).with.property('message').that.matches(said);
      expect(shop.requests).to.be.empty;
    });
  }
});

describe('the id of an attempt', () => {
  it('is in the metadata under the name that the shop chose, beside the shop’s own fields', async () => {
    const shop = openSandboxShop();
    const metadata = { channel: 'web' };
    const outcome = await shop.client.redeem('TENOFF', { metadata }, { attemptKey: 'attempt' });
    expect(await onlyRequest(shop).json()).to.deep.equal({
      metadata: { channel: 'web', attempt: outcome.attemptId },
    });
    expect(outcome).to.nested.include({ 'redemption.metadata.attempt': outcome.attemptId });
  });

  it('is the only metadata if the shop sends none', async () => {
    const body = await bodyFor(undefined, { attemptKey: 'attempt' });
    expect(body).to.have.nested.property('metadata.attempt').that.matches(/^att_/);
  });

  it('is not sent if the shop gives no attemptKey', async () => {
    expect(await bodyFor({ metadata: { channel: 'web' } })).to.deep.equal({ metadata: { channel: 'web' } });
  });

  it('differs from one attempt to the next', async () => {
    const { client } = openSandboxShop();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => client.redeem('TENOFF')));
    expect(new Set(outcomes.map(({ attemptId }) => attemptId)).size).to.equal(20);
  });
});
