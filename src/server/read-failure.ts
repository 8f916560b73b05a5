import type { Failure, FailureKind } from '../client/outcome.ts';

/** A question that got no answer. Nothing was changed by asking. */
export interface ReadFailure extends Omit<Failure, 'kind' | 'mayHaveRedeemed'> {
  /** `too-many`: there is more on record than the API's pages show (CONTRACT C7); ask for less at once. */
  kind: FailureKind | 'too-many';
}

/** Why there is no answer, for what cannot have redeemed. */
export const toReadFailure = ({
  status,
  kind,
  message,
  retryAfter,
  httpStatus,
  requestId,
  body,
}: Failure): ReadFailure => ({ status, kind, message, retryAfter, httpStatus, requestId, body });
