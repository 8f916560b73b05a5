import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxState,
} from '../../demo/sandbox/sandbox.ts';

/** The origin that the tests' shop is served from. */
export const shop = 'http://localhost:5173';

/** The public keys as a page sends them. */
export const keys = {
  'X-Client-Application-Id': 'sandbox-client-id',
  'X-Client-Token': 'sandbox-client-token',
};

/** The demo's cart: 130.00. */
export const cart = {
  amount: 13000,
  items: [
    { product_id: 'prod_beans', quantity: 2, price: 2400 },
    { product_id: 'prod_grinder', quantity: 1, price: 6900 },
    { product_id: 'prod_filter', quantity: 2, price: 650 },
  ],
};

/** A sandbox whose time stands still at noon on a Monday, whose codes that answer late do not, and without a limit. */
export function openSandbox({ settings, ...options }: SandboxOptions = {}): Sandbox {
  return createSandbox({
    now: () => new Date('2026-01-05T12:00:00.000Z'),
    wait: () => Promise.resolve(),
    ...options,
    settings: { rateLimit: null, ...settings },
  });
}

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
  { headers = keys, address, trackingId, method = 'POST', signal, ...rest }: Redeeming = {},
): Promise<Response> {
  const query = new URLSearchParams({
    code,
    ...(trackingId === undefined ? {} : { tracking_id: trackingId }),
  });
  const origin = 'origin' in rest ? rest.origin : shop;
  const request = new Request(`http://localhost:4010/client/v1/redeem?${query.toString()}`, {
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
  { headers = keys, method = 'POST' }: Pick<Redeeming, 'headers' | 'method'> = {},
): Promise<Response> {
  const request = new Request(`http://localhost:4010/client/v1/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
  return sandbox.answer(request, { origin: shop });
}

/** Asks an endpoint whose question is all in the query, and reads the answer. */
export async function get(
  sandbox: Sandbox,
  path: string,
  { headers = keys, method = 'GET', origin = shop }: Pick<Redeeming, 'headers' | 'method' | 'origin'> = {},
): Promise<Answer> {
  const request = new Request(`http://localhost:4010/client/v1/${path}`, { method, headers });
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

/** How often a code has been redeemed. */
export function uses(state: SandboxState, code: string): number | undefined {
  return state.vouchers[code]?.redemption.redeemed_quantity;
}

/** Asks a control path, as a tool does (no origin) or as a page. */
export function control(
  sandbox: Sandbox,
  method: string,
  path: string,
  { origin, body }: { origin?: string; body?: unknown } = {},
): Promise<Response> {
  const request = new Request(`http://localhost:4010/__sandbox/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return sandbox.answer(request, origin === undefined ? {} : { origin });
}
