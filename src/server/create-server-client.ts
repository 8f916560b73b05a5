import { refusePage } from './refuse-page.ts';
import { createUncheckedClient, type ServerClient } from './client.ts';
import type { ServerClientOptions } from './connection.ts';

export type { ServerClient } from './client.ts';

/**
 * A client for a shop's backend, with the project's server keys: `{ applicationId, secretKey }`, or `{ accessToken }`. A bad
 * option throws `TypeError` at once. A page gets an `Error` already from the import.
 * @since 0.1.0
 */
export function createServerClient(options: ServerClientOptions): ServerClient {
  // Again: a page can come up after the import, and some bundlers drop what an import does.
  refusePage();
  return createUncheckedClient(options);
}
