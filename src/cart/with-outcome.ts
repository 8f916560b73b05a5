import { asObject } from '../api/json.ts';
import type { CalculatedOrder } from '../api/types.ts';
import type { RedeemedPart, StackOutcome, Unused } from '../client/stack-outcome.ts';
import { stackedEffect } from '../effects/validated-effect.ts';
import type { BackendAnswer } from './backend-answer.ts';
import type { CartState, Entry } from './cart-state.ts';
import { changed } from './changed.ts';
import { appliedEntries } from './figures.ts';
import { keyOf } from './item-key.ts';
import { verdictOf } from './read-answer.ts';

/** The state after a redemption that this cart sent. */
export function withOutcome(state: CartState, outcome: StackOutcome): CartState {
  const { redemption } = state;
  const ended: CartState = { ...state, redemption: undefined };
  switch (outcome.status) {
    case 'redeemed':
      return withRedeemed(ended, outcome, redemption?.keys);
    case 'partial':
      return withRedeemed(ended, outcome);
    case 'refused':
      // What was shown is not true any more.
      return changed(ended);
    case 'failed':
      return outcome.mayHaveRedeemed && redemption
        ? { ...state, redemption: { ...redemption, undecided: outcome } }
        : ended;
  }
}

/** The state after the shop's backend has found how an undecided redemption ended. */
export function withSettlement(state: CartState, settlement: StackOutcome | 'not-redeemed'): CartState {
  if (settlement !== 'not-redeemed') return withOutcome(state, settlement);
  return state.redemption ? changed({ ...state, redemption: undefined }) : state;
}

/** The state after the shop's backend was to redeem the cart. */
export function withBackendAnswer(state: CartState, answer: BackendAnswer, attemptId: string): CartState {
  const ended: CartState = { ...state, redemption: undefined };
  switch (answer.status) {
    case 'redeemed':
      return withRedeemed(ended, { ...answer, unused: [] }, stackKeys(state));
    case 'changed': {
      const { figures, unused } = answer;
      return { ...changed(ended), backendChange: { figures, unused } };
    }
    case 'refused':
      return changed(ended);
    case 'failed': {
      const { message, mayHaveRedeemed } = answer;
      const undecided = { status: 'failed', kind: 'server', mayHaveRedeemed, message, attemptId } as const;
      const keys = appliedEntries(state).map(({ key }) => key);
      return {
        ...ended,
        redemption: mayHaveRedeemed ? { attemptId, keys, undecided, isOfBackend: true } : undefined,
      };
    }
  }
}

/** The keys of the promotion stacks that are applied. A stack is always alone, and what was redeemed of it are its tiers. */
const stackKeys = (state: CartState): string[] =>
  appliedEntries(state)
    .filter(({ redeemable }) => redeemable.object === 'promotion_stack')
    .map(({ key }) => key);

interface Redeemed {
  redeemed: readonly RedeemedPart[];
  unused: readonly Unused[];
  order?: CalculatedOrder | null | undefined;
}

/**
 * What was redeemed leaves the list and becomes a receipt. What was not used stays, with its reason. It is not asked about again before
 * the cart changes, because the order of the cart is another one now.
 *
 * @param keys what was sent, if all of it was redeemed. A promotion stack is answered by its tiers.
 */
function withRedeemed(
  state: CartState,
  { redeemed, unused, order }: Redeemed,
  keys: readonly string[] = [],
): CartState {
  const gone = new Set([...keys, ...redeemed.map(keyOf)]);
  const reasons = new Map(unused.map((one) => [keyOf(one), one]));
  const ids = redeemed.map(({ id }) => id);
  const entries = state.entries
    .filter(({ key }) => !gone.has(key))
    .map((entry): Entry => {
      const reason = reasons.get(entry.key);
      return reason ? { ...entry, verdict: verdictOf(reason, ids), isAside: true } : entry;
    });
  const isNew = ({ redemption }: RedeemedPart) =>
    !state.receipts.some((receipt) => receipt.redemption.id === redemption.id);
  return {
    ...state,
    entries,
    version: state.version + 1,
    isStale: false,
    problem: undefined,
    backendChange: undefined,
    // The success has released the lock.
    hold: { isRenewalWanted: false },
    order: order ?? undefined,
    receipts: [...state.receipts, ...redeemed.filter(isNew).map(withEffects)],
  };
}

/** A backend may leave out what each part gave. Then it is read from the redemption. */
const withEffects = (part: Omit<RedeemedPart, 'effects'> & Partial<RedeemedPart>): RedeemedPart => ({
  ...part,
  effects: part.effects ?? [stackedEffect(asObject(part.redemption), false)],
});
