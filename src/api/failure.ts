/** There is no usable response, or no request was sent. `kind` says why. */
export interface Failure {
  status: 'failed';
  kind: FailureKind;
  /**
   * Whether the voucher may have been redeemed although the call failed. If true, do not offer to try again. The shop's backend
   * has to look for the attempt first (docs/voucherify-api.md#retries).
   */
  mayHaveRedeemed: boolean;
  /** What happened, in English, for a developer. Do not show it to a shopper. */
  message: string;
  /** Milliseconds to wait before the next try. Only if the API said so, and CORS lets the page read it. */
  retryAfter?: number;
  /** The HTTP status, if there was a response. */
  httpStatus?: number;
  /** The API's id of the request. Voucherify's support can look it up. */
  requestId?: string;
  /** The body of the response, if there was one and it was JSON. */
  body?: unknown;
}

/**
 * Why a call failed. Where nothing is said about redeeming, `mayHaveRedeemed` says whether the voucher may have been redeemed.
 *
 * - `offline`: the browser reports that it has no network. Nothing was sent. Some browsers are wrong about it, so the next call asks
 *   the API with a request that redeems nothing, and sends the redemption if there is a response.
 * - `network`: there was no response, or CORS hides it from this page (docs/voucherify-api.md#origins-and-cors).
 * - `timeout`: there was no response within the client's `timeout`.
 * - `rate-limited`: there were too many requests (429). Nothing was redeemed.
 * - `unauthorized` (401) and `forbidden` (403): the keys or the page's origin are wrong, or the project does not let pages redeem
 *   (docs/voucherify-api.md#client-side-switches). Nothing was redeemed.
 * - `server`: the API or a proxy in front of it failed.
 * - `unreadable`: the response is not what the API documents.
 * - `aborted`: the caller's `signal` stopped the call. Or, in the element, nothing was sent because the page cancelled the request
 *   event or because a form field in the element is not valid.
 * - `blocked`: an attempt for a code that a project may take for the same, or for a stack with this code, is in flight or undecided
 *   on this page. This call sent nothing. (A call for the very same code gets the outcome of that attempt.)
 * - `changed`: in a box with `multiple`, the shopper would get something else than was shown. Nothing was sent.
 * - `not-loaded`: a file of this library could not be loaded. Nothing was sent.
 * - `misconfigured`: the page has to change a setting, which `message` names. Nothing was sent. The Content-Security-Policy of the
 *   page does not allow requests to the API, or the page has https and `apiUrl` does not. In the element also: an attribute is
 *   missing or has a wrong value. A client throws `TypeError` instead.
 */
export type FailureKind =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'rate-limited'
  | 'unauthorized'
  | 'forbidden'
  | 'server'
  | 'unreadable'
  | 'aborted'
  | 'changed'
  | 'not-loaded'
  | 'blocked'
  | 'misconfigured';

/** Makes a failure. The `message` is for a developer. */
export const failure = (kind: FailureKind, mayHaveRedeemed: boolean, message: string): Failure => ({
  status: 'failed',
  kind,
  mayHaveRedeemed,
  message,
});
