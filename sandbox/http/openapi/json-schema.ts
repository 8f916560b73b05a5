import { toJsonSchema as convert } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { hintsOf } from '../schemas/hints.ts';

export type JsonSchema = Record<string, unknown>;

/** The JSON Schema of what a schema accepts. What a schema checks by code of its own is left out. */
export function toJsonSchema(schema: v.GenericSchema): JsonSchema {
  const converted: JsonSchema = {
    ...convert(schema, {
      target: 'draft-2020-12',
      // A schema first checks that the value is an object, and then its properties. The last one has both.
      typeMode: 'output',
      errorMode: 'ignore',
      overrideSchema: ({ valibotSchema, jsonSchema }) => {
        const { required = [], choices, isRefused } = hintsOf(valibotSchema);
        if (isRefused) return { not: {}, description: 'The sandbox does not keep it, and refuses it.' };
        if (choices) return { anyOf: choices.map(toJsonSchema) };
        // The value decides which schema counts.
        if (valibotSchema.type === 'lazy') return {};
        const all = [...new Set([...(jsonSchema.required ?? []), ...required])];
        return valibotSchema.type === 'loose_object' ? { ...jsonSchema, required: all } : undefined;
      },
    }),
  };
  delete converted['$schema'];
  // Nothing refers to them, because a schema that depends on the value contains its choices.
  delete converted['$defs'];
  return withoutInfinity(converted);
}

/** A limit of infinity is none. In JSON it would be null. */
function withoutInfinity(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (_, value: unknown) => (value === Infinity ? undefined : value));
  return JSON.parse(text) as JsonSchema;
}
