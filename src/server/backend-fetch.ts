/**
 * `fetch` as the runtimes of backends have it, for the transport, which asks it as a page would. Beside the transport's
 * this is the only call of `fetch` in the house for server keys. It never retries either. Nor does Node, on a connection that is
 * cut after it was used before, not even a DELETE; but after a 421 (a server that was the wrong one, and did nothing) every `fetch`
 * sends once more on a new connection, as its standard has it, a POST too.
 */
export function backendFetch(
  given: typeof globalThis.fetch | undefined,
  method?: 'DELETE',
): typeof globalThis.fetch {
  return async (address, init: RequestInit = {}) => {
    const { headers, body, signal } = init;
    try {
      return await (given ?? globalThis.fetch)(address, {
        method: method ?? init.method ?? 'GET',
        headers,
        body,
        signal,
        // Edge runtimes throw at `credentials` and at `redirect: 'error'`. A backend has no cookies to withhold, and a
        // redirect that is not followed is no answer of the API, and so no second sending either.
        redirect: 'manual',
      });
    } catch (error) {
      // Node says "fetch failed", and why (ECONNREFUSED, a certificate) only in the cause.
      const { message, cause } = error as { message: string; cause?: { code?: string; message?: string } };
      if (!cause) throw error;
      throw new Error(`${message}: ${cause.code ?? cause.message}`, { cause: error });
    }
  };
}
