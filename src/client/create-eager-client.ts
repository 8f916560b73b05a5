import { assembleClient, type Client } from './client.ts';
import type { ClientOptions } from './connection.ts';
import { calls } from './eager-calls.ts';

/**
 * Creates the same client as `createClient` of `voucher-redeem`, with the code of all calls included. Use it where code cannot be
 * loaded later: in a service worker, or in unit tests. `voucher-redeem/eager` exports it as `createClient`.
 *
 * @throws {TypeError} at once, if an option is missing or has a wrong value.
 * @since 0.1.0
 */
export const createEagerClient = (options: ClientOptions): Client => assembleClient(options, calls);
