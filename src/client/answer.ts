import { object, text, type Json } from '../effects/fields.ts';
import type { Failed, FailureKind, Refused } from './outcome.ts';
import type { Answer } from './transport.ts';
import { isErrorEnvelope } from './wire.ts';

/** What any answer over HTTP has, whatever it says. */
interface Received {
  httpStatus: number;
  requestId: string | undefined;
  body: unknown;
}

/** The API did what it was asked; what that was is still to be read from the body. */
export interface Accepted extends Received {
  status: 'accepted';
}

/** An outcome before it is known whose: without the attempt's id and code. */
export type Refusal = Omit<Refused, 'attemptId' | 'code'>;
export type Failure = Omit<Failed, 'attemptId' | 'code'>;

const KIND_OF: { [status: number]: FailureKind } = {
  401: 'unauthorized',
  403: 'forbidden',
  429: 'rate-limited',
};

/**
 * The one place that tells apart what the API accepted, what it refused, and what is no answer of its own.
 * Decided, so that nothing was redeemed: 401, 403, 404, 429, and any other 4xx in the API's envelope (CONTRACT C10).
 * Everything else after sending is undecided.
 */
export function readAnswer(answer: Answer): Accepted | Refusal | Failure {
  if (!('headers' in answer)) {
    const { kind, sent, message } = answer;
    return { status: 'failed', kind, mayHaveRedeemed: sent, message };
  }
  const { status, headers, body } = answer;
  const { request_id, key, message } = object(body);
  const received: Received = { httpStatus: status, requestId: text(request_id), body };
  if (status >= 200 && status < 300) return { status: 'accepted', ...received };

  const kind = KIND_OF[status];
  const saysNo = status < 500 && isErrorEnvelope(body, status);
  if (saysNo && !kind && (key || status === 400)) return refusal(received, body);
  return {
    status: 'failed',
    kind: kind ?? (saysNo || status >= 500 ? 'server' : 'unreadable'),
    mayHaveRedeemed: !(kind || status === 404 || saysNo),
    message: `HTTP ${status} ${text(message) ?? ''}`,
    retryAfter: waitOf(headers),
    ...received,
  };
}

/** A 2xx whose body is not what was asked for. */
export const unreadable = (answer: Accepted): Failure => ({
  ...answer,
  status: 'failed',
  kind: 'unreadable',
  mayHaveRedeemed: true,
  message: 'Not a redemption.',
});

function refusal(received: Received, envelope: Json): Refusal {
  const resourceType = text(envelope.resource_type);
  return {
    status: 'refused',
    key: text(envelope.key) ?? 'unknown',
    message: text(envelope.message) ?? '',
    merchantMessage: text(object(envelope.error).message),
    details: text(envelope.details),
    resourceType,
    failedRedemptionId: resourceType === 'redemption' ? text(envelope.resource_id) : undefined,
    ...received,
  };
}

/**
 * Milliseconds. `Retry-After` is seconds or a date, `X-Rate-Limit-Retry` seconds since 1970; both may be hidden from a
 * page (CONTRACT C2.4).
 */
function waitOf(headers: Headers): number | undefined {
  const after = headers.get('Retry-After');
  const at = Number(headers.get('X-Rate-Limit-Retry')) * 1000 || Date.parse(after ?? '');
  const wait = Number(after) * 1000 || at - Date.now();
  // A moment gone by, on a clock that is ahead, is no wait.
  return wait > 0 ? wait : undefined;
}
