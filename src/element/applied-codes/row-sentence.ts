import type { CartRow } from '../../cart/view.ts';
import type { Reason } from '../../cart/reason.ts';
import { describeConflict } from '../../messages/describe/describe-conflict.ts';
import { describeEffects } from '../../messages/describe/describe-effect.ts';
import { describe } from '../../messages/describe/describe.ts';
import { offerContext } from '../../messages/describe/offer-context.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import { itemName, type NameOptions } from './item-name.ts';

interface RowContext extends NameOptions {
  rows: readonly CartRow[];
  messageContext: MessageContext;
}

/** What one item of the list gives, or why it gives nothing. */
export function rowSentence(row: CartRow, context: RowContext): string {
  const { messageContext } = context;
  const { messages } = messageContext;
  switch (row.state) {
    case 'checking':
    case 'redeeming':
      return messages[row.state];
    case 'undecided':
      return messages.cart.undecided;
    case 'applied':
      return describeEffects(row.effects, offerContext(messageContext));
    case 'no-effect':
      return messages.cart.withoutEffect;
    case 'parked':
    case 'gone':
      return reasonSentence(row.state, row.reason, context);
  }
}

function reasonSentence(state: 'parked' | 'gone', reason: Reason | undefined, context: RowContext): string {
  const { messages } = context.messageContext;
  // A private box has one sentence for every reason.
  if (context.isPrivate || !reason || reason.key === 'unknown') return messages.cart[state];
  const conflict = reason.merchantMessage ? undefined : describeConflict(named(reason, context), messages);
  return conflict ?? describe({ ...reason, status: 'refused' }, context.messageContext).sentence;
}

/** The reason with the other item by the name that the list has for it. */
function named(reason: Reason, context: RowContext): Reason {
  const other = context.rows.find(({ id }) => id === reason.conflictsWith);
  return other ? { ...reason, conflictsWith: itemName(other, context) } : reason;
}
