import { asNumber, asObject, asText } from '../../api/json.ts';
import type { Redeemed } from '../../client/outcome.ts';
import { formatExpiry } from '../format.ts';
import type { MessageContext } from '../message-context.ts';
import type { Details } from '../messages.ts';
import { describeTotals } from './describe-totals.ts';
import { joinSentences } from './join-sentences.ts';

/**
 * The details below the sentence of a receipt: the balance of a card, until when it is valid if something is left on it, and
 * what the order costs now.
 */
export function describeReceipt({ redemption, effects }: Redeemed, context: MessageContext): Details {
  const { gift, loyalty_card, expiration_date } = asObject(redemption.voucher);
  const [effect] = effects;
  const left = effect?.kind === 'gift' || effect?.kind === 'loyalty' ? effect.left : undefined;
  // All that the card ever held (docs/voucherify-api.md#vouchers).
  const all = asNumber(asObject(gift).amount) ?? asNumber(asObject(loyalty_card).points);
  const expiryDate = left
    ? formatExpiry(asText(expiration_date), context.locale, context.timeZone)
    : undefined;
  return {
    ...(left !== undefined && all && { bar: { left, all } }),
    ...(expiryDate && { expiry: joinSentences(context.messages.validUntil(expiryDate)) }),
    totals: describeTotals(redemption.order, effects, context),
  };
}
