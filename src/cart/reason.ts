import type { Refusal } from '../api/refusal.ts';
import type { Unused } from '../client/stack-outcome.ts';

/** Why an item does not apply. `describeUnused` of `voucher-redeem/messages` takes what `message` and `key` say for the shopper. */
export interface Reason extends Pick<
  Unused,
  'key' | 'message' | 'merchantMessage' | 'details' | 'resourceType'
> {
  /** The only other item of the list that this one cannot be combined with. */
  readonly conflictsWith?: string | undefined;
}

export const reasonOf = (
  { key, message, merchantMessage, details, resourceType }: Omit<Reason, 'conflictsWith'>,
  others: readonly string[] = [],
): Reason => ({
  key,
  message,
  merchantMessage,
  details,
  resourceType,
  conflictsWith: isConflict(key) && others.length === 1 ? others[0] : undefined,
});

/** Whether a redeemable was left out because of others, and not because of itself (docs/voucherify-api.md#skip-keys). */
export const isConflict = (key: string): boolean =>
  /^(applicable_.*_limit_exceeded|exclusion_rules_not_met|invalid_redeemables)$/.test(key);

/** Whether a redeemable was not tried because another one of the request was refused. */
export const isConsequence = (key: string): boolean => key === 'preceding_validation_failed';

/** Another request is at work on the code or the order. It ends by itself, so the same question is asked again. */
export const isTransient = ({ key }: Pick<Refusal, 'key'>): boolean => key === 'multiple_requests';

const GONE =
  /^(voucher_expired|voucher_disabled|promotion_inactive|invalid_voucher|invalid_gift|zero_card_balance|referrer_not_permitted_to_redeem)$/;

/**
 * Whether an item will not apply again, whatever happens to the cart. All uses of a code may be taken by another shopper's lock, which
 * ends, so `quantity_exceeded` is not among them.
 */
export function isGone({ key, resourceType }: Pick<Reason, 'key' | 'resourceType'>): boolean {
  const isUnknown = /^(resource_)?not_found$/.test(key);
  return isUnknown ? !resourceType || /^(voucher|promotion_)/.test(resourceType) : GONE.test(key);
}
