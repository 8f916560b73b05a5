import * as v from 'valibot';
import { isDateTime, maximumAmount, maximumQuantity, maximumTtl } from '../../domain/limits.ts';
import { withHints } from './hints.ts';
import { findBadPart, ruleOfName, type BadPart } from '../../domain/plain-value.ts';

/**
 * The values of which the schemas of requests consist. The message of each says what the value must be, in the API's words
 * (docs/voucherify-api.md#request-bodies). Unknown properties are accepted, as at Voucherify, and a property that is null counts as
 * absent.
 */

export const string = v.string('be string');

/** A code or an id. */
export const name = v.pipe(
  string,
  v.check(
    (value) => ruleOfName(value) === undefined,
    ({ input }) => ruleOfName(input) ?? '',
  ),
);
export const boolean = v.boolean('be boolean');
export const integer = v.pipe(v.number('be integer'), v.safeInteger('be integer'));

/** An integer from `least` to `most`. */
export const integerFrom = (least: number, most = Infinity) =>
  v.pipe(integer, v.minValue(least, `be >= ${least}`), v.maxValue(most, `be <= ${most}`));

/** An amount in minor units, or points. */
export const amount = integerFrom(0, maximumAmount);

/** The amount of an order. One below nothing is refused later, with a key of its own. */
export const orderAmount = integerFrom(-maximumAmount, maximumAmount);

/** Credits or points to spend. */
export const spendable = integerFrom(1, maximumAmount);

export const quantity = integerFrom(0, maximumQuantity);

export const percentage = v.pipe(
  v.number('be number'),
  v.minValue(0, 'be >= 0'),
  v.maxValue(100, 'be <= 100'),
);

export const ttl = v.pipe(
  v.number('be number'),
  v.minValue(0, 'be >= 0'),
  v.maxValue(maximumTtl, `be <= ${maximumTtl}`),
);

/** A date, or a date and a time. */
export const dateTime = v.pipe(
  v.string('match format "date-time"'),
  v.check(isDateTime, 'match format "date-time"'),
);

export const oneOf = <const Allowed extends readonly string[]>(allowed: Allowed) =>
  v.picklist(allowed, 'be equal to one of the allowed values');

const anyObject = v.custom<Record<string, unknown>>(isObject, 'be object');

/** An object of which no property is checked. Its nulls are values. */
export const metadata = anyObject;

/** An object with any names, whose values are all of one type. The records of valibot leave out the name `__proto__`. */
export const recordOf = <const Type extends 'string' | 'boolean'>(type: Type) =>
  v.pipe(
    anyObject,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const { value: input } = dataset;
      for (const [key, value] of Object.entries(input)) {
        if (typeof value === type) continue;
        addIssue({ message: `be ${type}`, path: [{ type: 'object', origin: 'value', input, key, value }] });
        return;
      }
    }),
    v.transform((value) => value as Record<string, Type extends 'string' ? string : boolean>),
  );

/** An object with these properties. The required ones are checked first. Properties that are null are removed before. */
export const object = <const Entries extends v.ObjectEntries>(
  entries: Entries,
  required: readonly string[] = [],
) =>
  v.pipe(
    anyObject,
    v.transform(withoutNulls),
    v.check(
      (value) => required.every((name) => value[name] !== undefined),
      ({ input }) => `have required property '${required.find((name) => input[name] === undefined)}'`,
    ),
    withHints(v.looseObject(entries, 'be object'), { required }),
  );

/** An object that has only these properties. In a filter, an unknown name would otherwise match everything. */
export const strictObject = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    anyObject,
    v.transform(withoutNulls),
    v.strictObject(entries, `be one that the sandbox knows: ${Object.keys(entries).join(', ')}`),
  );

/** A list with from `least` to `most` entries. */
export const array = <const Entry extends v.GenericSchema>(entry: Entry, most: number, least = 0) =>
  v.pipe(
    v.custom<unknown[]>((value) => Array.isArray(value), 'be array'),
    v.check((value) => value.length >= least, `NOT have fewer than ${least} items`),
    v.check((value) => value.length <= most, `NOT have more than ${most} items`),
    v.array(entry, 'be array'),
  );

/**
 * Parses a body or the values of a query, or says what is wrong with them. Properties that the schema does not name are checked for
 * what must not be stored.
 *
 * @returns the output of the schema, with the unknown properties, or the `details` of the error
 */
export function parse<const Schema extends v.GenericSchema>(
  schema: Schema,
  values: unknown,
): v.InferOutput<Schema> | string {
  const result = v.safeParse(schema, values, { abortEarly: true, abortPipeEarly: true });
  if (!result.success) return detailsOf(result.issues[0]);
  const bad = findBadPart(values);
  return bad === undefined ? result.output : detailsOf(issueOf(bad, values));
}

/** What an error tells of a wrong value. */
interface Issue {
  path?: { key: unknown; input: unknown }[] | undefined;
  message: string;
}

function issueOf({ path, rule }: BadPart, values: unknown): Issue {
  let input = values;
  const steps = path.map((key) => {
    const step = { key, input };
    input = (input as Record<string | number, unknown>)[key];
    return step;
  });
  return { path: steps, message: rule };
}

function detailsOf({ path = [], message }: Issue): string {
  if (path.length === 0) return `Payload should ${message}`;
  const name = path.map(({ key, input }) => (isIndex(key, input) ? `[${key}]` : `.${String(key)}`)).join('');
  return `Property ${name} should ${message}`;
}

/** Whether a key is the index of a list. In a query, a list is an object whose names are indexes. */
function isIndex(key: unknown, list: unknown): key is number | string {
  if (typeof key === 'number') return true;
  return isObject(list) && Object.keys(list).every((name) => /^\d+$/.test(name));
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutNulls(value: Record<string, unknown>): Record<string, unknown> {
  if (!Object.values(value).includes(null)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}
