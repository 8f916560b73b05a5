import type { FailureKind } from '../api/failure.ts';
import type { Failed } from '../client/outcome.ts';

/** The outcome of an attempt that the client did not end. */
export const failedAttempt = (
  { attemptId, code }: { attemptId: string; code: string },
  kind: FailureKind,
  mayHaveRedeemed: boolean,
  message: string,
): Failed => ({ status: 'failed', attemptId, code, kind, mayHaveRedeemed, message });
