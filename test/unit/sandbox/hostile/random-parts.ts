import fc from 'fast-check';

/** The random parts of which bodies are made. */

export const codes = [
  'TENOFF',
  'GIFT50',
  'ONCE',
  'VIPONLY',
  'ITEMS5',
  'FREEMUG',
  'promo_5PERCENT',
  'stack_WEEKEND',
  'EXTRA',
];

/** A random number, text or JSON value, often one that is hard to take. */
export const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(-1, -0, 0, 1, 500, 2 ** 53, -(2 ** 53), 1e300, -1e300, 1e12, Infinity),
);
export const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...codes,
    '',
    '\0',
    '\ud800',
    '__proto__',
    '2026-01-01',
    '9999-12-31T23:59:59-23:59',
    '%',
    'LOCK',
    'mine',
    'anna',
  ),
);
export const json = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(number, text, fc.constantFrom(null, true, [], {})) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

/** A record that has some of the API's properties, of the right kind or of any. */
export const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 20, arbitrary }, { weight: 1, arbitrary: json });
export const some = (entries: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, sometimes(value)])), {
    requiredKeys: [],
  });
export const metadata = fc.dictionary(text, json, { maxKeys: 4 });
export const customer = some({ id: text, source_id: text, name: text, email: text, metadata });
const product = some({ id: text, source_id: text, name: text, price: number, metadata });
export const line = some({
  product_id: fc.constantFrom('prod_beans', 'prod_mug', 'other'),
  quantity: number,
  price: number,
  amount: number,
  discount_amount: number,
  product,
  metadata,
});
