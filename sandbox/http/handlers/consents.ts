import type { Context } from 'hono';
import { updateConsents } from '../../domain/customers/consents.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, refusalResponse } from '../responses.ts';
import { parseConsentsBody } from '../schemas/consents-body.ts';
import { serializeConsents } from '../serializers/consents.ts';

/** `GET /consents`: what customers can agree to (docs/voucherify-api.md#customers-for-pages). */
export function listConsents({ store }: Services) {
  return (c: Context<Env>): Response => c.json(serializeConsents(store.state.consents.values()));
}

/** `PUT /customers/{customerId}/consents`: keeps what a customer agrees to. */
export function putConsents({ store }: Services) {
  return (c: Context<Env, '/customers/:id/consents'>): Response => {
    const body = parseConsentsBody(c.get('body').value);
    if (typeof body === 'string') return invalidPayload(c, body);
    const refusal = updateConsents(store.state, c.req.param('id'), body);
    return refusal === undefined ? c.body(null, 204) : refusalResponse(c, refusal, null);
  };
}
