import { isErrorEnvelope, type Redemption } from '../api/types.ts';
import type { Failed, Outcome, Refused } from '../client/outcome.ts';

/** What an old callback is given when nothing was redeemed. The API's error envelope, where there is one, lies flat on it. */
export interface LegacyError {
  type: 'error';
  message: string;
  context: {
    /** HTTP status; 0 when no answer came. */
    status: number;
    responseJSON?: unknown;
  };
  /** The refusal key, for instance `voucher_expired`. */
  key?: string;
  /** Set when there is no refusal: whether the voucher may be spent all the same. Then do not offer to try again. */
  mayHaveRedeemed?: boolean;
  [field: string]: unknown;
}

/** The redemption, recognised by `result`, or an error, recognised by `type`. */
export type LegacyResponse = Redemption | LegacyError;

/** The object a callback of voucherify.js 1.x received. */
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
