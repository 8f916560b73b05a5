import type { RedemptionContext } from '../api/context.ts';
import { newAttemptId } from './attempt-id.ts';
import { cleanCode } from './clean-code.ts';
import type { Outcome } from './outcome.ts';
import { redeem, type RedeemOptions, type SendRedemption } from './redeem.ts';
import { refuseUnsent } from './unsent-code.ts';
import { codeKey, type AttemptRecord } from './attempt-record.ts';
import { blocked, guardAttempt } from './undecided.ts';

/**
 * Redeems one code, unless an attempt for it is in flight or undecided on this page. A call for the same code then resolves to the
 * outcome of that attempt, with its id. A call for a code that a project may take for the same resolves to `failed`, kind
 * `blocked`. In both cases nothing is sent.
 *
 * @param attempts the project's record; undefined where there is no page, and so no shopper of whom there is only one.
 */
export async function redeemOnce(
  attempts: AttemptRecord | undefined,
  send: SendRedemption,
  code: string,
  context?: RedemptionContext,
  options?: RedeemOptions,
): Promise<Outcome> {
  const cleaned = cleanCode(code);
  // A code that is not sent needs no guard.
  if (!attempts || refuseUnsent(cleaned)) return redeem(send, cleaned, context, options);
  const attemptId = options?.attemptId ?? newAttemptId();
  const open = attempts.find(cleaned);
  if (open?.request === cleaned) return (await open.outcome) as Outcome;
  if (open) return { ...blocked, attemptId, code: cleaned };
  return guardAttempt(
    attempts,
    { attemptId, request: cleaned, keys: [codeKey(cleaned)], isShown: options?.isShown },
    () => redeem(send, cleaned, context, { ...options, attemptId }),
  );
}
