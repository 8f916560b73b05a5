/** Network requests that only a diagnosis sends. All other requests, redemptions included, go through `transport.ts`. */

/**
 * Whether a server responds at this URL, although the page may not be allowed to read its response. With the mode `no-cors`, a
 * page can send a request to any origin, and only learns whether there was a response.
 *
 * @param customFetch used instead of the page's `fetch`.
 * @param timeout milliseconds to wait for a response.
 */
export async function isReachable(
  customFetch: typeof fetch | undefined,
  url: string,
  timeout: number,
): Promise<boolean> {
  try {
    await (customFetch ?? fetch)(url, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * A `fetch` that also reads the time of the server, from the header `Date` of each response.
 *
 * @param customFetch used instead of the page's `fetch`.
 * @param onServerTime called with milliseconds since 1970. It is not called if CORS hides the header from the page.
 */
export function fetchWithServerTime(
  customFetch: typeof fetch | undefined,
  onServerTime: (serverTime: number) => void,
): typeof fetch {
  return async (input, init) => {
    const response = await (customFetch ?? fetch)(input, init);
    const time = Date.parse(response.headers.get('Date') ?? '');
    if (time) onServerTime(time);
    return response;
  };
}

/**
 * Calls `sendRequest` and returns its result. Beside it is the directive of the page's Content-Security-Policy that blocked the
 * request, or undefined.
 *
 * @param url the address that the request goes to.
 */
export async function watchPolicy<Result>(
  url: string,
  sendRequest: () => Promise<Result>,
): Promise<[Result, directive: string | undefined]> {
  let directive: string | undefined;
  const origin = URL.canParse(url) ? new URL(url).origin : url;
  const onViolation = ({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent) => {
    // A policy in report-only mode does not block the request.
    if (disposition === 'enforce' && blockedURI.startsWith(origin)) directive = effectiveDirective;
  };
  globalThis.document?.addEventListener('securitypolicyviolation', onViolation);
  try {
    const result = await sendRequest();
    // The browser dispatches the event some time after the request has failed.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return [result, directive];
  } finally {
    globalThis.document?.removeEventListener('securitypolicyviolation', onViolation);
  }
}
