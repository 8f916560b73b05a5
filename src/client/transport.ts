/**
 * Sends one request to the API, with the project's keys and a deadline. It never repeats a request, because a repeated redemption
 * redeems twice (docs/voucherify-api.md#retries).
 */

import { failure, type Failure, type FailureKind } from '../api/failure.ts';
import { parseResponse, type ParsedResponse } from '../api/response.ts';
import { toJson } from '../api/to-json.ts';
import { readFromPage, textOf } from './assert-option.ts';
import { isDenied, NO_ORIGIN, sendsNoOrigin } from './no-origin.ts';
import { respondsAnyway, saysOffline } from './offline.ts';
import { isMixedContent, parseUrl } from './parse-url.ts';
import { watchPolicy } from './policy-watch.ts';

export interface Call {
  /** Path and query, with encoded values, for example `/client/v1/redeem?code=SUMMER%2010`. */
  path: string;
  /** Sent as JSON. Without a body the request is a GET. */
  body?: object;
  /** How a body is sent: POST by default. */
  method?: 'PUT';
  /** With it the caller can stop waiting for the response. */
  signal?: AbortSignal | undefined;
  /** Receives the response and its body as text, for a caller that needs more than `parseResponse` reads. */
  onResponse?: (response: Response, text: string) => void;
}

/** Resolves to the API's response, or to a `Failure` if there is none. Rejects with `TypeError` if the body is not valid JSON. */
export type Send = (call: Call) => Promise<ParsedResponse>;

/**
 * @param apiUrl the base URL, without a slash at its end. It is already checked.
 * @param headers the headers of every request.
 * @param timeout milliseconds to wait for the response and its body, from the moment `fetch` is called.
 * @param fetch used instead of `globalThis.fetch`.
 */
export function createTransport(
  apiUrl: string,
  headers: { [name: string]: string },
  timeout: number,
  fetch: typeof globalThis.fetch | undefined,
): Send {
  return async ({ path, body, method, signal, onResponse }) => {
    const request = readFromPage('the body', () => requestInit(headers, body, method));
    // The kind `offline` promises that nothing was sent. So it is decided before the request: a request that failed may have
    // arrived.
    if (saysOffline(apiUrl) && !(await respondsAnyway(apiUrl, fetch, timeout))) return unsent('offline');
    if (signal?.aborted) return unsent('aborted');
    // A `fetch` of the page's own may send in another way, which no rule of the browser stops.
    if (!fetch && isMixedContent(globalThis.location, apiUrl))
      return unsent('misconfigured', `A page with https cannot call ${apiUrl}: use https in apiUrl.`);
    // window.fetch is read for each request, because the page may replace it after it created the client.
    const callFetch = fetch ?? globalThis.fetch;
    if (typeof callFetch !== 'function') return unsent('misconfigured', 'fetch is not a function.');

    // Made by hand, because AbortSignal.timeout and AbortSignal.any are missing in browsers that the element supports.
    const ended = new AbortController();
    let endedBy: 'aborted' | 'timeout' | undefined;
    // A `fetch` of the page may ignore the signal and never settle, so the deadline also ends the wait for it.
    let interrupt!: (reason: Error) => void;
    const interrupted = new Promise<never>((_resolve, reject) => (interrupt = reject));
    // Nobody may be waiting for it any more.
    interrupted.catch(() => {});
    const end = (kind: 'aborted' | 'timeout') => {
      endedBy ??= kind;
      interrupt(new Error(endedBy));
      ended.abort();
    };
    const onAbort = () => end('aborted');
    const policy = watchPolicy((blockedURI) => blockedURI === parseUrl(apiUrl + path)?.href);
    const timer = setTimeout(() => end('timeout'), timeout);
    signal?.addEventListener('abort', onAbort);
    // From here on, everything that fails may have been sent.
    try {
      const answer = callFetch(apiUrl + path, { ...request, ...signalOption(ended.signal) });
      const response = await Promise.race([answer, interrupted]);
      const text = await Promise.race([response.text(), interrupted]);
      onResponse?.(response, text);
      const parsed = parseResponse(response, parseJson(text));
      // Keeps a developer from looking for wrong keys where no keys can be right.
      if (isDenied(parsed) && sendsNoOrigin(fetch)) return { ...parsed, message: NO_ORIGIN } as Failure;
      return parsed;
    } catch (error) {
      const directive = endedBy || fetch ? undefined : await policy.blockedBy();
      if (directive) return unsent('misconfigured', policyMessage(apiUrl, directive));
      // A page cannot tell an untrusted origin, a wrong cluster and a lost connection apart
      // (docs/voucherify-api.md#origins-and-cors).
      return failure(endedBy ?? 'network', true, `No readable response from ${apiUrl}: ${textOf(error)}`);
    } finally {
      clearTimeout(timer);
      policy.stop();
      signal?.removeEventListener('abort', onAbort);
    }
  };
}

const unsent = (kind: FailureKind, reason?: string): Failure =>
  failure(kind, false, reason ? `voucher-redeem: ${reason} Nothing was sent.` : 'Nothing was sent.');

function requestInit(
  headers: { [name: string]: string },
  body: object | undefined,
  method = 'POST',
): RequestInit {
  return {
    headers,
    credentials: 'omit',
    // Following a redirect would send the redemption a second time, and to an address that the page did not configure.
    redirect: 'error',
    ...(body && {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: toJson(body),
    }),
  };
}

/**
 * The signal, if `fetch` takes it. If the page or a test environment has its own AbortController, `fetch` would refuse every
 * request with its signal. The deadline does not need the signal.
 */
function signalOption(signal: AbortSignal): { signal?: AbortSignal } {
  const isAccepted = (init: RequestInit) => {
    try {
      return Boolean(new Request('https://a.example', init));
    } catch {
      return false;
    }
  };
  // If `Request` itself is not the browser's, it says nothing about the signal.
  return isAccepted({ signal }) || !isAccepted({}) ? { signal } : {};
}

function policyMessage(apiUrl: string, directive: string): string {
  const origin = parseUrl(apiUrl)?.origin ?? apiUrl;
  return `The Content-Security-Policy of this page (${directive}) does not allow requests to ${origin}: add ${origin} to connect-src.`;
}

/** Undefined if the text is not JSON. Such a response comes from a proxy and not from the API. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
