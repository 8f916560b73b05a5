import type { Context } from 'hono';
import { readJson, refusalResponse } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import { serializeError } from '../serializers/error.ts';
import { newId } from '../../domain/ids.ts';
import { serverKeys } from '../../fixtures/keys.ts';
import { withRewardTargets } from '../../domain/model/redemption.ts';
import { notFound } from '../../domain/refusal.ts';
import { rollBack, type RolledBack } from '../../domain/rollback/rollback.ts';
import { parseRollbackRequest } from '../schemas/rollback-body.ts';

/** `POST /redemptions/{redemptionId}/rollback`: undoes one that was redeemed alone (docs/voucherify-api.md#rollbacks). */
export function rollBackSingle(services: Services) {
  return (c: Context<Env, '/redemptions/:id/rollback'>): Promise<Response> =>
    answer(c, services, c.req.param('id'), false, ({ rollbacks: [only] }) => withRewardTargets(only));
}

/** `POST /redemptions/{parentRedemptionId}/rollbacks`: undoes all that was redeemed together, or one that was redeemed alone. */
export function rollBackSeveral(services: Services) {
  return (c: Context<Env, '/redemptions/:id/rollbacks'>): Promise<Response> =>
    answer(c, services, c.req.param('id'), true, ({ rollbacks, parent, order }) => ({
      rollbacks: rollbacks.map(withRewardTargets),
      ...(parent === null ? {} : { parent_rollback: parent }),
      ...(order === null ? {} : { order }),
    }));
}

async function answer(
  c: Context<Env>,
  { store, now }: Services,
  id: string,
  takesSeveral: boolean,
  body: (rolledBack: RolledBack) => object,
): Promise<Response> {
  const payload = parseRollbackRequest(new URL(c.req.url).searchParams, await readJson(c.req.raw));
  if (typeof payload === 'string') return invalidParams(c, payload);
  const redemption = store.state.ledger.find((record) => record.id === id);
  if (redemption?.object !== 'redemption') return refusalResponse(c, notFound('redemption', id), null);
  const request = {
    input: payload,
    now: now(),
    channelId: serverKeys.applicationId,
    requestId: newId('v-'),
  };
  const outcome = rollBack(store.state, redemption, request, takesSeveral);
  return 'refusal' in outcome
    ? refusalResponse(c, outcome.refusal, outcome.record, request.requestId)
    : c.json(body(outcome));
}

/** 400: what a rollback is told is not as the API wants it. */
function invalidParams(c: Context<Env>, details: string): Response {
  const [key, message] = ['invalid_rollback_params', 'Invalid rollback params'];
  return c.json(serializeError({ code: 400, key, message, details }), 400);
}
