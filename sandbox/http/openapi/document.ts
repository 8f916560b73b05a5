import type * as v from 'valibot';
import { hintsOf } from '../schemas/hints.ts';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';
import { operationOf, type Operation } from './operation.ts';

/** A route as Hono lists it. */
export interface Route {
  method: string;
  path: string;
  handler: object;
}

/** The OpenAPI document of all routes that say what they do. */
export function openApiDocument(routes: readonly Route[], url: string): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const { method, path, handler } of routes) {
    const operation = operationOf(handler);
    if (operation === undefined) continue;
    const name = path.replace(/:(\w+)/g, '{$1}');
    paths[name] = { ...paths[name], [method.toLowerCase()]: describe(path, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'The sandbox of voucher-redeem',
      version: '1',
      description: 'What this sandbox serves of Voucherify’s API, and its controls.',
    },
    servers: [{ url }],
    paths,
    components: { securitySchemes, schemas: { Error: errorSchema } },
  };
}

function describe(path: string, { summary, query, body, status = 200, type }: Operation): JsonSchema {
  const parameters = [...pathParameters(path), ...(query === undefined ? [] : queryParameters(query))];
  const content = { [type ?? 'application/json']: {} };
  return {
    summary,
    ...securityOf(path),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { content: { 'application/json': { schema: toJsonSchema(body) } } } }),
    responses: {
      [status]: status === 204 ? { description: 'Done.' } : { description: 'Done.', content },
      default: {
        description: 'An error or a refusal.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function pathParameters(path: string): JsonSchema[] {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

/** One parameter for each property that the sandbox keeps. Objects are written in brackets: `created_at[before]=…`. */
function queryParameters(query: v.GenericSchema): JsonSchema[] {
  const entries = Object.entries(entriesOf(query)).filter(([, entry]) => !isRefused(entry));
  return entries.map(([name, entry]) => ({
    name,
    in: 'query',
    required: entry.type !== 'optional',
    ...(Object.keys(entriesOf(entry)).length === 0 ? {} : { style: 'deepObject', explode: true }),
    schema: toJsonSchema(entry),
  }));
}

const isRefused = (entry: object): boolean =>
  hintsOf('wrapped' in entry ? (entry.wrapped as object) : entry).isRefused === true;

/** The properties of an object, optional or not. The last schema of a pipe is the one that names them. */
function entriesOf(schema: object): Record<string, v.GenericSchema> {
  if ('wrapped' in schema) return entriesOf(schema.wrapped as object);
  if ('pipe' in schema) return entriesOf((schema.pipe as object[]).at(-1) ?? {});
  return 'entries' in schema ? (schema.entries as Record<string, v.GenericSchema>) : {};
}

function securityOf(path: string): { security?: JsonSchema[] } {
  if (path.startsWith('/client/v1/')) return { security: [{ clientId: [], clientToken: [] }] };
  if (path.startsWith('/v1/')) return { security: [{ appId: [], appToken: [] }, { accessToken: [] }] };
  return {};
}

const header = (name: string): JsonSchema => ({ type: 'apiKey', in: 'header', name });
const securitySchemes = {
  clientId: header('X-Client-Application-Id'),
  clientToken: header('X-Client-Token'),
  appId: header('X-App-Id'),
  appToken: header('X-App-Token'),
  accessToken: { type: 'http', scheme: 'bearer' },
};

const errorSchema = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'integer' },
    key: { type: 'string' },
    message: { type: 'string' },
    details: { type: 'string' },
    request_id: { type: 'string' },
  },
};
