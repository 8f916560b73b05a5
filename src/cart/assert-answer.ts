import { asObject, isObject } from '../api/json.ts';
import { assertOption } from '../client/assert-option.ts';
import type { BackendAnswer } from './backend-answer.ts';

/**
 * Checks what the shop's backend answered. A wrong answer must not clear a cart.
 *
 * @throws {TypeError} for anything that is not the outcome of `redeemHeld`.
 */
export function assertBackendAnswer(answer: unknown): asserts answer is BackendAnswer {
  const { status, redeemed, figures, unused, key, mayHaveRedeemed } = asObject(answer);
  const isRedeemed = status === 'redeemed' && Array.isArray(redeemed) && redeemed.every(isPart);
  const isChanged = status === 'changed' && isObject(figures) && Array.isArray(unused);
  const isRefused = status === 'refused' && typeof key === 'string';
  const isFailed = status === 'failed' && typeof mayHaveRedeemed === 'boolean';
  assertOption(
    isRedeemed || isChanged || isRefused || isFailed,
    "the backend's answer",
    'the outcome of redeemHeld',
    typeof status === 'string' ? `one with the status ${status}` : answer,
  );
}

/** Whether a value is a part of what was redeemed, with its redemption. */
export const isPart = (part: unknown): boolean => {
  const { object, id, redemption } = asObject(part);
  return typeof object === 'string' && typeof id === 'string' && typeof asObject(redemption).id === 'string';
};
