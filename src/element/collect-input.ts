import type { RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import type { MessageContext } from '../messages/message-context.ts';
import { readAmount } from '../messages/parse-amount.ts';
import { fieldsAreValid, withFields } from './slotted-fields.ts';

/** What the shopper entered beside the code. */
export interface ShopperInput {
  /** The element, which holds the page's own fields. */
  box: HTMLElement;
  /** The order's amount as it was typed; undefined where the shopper is not asked. */
  amount: string | undefined;
  messageContext: MessageContext;
}

/** What can be sent, or why nothing can. `isQuiet`: the browser has said it at the field. */
export type CollectedInput =
  | { kind: 'ready'; context: RedemptionContext }
  | { kind: 'blocked'; result: Refusal | Failure; isQuiet: boolean };

/** Adds what the shopper entered to the context. It replaces what the page set in the same place. */
export function collectInput(
  context: RedemptionContext,
  { box, amount, messageContext }: ShopperInput,
): CollectedInput {
  const message = 'Nothing was sent.';
  if (!fieldsAreValid(box)) {
    const result: Failure = { status: 'failed', kind: 'aborted', mayHaveRedeemed: false, message };
    return { kind: 'blocked', result, isQuiet: true };
  }
  const filled = withFields(context, box);
  if (amount === undefined) return { kind: 'ready', context: filled };
  const minorUnits = readAmount(amount, messageContext);
  return minorUnits === undefined
    ? { kind: 'blocked', result: { status: 'refused', key: 'invalid_amount', message }, isQuiet: false }
    : { kind: 'ready', context: { ...filled, order: { ...filled.order, amount: minorUnits } } };
}
