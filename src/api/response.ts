import { failure, type Failure, type FailureKind } from './failure.ts';
import { asObject, asText, type Json } from './json.ts';
import { refusal, type Refusal } from './refusal.ts';

/** What any answer over HTTP has, whatever it says. */
export interface ApiResponse {
  httpStatus?: number;
  requestId?: string;
  body?: unknown;
}

/** The API did what it was asked; what that was is still to be read from the body. */
export interface Accepted extends ApiResponse {
  status: 'accepted';
  /** Where it is not the body itself. */
  redemption?: Json;
}

/** What became of a request: the three answers, where "redeemed" is still to be read. */
export type ParsedResponse = Accepted | Refusal | Failure;

const KIND_OF: { [status: number]: FailureKind } = {
  401: 'unauthorized',
  403: 'forbidden',
  429: 'rate-limited',
};

/**
 * The one place that tells apart what the API accepted, what it refused, and what is not the API's answer.
 * Nothing was redeemed after 401, 403, 404, 429, and after any other 4xx in the API's envelope. Everything else is undecided,
 * because the API may have redeemed before the answer was lost (docs/voucherify-api.md#retries).
 */
export function parseResponse({ ok, status, headers }: Response, body: unknown): ParsedResponse {
  const envelope = asObject(body);
  const { code, key, message, request_id } = envelope;
  const received: ApiResponse = { httpStatus: status, requestId: asText(request_id), body };
  if (ok) return { status: 'accepted', ...received };

  const kind = KIND_OF[status];
  // The API's envelope repeats the HTTP status, and the body of a proxy does not (docs/voucherify-api.md#errors).
  const saysNo = status < 500 && code === status;
  if (saysNo && !kind && (key || status === 400)) return refusal(received, envelope);
  return {
    ...failure(
      kind ?? (saysNo || status >= 500 ? 'server' : 'unreadable'),
      !(kind || status === 404 || saysNo),
      `HTTP ${status} ${asText(message) ?? ''}`,
    ),
    retryAfter: retryDelay(headers),
    ...received,
  };
}

/** A 2xx whose body is not what was asked for. */
export const unreadable = (answer: Accepted): Failure => ({
  ...answer,
  ...failure('unreadable', true, 'Not what was asked for.'),
});

/**
 * Milliseconds to wait. `Retry-After` is seconds or a date, `X-Rate-Limit-Retry` is seconds since 1970. CORS may hide both
 * from a page (docs/voucherify-api.md#origins-and-cors).
 */
function retryDelay(headers: Headers): number | undefined {
  const after = headers.get('Retry-After') ?? '';
  const at = Number(headers.get('X-Rate-Limit-Retry')) * 1000 || Date.parse(after);
  const wait = Number(after) * 1000 || at - Date.now();
  // A moment gone by, on a clock that is ahead, is no wait.
  return wait > 0 ? wait : undefined;
}
