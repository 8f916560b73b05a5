import type * as v from 'valibot';

/** What the OpenAPI document says of an endpoint beside its method and its path. */
export interface Operation {
  summary: string;
  /** The schema that parses the query. */
  query?: v.GenericSchema;
  /** The schema that parses the body. */
  body?: v.GenericSchema;
  /** The status of success; 200 by default. */
  status?: 200 | 201 | 202 | 204;
  /** The type of the response; `application/json` by default. */
  type?: string;
}

const operations = new WeakMap<object, Operation>();

/**
 * Says what an endpoint does, beside its route. It returns the handler itself, so a request costs nothing more. A route without it
 * is missing in the OpenAPI document, and a test fails.
 */
export function documented<Handler extends object>(operation: Operation, handler: Handler): Handler {
  operations.set(handler, operation);
  return handler;
}

/** What was said of an endpoint. */
export const operationOf = (handler: object): Operation | undefined => operations.get(handler);
