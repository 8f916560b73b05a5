import * as v from 'valibot';
import { isDateTime, maximumAmount, maximumName, maximumQuantity } from '../domain/limits.ts';
import { ruleOfName } from '../domain/plain-value.ts';

/**
 * The values of which seeds, settings and options consist. Each message says what is expected. An object accepts only the
 * properties that it names; otherwise a typing error in a name would go unnoticed.
 */

export const string = v.string('a text');
export const nonEmptyString = v.pipe(string, v.nonEmpty('a text that is not empty'));

/** A code, an id or a path. */
export const name = v.pipe(
  nonEmptyString,
  v.check(
    (value) => ruleOfName(value) === undefined,
    `a text of at most ${maximumName} characters, without NUL or half of a surrogate pair`,
  ),
);
export const boolean = v.boolean('true or false');

export function integer(least: number, most = Number.MAX_SAFE_INTEGER) {
  const expected = `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`;
  return v.pipe(
    v.number(expected),
    v.safeInteger(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

/** An integer from 0 with a limit that only a mistake exceeds, so that only then the error names it. */
const countTo = (most: number) => v.pipe(integer(0), v.maxValue(most, `a whole number from 0 to ${most}`));

/** An amount in minor units, or points. */
export const amount = countTo(maximumAmount);

/** A number of uses or of units. */
export const quantity = countTo(maximumQuantity);

export const dateTime = v.pipe(v.string('a date, ISO 8601'), v.check(isDateTime, 'a date, ISO 8601'));

export const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(
    choices,
    choices.length === 1 ? `"${choices[0]}"` : `one of ${choices.map((one) => `"${one}"`).join(', ')}`,
  );

/** A list. Without `most`, of any length. */
export const list = <Entry extends v.GenericSchema>(entry: Entry, most = Infinity) =>
  v.pipe(v.array(entry, 'a list'), v.maxLength(most, `a list of at most ${most}`));

/** An object that is not a list. For valibot, a list is an object, too. */
export const anObject = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
);
export const object = <Schema extends v.GenericSchema<object>>(schema: Schema) => v.pipe(anObject, schema);

/** The properties of an object, for schemas that pick or omit some of them. Elsewhere use `objectOf`. */
export const properties = <Parts extends v.ObjectEntries>(entries: Parts) =>
  v.strictObject(entries, 'an object');
export const objectOf = <Parts extends v.ObjectEntries>(entries: Parts) => object(properties(entries));
export const record = <Entry extends v.GenericSchema>(entry: Entry) =>
  object(v.record(v.string(), entry, 'an object'));
