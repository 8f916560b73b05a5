import { failure } from '../api/failure.ts';
import type { Redeemable, RedemptionContext } from '../api/context.ts';
import type { StackOutcome, Validation } from '../client/stack-outcome.ts';
import type { BackendAnswer } from './backend-answer.ts';
import type { Candidate, CartItem, CartState, Entry, Question } from './cart-state.ts';
import { includedEntries } from './cart-state.ts';
import { changed } from './changed.ts';
import { changesSince, toldOf } from './changes.ts';
import { isHeldLongEnough, startHold, type Hold } from './hold.ts';
import { keyOf } from './item-key.ts';
import { kindOfRedeemable } from './sequence.ts';
import { withAnswer } from './with-answer.ts';
import { withBackendAnswer, withOutcome, withSettlement } from './with-outcome.ts';

export type CartEvent =
  | { type: 'context-changed'; context: RedemptionContext }
  /** The shopper wants to add an item. */
  | { type: 'added'; id: number; redeemable: Redeemable; now: number }
  /** The shopper wants an item of the list although it changes nothing. */
  | { type: 'forced'; key: string; now: number }
  | { type: 'removed'; key: string }
  /** The shopper chose how much of a card to use: credits in minor units, or points. Undefined: as much as is left to pay. */
  | { type: 'amount-chosen'; key: string; amount: number | undefined; now: number }
  /** The whole list came from outside: from the page, or from another tab, which also says until when it is held. */
  | { type: 'list-set'; redeemables: readonly Redeemable[]; hold: Hold | undefined }
  /** There was input on the page, and the lock may be renewed. */
  | { type: 'renewal-wanted' }
  /** There was input on the page, and the API could not be asked before. */
  | { type: 'retry-wanted' }
  /** The order is being placed: the lock has to last for it. */
  | { type: 'order-wanted'; now: number }
  /** Nothing that was shown may be shown before it is checked again. */
  | { type: 'recheck-wanted' }
  | { type: 'asked'; question: Question }
  | { type: 'answered'; question: Question; validation: Validation }
  | { type: 'redeeming'; attemptId: string; keys: readonly string[] }
  /** The redemption was not sent. */
  | { type: 'not-sent' }
  | { type: 'redeemed'; outcome: StackOutcome }
  | { type: 'settled'; settlement: StackOutcome | 'not-redeemed' }
  | { type: 'backend-answered'; answer: BackendAnswer; attemptId: string }
  /** The merchant's names of promotions, by the keys of the items. */
  | { type: 'named'; names: ReadonlyMap<string, string> }
  /** Nothing happened but time: the lock may have ended. */
  | { type: 'time-passed' };

/** The state after an event. */
export const reduce = (state: CartState, event: CartEvent): CartState =>
  withChanges(withoutQuestion(handle({ ...state, decisions: [] }, event)));

