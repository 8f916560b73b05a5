import type { Refusal } from '../../api/refusal.ts';
import type { Messages } from '../messages.ts';
import { truncate } from './truncate.ts';

/**
 * Why something was not redeemed. The merchant's own message comes first; otherwise the key decides
 * (docs/voucherify-api.md#refusal-keys).
 */
export function describeRefusal(
  { key, merchantMessage, resourceType }: Pick<Refusal, 'key' | 'merchantMessage' | 'resourceType'>,
  messages: Messages,
): string {
  if (merchantMessage) return truncate(merchantMessage);
  // "Check for typos" helps only if the code was not found. If it was a customer or an order, only the shop can correct that.
  const isOtherResource =
    key.endsWith('not_found') && resourceType && !/^(voucher|redemption)$/.test(resourceType);
  const sentences: { [key: string]: string } = messages.refused;
  return !isOtherResource && Object.hasOwn(sentences, key) ? sentences[key]! : messages.refusedOtherwise;
}
