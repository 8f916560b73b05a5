import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Shop } from './app.ts';
import type { Orders } from './orders.ts';

/** A backend that listens on a port. */
export interface Listening {
  url: string;
  /** Stops listening, and ends what is open. */
  close(): Promise<void>;
}

/** How often attempts are looked for whose time has come, in milliseconds. */
const WORK_EVERY = 5000;

/** How long an order is kept that nobody confirms, in milliseconds. */
const ORDER_TIME = 30 * 24 * 60 * 60_000;
const FORGET_EVERY = 60 * 60_000;

/** Serves a backend, and does its work from time to time. */
export function listen(
  { app, attempts }: Pick<Shop, 'app' | 'attempts'>,
  orders: Orders,
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  // What was not done is done at the next turn, so an error only means that the database is away.
  const note = (error: unknown) => console.error(error);
  const timers = [
    setInterval(() => void attempts.work().catch(note), WORK_EVERY),
    setInterval(() => void orders.forget(Date.now() - ORDER_TIME).catch(note), FORGET_EVERY),
  ];
  const stop = () => timers.forEach((timer) => clearInterval(timer));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }) as Server;
    server.once('error', (error) => {
      stop();
      reject(error);
    });
    server.once('listening', () =>
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            stop();
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

/**
 * The address from which a request comes.
 *
 * @param trustProxy Whether a proxy of yours is in front. It appends the address to `X-Forwarded-For`; what stands before it was sent by
 *   anybody.
 */
export const addressOf =
  (trustProxy: boolean) =>
  (c: Context): string => {
    const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded || (getConnInfo(c).remote.address ?? 'unknown');
  };
