import type { Context } from 'hono';
import { invalidPayload, refused } from '../responses.ts';
import type { Env, Workings } from '../context.ts';
import { faultAmong, insteadOf, strike } from '../middleware/code-faults.ts';
import { clientKeys } from '../../fixtures/keys.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readStackAttempt } from './redemptions-request.ts';
import { validationBody } from '../serializers/redemptions.ts';
import { validate } from '../../domain/validate.ts';

/** `POST /validations`: what `POST /redemptions` would do with the same body (docs/voucherify-api.md#validations). */
export function validationsRoute(workings: Workings) {
  return async (c: Context<Env>): Promise<Response> => {
    const read = await readStackAttempt(c.req.raw, workings, clientKeys.applicationId);
    if (typeof read === 'string') return invalidPayload(c, read);
    const { attempt, telling } = read;
    const fault = faultAmong(attempt.asked);
    const instead = insteadOf(c, workings, fault);
    if (instead !== undefined) return instead;
    const validation = validate(workings.store.state, attempt);
    await strike(c, workings, fault);
    if (validation instanceof Refusal) return refused(c, validation, null);
    return c.json(validationBody(attempt, validation, telling));
  };
}
