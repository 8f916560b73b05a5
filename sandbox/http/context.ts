import type { Scheduler } from '../store/scheduler.ts';
import type { Store } from '../store/store.ts';

/** What only the rim knows about a caller: what a port sees, or what a test plays. */
export interface ClientInfo {
  /** The page's origin; a script in a browser cannot set it on a Request. Without it the header counts. */
  origin?: string;
  /** Whose rate limit counts. */
  address?: string;
  /** Cuts the connection without an answer. */
  cut?: () => void;
}

/** All that the routes work with. */
export interface Services {
  store: Store;
  now: () => Date;
  scheduler: Scheduler;
  /** Resolves after `ms`, or as soon as the caller has left. */
  wait: (ms: number, callerLeft: AbortSignal) => Promise<void>;
}

/** Hono's types for this app. */
export interface Env {
  Bindings: { client: ClientInfo };
  Variables: {
    origin: string | null;
    /** Set by a fault: the answer goes out without its CORS headers. */
    withoutCors?: boolean;
  };
}

/** Thrown to end a request without an answer, as a cut connection does. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}
