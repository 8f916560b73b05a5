import * as v from 'valibot';

/** What the checks of a schema hide from its description as JSON Schema. */
interface Hints {
  /** The properties that an object must have, though its schema calls them optional. */
  required?: readonly string[];
  /** The schemas of which the value decides. */
  choices?: readonly v.GenericSchema[];
  /** The property must be left out. */
  isRefused?: true;
}

const hints = new WeakMap<object, Hints>();

/** Adds hints to a schema, and returns the schema itself. */
export function withHints<Schema extends object>(schema: Schema, hint: Hints): Schema {
  hints.set(schema, hint);
  return schema;
}

/** The hints of a schema. */
export const hintsOf = (schema: object): Hints => hints.get(schema) ?? {};

/** A schema that is one of several. The value decides which. */
export const dependent = <Schema extends v.GenericSchema>(
  choices: readonly v.GenericSchema[],
  choose: (value: unknown) => Schema,
) => withHints(v.lazy(choose), { choices });
