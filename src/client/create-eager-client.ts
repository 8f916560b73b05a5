import { assembleClient, type Client } from './client.ts';
import type { ClientOptions } from './connection.ts';
import { calls } from './eager-calls.ts';

/**
 * The same client as that of `voucher-redeem`, with all calls in it from the start: for a service worker, which may not load
 * code later, and for unit tests.
 * @since 0.1.0
 */
export const createEagerClient = (options: ClientOptions): Client => assembleClient(options, calls);
