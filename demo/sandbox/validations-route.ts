import type { Context } from 'hono';
import { invalidPayload, readJson, refused } from './answers.ts';
import type { Env, Workings } from './caller.ts';
import type { Attempt } from './consider.ts';
import { faultAmong, insteadOf, strike } from './fault-answers.ts';
import { clientKeys } from './keys.ts';
import { Refusal } from './refusal.ts';
import { validationBody } from './stack-body.ts';
import { readStackPayload } from './stack-payload.ts';
import { validate } from './validate.ts';

/** `POST /validations`: what `POST /redemptions` would do with the same body (CONTRACT C5). */
export function validationsRoute(workings: Workings) {
  return async (c: Context<Env>): Promise<Response> => {
    const { state } = workings.store;
    const rules = state.settings.stackingRules;
    const payload = readStackPayload(await readJson(c.req.raw), rules.redeemables_limit);
    if (typeof payload === 'string') return invalidPayload(c, payload);
    const attempt: Attempt = {
      asked: payload.redeemables,
      trackingId: payload.tracking_id ?? null,
      payload,
      now: workings.now(),
      channelId: clientKeys.applicationId,
    };
    const fault = faultAmong(attempt.asked);
    const instead = insteadOf(c, workings, fault);
    if (instead !== undefined) return instead;
    const validation = validate(state, attempt);
    await strike(c, workings, fault);
    if (validation instanceof Refusal) return refused(c, validation, null);
    const telling = { expand: payload.options?.expand ?? [], registers: state, rules };
    return c.json(validationBody(attempt, validation, telling));
  };
}
