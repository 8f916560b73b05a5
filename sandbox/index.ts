/** The entry point `voucher-redeem/sandbox`: a sandbox for the tests of a shop, in Node. */
export { startSandbox, type ServedSandbox, type ServeOptions } from './server.ts';
export * from './browser.ts';
