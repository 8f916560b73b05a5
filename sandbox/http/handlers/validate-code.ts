import type { Context } from 'hono';
import { invalidQuery, refused } from '../responses.ts';
import type { Env, Workings } from '../context.ts';
import type { Attempt } from '../../domain/evaluate-request.ts';
import { faultAmong, insteadOf, strike } from '../middleware/code-faults.ts';
import { newId } from '../../domain/ids.ts';
import { clientKeys } from '../../fixtures/keys.ts';
import { Refusal } from '../../domain/refusal.ts';
import { singleCheckBody } from '../serializers/validate-code.ts';
import { readSingleCheck } from '../schemas/validate-code-query.ts';
import { unchosenReward } from '../../domain/default-reward.ts';
import { validate } from '../../domain/validate.ts';

/** `GET /validate`: whether one code may be redeemed, and what it would give (docs/voucherify-api.md#validate). */
export function singleCheckRoute(workings: Workings) {
  return async (c: Context<Env>): Promise<Response> => {
    const { state } = workings.store;
    const check = readSingleCheck(new URL(c.req.url).searchParams);
    if (typeof check === 'string') return invalidQuery(c, check);
    const { code, ...asking } = check;
    const attempt: Attempt = {
      ...asking,
      asked: [{ object: 'voucher', id: code, ...unchosenReward(state.rewards) }],
      now: workings.now(),
      channelId: clientKeys.applicationId,
      requestId: newId('v-'),
      isText: true,
    };
    const fault = faultAmong(attempt.asked);
    const instead = insteadOf(c, workings, fault);
    if (instead !== undefined) return instead;
    const validation = validate(state, attempt);
    await strike(c, workings, fault);
    if (validation instanceof Refusal) return refused(c, validation, null);
    const telling = { expand: [], registers: state, rules: state.settings.stackingRules };
    const body = singleCheckBody(attempt, code, validation, telling);
    return body instanceof Refusal ? refused(c, body, null) : c.json(body);
  };
}
