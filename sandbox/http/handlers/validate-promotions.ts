import type { Context } from 'hono';
import { newId } from '../../domain/ids.ts';
import type { RedemptionRequest } from '../../domain/model/request.ts';
import { validPromotions, type PromotionQuery } from '../../domain/qualifications/promotions.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import { validate } from '../../domain/validate.ts';
import { clientKeys, serverKeys, type Keys } from '../../fixtures/keys.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import { parsePromotionQuery, parsePromotionValidationBody } from '../schemas/promotion-validation.ts';
import { parseCartQuery } from '../schemas/validate-code-query.ts';
import {
  serializePromotionValidation,
  serializeTierValidation,
} from '../serializers/promotion-validation.ts';

/** `POST /promotions/validation`: the promotion tiers that a cart can have (docs/voucherify-api.md#validating-from-a-backend). */
export function validatePromotions(services: Services) {
  return (c: Context<Env>): Response => {
    const query = parsePromotionQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const body = parsePromotionValidationBody(c.get('body').value);
    if (typeof body === 'string') return invalidPayload(c, body);
    return respond(c, services, serverKeys, body, query);
  };
}

/** `GET /promotions/validation`: the same for pages, with all parameters in the query (docs/voucherify-api.md#promotions). */
export function validatePromotionsByQuery(services: Services) {
  return (c: Context<Env>): Response => {
    const cart = parseCartQuery(urlOf(c).searchParams);
    if (typeof cart === 'string') return invalidQuery(c, cart);
    const request = { ...cart, isMetadataText: true };
    return respond(c, services, clientKeys, request, { isAudienceOnly: false, metadata: {} });
  };
}

/** `POST /promotions/tiers/{promotionTierId}/validation`: whether a cart can have one promotion tier. */
export function validateTier({ store }: Services) {
  return (c: Context<Env>): Response => {
    const { state } = store;
    const request = c.get('redemption');
    const [{ id } = { id: '' }] = request.redeemables;
    const tier = state.promotionTiers.get(id);
    if (tier === undefined) return refusalResponse(c, notFound('promotion_tier', id), null);
    const validation = validate(state, request);
    if (validation instanceof Refusal) return refusalResponse(c, validation, null);
    const [verdict] = validation.verdicts;
    if (verdict?.status === 'APPLICABLE' && verdict.redeemable.object === 'promotion_tier') {
      const valid = { ...verdict, redeemable: verdict.redeemable };
      return c.json(serializeTierValidation(request, tier, valid, validation, state));
    }
    // A tier without an effect may be skipped. Alone, that means it is not valid.
    const refusal =
      verdict?.status === 'INAPPLICABLE' ? verdict.refusal : new Refusal('no_applicable_redeemables', id);
    return c.json(serializeTierValidation(request, tier, refusal, validation, state));
  };
}

function respond(
  c: Context<Env>,
  { store: { state }, now }: Services,
  { applicationId }: Keys,
  sent: Pick<RedemptionRequest, 'trackingId' | 'input' | 'isMetadataText'>,
  query: PromotionQuery,
): Response {
  const request = { ...sent, now: now(), channelId: applicationId, requestId: newId('v-') };
  const promotions = validPromotions(state, request, query);
  return promotions instanceof Refusal
    ? refusalResponse(c, promotions, null)
    : c.json(serializePromotionValidation(request, promotions, state));
}
