import { object, text, type Json } from '../effects/fields.ts';
import type { Failure, FailureKind, Refusal } from './outcome.ts';

/** What any answer over HTTP has, whatever it says. */
export interface Received {
  httpStatus?: number;
  requestId?: string;
  body?: unknown;
}

/** The API did what it was asked; what that was is still to be read from the body. */
export interface Accepted extends Received {
  status: 'accepted';
  /** Where it is not the body itself. */
  redemption?: Json;
}

/** What became of a request: the three answers, where "redeemed" is still to be read. */
export type Answer = Accepted | Refusal | Failure;

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
export function readAnswer({ ok, status, headers }: Response, body: unknown): Answer {
  const envelope = object(body);
  const { code, key, message, request_id } = envelope;
  const received: Received = { httpStatus: status, requestId: text(request_id), body };
  if (ok) return { status: 'accepted', ...received };

  const kind = KIND_OF[status];
  // The API's envelope repeats the HTTP status, and the body of a proxy does not (docs/voucherify-api.md#errors).
  const saysNo = status < 500 && code === status;
  if (saysNo && !kind && (key || status === 400)) return refusal(received, envelope);
  return {
    ...failure(
      kind ?? (saysNo || status >= 500 ? 'server' : 'unreadable'),
      !(kind || status === 404 || saysNo),
      `HTTP ${status} ${text(message) ?? ''}`,
    ),
    retryAfter: waitOf(headers),
    ...received,
  };
}

/** No answer: `message` is for a developer. */
export const failure = (kind: FailureKind, mayHaveRedeemed: boolean, message: string): Failure => ({
  status: 'failed',
  kind,
  mayHaveRedeemed,
  message,
});

/** A 2xx whose body is not what was asked for. */
export const unreadable = (answer: Accepted): Failure => ({
  ...answer,
  ...failure('unreadable', true, 'Not what was asked for.'),
});

/** Reads a refusal from the API's envelope (docs/voucherify-api.md#errors). */
export function refusal(received: Received, envelope: Json): Refusal {
  const { key, message, error, details, resource_type, resource_id } = envelope;
  const resourceType = text(resource_type);
  return {
    ...received,
    status: 'refused',
    key: text(key) ?? 'unknown',
    message: text(message) ?? '',
    merchantMessage: text(object(error).message),
    details: text(details),
    resourceType,
    failedRedemptionId: resourceType === 'redemption' ? text(resource_id) : undefined,
  };
}

/** A redemption on record as FAILURE, as the envelope that refused it. */
export const recordedNo = (redemption: Json): Json => ({
  resource_type: 'redemption',
  resource_id: redemption.id,
  ...redemption,
  key: redemption.failure_code,
  message: redemption.failure_message,
});

/**
 * Milliseconds to wait. `Retry-After` is seconds or a date, `X-Rate-Limit-Retry` is seconds since 1970. CORS may hide both
 * from a page (docs/voucherify-api.md#origins-and-cors).
 */
function waitOf(headers: Headers): number | undefined {
  const after = headers.get('Retry-After') ?? '';
  const at = Number(headers.get('X-Rate-Limit-Retry')) * 1000 || Date.parse(after);
  const wait = Number(after) * 1000 || at - Date.now();
  // A moment gone by, on a clock that is ahead, is no wait.
  return wait > 0 ? wait : undefined;
}
