import type { Failure } from '../api/failure.ts';
import type { Redeemable, RedemptionContext } from '../api/context.ts';
import type { Refusal } from '../api/refusal.ts';
import type { CalculatedOrder } from '../api/types.ts';
import type { RedeemedPart, StackFailed } from '../client/stack-outcome.ts';
import type { Effect } from '../effects/effect.ts';
import type { BackendChange } from './backend-answer.ts';
import type { Hold } from './hold.ts';
import type { Reason } from './reason.ts';
import type { CartKind } from './sequence.ts';

/** What the API said last about one redeemable of the list. */
export type Verdict =
  /** Nothing yet. */
  | { readonly state: 'checking' }
  /** It would be redeemed with the order. `position` is its place in the order of application. */
  | {
      readonly state: 'applied';
      readonly effects: readonly Effect[];
      readonly order: CalculatedOrder | undefined;
      readonly position: number;
    }
  /** It would change nothing on this order, so it is not redeemed with it. */
  | { readonly state: 'no-effect' }
  /** It does not apply to the cart as it is. It may apply again when the cart changes. */
  | { readonly state: 'parked'; readonly reason: Reason }
  /** It will not apply again. */
  | { readonly state: 'gone'; readonly reason: Reason };

/** A code, card or promotion that is to be redeemed with the order. */
export interface CartItem {
  /** Items that a project may take for the same have the same key. */
  readonly key: string;
  /** `gift.credits` and `reward.points` are there only if the shopper chose how much to use. */
  readonly redeemable: Redeemable;
  /** Undefined until an answer of the API shows it. */
  readonly kind: CartKind | undefined;
  /** The merchant's name of a promotion. Undefined until an answer of the API says it. */
  readonly name?: string | undefined;
  /** Whether the shopper wants it although it changes nothing. */
  readonly isForced: boolean;
}

/** An item of the list. */
export interface Entry extends CartItem {
  readonly verdict: Verdict;
  /** Whether it is left out of requests until the cart changes. */
  readonly isAside: boolean;
}

/** An item that the shopper wants to add. It joins the list once the API accepts it. */
export interface Candidate extends CartItem {
  /** Names the call that added it. */
  readonly id: number;
}

/** How a call that added an item ended. */
export interface Decision {
  readonly candidateId: number;
  readonly result: CandidateResult;
}

export type CandidateResult =
  | { readonly status: 'applied' }
  | { readonly status: 'no-effect' }
  | { readonly status: 'refused'; readonly reason: Reason }
  | Failure;

/** A redemption of the whole cart that has not ended, or whose end nobody knows. */
export interface CartRedemption {
  readonly attemptId: string;
  /** The keys of what it redeems. */
  readonly keys: readonly string[];
  /** Set if nobody knows whether it was redeemed. */
  readonly undecided?: StackFailed | undefined;
  /** Whether the shop's backend was to redeem it, and not this cart. Then the backend's later answer ends it. */
  readonly isOfBackend?: boolean;
}

/** What changed about an item with an answer. */
export interface CartChange {
  readonly id: string;
  /** `joined` the list, is `parked`, `gone` or without effect, came `back`, or takes or pays another `amount`. */
  readonly what: 'joined' | 'parked' | 'gone' | 'no-effect' | 'back' | 'amount';
}

/** What has been said about an item of the list. */
export interface Told {
  readonly key: string;
  readonly state: Verdict['state'];
  readonly amount: number | undefined;
}

/** One validation. */
export interface Question {
  /** The version of the cart it is about. */
  readonly version: number;
  /** What it asks about, in the order in which it is sent. */
  readonly keys: readonly string[];
  readonly redeemables: readonly Redeemable[];
  readonly context: RedemptionContext;
  readonly sentAt: number;
  /** How long it asks to hold, in milliseconds. Undefined: it does not. */
  readonly time: number | undefined;
  /** Whether that is the whole time. */
  readonly isWholeTime: boolean;
}

/** All that a cart knows. What is shown is derived from it. */
export interface CartState {
  readonly context: RedemptionContext;
  readonly sequence: readonly CartKind[];
  readonly entries: readonly Entry[];
  /** Only the first one is in a request. */
  readonly candidates: readonly Candidate[];
  /** Rises with every change of the cart. An answer to a question of another version is about a cart that is no more. */
  readonly version: number;
  /** Whether the API has not been asked yet about the cart as it is. */
  readonly isStale: boolean;
  /** The question that is on its way. */
  readonly asked: Question | undefined;
  /** The order of the answer that is shown. */
  readonly order: CalculatedOrder | undefined;
  /** Why the API could not be asked about the cart as it is. Nothing is asked again until the cart or the shopper does something. */
  readonly problem: Refusal | Failure | undefined;
  /** Whether one that does not apply voids the whole request (docs/voucherify-api.md#stacking-rules). */
  readonly mode: 'ALL' | 'PARTIAL' | undefined;
  /** The last item that was not added because it would change nothing, and the version of the cart then. */
  readonly noEffect: { readonly key: string; readonly version: number } | undefined;
  readonly hold: Hold;
  readonly redemption: CartRedemption | undefined;
  readonly receipts: readonly RedeemedPart[];
  /** What was said about the items last. */
  readonly told: readonly Told[];
  /** What the last answer changed. */
  readonly changes: readonly CartChange[];
  /** The calls that the last event ended. */
  readonly decisions: readonly Decision[];
  /** What the shop's backend found changed when it was to redeem. */
  readonly backendChange: BackendChange | undefined;
}

export const initialState = (context: RedemptionContext, sequence: readonly CartKind[]): CartState => ({
  context,
  sequence,
  entries: [],
  candidates: [],
  version: 0,
  isStale: false,
  asked: undefined,
  order: undefined,
  problem: undefined,
  mode: undefined,
  noEffect: undefined,
  hold: { isRenewalWanted: false },
  redemption: undefined,
  receipts: [],
  told: [],
  changes: [],
  decisions: [],
  backendChange: undefined,
});

export const isApplied = (
  entry: Entry,
): entry is Entry & { verdict: Extract<Verdict, { state: 'applied' }> } => entry.verdict.state === 'applied';

/** The entries of the list that a request asks about. */
export const includedEntries = ({ entries }: Pick<CartState, 'entries'>): Entry[] =>
  entries.filter(({ isAside, verdict }) => !isAside && verdict.state !== 'gone');
