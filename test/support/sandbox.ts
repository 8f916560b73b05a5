import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxState,
} from '../../sandbox/sandbox.ts';

/** The origin of the tests' shop. The sandbox trusts it. */
export const shopOrigin = 'http://localhost:5173';

/** The API's address in requests of the tests. A sandbox in the same process opens no port, so any address works. */
export const apiUrl = 'http://localhost:4010';

/** The sandbox's public keys, as options of a client. */
export const clientKeys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };

/** The public keys, as headers of a page's request. */
export const clientHeaders = {
  'X-Client-Application-Id': clientKeys.applicationId,
  'X-Client-Token': clientKeys.clientToken,
};

/** The secret keys, as headers of a backend's request. */
export const serverHeaders = { 'X-App-Id': 'sandbox-app-id', 'X-App-Token': 'sandbox-app-token' };

/** The demo's cart: two bags of beans, a grinder and two packs of filters for 130.00. */
export const cart = {
  amount: 13000,
  items: [
    { product_id: 'prod_beans', quantity: 2, price: 2400 },
    { product_id: 'prod_grinder', quantity: 1, price: 6900 },
    { product_id: 'prod_filter', quantity: 2, price: 650 },
  ],
};

/**
 * A sandbox in the same process, without a rate limit. Its clock stands at noon on a Monday, and the codes that answer late
 * (`SLOW-5S`) answer at once.
 */
export function openSandbox({ settings, ...options }: SandboxOptions = {}): Sandbox {
  return createSandbox({
    now: () => new Date('2026-01-05T12:00:00.000Z'),
    wait: () => Promise.resolve(),
    ...options,
    settings: { rateLimit: null, ...settings },
  });
}

/** How often a code has been redeemed. */
export function uses(state: SandboxState, code: string): number | undefined {
  return state.vouchers[code]?.redemption.redeemed_quantity;
}
