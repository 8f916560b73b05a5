import { assembleClient, type Client } from './client.ts';
import type { ClientOptions } from './connection.ts';
import { calls } from './lazy-calls.ts';

/**
 * Creates a client of one Voucherify project. It sends nothing by itself.
 *
 * The code of every call except `redeem` is loaded when the call is first made. `voucher-redeem/eager` has a `createClient` that
 * includes all of it.
 *
 * @throws {TypeError} at once, if an option is missing or has a wrong value.
 * @example
 * const client = createClient({ applicationId: '…', clientToken: '…' });
 * const outcome = await client.redeem('SUMMER-10', { order: { amount: 1999 } });
 * @since 0.1.0
 */
export const createClient = (options: ClientOptions): Client => assembleClient(options, calls);
