import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseAddress } from './config/options.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';

/** How a sandbox is to be, and where it is to listen. */
export interface ServeOptions extends SandboxOptions {
  /** 4010 unless told; 0 takes a free one. */
  port?: number;
  /**
   * `localhost` unless told, which is 127.0.0.1 and, where the machine has it, ::1. A container needs `0.0.0.0`; even so it
   * answers only to who calls it localhost.
   */
  host?: string;
}

/** A sandbox that listens on a port. */
export interface ServedSandbox extends Omit<Sandbox, 'close'> {
  /** Where it listens, such as `http://localhost:4010`: the `apiUrl` of a client. */
  url: string;
  /** Stops listening, cuts what is still open and sends no webhook any more. A second time it does nothing. */
  close(): Promise<void>;
}

/** Starts a sandbox on a port: the only file here that knows Node, a port or a socket. */
export async function startSandbox(options: ServeOptions = {}): Promise<ServedSandbox> {
  const { port, host } = parseAddress(options);
  const sandboxOptions = { ...options };
  delete sandboxOptions.port;
  delete sandboxOptions.host;
  const sandbox = createSandbox(sandboxOptions);
  const listener = getRequestListener((request, env) => {
    // One listener serves HTTP/1 only, so these are never the HTTP/2 kind.
    const { incoming } = env as HttpBindings;
    const { socket } = incoming;
    return sandbox.answer(request, {
      address: socket.remoteAddress ?? 'unknown',
      cut: () => socket.resetAndDestroy(),
    });
  });
  const servers = await listenOn(host, port, () =>
    createServer((incoming, outgoing) => void listener(incoming, outgoing)),
  );
  return {
    ...sandbox,
    url: `http://${called(host)}:${portOf(servers[0])}`,
    close: async () => {
      sandbox.close();
      await Promise.all(servers.map(close));
    },
  };
}

/** The host as an address has it. Every address of the machine is called by none of them. */
function called(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Node asks the resolver what `localhost` is and takes one answer, a browser may try the other; so both loopback
 * addresses are opened. A machine without IPv6 does with one.
 */
async function listenOn(host: string, port: number, create: () => Server): Promise<[Server, ...Server[]]> {
  if (host !== 'localhost') return [await listen(create(), port, host)];
  const first = await listen(create(), port, '127.0.0.1');
  try {
    return [first, await listen(create(), portOf(first), '::1')];
  } catch (error) {
    if (error instanceof PortTaken) {
      await close(first);
      // The port was ours to pick, and free on one address only: pick again.
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
    // Its one error is that it is closed already.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
