import type { Context } from 'hono';
import { newId } from '../../domain/ids.ts';
import { findRedemption } from '../../domain/ledger.ts';
import { notFound } from '../../domain/refusal.ts';
import { rollBack, type RolledBack } from '../../domain/rollback/rollback.ts';
import { serverKeys } from '../../fixtures/keys.ts';
import type { Env, Services } from '../context.ts';
import { invalidRollback, refusalResponse } from '../responses.ts';
import { parseRollbackRequest } from '../schemas/rollback-body.ts';
import { serializeRecord, serializeRollbacks } from '../serializers/records.ts';

/** `POST /redemptions/{redemptionId}/rollback`: rolls back a single redemption (docs/voucherify-api.md#rollbacks). */
export function rollBackSingle(services: Services) {
  return (c: Context<Env, '/redemptions/:id/rollback'>): Response =>
    respond(c, services, c.req.param('id'), false, ({ rollbacks: [only] }) => serializeRecord(only));
}

/** `POST /redemptions/{parentRedemptionId}/rollbacks`: rolls back redemptions that were made together, or a single one. */
export function rollBackSeveral(services: Services) {
  return (c: Context<Env, '/redemptions/:id/rollbacks'>): Response =>
    respond(c, services, c.req.param('id'), true, serializeRollbacks);
}

function respond(
  c: Context<Env>,
  { store, now }: Services,
  id: string,
  takesSeveral: boolean,
  serialize: (rolledBack: RolledBack) => object,
): Response {
  const input = parseRollbackRequest(new URL(c.req.url).searchParams, c.get('body').value);
  if (typeof input === 'string') return invalidRollback(c, input);
  const redemption = findRedemption(store.state.ledger, id);
  if (redemption === undefined) return refusalResponse(c, notFound('redemption', id), null);
  const request = { input, now: now(), channelId: serverKeys.applicationId, requestId: newId('v-') };
  const outcome = rollBack(store.state, redemption, request, takesSeveral);
  return 'refusal' in outcome
    ? refusalResponse(c, outcome.refusal, outcome.entry, request.requestId)
    : c.json(serialize(outcome));
}
