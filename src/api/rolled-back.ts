import { asList, asObject, asText, type Json } from './json.ts';

/**
 * Whether a redemption was rolled back. Not every endpoint of the API returns every sign of it, so three places are read:
 * its status, its related rollbacks, and its entry in the order (docs/voucherify-api.md#reading-records).
 */
export function wasRolledBack({ id, status, related_redemptions, order }: Json): boolean {
  const entryInOrder = asObject(asObject(asObject(order).redemptions)[asText(id) ?? '']);
  return (
    // The schema of the webhooks writes a space instead of the underscore.
    /^ROLLED.BACK$/.test(asText(status) ?? '') ||
    asList(asObject(related_redemptions).rollbacks).length > 0 ||
    typeof entryInOrder.rollback_id === 'string'
  );
}
