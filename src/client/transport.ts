/** One request with headers and a deadline. The only file that calls `fetch`. It never retries (a redemption is money). */

import { failure } from '../api/failure.ts';
import { parseResponse, type ParsedResponse } from '../api/response.ts';
import { MisuseError } from './assert-option.ts';

export interface Call {
  /** `/client/v1/redeem?code=…`, encoded. */
  path: string;
  /** Posted as JSON. Without one it is a GET. */
  body?: object;
  /** The caller's own way to give up. */
  signal?: AbortSignal | undefined;
}

/** Resolves to what the API said, or to why it said nothing. */
export type Send = (call: Call) => Promise<ParsedResponse>;

/** Loopback (or any address in brackets) answers without a network, so there `navigator.onLine` says nothing. */
const LOOPBACK = /\/\/(.*\.)?(localhost|127\.|\[)/;

/**
 * @param timeout milliseconds until an unanswered request is given up, reading the body included.
 * @param fetch stands in for the page's own.
 */
export function createTransport(
  apiUrl: string,
  headers: { [name: string]: string },
  timeout: number,
  fetch: typeof globalThis.fetch | undefined,
): Send {
  return async ({ path, body, signal }) => {
    // Only what certainly never left may be called offline; a request that failed may have arrived.
    const offline = globalThis.navigator?.onLine === false && !LOOPBACK.test(apiUrl);
    if (offline || signal?.aborted)
      return failure(offline ? 'offline' : 'aborted', false, 'Nothing was sent.');

    const deadline = AbortSignal.timeout(timeout);
    const request: RequestInit = {
      headers,
      credentials: 'omit',
      // A redirect would send the redemption a second time, to somewhere the page did not name.
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      ...(body && {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: jsonOf(body),
      }),
    };
    try {
      // The page may replace window.fetch after this client was made, so it is looked up here.
      const response = await (fetch ?? globalThis.fetch)(apiUrl + path, request);
      return parseResponse(response, json(await response.text()));
    } catch (error) {
      // An untrusted origin, a wrong cluster and a lost connection look the same to a page
      // (docs/voucherify-api.md#origins-and-cors).
      const kind = signal?.aborted ? 'aborted' : deadline.aborted ? 'timeout' : 'network';
      return failure(kind, true, `No readable answer from ${apiUrl}: ${error as Error}`);
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
