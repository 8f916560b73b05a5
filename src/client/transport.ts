/**
 * Sends one request to the API, with the project's keys and a deadline. It never repeats a request, because a repeated redemption
 * redeems twice (docs/voucherify-api.md#retries).
 */

import { failure } from '../api/failure.ts';
import { parseResponse, type ParsedResponse } from '../api/response.ts';
import { MisuseError } from './assert-option.ts';

export interface Call {
  /** Path and query, with encoded values, for example `/client/v1/redeem?code=SUMMER%2010`. */
  path: string;
  /** Sent as JSON in a POST request. Without a body the request is a GET. */
  body?: object;
  /** With it the caller can stop waiting for the response. */
  signal?: AbortSignal | undefined;
}

/** Resolves to the API's response, or to a `Failure` if there is none. Rejects with `TypeError` if the body is not valid JSON. */
export type Send = (call: Call) => Promise<ParsedResponse>;

/**
 * The hosts that a browser reaches without a network: localhost, 127.0.0.1 and IPv6 addresses. For these, `navigator.onLine` says
 * nothing.
 */
const LOOPBACK = /\/\/(.*\.)?(localhost|127\.|\[)/;

/**
 * @param apiUrl the base URL, without a slash at its end.
 * @param headers the headers of every request.
 * @param timeout milliseconds to wait for the response and its body.
 * @param fetch used instead of `globalThis.fetch`.
 */
export function createTransport(
  apiUrl: string,
  headers: { [name: string]: string },
  timeout: number,
  fetch: typeof globalThis.fetch | undefined,
): Send {
  return async ({ path, body, signal }) => {
    // The kind `offline` promises that nothing was sent. So it is decided before the request: a request that failed may have
    // arrived.
    const offline = globalThis.navigator?.onLine === false && !LOOPBACK.test(apiUrl);
    if (offline || signal?.aborted)
      return failure(offline ? 'offline' : 'aborted', false, 'Nothing was sent.');

    // Made by hand, because AbortSignal.timeout and AbortSignal.any are missing in browsers that the element supports.
    const ended = new AbortController();
    let endedBy: 'aborted' | 'timeout' | undefined;
    const end = (kind: 'aborted' | 'timeout') => {
      endedBy ??= kind;
      ended.abort();
    };
    const onAbort = () => end('aborted');
    const request: RequestInit = {
      headers,
      credentials: 'omit',
      // Following a redirect would send the redemption a second time, and to an address that the page did not configure.
      redirect: 'error',
      signal: ended.signal,
      ...(body && {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: toJson(body),
      }),
    };
    const timer = setTimeout(() => end('timeout'), timeout);
    signal?.addEventListener('abort', onAbort);
    // A `fetch` of the page may ignore the signal and never settle, so the deadline also ends the wait for it.
    const interrupted = new Promise<never>((_resolve, reject) => {
      ended.signal.addEventListener('abort', () => reject(new Error(endedBy)));
    });
    try {
      // window.fetch is read for each request, because the page may replace it after it created the client.
      const response = await Promise.race([(fetch ?? globalThis.fetch)(apiUrl + path, request), interrupted]);
      return parseResponse(response, parseJson(await Promise.race([response.text(), interrupted])));
    } catch (error) {
      // A page cannot tell an untrusted origin, a wrong cluster and a lost connection apart
      // (docs/voucherify-api.md#origins-and-cors).
      return failure(endedBy ?? 'network', true, `No readable response from ${apiUrl}: ${error as Error}`);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  };
}

/** A context that JSON cannot hold (a cycle, a BigInt) is a mistake of the page, so it throws before anything is sent. */
function toJson(body: object): string {
  try {
    return JSON.stringify(body);
  } catch (error) {
    throw new MisuseError(String(error));
  }
}

/** Undefined if the text is not JSON. Such a response comes from a proxy and not from the API. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
