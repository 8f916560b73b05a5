import type { Sandbox, SandboxOptions } from '../../demo/sandbox/sandbox.ts';
import { apiUrl, cart, clientHeaders, openSandbox, shopOrigin } from './sandbox.ts';

/** The requests of a shop's page to a sandbox in the same process, without our client, and what the tests read of its answers. */

/** What may be different about a request to redeem. */
export interface Redeeming {
  origin?: string | undefined;
  headers?: Record<string, string>;
  address?: string;
  trackingId?: string;
  method?: string;
  signal?: AbortSignal;
}

/** Asks to redeem a code as the shop's page would. */
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

/** A body as far as the tests look into it. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** Redeems and reads the answer. */
export async function answerTo(...parameters: Parameters<typeof redeem>): Promise<Answer> {
  const response = await redeem(...parameters);
  return {
    status: response.status,
    body: (await response.json()) as Answer['body'],
    headers: response.headers,
  };
}

/** A code, as the endpoints for several redeemables ask for it. */
export const voucher = (id: string, more: object = {}) => ({ object: 'voucher', id, ...more });

/** A promotion tier, as they ask for it. */
export const tier = (id: string) => ({ object: 'promotion_tier', id });

/** Asks an endpoint whose question is all in the body. */
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

/** Asks an endpoint whose question is all in the query, and reads the answer. */
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

/** Asks whether one code may be redeemed; the query is written as a page writes it. */
export function check(sandbox: Sandbox, query: Record<string, string>): Promise<Answer> {
  return get(sandbox, `validate?${new URLSearchParams(query).toString()}`);
}

/** Some part of a body that is an object. */
export type Part = Record<string, unknown>;

/** An answer about several redeemables, as far as the tests look into it. */
export interface StackAnswer {
  status: number;
  /** What was redeemed, or what would be. */
  redemptions: Part[];
  redeemables: Part[];
  inapplicable: Part[];
  skipped: Part[];
  order: Part | undefined;
  body: Part;
}

/** Asks such an endpoint and reads the answer. */
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

/** The answer to a qualification, as far as the tests look into it. */
export interface QualificationAnswer {
  status: number;
  body: Part;
  /** What the cart qualifies for, of this page of the list. */
  data: Part[];
}

/** Asks what a cart qualifies for: a sandbox, or a fresh one of these options. */
export async function qualify(
  question: unknown,
  of: Sandbox | SandboxOptions = {},
): Promise<QualificationAnswer> {
  const sandbox = 'reset' in of ? of : openSandbox(of);
  const response = await post(sandbox, 'qualifications', question);
  const body = (await response.json()) as Part;
  return {
    status: response.status,
    body,
    data: ((body['redeemables'] as Part | undefined)?.['data'] ?? []) as Part[],
  };
}

/** The ids alone, in order. */
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
