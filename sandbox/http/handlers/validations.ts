import type { Context } from 'hono';
import { invalidPayload, refusalResponse } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import { faultAmong, insteadOf, strike } from '../middleware/code-faults.ts';
import { clientKeys } from '../../fixtures/keys.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readStackAttempt } from './redemptions-request.ts';
import { serializeValidation } from '../serializers/redemptions.ts';
import { validate } from '../../domain/validate.ts';

/** `POST /validations`: what `POST /redemptions` would do with the same body (docs/voucherify-api.md#validations). */
export function validateSeveral(services: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const read = await readStackAttempt(c.req.raw, services, clientKeys.applicationId);
    if (typeof read === 'string') return invalidPayload(c, read);
    const { request, options } = read;
    const fault = faultAmong(request.redeemables);
    const instead = insteadOf(c, services, fault);
    if (instead !== undefined) return instead;
    const validation = validate(services.store.state, request);
    await strike(c, services, fault);
    if (validation instanceof Refusal) return refusalResponse(c, validation, null);
    return c.json(serializeValidation(request, validation, options));
  };
}
