/**
 * Adapts the runtime's `fetch`, or the caller's, for the transport when it runs on a backend.
 *
 * It sends each request once. Node does not resend a request either when a connection that it reused is cut. There is one
 * exception, which the Fetch standard demands: after HTTP 421, with which a server says that it is the wrong one and has
 * done nothing, every `fetch` sends the request once more on a new connection, also a POST
 * (docs/voucherify-api.md#retries).
 *
 * @param customFetch Is called instead of `globalThis.fetch`, if given.
 * @param method Replaces the method of the request. The transport itself only sends GET and POST.
 */
export function backendFetch(
  customFetch: typeof globalThis.fetch | undefined,
  method?: 'DELETE',
): typeof globalThis.fetch {
  return async (address, init: RequestInit = {}) => {
    const { headers, body, signal } = init;
    try {
      return await (customFetch ?? globalThis.fetch)(address, {
        method: method ?? init.method ?? 'GET',
        headers,
        body,
        signal,
        // Edge runtimes throw on `credentials` and on `redirect: 'error'`, so neither is passed on. A backend has no cookies
        // to leave out. A redirect that is not followed cannot send a redemption twice, and is not a response of the API.
        redirect: 'manual',
      });
    } catch (error) {
      // Node's message is only "fetch failed". The reason, such as ECONNREFUSED or a bad certificate, is in the cause.
      const { message, cause } = error as { message: string; cause?: { code?: string; message?: string } };
      if (!cause) throw error;
      throw new Error(`${message}: ${cause.code ?? cause.message}`, { cause: error });
    }
  };
}
