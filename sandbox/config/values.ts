import * as v from 'valibot';

/**
 * The values of which seeds, settings and options consist. Each message says what is expected. An object accepts only the
 * properties that it names; otherwise a typing error in a name would go unnoticed.
 */

export const string = v.string('a text');
export const nonEmptyString = v.pipe(string, v.nonEmpty('a text that is not empty'));
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

export const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(
    choices,
    choices.length === 1 ? `"${choices[0]}"` : `one of ${choices.map((one) => `"${one}"`).join(', ')}`,
  );

export const list = <Entry extends v.GenericSchema>(entry: Entry) => v.array(entry, 'a list');

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
