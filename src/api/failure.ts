/** There is no answer, or nobody was asked. */
export interface Failure {
  status: 'failed';
  kind: FailureKind;
  /**
   * Whether the voucher may have been redeemed all the same. If true, do not offer to try again: let the shop's backend
   * look for the attempt first.
   */
  mayHaveRedeemed: boolean;
  /** For a developer: what happened and which setting to look at. */
  message: string;
  /** How long to wait before another try, milliseconds, where the API said so and let the page read it. */
  retryAfter?: number;
  /** HTTP status, where there was an answer. */
  httpStatus?: number;
  /** Quote it to Voucherify's support. */
  requestId?: string;
  /** The body as the API sent it, where there was one and it was JSON. */
  body?: unknown;
}

/**
 * - `offline`: the browser said so; nothing was sent.
 * - `network`: no answer, or one the browser may not show to this page (CORS).
 * - `timeout`: no answer before the deadline.
 * - `rate-limited`: too many requests (429); nothing was redeemed.
 * - `unauthorized` (401), `forbidden` (403): keys, origin or the opt-in switch; nothing was redeemed.
 * - `server`: the API or a proxy before it failed.
 * - `unreadable`: an answer that is not what the API documents.
 * - `aborted`: the caller's signal, or the page's veto.
 * - `not-loaded`: a file of this library did not come; nothing was sent.
 * - `misconfigured`: an attribute of the element is missing or bad; nobody was asked. A client throws instead.
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
  | 'not-loaded'
  | 'misconfigured';

/** No answer: `message` is for a developer. */
export const failure = (kind: FailureKind, mayHaveRedeemed: boolean, message: string): Failure => ({
  status: 'failed',
  kind,
  mayHaveRedeemed,
  message,
});
