import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend, type BackendOptions } from './backend.ts';

/** A backend that listens on a port. */
export interface ServedBackend {
  url: string;
  /** Stops listening, and ends what is open. */
  close(): Promise<void>;
}

/** How often attempts are looked for whose time has come, ms. */
const WORK_EVERY = 5000;

/** Opens the port: the only file of the backend that knows Node. 0 takes a free one. */
export function startBackend({
  port = 4020,
  ...options
}: BackendOptions & { port?: number }): Promise<ServedBackend> {
  return new Promise((resolve, reject) => {
    const { app, attempts } = createBackend(options);
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }) as Server;
    // What was not done is done at the next turn, so an error only means that the store is away.
    const work = setInterval(() => void attempts.work().catch(() => undefined), WORK_EVERY);
    server.once('error', (error: NodeJS.ErrnoException) => {
      clearInterval(work);
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is already taken. Choose another one for the shop’s backend: MERCHANT_PORT=4021 npm start`,
            )
          : error,
      );
    });
    server.once('listening', () =>
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            clearInterval(work);
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
