import type { Context } from 'hono';
import { listPublicationPage } from '../../domain/lists/publications.ts';
import { publish } from '../../domain/publications/publish.ts';
import { Refusal } from '../../domain/refusal.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import { parsePublicationBody, parsePublicationQuery } from '../schemas/publications.ts';
import { serializeError } from '../serializers/error.ts';
import { serializePublication, serializePublications } from '../serializers/publications.ts';

/** `POST /publications`, and `POST /publish` for pages: gives vouchers to a customer (docs/voucherify-api.md#publications). */
export function createPublication({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const body = parsePublicationBody(urlOf(c).searchParams, c.get('body').value);
    if (typeof body === 'string') return invalidPayload(c, body);
    const publication = publish(store.state, body, now());
    return publication instanceof Refusal
      ? refusalResponse(c, publication, null)
      : c.json(serializePublication(publication));
  };
}

/** `GET /publications`: page by page, newest first by default. */
export function listPublications({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parsePublicationQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializePublications(listPublicationPage(store.state.publications, query)));
  };
}

/** `GET /publications/create`: only for integration keys, which the sandbox does not have. */
export function createPublicationByQuery(c: Context<Env>): Response {
  const error = { code: 403, key: 'integration_api_key_required', message: 'Forbidden' };
  return c.json(serializeError(error), 403);
}
