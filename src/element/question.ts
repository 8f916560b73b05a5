import { toJson } from '../api/to-json.ts';
import type { ClientOptions } from '../client/connection.ts';

/** The properties of the element that an offer depends on. */
export interface QuestionSource extends Partial<ClientOptions> {
  currency?: string | undefined;
  currencyDecimals?: number | undefined;
  client?: object | undefined;
}

const clientIds = new WeakMap<object, number>();
let lastClientId = 0;

/** Tells two client objects apart in a text. */
function idOf(client: object | undefined): number {
  if (!client) return 0;
  const id = clientIds.get(client) ?? (lastClientId += 1);
  clientIds.set(client, id);
  return id;
}

/** The project, the client and the lock of a cart, as text that can be compared. */
export function cartIdentity(
  source: QuestionSource & {
    sessionKey?: string | undefined;
    hold?: unknown;
    attemptKey?: string | undefined;
  },
): string {
  const { applicationId, clientToken, apiUrl, trackingId, client, sessionKey, hold, attemptKey } = source;
  return toJson([
    [applicationId, clientToken, apiUrl, trackingId, idOf(client)],
    [sessionKey, hold, attemptKey],
  ]);
}

/**
 * The inputs of an offer beside the code, as text that can be compared: project, keys, client, currency, context, amount. An offer
 * is valid only while this text stays the same.
 *
 * @param input the context with the page's own fields, and the amount as it was typed.
 */
export function questionOf(
  source: QuestionSource,
  input: { context: object; amount: string | undefined },
): string {
  const { applicationId, clientToken, apiUrl, endpoint, trackingId, client } = source;
  const { currency, currencyDecimals } = source;
  const project = [applicationId, clientToken, apiUrl, endpoint, trackingId, idOf(client)];
  return toJson([project, currency, currencyDecimals, input]);
}
