import type { Failed, Redeemed } from '../client/outcome.ts';
import type { MessageContext } from '../messages/message-context.ts';

/** What `multiple` adds to the box. */
export interface CartDrawing {
  /** The template of the list and of all below it. Nothing until its file is there. */
  list: unknown;
  /** A redemption of everything whose end nobody knows. */
  undecided: Failed | undefined;
  /** The receipt of what was redeemed together. Undefined for any other outcome. */
  receiptOf: (outcome: Redeemed) => unknown;
  /** How an item of the list is called on the page. */
  nameOf: (id: string) => string;
}

/** Everything that the box is drawn from, beside its phase. */
export interface ViewModel {
  code: string;
  isDisabled: boolean;
  /** A press does nothing now: an attempt has not ended, the code may have been redeemed, or what is shown was not there long enough. */
  isPressBlocked: boolean;
  /** A first press only checks. */
  isPreview: boolean;
  /** What is applied. Undefined without `multiple`. */
  cart: CartDrawing | undefined;
  /** The shopper reads one sentence for every refusal. */
  isPrivate: boolean;
  /** An example of a code in the empty field. */
  placeholder: string | undefined;
  /** The page shows what the order costs. */
  hidesTotals: boolean;
  /** The focus goes to the field that the message describes, so no alert says it. */
  isSaidByFocus: boolean;
  /** Failure keys are shown, for the shop's support. */
  showReason: boolean;
  /** The answer takes long. */
  isSlow: boolean;
  /** The shop is finding out how an undecided attempt ended. */
  isBeingChecked: boolean;
  /** This page has checked the code, so its own lock may be what holds it. */
  mayBeLocked: boolean;
  /** Offered in place of the code that was not found. */
  suggestion: string | undefined;
  /** What is typed as the order's amount, where the shopper types it. */
  amount: string | undefined;
  /** Folded behind a question, or opened; undefined where the box does not fold. */
  unfolded: boolean | undefined;
  /** Seconds until the button works again after too many requests. 0: it does; undefined: there was no wait. */
  wait: number | undefined;
  /** The time is over that the API asked to wait. */
  isWaitOver: boolean;
  /** The shop has found that the code in the field was not redeemed. */
  isFreed: boolean;
  /** What was redeemed here, oldest first. A later refusal leaves it standing. */
  receipts: readonly Redeemed[];
  messageContext: MessageContext;
  onInput: () => void;
  onFieldsChange: () => void;
  onKeydown: (event: KeyboardEvent) => void;
  /** @param suggestion the code to use in place of the one in the field, where its button was pressed. */
  onPress: (event: Event, suggestion?: string) => void;
}
