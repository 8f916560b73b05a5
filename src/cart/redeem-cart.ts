import { failure, type Failure } from '../api/failure.ts';
import type { Redeemable } from '../api/context.ts';
import { toJson } from '../api/to-json.ts';
import { messageOf, MisuseError } from '../client/assert-option.ts';
import { newAttemptId } from '../client/attempt-id.ts';
import type { RedeemOptions } from '../client/redeem.ts';
import type { StackOutcome } from '../client/stack-outcome.ts';
import { attemptRecord, blocked, guardAttempt, isGuarded } from '../client/undecided.ts';
import type { CartOutcome } from './cart.ts';
import type { CartState } from './cart-state.ts';
import type { CartClient, CartStore } from './cart-store.ts';
import { appliedEntries, shownRedeemables } from './figures.ts';

export interface RedeemCartOptions extends Pick<RedeemOptions, 'attemptKey' | 'attemptId' | 'signal'> {
  sessionKey: string;
}

/**
 * Redeems what is applied, once, and only as it is shown (docs/decisions/04-what-was-shown.md): what the shopper saw when they pressed
 * has to be the API's answer about the cart as it is.
 */
export async function redeemCart(
  store: CartStore,
  client: CartClient,
  { sessionKey, attemptKey, attemptId = newAttemptId(), signal }: RedeemCartOptions,
): Promise<CartOutcome> {
  const shown = whatIsShown(store.state);
  const stopped = await whenReady(store, signal);
  if (stopped) return { ...stopped, attemptId };
  const { state } = store;
  if (state.problem)
    return state.problem.status === 'refused'
      ? { ...state.problem, attemptId, unused: [] }
      : { ...state.problem, attemptId };
  if (whatIsShown(state) !== shown) return { status: 'changed' };
  const applied = appliedEntries(state);
  if (applied.length === 0) return { status: 'empty' };
  const keys = applied.map(({ key }) => key);

  // From here to the request there is no pause in which the cart could change.
  const redeemables = shownRedeemables(state);
  const context = { ...state.context, session: { type: 'LOCK', key: sessionKey } } as const;
  const send = () => client.redeemAll(redeemables, context, { attemptId, attemptKey, signal });
  store.budget.note(Date.now());
  store.dispatch({ type: 'redeeming', attemptId, keys });
  let outcome: StackOutcome;
  try {
    outcome = await guarded(client, { attemptId, keys, redeemables }, send);
  } catch (error) {
    store.dispatch({ type: 'not-sent' });
    throw error;
  }
  store.dispatch({ type: 'redeemed', outcome });
  return outcome;
}

/**
 * A client of this library keeps its items from being sent twice by itself. For another object of the page, it is done here. Rejects if
 * the page made a mistake, and nothing was sent.
 */
async function guarded(
  client: CartClient,
  { attemptId, keys, redeemables }: { attemptId: string; keys: readonly string[]; redeemables: Redeemable[] },
  send: () => Promise<StackOutcome>,
): Promise<StackOutcome> {
  const record = isGuarded(client) ? undefined : attemptRecord(client);
  const sendOnce = async (): Promise<StackOutcome> => {
    try {
      return await send();
    } catch (error) {
      if (error instanceof MisuseError) throw error;
      // A client that breaks its promise may have sent the request.
      return { ...failure('unreadable', true, messageOf(error)), attemptId };
    }
  };
  if (!record) return sendOnce();
  if (keys.some((key) => record.findKey(key))) return { ...blocked, attemptId };
  return guardAttempt(record, { attemptId, request: toJson(redeemables), keys }, sendOnce);
}

/** Waits until the cart as it is has an answer, a lock that lasts, and a place for one more request. */
async function whenReady(store: CartStore, signal: AbortSignal | undefined): Promise<Failure | undefined> {
  const aborted = new Promise<void>((resolve) =>
    signal?.addEventListener('abort', () => resolve(), { once: true }),
  );
  store.dispatch({ type: 'order-wanted', now: Date.now() });
  for (;;) {
    if (!signal?.aborted) await Promise.race([store.whenAnswered(), aborted]);
    if (signal?.aborted) return failure('aborted', false, 'Nothing was sent.');
    const wait = store.budget.freeAt(0) - Date.now();
    if (wait <= 0) return undefined;
    await Promise.race([new Promise((resolve) => setTimeout(resolve, wait)), aborted]);
  }
}

/** What the shopper sees of what would be redeemed: each item, what it gives, takes or pays, and what is left to pay. */
function whatIsShown(state: CartState): string {
  const parts = appliedEntries(state).map(({ key, verdict: { effects } }) => [key, effects]);
  return toJson([parts, parts.length > 0 && state.order?.total_amount]);
}
