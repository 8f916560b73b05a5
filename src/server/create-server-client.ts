import { openServerClient, type ServerClient } from './server-client.ts';
import type { ServerClientOptions } from './server-connection.ts';

export type { ServerClient } from './server-client.ts';

/**
 * A client for a shop's backend, with the project's server keys: `{ applicationId, secretKey }`, or `{ accessToken }`. A bad
 * option throws `TypeError` at once. So does a page: whoever opens it could read the keys, and spend and undo at will.
 * @since 0.1.0
 */
export function createServerClient(options: ServerClientOptions): ServerClient {
  const { window } = globalThis as { window?: { document?: unknown } };
  if (window?.document)
    throw new Error(
      'voucher-redeem: voucher-redeem/server takes secret keys and must not run in a page, where anybody could read them. ' +
        'Call it from your backend; in a page use createClient with the client-side keys.',
    );
  return openServerClient(options);
}
