import { test as base } from '@playwright/test';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { createClient, type Client } from '../../src/index.ts';
import { createServerClient, type ServerClient, type ServerClientOptions } from '../../src/server.ts';

export const serverKeys = { applicationId: 'sandbox-app-id', secretKey: 'sandbox-app-token' };
const clientKeys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };

/**
 * What goes wrong with a request between a backend and the API. `cut`: the connection ends before the API gets the request.
 * `cut-after`: it ends after the API has handled the request, before the response. A status: the proxy answers itself.
 */
export type Mishap =
  'cut' | 'cut-after' | { status: number; headers?: { [name: string]: string }; body?: object };

/** A client of a shop's backend, the API over real HTTP, and between them a proxy that makes requests fail. */
export interface Backend {
  client: ServerClient;
  /** Creates another client with these options. */
  reach(options: Partial<ServerClientOptions>): ServerClient;
  /** Creates the client of a shopper's browser. With `resends` it sends a POST again when the connection is reset, as Chromium may. */
  shopper(options?: { resends?: boolean }): Client;
  sandbox: Sandbox;
  /** What goes wrong with the next requests, one entry each. */
  mishaps: Mishap[];
  /** All requests that the proxy received. `what` is for instance `POST /v1/redemptions`. */
  arrived: { at: number; what: string; headers: IncomingMessage['headers'] }[];
}

interface Served {
  backend: Backend;
  startOver: () => void;
  close: () => Promise<void>;
}

async function serve(): Promise<Served> {
  const api = await startSandbox({ port: 0, settings: { rateLimit: null }, wait: () => Promise.resolve() });
  const mishaps: Mishap[] = [];
  const arrived: Backend['arrived'] = [];
  const proxy = createServer((request, response) => {
    const { method, url, headers } = request;
    arrived.push({ at: Date.now(), what: `${method} ${url}`, headers });
    void forward(request, response, api.url, mishaps.shift());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const reach: Backend['reach'] = (options) =>
    createServerClient({ ...serverKeys, apiUrl, ...options } as ServerClientOptions);

  const browser =
    (resends: boolean): typeof fetch =>
    async (address, init) => {
      const headers = { ...(init!.headers as object), Origin: 'http://localhost:5173' };
      const send = () => fetch(address, { ...init, headers });
      return send().catch((error: unknown) => {
        if (resends) return send();
        throw error;
      });
    };
  return {
    backend: {
      client: reach({}),
      reach,
      shopper: ({ resends = false } = {}) =>
        createClient({ ...clientKeys, apiUrl: api.url, fetch: browser(resends) }),
      sandbox: api,
      mishaps,
      arrived,
    },
    startOver: () => {
      api.reset();
      mishaps.length = 0;
      arrived.length = 0;
    },
    close: async () => {
      proxy.closeAllConnections();
      await Promise.all([api.close(), new Promise((resolve) => proxy.close(resolve))]);
    },
  };
}

/** Forwards a request to the API, unless it is to fail. */
async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  apiUrl: string,
  mishap: Mishap | undefined,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (mishap === 'cut') return void request.socket.resetAndDestroy();
  if (typeof mishap === 'object') {
    response.writeHead(mishap.status, { 'Content-Type': 'application/json', ...mishap.headers });
    return void response.end(mishap.body && JSON.stringify(mishap.body));
  }
  const { host, connection, ...headers } = request.headers;
  void [host, connection];
  const hasBody = request.method === 'POST';
  try {
    const apiResponse = await fetch(apiUrl + request.url, {
      method: request.method ?? 'GET',
      headers: headers as { [name: string]: string },
      ...(hasBody && { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await apiResponse.arrayBuffer());
    if (mishap === 'cut-after') return void request.socket.resetAndDestroy();
    response.writeHead(apiResponse.status, Object.fromEntries(apiResponse.headers));
    response.end(body);
  } catch {
    // The API ended its connection, so the proxy ends its own.
    request.socket.resetAndDestroy();
  }
}

export const test = base.extend<{ backend: Backend }, { served: Served }>({
  served: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const served = await serve();
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  backend: async ({ served }, use) => {
    served.startOver();
    await use(served.backend);
  },
});

export { expect } from '@playwright/test';

/** The members of a union whose `status` can be this one. */
type Having<Value, Status> = Value extends { status: infer Own }
  ? Status extends Own
    ? Value
    : never
  : never;

/** Narrows a value to the members with this status. Throws if it has another one. */
export function being<Value extends { status: string }, Status extends Value['status']>(
  value: Value,
  status: Status,
): Having<Value, Status> {
  if (value.status !== status) throw new Error(`Not ${status}: ${JSON.stringify(value).slice(0, 500)}`);
  return value as Having<Value, Status>;
}
