import { toJson } from '../api/to-json.ts';
import { assertOption } from '../client/assert-option.ts';
import { restoreAttempt, type AttemptRecord } from '../client/attempt-record.ts';
import type { UndecidedRedemption } from './cart.ts';
import type { CartStore } from './cart-store.ts';
import { keyOf } from './item-key.ts';
import { parseList } from './parse-redeemables.ts';

/**
 * Blocks a cart by a redemption whose end nobody knows, and each of its codes on the whole page. A cart without a list gets the list of
 * what was to be redeemed.
 *
 * @throws {TypeError} for an outcome whose end is known.
 */
export function restoreRedemption(
  store: CartStore,
  record: AttemptRecord | undefined,
  { outcome, redeemables }: UndecidedRedemption,
): void {
  const isUndecided = outcome?.status === 'failed' && outcome.mayHaveRedeemed;
  assertOption(
    isUndecided && typeof outcome.attemptId === 'string',
    'the outcome of a redemption',
    'one that is failed, with mayHaveRedeemed',
    outcome,
  );
  const sent = parseList(redeemables);
  if (store.state.redemption) return;
  const keys = sent.map(keyOf);
  if (record) restoreAttempt(record, { request: toJson(sent), keys }, outcome);
  if (store.state.entries.length === 0)
    store.dispatch({ type: 'list-set', redeemables: sent, hold: undefined });
  store.dispatch({ type: 'redeeming', attemptId: outcome.attemptId, keys });
  store.dispatch({ type: 'redeemed', outcome });
}
