import * as v from 'valibot';

/**
 * The values that seeds, settings and options are made of. Each text says what is expected; what came, whoever reads it adds.
 * An object lets in only what it names: a slip in a name would otherwise be overlooked.
 */

export const text = v.string('a text');
export const name = v.pipe(text, v.nonEmpty('a text that is not empty'));
export const flag = v.boolean('true or false');

export function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  const expected = `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`;
  return v.pipe(
    v.number(expected),
    v.safeInteger(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

export const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(
    choices,
    choices.length === 1 ? `"${choices[0]}"` : `one of ${choices.map((one) => `"${one}"`).join(', ')}`,
  );

export const list = <Entry extends v.GenericSchema>(entry: Entry) => v.array(entry, 'a list');

/** Nothing but an object: valibot takes a list for one. */
const anObject = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
);
export const object = <Schema extends v.GenericSchema<object>>(schema: Schema) => v.pipe(anObject, schema);

/** The properties of an object, which may be taken apart; an object of a schema is a `part`. */
export const parts = <Parts extends v.ObjectEntries>(entries: Parts) => v.strictObject(entries, 'an object');
export const part = <Parts extends v.ObjectEntries>(entries: Parts) => object(parts(entries));
export const record = <Entry extends v.GenericSchema>(entry: Entry) =>
  object(v.record(v.string(), entry, 'an object'));
