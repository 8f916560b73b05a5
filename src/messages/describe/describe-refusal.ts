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
  const sentences: { [key: string]: string } = messages.refused;
  return !isOtherResource({ key, resourceType }) && Object.hasOwn(sentences, key)
    ? sentences[key]!
    : messages.refusedOtherwise;
}

/**
 * Whether something else than the code was not found. "Check for typos" helps only with a code; if it was a customer or an order,
 * only the shop can correct that.
 */
export const isOtherResource = ({ key, resourceType }: Pick<Refusal, 'key' | 'resourceType'>): boolean =>
  key.endsWith('not_found') && !!resourceType && !/^(voucher|redemption)$/.test(resourceType);
