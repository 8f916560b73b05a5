import type { Failed, Outcome, Redeemed } from '../client/outcome.ts';
import { concernsAmount, isUndecided } from '../client/outcome-predicates.ts';
import type { Applied } from './applied-codes/applied.ts';
import type { Offer } from './preview.ts';

/** What a press asks for: what the code would give, or its redemption. */
export type Purpose = 'checking' | 'redeeming';

/** A press or a call that has not ended. */
export interface CurrentAttempt {
  attemptId: string;
  code: string;
  purpose: Purpose;
  /** False while a listener of `voucher-redeem-request` holds it, true from just before it is sent. */
  isSent: boolean;
  /** True once the answer takes long. */
  isSlow: boolean;
}

/**
 * All that a box knows about redeeming. There is no second place: phase, button, `:state()`, `outcome` and the form value are
 * derived from it.
 */
export interface RedemptionState {
  /** What is in the field. */
  readonly code: string;
  readonly current: CurrentAttempt | undefined;
  /** How the last attempt ended. */
  readonly result: Outcome | Offer | Applied | undefined;
  /** Whether the result is still shown: it is not once another code is typed, or where the page said it itself. */
  readonly isResultShown: boolean;
  /** What the project's record knows of the code in the field: it may have been redeemed, so it is not sent. */
  readonly undecided: Failed | undefined;
  /** Everything redeemed here, oldest first, as it is shown. */
  readonly receipts: readonly Redeemed[];
  /** The ids of everything redeemed here, for the page's form. A reset keeps them. */
  readonly redeemedIds: readonly string[];
  /** Seconds until the button works again after too many requests. 0: it does; undefined: there was no wait. */
  readonly wait: number | undefined;
  /** Whether all of the time is over that the API asked to wait. The button may work earlier. */
  readonly isWaitOver: boolean;
  /** Whether the shop has found that the code in the field, which was undecided, was not redeemed: the shopper may try again. */
  readonly isFreed: boolean;
}

export const initialState: RedemptionState = {
  code: '',
  current: undefined,
  result: undefined,
  isResultShown: false,
  undecided: undefined,
  receipts: [],
  redeemedIds: [],
  wait: undefined,
  isWaitOver: false,
  isFreed: false,
};

export type RedemptionEvent =
  /** The shopper typed, or the page set `code`. */
  | { type: 'code-changed'; code: string }
  /** The project's record knows something else about the code in the field. */
  | { type: 'record-changed'; undecided: Failed | undefined }
  /** The shopper typed another amount. */
  | { type: 'amount-changed' }
  /** Something that the offer depends on has changed: context, currency, keys and so on. */
  | { type: 'question-changed' }
  | { type: 'started'; attempt: Omit<CurrentAttempt, 'isSent' | 'isSlow'> }
  | { type: 'sent' }
  /** The answer takes long. */
  | { type: 'slow' }
  /** `isQuiet`: the page or the browser tells the shopper itself. */
  | { type: 'ended'; result: Outcome | Offer | Applied; isQuiet: boolean }
  /** The page put an outcome back, or took it away. */
  | { type: 'restored'; outcome: Outcome | undefined }
  /** The shop's backend found how the last attempt ended. */
  | { type: 'settled'; outcome: Redeemed | Failed }
  | { type: 'waited'; secondsLeft: number; isOver: boolean }
  | { type: 'reset' };

/** The state after an event. */
export function reduce(state: RedemptionState, event: RedemptionEvent): RedemptionState {
  switch (event.type) {
    case 'code-changed': {
      const isSame = state.code === event.code;
      // A message is about the code it was for. A receipt stays.
      const isResultShown = state.isResultShown && (isSame || state.result?.status === 'redeemed');
      return { ...state, code: event.code, isResultShown, isFreed: state.isFreed && isSame };
    }
    case 'record-changed': {
      // Settled elsewhere: the message that the code may have been used goes.
      const isSettled = !event.undecided && state.result?.attemptId === state.undecided?.attemptId;
      return {
        ...state,
        undecided: event.undecided,
        isResultShown: state.isResultShown && !(isSettled && isUndecided(outcomeOf(state))),
      };
    }
    case 'amount-changed': {
      const isOldNews = concernsAmount(outcomeOf(state)) || isAboutOrder(state.result);
      return { ...state, isResultShown: state.isResultShown && !isOldNews };
    }
    case 'question-changed':
      return isAboutOrder(state.result) ? { ...state, result: undefined } : state;
    case 'started':
      return {
        ...state,
        code: event.attempt.code,
        current: { ...event.attempt, isSent: false, isSlow: false },
        result: undefined,
        wait: undefined,
        isWaitOver: false,
        isFreed: false,
      };
    case 'sent':
      return state.current ? { ...state, current: { ...state.current, isSent: true } } : state;
    case 'slow':
      return state.current ? { ...state, current: { ...state.current, isSlow: true } } : state;
    case 'ended':
      return withResult({ ...state, current: undefined }, event.result, !event.isQuiet);
    case 'restored':
      // A code that was not redeemed stands in the field again; withResult() takes out one that was.
      return event.outcome
        ? withResult({ ...state, code: state.code || event.outcome.code }, event.outcome, true)
        : { ...state, result: undefined };
    case 'settled':
      // Not redeemed: the message goes, and the shopper reads that the code may be tried again, if it is still in the field.
      return event.outcome.status === 'redeemed'
        ? withResult(state, event.outcome, true)
        : { ...withResult(state, event.outcome, false), isFreed: event.outcome.code === state.code };
    case 'waited':
      return { ...state, wait: event.secondsLeft, isWaitOver: event.isOver };
    case 'reset':
      // An answer that is still to come will be shown: the shopper must read it.
      return { ...initialState, current: state.current, redeemedIds: state.redeemedIds };
  }
}

function withResult(
  state: RedemptionState,
  result: Outcome | Offer | Applied,
  isResultShown: boolean,
): RedemptionState {
  const shown = { ...state, result, isResultShown, isFreed: false };
  // The list shows it.
  if (result.status === 'applied') return { ...shown, code: state.code === result.code ? '' : state.code };
  if (result.status !== 'redeemed') return shown;
  const isKnown = state.receipts.some(({ attemptId }) => attemptId === result.attemptId);
  const { id } = result.redemption;
  return {
    ...shown,
    // Settled late, the shopper may be at another code.
    code: state.code === result.code ? '' : state.code,
    // The API has taken a request, so there is nothing to wait for.
    wait: undefined,
    isWaitOver: false,
    receipts: isKnown ? state.receipts : [...state.receipts, result],
    redeemedIds: !id || state.redeemedIds.includes(id) ? state.redeemedIds : [...state.redeemedIds, id],
  };
}

/** The outcome of the last attempt; undefined before the first, and where a check has ended in an offer or in an applied code. */
export function outcomeOf({ result }: RedemptionState): Outcome | undefined {
  switch (result?.status) {
    case 'previewed':
    case 'applied':
    case 'no-effect':
      return undefined;
    default:
      return result;
  }
}

/** Whether a result is true only for the order as it was: what a code would give, or that it would change nothing. */
const isAboutOrder = (result: RedemptionState['result']): boolean =>
  /^(previewed|no-effect)$/.test(result?.status ?? '');
