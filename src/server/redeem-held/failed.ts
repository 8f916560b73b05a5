import type { Refusal } from '../../api/refusal.ts';
import type { ReadFailure } from '../read-failure.ts';
import type { HeldFailed } from './outcome.ts';

/** Makes a failure of our own. */
export const heldFailed = (
  kind: HeldFailed['kind'],
  mayHaveRedeemed: boolean,
  message: string,
  rollbackId?: string,
): HeldFailed => ({ status: 'failed', kind, mayHaveRedeemed, message, rollbackId });

/** A request that reads or rolls back was refused, or got no usable answer. For the order, both are a failure. */
export function toHeldFailed(
  response: RefusedRequest | ReadFailure,
  mayHaveRedeemed: boolean,
  rollbackId?: string,
): HeldFailed {
  const { message, httpStatus, requestId, body } = response;
  const isRefused = response.status === 'refused';
  return {
    ...heldFailed(
      isRefused ? 'refused' : response.kind,
      mayHaveRedeemed,
      isRefused ? `${response.key}: ${message}` : message,
      rollbackId,
    ),
    retryAfter: isRefused ? undefined : response.retryAfter,
    httpStatus,
    requestId,
    body,
  };
}

type RefusedRequest = Omit<Refusal, 'key' | 'failedRedemptionId'> & { key: string };
