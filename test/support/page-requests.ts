import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { apiUrl, cart, clientHeaders, openSandbox, shopOrigin } from './sandbox.ts';

/** Sends requests of a shop's page to a sandbox in the same process, without our client, and reads the responses. */

/** How a request to redeem differs from an ordinary one of the shop's page. */
export interface Redeeming {
  origin?: string | undefined;
  headers?: Record<string, string>;
  address?: string;
  trackingId?: string;
  method?: string;
  signal?: AbortSignal;
}

/** Sends a request to redeem a code, as the shop's page does. */
export function redeem(
  sandbox: Sandbox,
  code: string,
  body: unknown = { order: cart },
  { headers = clientHeaders, address, trackingId, method = 'POST', signal, ...rest }: Redeeming = {},
): Promise<Response> {
  const query = new URLSearchParams({
    code,
    ...(trackingId === undefined ? {} : { tracking_id: trackingId }),
  });
  const origin = 'origin' in rest ? rest.origin : shopOrigin;
  const request = new Request(`${apiUrl}/client/v1/redeem?${query.toString()}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    ...(signal === undefined ? {} : { signal }),
  });
  return sandbox.answer(request, {
    ...(origin === undefined ? {} : { origin }),
    ...(address === undefined ? {} : { address }),
  });
}

/** A response with its body read. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** Sends a request to redeem a code and reads the response. */
export async function answerTo(...parameters: Parameters<typeof redeem>): Promise<Answer> {
  const response = await redeem(...parameters);
  return {
    status: response.status,
    body: (await response.json()) as Answer['body'],
    headers: response.headers,
  };
}

/** A code as a redeemable of `redemptions` and `validations` (docs/voucherify-api.md#redemptions). */
export const voucher = (id: string, more: object = {}) => ({ object: 'voucher', id, ...more });

/** A promotion tier as a redeemable. */
export const tier = (id: string) => ({ object: 'promotion_tier', id });

/** Sends a request to an endpoint whose parameters are all in the body. */
export function post(
  sandbox: Sandbox,
  path: 'redemptions' | 'validations' | 'qualifications',
  body: unknown,
  { headers = clientHeaders, method = 'POST' }: Pick<Redeeming, 'headers' | 'method'> = {},
): Promise<Response> {
  const request = new Request(`${apiUrl}/client/v1/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
  return sandbox.answer(request, { origin: shopOrigin });
}

/** Sends a request to an endpoint whose parameters are all in the query, and reads the response. */
export async function get(
  sandbox: Sandbox,
  path: string,
  {
    headers = clientHeaders,
    method = 'GET',
    origin = shopOrigin,
  }: Pick<Redeeming, 'headers' | 'method' | 'origin'> = {},
): Promise<Answer> {
  const request = new Request(`${apiUrl}/client/v1/${path}`, { method, headers });
  const response = await sandbox.answer(request, { origin });
  return {
    status: response.status,
    body: method === 'OPTIONS' ? {} : ((await response.json()) as Answer['body']),
    headers: response.headers,
  };
}

/**
 * Checks one code (docs/voucherify-api.md#validate). The names of the query are sent as they are, for instance
 * `item[0][quantity]`.
 */
export function check(sandbox: Sandbox, query: Record<string, string>): Promise<Answer> {
  return get(sandbox, `validate?${new URLSearchParams(query).toString()}`);
}

/** An object in a body. */
export type Part = Record<string, unknown>;

/** A response of `redemptions` or `validations`, with the parts of its body that the tests read. */
export interface StackAnswer {
  status: number;
  /** Of a redemption: what was redeemed. */
  redemptions: Part[];
  /** Of a validation: what would be redeemed. */
  redeemables: Part[];
  inapplicable: Part[];
  skipped: Part[];
  order: Part | undefined;
  body: Part;
}

/** Sends a request to `redemptions` or `validations` and reads the response. */
export async function stackAnswer(...parameters: Parameters<typeof post>): Promise<StackAnswer> {
  const response = await post(...parameters);
  const body = (await response.json()) as Part;
  const parts = (name: string) => (body[name] ?? []) as Part[];
  return {
    status: response.status,
    redemptions: parts('redemptions'),
    redeemables: parts('redeemables'),
    inapplicable: parts('inapplicable_redeemables'),
    skipped: parts('skipped_redeemables'),
    order: body['order'] as Part | undefined,
    body,
  };
}

/** A response of `qualifications`, with the parts of its body that the tests read. */
export interface QualificationAnswer {
  status: number;
  body: Part;
  /** The redeemables on this page of the list. */
  data: Part[];
}

/**
 * Sends a request to `qualifications` and reads the response.
 *
 * @param of the sandbox, or the options of a new one
 */
export async function qualify(
  request: unknown,
  of: Sandbox | SandboxOptions = {},
): Promise<QualificationAnswer> {
  const sandbox = 'reset' in of ? of : openSandbox(of);
  const response = await post(sandbox, 'qualifications', request);
  const body = (await response.json()) as Part;
  return {
    status: response.status,
    body,
    data: ((body['redeemables'] as Part | undefined)?.['data'] ?? []) as Part[],
  };
}

/** The ids of the redeemables that a cart qualifies for, in the order of the response. */
export async function qualifiedIds(...parameters: Parameters<typeof qualify>): Promise<unknown[]> {
  return (await qualify(...parameters)).data.map(({ id }) => id);
}

/** Sends a request to a control path (`/__sandbox/…`), as a tool does (without an origin) or as a page. */
export function control(
  sandbox: Sandbox,
  method: string,
  path: string,
  { origin, body }: { origin?: string; body?: unknown } = {},
): Promise<Response> {
  const request = new Request(`${apiUrl}/__sandbox/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return sandbox.answer(request, origin === undefined ? {} : { origin });
}
