/** What only a diagnosis asks the network. Redeeming, and every other question to the API, goes through `transport.ts`. */

/** Whether anything answers at all, were it not for this page's origin: without CORS a page may ask, but not read. */
export async function isReachable(
  pages: typeof fetch | undefined,
  url: string,
  timeout: number,
): Promise<boolean> {
  try {
    await (pages ?? fetch)(url, {
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

/** A `fetch` that tells the time of the server that answered, where it lets the page read it. */
export function fetchWithServerTime(
  pages: typeof fetch | undefined,
  hear: (serverTime: number) => void,
): typeof fetch {
  return async (input, init) => {
    const response = await (pages ?? fetch)(input, init);
    const time = Date.parse(response.headers.get('Date') ?? '');
    if (time) hear(time);
    return response;
  };
}

/** Runs `ask`, and says which of the page's own security policies stood in its way, if one did. */
export async function watchPolicy<Result>(
  url: string,
  ask: () => Promise<Result>,
): Promise<[Result, directive: string | undefined]> {
  let directive: string | undefined;
  const origin = URL.canParse(url) ? new URL(url).origin : url;
  const note = ({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent) => {
    // A policy that only reports stands in nobody's way.
    if (disposition === 'enforce' && blockedURI.startsWith(origin)) directive = effectiveDirective;
  };
  globalThis.document?.addEventListener('securitypolicyviolation', note);
  try {
    const result = await ask();
    // The event comes after the request has failed.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return [result, directive];
  } finally {
    globalThis.document?.removeEventListener('securitypolicyviolation', note);
  }
}
