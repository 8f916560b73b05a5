import { createShop, type Shop, type ShopOptions } from '../../examples/node-backend/src/app.ts';
import { priceOf } from '../../examples/node-backend/src/catalogue.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createMemoryStore, createServerClient } from '../../src/server.ts';
import { createMemoryOrders } from './memory-orders.ts';
import { apiUrl, openSandbox } from './sandbox.ts';

/** The backend of examples/node-backend in this process, and callers of it. The API is a sandbox. */

export const PAGE = 'http://localhost:5173';
export const PASSWORD = 'the-password-of-the-staff';

/** Somebody who sends requests, and keeps cookies as a browser does. */
export class Caller {
  readonly cookies = new Map<string, string>();
  readonly #shop: Shop;
  readonly #headers: Record<string, string>;

  constructor(shop: Shop, headers: Record<string, string> = { Origin: PAGE }) {
    this.#shop = shop;
    this.#headers = headers;
  }

  async send(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#shop.app.request(`http://localhost${path}`, {
      method,
      headers: {
        ...this.#headers,
        ...(Cookie && { Cookie }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers);
  post = (path: string, body: unknown, headers?: Record<string, string>) =>
    this.send('POST', path, body, headers);

  logIn = (password: unknown = PASSWORD) => this.post('/staff/login', { password });

  async openOrder(): Promise<string> {
    const opened = (await (await this.post('/orders', {})).json()) as { id: string };
    return opened.id;
  }
}

/** A shop, and what it keeps. `another` is a second process of it. */
export function openExampleShop(given: Partial<ShopOptions> = {}) {
  const api: Sandbox = openSandbox({ now: () => new Date(Date.now()) });
  const options: ShopOptions = {
    vouchers: createServerClient({
      applicationId: 'sandbox-app-id',
      secretKey: 'sandbox-app-token',
      apiUrl,
      fetch: api.fetch,
      retries: 0,
    }),
    store: createMemoryStore(),
    orders: createMemoryOrders(),
    webhookSecret: 'secret',
    sessionSecret: 'the-secret-of-the-sessions-of-a-test',
    staffPassword: PASSWORD,
    hasHttps: false,
    isOwnPage: (origin) => origin === PAGE,
    priceOf,
    addressOf: (c) => c.req.header('x-test-address') ?? '192.0.2.1',
    log: () => undefined,
    ...given,
  };
  return {
    api,
    options,
    shop: createShop(options),
    another: (changed: Partial<ShopOptions> = {}) => createShop({ ...options, ...changed }),
  };
}
