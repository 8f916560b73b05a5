import type { Context } from 'hono';
import type { RedemptionRequest } from '../domain/model/request.ts';
import type { Scheduler } from '../store/scheduler.ts';
import type { Store } from '../store/store.ts';
import type { Expand } from './serializers/options.ts';

/** What the server, or a test, knows about the sender of a request. */
export interface ClientInfo {
  /** The origin of the page, because a script in a browser cannot set the header. Without it the header `Origin` counts. */
  origin?: string;
  /** The request did not come through a port, so its address can have any host. */
  isInProcess?: boolean;
  /** The address for the rate limit. */
  address?: string;
  /** Cuts the connection without a response. */
  cut?: () => void;
}

/** All that the handlers and the middleware need. */
export interface Services {
  store: Store;
  now: () => Date;
  scheduler: Scheduler;
  /** Resolves after `ms`, or as soon as the client has left. */
  wait: (ms: number, clientLeft: AbortSignal) => Promise<void>;
}

/** The types of this app for Hono. */
export interface Env {
  Bindings: { client: ClientInfo };
  Variables: {
    origin: string | null;
    /** Whether a page sent the request whose site is not trusted. */
    isForeign: boolean;
    /** The body, read by `readBody`. Its `value` is undefined if it is not JSON. */
    body: { text: string; value: unknown };
    /** The parsed request to validate or redeem. A fault can depend on its codes. */
    redemption: RedemptionRequest;
    /** What the response to it shows in full. */
    expand: readonly Expand[];
    /** Releases what the redemption of this request holds until it is answered. */
    release?: () => void;
    /** Set by a fault: the redemption is refused with status 200. */
    failsWith200?: boolean;
    /** Set by a fault: the response has no CORS headers. */
    withoutCors?: boolean;
    /** The headers of the rate limit, if the project has one. */
    rateLimit?: Record<string, string>;
    /** The last JSON response that was made, with its text. It has all its headers. */
    json?: { response: Response; text: string };
  };
}

/** The address of a request. To parse it takes longer than most of the middleware, so only those do it who need the parts. */
export function urlOf(c: Context<Env>): URL {
  return new URL(c.req.url);
}

/** Ends a request without a response, as a cut connection does. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}
