import { isErrorEnvelope, type RedemptionAnswer } from '../api/types.ts';
import type { Failed, Outcome, Refused } from '../client/outcome.ts';

/**
 * What a callback of voucherify.js receives when nothing was redeemed, or when that is not known. If the API sent an error
 * envelope (docs/voucherify-api.md#errors), its fields are on this object too.
 */
export interface LegacyError {
  type: 'error';
  /** For a developer. */
  message: string;
  context: {
    /** HTTP status; 0 if there was no response. */
    status: number;
    /** The body of the response, if it was JSON. */
    responseJSON?: unknown;
  };
  /** Why the API refused, for instance `voucher_expired`. Missing if the request failed. */
  key?: string;
  /**
   * Present if the request failed: whether the voucher may have been redeemed all the same. If true, do not ask the shopper to
   * try again.
   */
  mayHaveRedeemed?: boolean;
  [field: string]: unknown;
}

/** A redemption has a `result` that is a text, and an error has the `type` "error" (docs/voucherify-api.md#old-shapes). */
export type LegacyResponse = RedemptionAnswer | LegacyError;

/** Converts an outcome to what a callback of voucherify.js 1.x received. */
export function legacyResponse(outcome: Outcome): LegacyResponse {
  return outcome.status === 'redeemed' ? outcome.redemption : legacyError(outcome);
}

function legacyError(outcome: Refused | Failed): LegacyError {
  const { body, httpStatus = 0, message } = outcome;
  return {
    ...(isErrorEnvelope(body, httpStatus) && body),
    ...(outcome.status === 'refused' ? { key: outcome.key } : { mayHaveRedeemed: outcome.mayHaveRedeemed }),
    type: 'error',
    message,
    context: { status: httpStatus, responseJSON: body },
  };
}
