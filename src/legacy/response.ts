import type { Failure } from '../api/failure.ts';
import { asObject, type Json } from '../api/json.ts';
import type { Refusal } from '../api/refusal.ts';
import { unreadable, type ParsedResponse } from '../api/response.ts';
import { toJson } from '../api/to-json.ts';
import { isErrorEnvelope } from '../api/types.ts';
import { messageOf } from '../client/assert-option.ts';
import type { Outcome } from '../client/outcome.ts';
import { httpDetails } from './send.ts';

/**
 * What a callback of voucherify.js receives if a call did not succeed. If the API sent an error envelope
 * (docs/voucherify-api.md#errors), its fields are on this object too.
 */
export interface LegacyError {
  type: 'error';
  /** What happened, in English, for a developer. */
  message: string;
  context: LegacyContext;
  /** Why the API refused, for instance `voucher_expired`. Missing if the request failed. */
  key?: string;
  /**
   * Present if the request failed: whether the voucher may have been redeemed all the same. If true, do not ask the shopper to
   * try again.
   */
  mayHaveRedeemed?: boolean;
  [field: string]: unknown;
}

/** The fields of jQuery's `jqXHR` that describe a response. */
export interface LegacyContext {
  /** HTTP status; 0 if there was no response. */
  status: number;
  /** The text of the status, such as "Bad Request". Without one it is `timeout`, `abort` or `error`, as in jQuery. */
  statusText: string;
  /** 4, or 0 if there was no response. */
  readyState: 0 | 4;
  responseText: string;
  /** The body of the response, if it was JSON. */
  responseJSON?: unknown;
}

/** The result of a call of the old global: what the API sent, or an error. */
export type Answer = { data: Json } | { error: LegacyError };

/** The answer to `redeem`. A recorded failure (a 200 with `result: "FAILURE"`) is handed over as it came, as before. */
export function redemptionAnswer(outcome: Outcome): Answer {
  if (outcome.status === 'redeemed') return { data: asObject(outcome.redemption) };
  const body = asObject(outcome.body);
  const isRecorded = outcome.status === 'refused' && body.result === 'FAILURE';
  return isRecorded ? { data: body } : { error: toError(outcome) };
}

/** The answer to a call that redeems nothing. */
export function bodyAnswer(response: ParsedResponse): Answer {
  if (response.status === 'accepted' && isExpected(response.body)) return { data: asObject(response.body) };
  const failed = response.status === 'accepted' ? unreadable(response) : response;
  return { error: toError(failed.status === 'failed' ? { ...failed, mayHaveRedeemed: false } : failed) };
}

/** The answer to a call with a mistake of the page in it. Nothing was sent. */
export const mistakeAnswer = (mistake: unknown): Answer => ({
  error: {
    type: 'error',
    message: messageOf(mistake),
    context: withoutResponse('error'),
    mayHaveRedeemed: false,
  },
});

/** What voucherify.js took for a response of the API: to validate, redeem, publish, list or track. */
function isExpected(body: unknown): boolean {
  const { valid, result, voucher, vouchers, object, type } = asObject(body);
  return (
    typeof valid === 'boolean' ||
    typeof result === 'string' ||
    typeof voucher === 'object' ||
    typeof vouchers === 'object' ||
    (object === 'event' && typeof type === 'string')
  );
}

/** What the page gets for a call that did not succeed. */
export function toError(result: Refusal | Failure): LegacyError {
  const { body, httpStatus = 0, message } = result;
  return {
    ...(isErrorEnvelope(body, httpStatus) && body),
    ...(result.status === 'refused' ? { key: result.key } : { mayHaveRedeemed: result.mayHaveRedeemed }),
    type: 'error',
    message,
    context: contextOf(result),
  };
}

function contextOf(result: Refusal | Failure): LegacyContext {
  const { body, httpStatus } = result;
  const withoutText = STATUS_TEXT[(result.status === 'failed' && result.kind) || ''] ?? 'error';
  if (httpStatus === undefined) return withoutResponse(withoutText);
  const { statusText, responseText } = httpDetails(result) ?? {};
  return {
    status: httpStatus,
    // HTTP/2 has no text.
    statusText: statusText || withoutText,
    readyState: 4,
    responseText: responseText ?? (body === undefined ? '' : toJson(body)),
    responseJSON: body,
  };
}

/** What jQuery calls a request without a response; every other one is an `error`. */
const STATUS_TEXT: { [kind: string]: string } = { timeout: 'timeout', aborted: 'abort' };

const withoutResponse = (statusText: string): LegacyContext => ({
  status: 0,
  statusText,
  readyState: 0,
  responseText: '',
});
