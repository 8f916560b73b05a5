import { assembleClient, type Client } from './client.ts';
import type { ClientOptions } from './connection.ts';
import { calls } from './lazy-calls.ts';

/**
 * A client of one Voucherify project. All calls but `redeem` are loaded when they are first made. A bad option throws
 * `TypeError` at once.
 * @since 0.1.0
 */
export const createClient = (options: ClientOptions): Client => assembleClient(options, calls);
