import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { queryString } from '../../../src/api/query-string.ts';
import { jsonCopy, toJson } from '../../../src/api/to-json.ts';
import { questionOf } from '../../../src/element/question.ts';
import { createClient } from '../../../src/client/create-client.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { clientKeys } from '../../support/sandbox.ts';

/** What Prototype.js 1.6 does to every page: its toJSON methods return text that is already JSON. */
function addPrototypeJs(): void {
  const methods: [prototype: object, toJSON: (this: object) => string][] = [
    [Array.prototype, () => '[lamps]'],
    [String.prototype, () => '"lamp"'],
    [Number.prototype, () => '7'],
    [Boolean.prototype, () => 'false'],
    [Date.prototype, () => '"2009-01-01T00:00:00Z"'],
    [Object.prototype, () => '{lamps}'],
  ];
  for (const [prototype, toJSON] of methods)
    Object.defineProperty(prototype, 'toJSON', { value: toJSON, configurable: true, writable: true });
}

function removePrototypeJs(): void {
  for (const { prototype } of [Array, String, Number, Boolean, Date, Object])
    Reflect.deleteProperty(prototype, 'toJSON');
  Object.defineProperty(Date.prototype, 'toJSON', dateToJson);
}

const dateToJson = Object.getOwnPropertyDescriptor(Date.prototype, 'toJSON')!;

/** A class with a toJSON of its own, as libraries for decimal numbers and dates have it. */
class Decimal {
  readonly #digits: string;
  constructor(digits: string) {
    this.#digits = digits;
  }
  toJSON() {
    return this.#digits;
  }
}

const order = {
  amount: 1999,
  items: [{ source_id: 'lamp "1"', tags: ['a', 'b'] }, null],
  created_at: new Date(0),
  metadata: { weight: new Decimal('1.50'), fragile: false, none: undefined, call: () => 1 },
};
const orderJson =
  '{"amount":1999,"items":[{"source_id":"lamp \\"1\\"","tags":["a","b"]},null],"created_at":"1970-01-01T00:00:00.000Z","metadata":{"weight":"1.50","fragile":false}}';

describe('the JSON of a request', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, Symbol('lamp'), () => 1, new Decimal('1.50')),
    fc.date(),
    fc.constantFrom(Object('lamp'), Object(7), Object(true), new Map([[1, 2]]), new Date(NaN)),
  );
  const values = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value')),
    ),
  })).value;

  it('is what JSON.stringify writes on a page without old libraries', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(toJson([value])).to.equal(JSON.stringify([value]));
        expect(toJson({ value })).to.equal(JSON.stringify({ value }));
      }),
    );
  });

  it('may contain the same object twice, next to each other', () => {
    const lamp = { id: 1 };
    expect(toJson({ a: lamp, b: [lamp, lamp] })).to.equal('{"a":{"id":1},"b":[{"id":1},{"id":1}]}');
  });

  it('cannot contain an object that contains itself, or a BigInt, and says so', () => {
    const circle: unknown[] = [];
    circle.push({ circle });
    expect(() => toJson(circle)).to.throw(TypeError, 'JSON cannot hold an object that contains itself.');
    expect(() => toJson({ a: [1n] })).to.throw(TypeError, 'JSON cannot hold a BigInt.');
    const endless: object = { toJSON: () => ({ endless }) };
    expect(() => toJson(endless)).to.throw(TypeError, 'contains itself');
  });

  it('calls a toJSON once, also if it returns its own object or one that has a toJSON too', () => {
    const own = { id: 1, toJSON: () => own };
    const other = { toJSON: () => ({ id: 2, toJSON: () => 'never' }) };
    for (const value of [own, [own], { own, other }, [other]])
      expect(toJson(value)).to.equal(JSON.stringify(value));
  });

  it('can be read back as a copy that shares nothing with the original', () => {
    const copy = jsonCopy(order);
    expect(JSON.stringify(copy)).to.equal(orderJson);
    expect(copy.items[0]).not.to.equal(order.items[0]);
  });
});

describe('a page with an old library that gives every object a toJSON', () => {
  afterEach(removePrototypeJs);

  it('is one on which JSON.stringify writes something else', () => {
    addPrototypeJs();
    expect(JSON.stringify({ list: [1] })).to.equal('"{lamps}"');
  });

  it('sends the same JSON as every other page', () => {
    addPrototypeJs();
    const json = toJson(order);
    removePrototypeJs();
    expect(json).to.equal(orderJson);
  });

  it('sends the same redemption and the same query as every other page', async () => {
    const sent: [address: string, body: unknown][] = [];
    const answer = jsonAnswer(200, redemption({}));
    const fetch = (address: unknown, init?: RequestInit) => {
      sent.push([String(address), init?.body]);
      return Promise.resolve(answer);
    };
    const client = createClient({ ...clientKeys, apiUrl: 'https://lamps.example', fetch });
    addPrototypeJs();
    const outcome = await client.redeem('LAMP-01', { order: order as never }, { attemptId: 'att_1' });
    const query = queryString({ item: [{ id: 'a' }], at: new Date(0) });
    removePrototypeJs();
    expect(outcome).to.include({ status: 'redeemed' });
    expect(sent).to.deep.equal([
      ['https://lamps.example/client/v1/redeem?code=LAMP-01', `{"order":${orderJson}}`],
    ]);
    expect(query).to.equal('?item%5B0%5D%5Bid%5D=a&at=1970-01-01T00%3A00%3A00.000Z');
  });

  it('tells two questions of a box apart', () => {
    addPrototypeJs();
    const [one, two] = [1, 2].map((amount) => questionOf({}, { context: { order: { amount } }, amount: '' }));
    removePrototypeJs();
    expect(one).not.to.equal(two);
  });
});

describe('a page whose library adds enumerable names to all objects and lists', () => {
  const added = { inherited: { value: 'lamp', enumerable: true, configurable: true } };
  afterEach(() => {
    for (const { prototype } of [Array, Object]) Reflect.deleteProperty(prototype, 'inherited');
  });

  it('sends none of them', () => {
    for (const { prototype } of [Array, Object]) Object.defineProperties(prototype, added);
    const texts = [toJson({ list: [1] }), queryString({ list: [1] })];
    for (const { prototype } of [Array, Object]) Reflect.deleteProperty(prototype, 'inherited');
    expect(texts).to.deep.equal(['{"list":[1]}', '?list%5B0%5D=1']);
  });
});
