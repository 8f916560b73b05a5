/**
 * The entry point `voucher-redeem/eager`: the client of `voucher-redeem`, with no `import()` in it. Service workers refuse
 * `import()`, and in unit tests a call does not wait for a file.
 */
export { createEagerClient as createClient } from './client/create-eager-client.ts';
export type { Client } from './client/client.ts';
export type { ClientOptions, Endpoint } from './client/connection.ts';
export { createSession } from './client/session.ts';
export { lineDiscounts, orderTotals } from './effects/order-totals.ts';
