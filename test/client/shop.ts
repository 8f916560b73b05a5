import { createSandbox, type Sandbox, type SandboxOptions } from '../../demo/sandbox/sandbox.ts';
import type { Client } from '../../src/client/client.ts';
import { createClient } from '../../src/client/create-client.ts';
import type { ClientOptions } from '../../src/client/connection.ts';

/** The sandbox's public keys. */
export const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };

/** Two bags of beans, a grinder and two packs of filters: 130.00. */
export const cart = {
  amount: 13000,
  items: [
    { product_id: 'prod_beans', quantity: 2, price: 2400 },
    { product_id: 'prod_grinder', quantity: 1, price: 6900 },
    { product_id: 'prod_filter', quantity: 2, price: 650 },
  ],
};

/** A client, and every request it made. */
export interface Shop {
  client: Client;
  requests: Request[];
}

/** A shop whose API is whatever `answer` says. */
export function openShop(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<ClientOptions> = {},
): Shop {
  const requests: Request[] = [];
  const fetch: ClientOptions['fetch'] = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    return answer(request);
  };
  const client = createClient({ ...keys, apiUrl: 'http://localhost:4010', fetch, ...options });
  return { client, requests };
}

/** A shop beside a sandbox in this page, which it may share with another shop. */
export interface SandboxShop extends Shop {
  sandbox: Sandbox;
}

/** A sandbox without a rate limit. What it answers late it answers at once. */
export const openSandbox = ({ settings, ...more }: SandboxOptions = {}): Sandbox =>
  createSandbox({ settings: { rateLimit: null, ...settings }, wait: () => Promise.resolve(), ...more });

export function openSandboxShop(
  options: Partial<ClientOptions> = {},
  sandbox: Sandbox = openSandbox(),
): SandboxShop {
  const answer = (request: Request) => sandbox.answer(request, { origin: 'http://localhost:5173' });
  return { ...openShop(answer, options), sandbox };
}

/** The code a request asks to redeem, as the server reads it. */
export const codeIn = (request: Request | undefined) => new URL(request!.url).searchParams.get('code');

/** The only request a shop made. */
export function onlyRequest({ requests }: Shop): Request {
  if (requests.length !== 1) throw new Error(`${requests.length} requests instead of one`);
  return requests[0]!;
}
