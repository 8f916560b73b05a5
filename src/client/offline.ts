import { sharedInPage } from './page-state.ts';
import { isLoopback } from './parse-url.ts';
import { isReachable } from './reachable.ts';

/**
 * Whether the browser has said "offline" to a call of this page since it last said "online". The box makes a new client for each
 * attempt, so a client cannot remember it.
 */
const memory = sharedInPage('offline', () => ({ wasOffline: false }));

/** Whether the browser says that it has no network. It needs none to reach its own device. */
export function saysOffline(apiUrl: string): boolean {
  const isOffline = globalThis.navigator?.onLine === false;
  if (!isOffline) memory.wasOffline = false;
  return isOffline && !isLoopback(apiUrl);
}

/**
 * Whether the API responds although the browser says that it is offline. Some browsers say so behind a VPN. The first call that
 * meets this asks nobody. Later calls ask with a request that redeems nothing.
 */
export async function respondsAnyway(
  apiUrl: string,
  fetch: typeof globalThis.fetch | undefined,
  timeout: number,
): Promise<boolean> {
  const { wasOffline } = memory;
  memory.wasOffline = true;
  return wasOffline && isReachable(fetch, `${apiUrl}/client/v1/promotions/tiers`, timeout);
}
