import { asObject, asText, type Json } from '../api/json.ts';
import { unreadable, type ParsedResponse } from '../api/response.ts';
import { connectAsBefore } from './send.ts';
import type { Settings } from './settings.ts';

/** What `subscribe` did: the id of the profile, if there is one, and the response that says whether all went well. */
export interface Subscription {
  customerId?: string | undefined;
  response: ParsedResponse;
}

/**
 * Sends `POST /client/v1/customers`, which creates the customer's profile, and then what the customer agrees to
 * (docs/voucherify-api.md#customers-for-pages). A profile with the same `source_id` is updated, so both can be sent again.
 *
 * @param consents the ids of the consents that the customer gives. What is not named stays as it was.
 */
export async function subscribe(
  settings: Settings,
  customer: Json,
  consents: string[],
): Promise<Subscription> {
  const { send } = connectAsBefore(settings);
  const response = await send({ path: '/client/v1/customers', body: customer });
  if (response.status !== 'accepted') return { response };
  const customerId = asText(asObject(response.body).id);
  if (!customerId) return { response: unreadable(response) };
  if (consents.length === 0) return { customerId, response };
  const path = `/client/v1/customers/${encodeURIComponent(customerId)}/consents`;
  const body = Object.fromEntries(consents.map((id) => [id, true]));
  return { customerId, response: await send({ path, method: 'PUT', body }) };
}
