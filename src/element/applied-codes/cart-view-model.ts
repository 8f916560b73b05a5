import type { CartRow, CartView } from '../../cart/view.ts';
import type { QualifiedRedeemable } from '../../client/qualify.ts';
import type { Refusal } from '../../api/refusal.ts';
import type { Failure } from '../../api/failure.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import type { NameOptions } from './item-name.ts';

/** Everything that the list of a box with `multiple` is drawn from. */
export interface CartViewModel extends NameOptions {
  view: CartView;
  /** The items of the list. A code that is only being checked is in the field, and not here. */
  rows: readonly CartRow[];
  messageContext: MessageContext;
  isDisabled: boolean;
  /** The page shows what the order costs. */
  hidesTotals: boolean;
  /** What is typed into the field of a card, and why it cannot be used. By the ids of the cards. */
  typedAmounts: ReadonlyMap<string, TypedAmount>;
  /** The promotions that can be added. Undefined where they are not shown. */
  choices: readonly QualifiedRedeemable[] | undefined;
  /** Why a promotion was not added. */
  choiceProblem: { id: string; result: Refusal | Failure } | undefined;
  /** Whether the shopper is asked about new amounts, or has accepted them. Undefined if nothing changed. */
  change: 'asked' | 'accepted' | undefined;
  /** A press on the question's button does nothing yet: it was not there long enough to be read. */
  isAcceptBlocked: boolean;
  /** What screen readers say about the last change of the list. A new object for each. */
  news: { readonly sentences: readonly string[] };
  onRemove: (event: Event, id: string) => void;
  onAmountInput: (event: Event, id: string) => void;
  /** The shopper has finished typing the amount. */
  onAmountChange: (event: Event, row: CartRow) => void;
  onChoice: (event: Event, choice: QualifiedRedeemable) => void;
  onAccept: (event: Event) => void;
}

/** What is typed into the field of a card. */
export interface TypedAmount {
  text: string;
  /** Why it cannot be used. */
  error?: string | undefined;
  /** The cart was told, and has not been checked since. */
  isSubmitted?: boolean;
}
