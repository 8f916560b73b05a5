/** The headless entry point with all calls in one file: for service workers and unit tests. */
export { createEagerClient as createClient } from './client/create-eager-client.ts';
export type { Client } from './client/client.ts';
export type { ClientOptions, Endpoint } from './client/connection.ts';
export { createSession } from './client/session.ts';
export { lineDiscounts, orderTotals } from './effects/order-totals.ts';
