import type { Failure, FailureKind } from '../api/failure.ts';

/**
 * A request that only reads got no usable response. Nothing was changed, so unlike a `Failure` this has no
 * `mayHaveRedeemed`.
 */
export interface ReadFailure extends Omit<Failure, 'kind' | 'mayHaveRedeemed'> {
  /** `too-many`: more records match than the API lists, which is 99 pages. Narrow the filters. */
  kind: FailureKind | 'too-many';
}

/** Copies a failure without `mayHaveRedeemed`. */
export const toReadFailure = ({
  status,
  kind,
  message,
  retryAfter,
  httpStatus,
  requestId,
  body,
}: Failure): ReadFailure => ({ status, kind, message, retryAfter, httpStatus, requestId, body });
