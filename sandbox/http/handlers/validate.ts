import type { Context } from 'hono';
import { Refusal } from '../../domain/refusal.ts';
import { validate } from '../../domain/validate.ts';
import type { Env, Services } from '../context.ts';
import { refusalResponse } from '../responses.ts';
import { serializeCodeValidation } from '../serializers/validate-code.ts';
import { serializeValidation } from '../serializers/validation.ts';

/** `POST /validations`: what `POST /redemptions` would do with the same body (docs/voucherify-api.md#validations). */
export function validateSeveral({ store }: Services) {
  return (c: Context<Env>): Response => {
    const request = c.get('redemption');
    const validation = validate(store.state, request);
    if (validation instanceof Refusal) return refusalResponse(c, validation, null);
    return c.json(serializeValidation(request, validation, { expand: c.get('expand'), state: store.state }));
  };
}

/** `GET /validate`: whether one code can be redeemed, and its benefit (docs/voucherify-api.md#validate). */
export function validateCode({ store }: Services) {
  return (c: Context<Env>): Response => {
    const request = c.get('redemption');
    const validation = validate(store.state, request);
    if (validation instanceof Refusal) return refusalResponse(c, validation, null);
    const [{ id: code } = { id: '' }] = request.redeemables;
    const body = serializeCodeValidation(request, code, validation, store.state);
    return body instanceof Refusal ? refusalResponse(c, body, null) : c.json(body);
  };
}
