import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An address of the API that has moved: it sends every POST on to `/moved`, where the voucher is redeemed. */
export async function serveRedirect(): Promise<{ url: string; posts: string[]; close(): Promise<void> }> {
  /** The addresses of the requests that arrived, without preflights. */
  const posts: string[] = [];
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader(
      'Access-Control-Allow-Headers',
      request.headers['access-control-request-headers'] ?? '',
    );
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    posts.push(request.url ?? '');
    if (request.url !== '/moved') return void response.writeHead(307, { Location: '/moved' }).end();
    return void response.setHeader('Content-Type', 'application/json').end('{"id":"r_1","result":"SUCCESS"}');
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    posts,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
