import type { RedemptionContext } from '../api/context.ts';
import { newAttemptId } from '../client/attempt-id.ts';
import type { Failed, Refused } from '../client/outcome.ts';
import { parseAmount } from '../messages/parse-amount.ts';
import { fieldsAreValid, withFields } from './slotted-fields.ts';

/** What the shopper entered beside the code. */
export interface ShopperInput {
  /** Holds the page's own fields. */
  box: HTMLElement;
  /** The order's amount as it was typed; undefined where the shopper is not asked. */
  amount: string | undefined;
  currency: string | undefined;
  locale: string;
}

/** The context with it, or why nothing can be sent yet. What the shopper entered comes before what the page knew. */
export function collectInput(
  code: string,
  context: RedemptionContext,
  { box, amount, currency, locale }: ShopperInput,
): RedemptionContext | Refused | Failed {
  const attempt = { attemptId: newAttemptId(), code, message: 'Nothing was sent.' };
  if (!fieldsAreValid(box)) return { ...attempt, status: 'failed', kind: 'aborted', mayHaveRedeemed: false };
  const filled = withFields(context, box);
  if (amount === undefined) return filled;
  const minorUnits = parseAmount(amount, currency, locale);
  return minorUnits === undefined
    ? { ...attempt, status: 'refused', key: 'invalid_amount' }
    : { ...filled, order: { ...filled.order, amount: minorUnits } };
}
