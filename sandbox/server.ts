import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseAddress } from './config/options.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';

/** The options of a sandbox, with its port and host. */
export interface ServeOptions extends SandboxOptions {
  /** 4010 by default; 0 takes a free port. */
  port?: number;
  /**
   * `localhost` by default, which is 127.0.0.1 and, if the machine has it, ::1. A container needs `0.0.0.0`. Even then the sandbox
   * answers only requests to localhost.
   */
  host?: string;
}

/** A sandbox that listens on a port. */
export interface ServedSandbox extends Omit<Sandbox, 'close'> {
  /** The address, such as `http://localhost:4010`, for the `apiUrl` of a client. */
  url: string;
  /** Closes the port and all connections, and cancels all webhooks. To call it again does nothing. */
  close(): Promise<void>;
}

/** Starts a sandbox on a port. Only this file uses Node's server. */
export async function startSandbox(options: ServeOptions = {}): Promise<ServedSandbox> {
  const { port, host } = parseAddress(options);
  const sandboxOptions = { ...options };
  delete sandboxOptions.port;
  delete sandboxOptions.host;
  const sandbox = createSandbox(sandboxOptions);
  const servers = await listenOn(host, port, () => createHttpServer(sandbox));
  return {
    ...sandbox,
    url: `http://${hostInUrl(host)}:${portOf(servers[0])}`,
    close: async () => {
      sandbox.close();
      await Promise.all(servers.map(close));
    },
  };
}

/** How long a client can take to send the head of a request, and all of it, and how often this is checked, in ms. */
const timeouts = { head: 10_000, request: 30_000, check: 5000 };

/** Creates the server of a sandbox. A client that is slower than `limits` is answered with 408, and its connection is closed. */
export function createHttpServer(sandbox: Pick<Sandbox, 'answer'>, limits = timeouts): Server {
  const listener = getRequestListener((request, env) => {
    // The server speaks only HTTP/1, so these are not the bindings of HTTP/2.
    const { incoming } = env as HttpBindings;
    const { socket } = incoming;
    return sandbox.answer(request, {
      address: socket.remoteAddress ?? 'unknown',
      cut: () => socket.resetAndDestroy(),
    });
  });
  const options = {
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    connectionsCheckingInterval: limits.check,
  };
  return createServer(options, (incoming, outgoing) => void listener(incoming, outgoing));
}

/** The host as a URL has it. If the server listens on all addresses, it is localhost. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * For `localhost`, listens on both loopback addresses. Node resolves the name to one of them, and a browser may try the other. A
 * machine without IPv6 has only one.
 */
async function listenOn(host: string, port: number, create: () => Server): Promise<[Server, ...Server[]]> {
  if (host !== 'localhost') return [await listen(create(), port, host)];
  const first = await listen(create(), port, '127.0.0.1');
  try {
    return [first, await listen(create(), portOf(first), '::1')];
  } catch (error) {
    if (error instanceof PortTaken) {
      await close(first);
      // The system picked a port that is free on one address only, so it has to pick again.
      if (port === 0) return listenOn(host, port, create);
      throw error;
    }
    return [first];
  }
}

/** The port belongs to another program. */
class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE')
        return reject(new Error(`Cannot listen on ${host}: ${error.message}.`, { cause: error }));
      reject(
        new PortTaken(
          `Port ${port} is already taken, perhaps by another sandbox. Choose another one: --port 4011, ` +
            `startSandbox({ port: 4011 }), or SANDBOX_PORT=4011 for npm start; port 0 takes any free one.`,
        ),
      );
    });
    server.listen(port, host, () => resolve(server));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // The only error is that it is closed already.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
