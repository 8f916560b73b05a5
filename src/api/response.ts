import { failure, type Failure, type FailureKind } from './failure.ts';
import { asObject, asText, type Json } from './json.ts';
import { refusal, type Refusal } from './refusal.ts';

/** What every HTTP response has, whether it accepts or refuses. */
export interface ApiResponse {
  httpStatus?: number;
  /** The API's id of the request. Voucherify's support can look it up. */
  requestId?: string;
  /** The parsed JSON, or undefined if the body is not JSON. */
  body?: unknown;
}

/** A response with a status of 200 to 299. Its body is not read yet, so it may still contain a refusal. */
export interface Accepted extends ApiResponse {
  status: 'accepted';
  /** The redemption, if it is not the body itself. */
  redemption?: Json;
}

/** The result of a request, before the body of an accepted response is read. */
export type ParsedResponse = Accepted | Refusal | Failure;

const KIND_BY_STATUS: { [status: number]: FailureKind } = {
  401: 'unauthorized',
  403: 'forbidden',
  429: 'rate-limited',
};

/**
 * Decides whether the API accepted the request, refused it, or did not send this response. No other code decides this.
 *
 * Nothing was redeemed after 401, 403, 404 and 429, and after any other 4xx in the API's error envelope. After any other error,
 * `mayHaveRedeemed` is true, because the API may have redeemed before its response was lost (docs/voucherify-api.md#retries).
 *
 * @param body the parsed JSON, or undefined if the body is not JSON.
 */
export function parseResponse({ ok, status, headers }: Response, body: unknown): ParsedResponse {
  const envelope = asObject(body);
  const { code, key, message, request_id } = envelope;
  const response: ApiResponse = { httpStatus: status, requestId: asText(request_id), body };
  if (ok) return { status: 'accepted', ...response };

  const kind = KIND_BY_STATUS[status];
  // The API's error envelope repeats the HTTP status. The body of a proxy does not (docs/voucherify-api.md#errors).
  const isApiError = status < 500 && code === status;
  if (isApiError && !kind && (key || status === 400)) return refusal(response, envelope);
  return {
    ...failure(
      kind ?? (isApiError || status >= 500 ? 'server' : 'unreadable'),
      !(kind || status === 404 || isApiError),
      `HTTP ${status} ${asText(message) ?? ''}`,
    ),
    retryAfter: retryDelay(headers),
    ...response,
  };
}

/** A failure for an accepted response whose body is not what the API documents. Nobody knows whether it redeemed. */
export const unreadable = (response: Accepted): Failure => ({
  ...response,
  ...failure('unreadable', true, 'The body of the response is not what the API documents.'),
});

/**
 * Milliseconds to wait before the next request, or undefined if the response does not say. `Retry-After` is a number of seconds or
 * a date. `X-Rate-Limit-Retry` is a time, in seconds since 1970 (docs/voucherify-api.md#rate-limits). A time is compared with the
 * response's own `Date`, because the clock of a shopper's computer can be wrong. A page may be unable to read each of the three
 * because of CORS (docs/voucherify-api.md#origins-and-cors).
 */
function retryDelay(headers: Headers): number | undefined {
  const after = headers.get('Retry-After') ?? '';
  const at = Number(headers.get('X-Rate-Limit-Retry')) * 1000 || Date.parse(after);
  const now = Date.parse(headers.get('Date') ?? '') || Date.now();
  const wait = Number(after) * 1000 || at - now;
  // A time that is already in the past asks for no wait.
  return wait > 0 && Number.isFinite(wait) ? wait : undefined;
}
