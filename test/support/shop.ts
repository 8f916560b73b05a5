import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Client } from '../../src/client/client.ts';
import type { ClientOptions } from '../../src/client/connection.ts';
import { createClient } from '../../src/client/create-client.ts';
import { apiUrl, clientKeys, openSandbox, shopOrigin } from './sandbox.ts';

/** A client, and a list of all requests it has sent. */
export interface Shop {
  client: Client;
  requests: Request[];
}

/** Creates a client whose requests go to the function `answer` instead of the network. */
export function openShop(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<ClientOptions> = {},
): Shop {
  const requests: Request[] = [];
  // Node may drop a request, and with it its signal, while only `answer` waits for that signal. A connection keeps it.
  const received: Request[] = [];
  const fetch: ClientOptions['fetch'] = async (input, init) => {
    const request = new Request(input, init);
    received.push(request);
    requests.push(request.clone());
    return answer(request);
  };
  const client = createClient({ ...clientKeys, apiUrl, fetch, ...options });
  return { client, requests };
}

/** A client whose requests go to a sandbox in the same process. */
export interface SandboxShop extends Shop {
  sandbox: Sandbox;
}

/** Creates a client with a sandbox. Two shops can share one sandbox. */
export function openSandboxShop(
  options: Partial<ClientOptions> = {},
  sandbox: Sandbox = openSandbox(),
): SandboxShop {
  const answer = (request: Request) => sandbox.answer(request, { origin: shopOrigin });
  return { ...openShop(answer, options), sandbox };
}

/** The code in a request to redeem, as a server reads it from the query. */
export const codeIn = (request: Request | undefined) => new URL(request!.url).searchParams.get('code');

/** The request of a shop. Throws if there was none or more than one. */
export function onlyRequest({ requests }: Shop): Request {
  if (requests.length !== 1) throw new Error(`${requests.length} requests instead of one`);
  return requests[0]!;
}
