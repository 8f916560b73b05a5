import type { PromotionTier } from '../../domain/model/promotion.ts';
import type { RedemptionRequest } from '../../domain/model/request.ts';
import type { ApplicableTier, ValidPromotions } from '../../domain/qualifications/promotions.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { trackingIdOfRequest } from '../../domain/tracking-id.ts';
import type { Validation } from '../../domain/validate.ts';
import { serializeRefusal } from './error.ts';
import { serializeList } from './list.ts';
import type { SerializeOptions } from './options.ts';
import { serializeValidatedOrder } from './order.ts';

type TrackedRequest = Pick<RedemptionRequest, 'trackingId'>;

/** The promotion tiers that a cart can have (docs/voucherify-api.md#validating-from-a-backend). */
export function serializePromotionValidation(
  request: TrackedRequest,
  { customer, promotions }: ValidPromotions,
  state: SerializeOptions['state'],
): object {
  return {
    valid: promotions.length > 0,
    ...tracked(request, customer),
    promotions: promotions.map((one) => ({ ...tracked(request, customer), ...serializeValid(one, state) })),
  };
}

/** The validation of one promotion tier. */
export function serializeTierValidation(
  request: TrackedRequest,
  tier: PromotionTier,
  verdict: ApplicableTier | Refusal,
  { customer }: Pick<Validation, 'customer'>,
  state: SerializeOptions['state'],
): object {
  if ('redeemable' in verdict) return { ...tracked(request, customer), ...serializeValid(verdict, state) };
  const { merchantMessage } = verdict.extras;
  return {
    valid: false,
    reason: verdict.message,
    error: merchantMessage === undefined ? serializeRefusal(verdict) : { message: merchantMessage },
    ...tracked(request, customer),
    ...serializeTier(tier),
  };
}

function serializeValid(
  { redeemable: { tier }, benefit: { order } }: ApplicableTier,
  state: SerializeOptions['state'],
): object {
  const { total_discount_amount: discount, total_applied_discount_amount: applied } = order ?? {};
  return {
    valid: true,
    applicable_to: serializeList(tier.applicable_to),
    inapplicable_to: serializeList([]),
    ...(order !== null && { order: serializeValidatedOrder(order, state) }),
    ...serializeTier(tier),
    ...(discount !== undefined && { discount_amount: discount }),
    ...(applied !== undefined && { applied_discount_amount: applied }),
  };
}

/** A tier as validations show it: with its discount beside its name, not in `action`. */
function serializeTier({ id, name, banner, action, campaign, hierarchy, metadata, ...tier }: PromotionTier) {
  const { start_date, expiration_date } = tier;
  return {
    id,
    name,
    ...(banner !== null && { banner }),
    discount: action.discount,
    campaign: { id: campaign.id, start_date: null, expiration_date: null, active: true, object: 'campaign' },
    hierarchy,
    ...(start_date !== null && { start_date }),
    ...(expiration_date !== null && { expiration_date }),
    metadata,
    object: 'promotion_tier',
  };
}

function tracked(request: TrackedRequest, customer: Validation['customer']): { tracking_id?: string } {
  const trackingId = trackingIdOfRequest(request, customer);
  return trackingId === null ? {} : { tracking_id: trackingId };
}
