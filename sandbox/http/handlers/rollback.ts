import type { Context } from 'hono';
import { readJson, refused } from '../responses.ts';
import type { Env, Workings } from '../context.ts';
import { errorBody } from '../serializers/error.ts';
import { newId } from '../../domain/ids.ts';
import { serverKeys } from '../../fixtures/keys.ts';
import { tellingReward } from '../../domain/model/redemption.ts';
import { notFound } from '../../domain/refusal.ts';
import { rollBack, type RolledBack } from '../../domain/rollback/rollback.ts';
import { readRollbackPayload } from '../schemas/rollback-body.ts';

/** `POST /redemptions/{redemptionId}/rollback`: undoes one that was redeemed alone (docs/voucherify-api.md#rollbacks). */
export function rollbackRoute(workings: Workings) {
  return (c: Context<Env, '/redemptions/:id/rollback'>): Promise<Response> =>
    answer(c, workings, c.req.param('id'), false, ({ rollbacks: [only] }) => tellingReward(only));
}

/** `POST /redemptions/{parentRedemptionId}/rollbacks`: undoes all that was redeemed together, or one that was redeemed alone. */
export function rollbacksRoute(workings: Workings) {
  return (c: Context<Env, '/redemptions/:id/rollbacks'>): Promise<Response> =>
    answer(c, workings, c.req.param('id'), true, ({ rollbacks, parent, order }) => ({
      rollbacks: rollbacks.map(tellingReward),
      ...(parent === null ? {} : { parent_rollback: parent }),
      ...(order === null ? {} : { order }),
    }));
}

async function answer(
  c: Context<Env>,
  { store, now }: Workings,
  id: string,
  takesSeveral: boolean,
  body: (rolledBack: RolledBack) => object,
): Promise<Response> {
  const payload = readRollbackPayload(new URL(c.req.url).searchParams, await readJson(c.req.raw));
  if (typeof payload === 'string') return invalidParams(c, payload);
  const redemption = store.state.redemptions.find((record) => record.id === id);
  if (redemption?.object !== 'redemption') return refused(c, notFound('redemption', id), null);
  const attempt = {
    payload,
    now: now(),
    channelId: serverKeys.applicationId,
    requestId: newId('v-'),
  };
  const outcome = rollBack(store.state, redemption, attempt, takesSeveral);
  return 'refusal' in outcome
    ? refused(c, outcome.refusal, outcome.record, attempt.requestId)
    : c.json(body(outcome));
}

/** 400: what a rollback is told is not as the API wants it. */
function invalidParams(c: Context<Env>, details: string): Response {
  const [key, message] = ['invalid_rollback_params', 'Invalid rollback params'];
  return c.json(errorBody({ code: 400, key, message, details }), 400);
}
