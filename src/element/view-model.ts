import type { Redeemed } from '../client/outcome.ts';
import type { MessageContext } from '../messages/message-context.ts';

/** Everything the box is drawn from. */
export interface Box {
  code: string;
  disabled: boolean;
  /** A first press only checks. */
  previewFirst: boolean;
  /** One sentence for every refusal. */
  isPrivate: boolean;
  /** What is typed as the order's amount, where the shopper types it. */
  amount: string | undefined;
  /** Folded away behind a question, or opened; undefined where it does not fold. */
  unfolded: boolean | undefined;
  /** Seconds until the API takes another request; none and 0 are not the same: 0 has been waited for. */
  wait: number | undefined;
  /** What was redeemed here, oldest first. A later refusal leaves it standing. */
  receipts: readonly Redeemed[];
  voice: MessageContext;
  /** Hears what the shopper does: types, presses, submits. */
  on: (event: Event) => void;
}
