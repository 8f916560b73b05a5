import type { Context } from 'hono';
import { invalidQuery, refusalResponse } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import type { RedemptionRequest } from '../../domain/evaluate-request.ts';
import { faultAmong, insteadOf, strike } from '../middleware/code-faults.ts';
import { newId } from '../../domain/ids.ts';
import { clientKeys } from '../../fixtures/keys.ts';
import { Refusal } from '../../domain/refusal.ts';
import { serializeCodeValidation } from '../serializers/validate-code.ts';
import { parseValidateCodeQuery } from '../schemas/validate-code-query.ts';
import { defaultReward } from '../../domain/default-reward.ts';
import { validate } from '../../domain/validate.ts';

/** `GET /validate`: whether one code may be redeemed, and what it would give (docs/voucherify-api.md#validate). */
export function validateCode(services: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const { state } = services.store;
    const check = parseValidateCodeQuery(new URL(c.req.url).searchParams);
    if (typeof check === 'string') return invalidQuery(c, check);
    const { code, ...asking } = check;
    const request: RedemptionRequest = {
      ...asking,
      redeemables: [{ object: 'voucher', id: code, ...defaultReward(state.rewards) }],
      now: services.now(),
      channelId: clientKeys.applicationId,
      requestId: newId('v-'),
      isMetadataText: true,
    };
    const fault = faultAmong(request.redeemables);
    const instead = insteadOf(c, services, fault);
    if (instead !== undefined) return instead;
    const validation = validate(state, request);
    await strike(c, services, fault);
    if (validation instanceof Refusal) return refusalResponse(c, validation, null);
    const options = { expand: [], registers: state, rules: state.settings.stackingRules };
    const body = serializeCodeValidation(request, code, validation, options);
    return body instanceof Refusal ? refusalResponse(c, body, null) : c.json(body);
  };
}
