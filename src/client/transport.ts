/** One request with headers and a deadline. The only file that calls `fetch`. It never retries (a redemption is money). */

import { MisuseError } from './errors.ts';

export interface Call {
  method: 'GET' | 'POST';
  /** `/client/v1/redeem` */
  path: string;
  /** Each value is encoded once. */
  query: { [name: string]: string };
  /** Sent as JSON. */
  body?: object;
  /** The caller's own way to give up. */
  signal?: AbortSignal | undefined;
}

/** What came back: something over HTTP, or the reason why nothing did. */
export type Answer =
  | { status: number; headers: Headers; body: unknown }
  | {
      status?: undefined;
      /** `offline`: the browser said so and nothing was sent. `aborted`: by the caller; `sent` says if too late. */
      kind: 'offline' | 'network' | 'timeout' | 'aborted';
      sent: boolean;
      /** For a developer. */
      message: string;
    };

export type Send = (call: Call) => Promise<Answer>;

export interface Transport {
  apiUrl: string;
  headers: { [name: string]: string };
  /** Milliseconds until an unanswered request is given up, reading the body included. */
  timeout: number;
  fetch: typeof fetch | undefined;
}

/** Loopback answers without a network, so there `navigator.onLine` says nothing. */
const LOOPBACK = /\/\/(.*\.)?(localhost|127\.|\[::1)/;

export function createTransport({ apiUrl, headers, timeout, fetch }: Transport): Send {
  return async ({ method, path, query, body, signal }) => {
    // Only what certainly never left may be called offline; a request that failed may have arrived.
    const offline = globalThis.navigator?.onLine === false && !LOOPBACK.test(apiUrl);
    if (offline || signal?.aborted)
      return { kind: offline ? 'offline' : 'aborted', sent: false, message: 'Nothing was sent.' };

    const deadline = AbortSignal.timeout(timeout);
    const request: RequestInit = {
      method,
      headers: body ? { ...headers, 'Content-Type': 'application/json' } : headers,
      credentials: 'omit',
      // A redirect would send the redemption a second time, to somewhere the page did not name.
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    };
    if (body) request.body = jsonOf(body);
    try {
      // A space as %20: unlike `+` it means the same to every server.
      const search = String(new URLSearchParams(query)).replace(/\+/g, '%20');
      // The page may replace window.fetch after this client was made, so it is looked up here.
      const response = await (fetch ?? globalThis.fetch)(`${apiUrl}${path}?${search}`, request);
      const { status, headers: answered } = response;
      return { status, headers: answered, body: json(await response.text()) };
    } catch (error) {
      const kind = signal?.aborted ? 'aborted' : deadline.aborted ? 'timeout' : 'network';
      // To a page an untrusted origin, a wrong region and a lost connection look the same (CONTRACT C2.4).
      return {
        kind,
        sent: true,
        message: `No readable answer from ${apiUrl}: ${String(error)}`,
      };
    }
  };
}

/** A context that is no JSON (a cycle, a BigInt) is the page's mistake, and it shows before anything is sent. */
function jsonOf(body: object): string {
  try {
    return JSON.stringify(body);
  } catch (error) {
    throw new MisuseError(String(error));
  }
}

/** Undefined for what is not JSON: an answer from a proxy, not from the API. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
