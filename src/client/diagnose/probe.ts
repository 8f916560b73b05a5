import { parseUrl } from '../parse-url.ts';
import { watchPolicy } from '../policy-watch.ts';

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
export async function sendUnderPolicy<Result>(
  url: string,
  sendRequest: () => Promise<Result>,
): Promise<[Result, directive: string | undefined]> {
  const origin = parseUrl(url)?.origin ?? url;
  const policy = watchPolicy((blockedURI) => blockedURI.startsWith(origin));
  try {
    return [await sendRequest(), await policy.blockedBy()];
  } finally {
    policy.stop();
  }
}
