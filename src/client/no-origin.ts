import type { ParsedResponse } from '../api/response.ts';

/** In place of a message about the keys. */
export const NO_ORIGIN =
  'Client-side keys need the Origin of a page, and Node sends none: see createServerClient() of voucher-redeem/server.';

/**
 * Whether requests have no `Origin` here: outside a page, and in jsdom, where `fetch` is Node's.
 *
 * @param customFetch the caller's own may add one.
 */
export const sendsNoOrigin = (customFetch: unknown): boolean =>
  !customFetch && (!globalThis.location || /jsdom/.test(navigator.userAgent));

/** Whether the API refused the keys or the origin: it does not say which. */
export const isDenied = (response: ParsedResponse): boolean =>
  response.status === 'failed' && /^(unauthorized|forbidden)$/.test(response.kind);
