import type { ClientOptions } from '../client/connection.ts';

/** What an answer depends on beside the code. */
export interface QuestionSource extends Partial<ClientOptions> {
  currency?: string | undefined;
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

/**
 * Everything that an offer is an answer to, beside the code, as text. If any of it changes, the offer does not hold.
 *
 * @param asked the context with the page's own fields, and the amount as it was typed.
 */
export function questionOf(
  { applicationId, clientToken, apiUrl, endpoint, trackingId, currency, client }: QuestionSource,
  asked: { context: object; amount: string | undefined },
): string {
  const project = [applicationId, clientToken, apiUrl, endpoint, trackingId, currency, idOf(client)];
  return JSON.stringify([project, asked]);
}