function handle(state: CartState, event: CartEvent): CartState {
  switch (event.type) {
    case 'context-changed':
      return changed({ ...state, context: event.context });
    case 'added': {
      const hold = startHold(state.hold, event.now);
      const candidates = [...state.candidates, candidateOf(state, event)];
      return { ...state, candidates, hold, problem: undefined, backendChange: undefined };
    }
    case 'forced': {
      const entries = state.entries.map((one) => (one.key === event.key ? { ...one, isForced: true } : one));
      return changed({ ...state, entries, hold: startHold(state.hold, event.now) });
    }
    case 'removed': {
      const waiting = state.candidates.find(({ key }) => key === event.key);
      if (waiting)
        return changed({
          ...state,
          candidates: state.candidates.filter((one) => one !== waiting),
          decisions: [{ candidateId: waiting.id, result: removedWhileChecking }],
        });
      const removed = state.entries.find(({ key }) => key === event.key);
      const entries = state.entries.filter((one) => one !== removed);
      // No request is about it.
      if (removed?.verdict.state === 'gone') return { ...state, entries };
      return changed({ ...state, entries, hold: { ...state.hold, isRenewalWanted: true } });
    }
    case 'amount-chosen': {
      const entries = state.entries.map((one) =>
        one.key === event.key ? withAmount(one, event.amount, state.context) : one,
      );
      return changed({ ...state, entries, hold: startHold(state.hold, event.now) });
    }
    case 'list-set':
      return changed({
        ...state,
        entries: event.redeemables.map((redeemable) => entryOf(state, redeemable)),
        hold: event.hold ?? state.hold,
      });
    case 'renewal-wanted':
      return { ...state, hold: { ...state.hold, isRenewalWanted: true }, problem: undefined };
    case 'retry-wanted':
      return { ...state, problem: undefined };
    case 'order-wanted':
      return isHeldLongEnough(state.hold, event.now)
        ? { ...state, problem: undefined }
        : { ...state, hold: startHold(state.hold, event.now), problem: undefined };
    case 'recheck-wanted': {
      const entries = state.entries.map((one): Entry =>
        one.verdict.state === 'gone' ? one : { ...one, verdict: { state: 'checking' } },
      );
      return changed({ ...state, entries, order: undefined });
    }
    case 'asked':
      return { ...state, asked: event.question };
    case 'answered':
      return withAnswer(state, event.question, event.validation);
    case 'redeeming':
      return { ...state, redemption: { attemptId: event.attemptId, keys: event.keys } };
    case 'not-sent':
      return { ...state, redemption: undefined };
    case 'redeemed':
      return withOutcome(state, event.outcome);
    case 'settled':
      return withSettlement(state, event.settlement);
    case 'backend-answered':
      return withBackendAnswer(state, event.answer, event.attemptId);
    case 'named': {
      const entries = state.entries.map((one) => ({ ...one, name: one.name ?? event.names.get(one.key) }));
      return { ...state, entries };
    }
    case 'time-passed':
      return state;
  }
}

const removedWhileChecking = failure('aborted', false, 'It was removed while it was checked.');

/** With nothing to ask about, nothing is shown. */
function withoutQuestion(state: CartState): CartState {
  if (includedEntries(state).length > 0 || state.candidates.length > 0) return state;
  const order = state.isStale ? undefined : state.order;
  return { ...state, isStale: false, order, problem: undefined };
}

/** Says what is new once the API has said its last word. */
function withChanges(state: CartState): CartState {
  if (state.isStale || state.asked) return state;
  const changes = changesSince(state.told, state.entries);
  return changes.length > 0 || state.told.length !== state.entries.length
    ? { ...state, changes, told: toldOf(state.entries) }
    : state;
}

const itemOf = (redeemable: Redeemable): CartItem => ({
  key: keyOf(redeemable),
  redeemable,
  kind: kindOfRedeemable(redeemable),
  isForced: false,
});

/** The second press of what would change nothing means it. */
function candidateOf(
  { noEffect, version }: CartState,
  { id, redeemable }: { id: number; redeemable: Redeemable },
): Candidate {
  const item = itemOf(redeemable);
  return { ...item, id, isForced: noEffect?.key === item.key && noEffect.version === version };
}

/** An item of a list from outside. What is known of it stays. */
function entryOf({ entries }: CartState, redeemable: Redeemable): Entry {
  const item = itemOf(redeemable);
  const known = entries.find(({ key }) => key === item.key);
  return known
    ? { ...known, redeemable, kind: known.kind ?? item.kind, isAside: false }
    : { ...item, verdict: { state: 'checking' }, isAside: false };
}

function withAmount(entry: Entry, amount: number | undefined, { reward }: RedemptionContext): Entry {
  const { object, id, reward: chosen } = entry.redeemable;
  const redeemable: Redeemable =
    entry.kind === 'loyalty'
      ? { object, id, reward: { ...reward, ...chosen, points: amount } }
      : { object, id, gift: { credits: amount } };
  return { ...entry, redeemable };
}
