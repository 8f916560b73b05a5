/**
 * Whether a page may use the client-side API: its host is on the project's list. Pages send a full origin
 * (`https://shop.example.com:8443`) and curl samples send a bare host, so schemes and ports are ignored on both sides
 * (docs/voucherify-api.md#origins-and-cors).
 */
export function isTrustedOrigin(origin: string | null, trustedDomains: readonly string[]): boolean {
  const host = origin === null ? null : hostOf(origin);
  if (host === null) return false;
  return trustedDomains.some((pattern) => {
    if (pattern === '*') return true;
    if (pattern.startsWith('.')) return host.endsWith(pattern.toLowerCase());
    return host === hostOf(pattern);
  });
}

/**
 * Whether a request was sent to a name of this machine. A page whose own domain resolves to 127.0.0.1 (DNS rebinding) still sends
 * that domain in `Host`.
 */
export function isLocalHost(hostname: string | null): boolean {
  return hostname !== null && (localNames.has(hostname) || hostname.endsWith('.localhost'));
}

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The host of an address, of an origin or of a bare host, as a `URL` has it; null if it has none. */
export function hostOf(origin: string): string | null {
  const [, simple] = simpleHost.exec(origin) ?? [];
  if (simple !== undefined) return simple;
  try {
    const { hostname } = new URL(origin.includes('://') ? origin : `http://${origin}`);
    return hostname === '' ? null : hostname;
  } catch {
    return null;
  }
}

/**
 * Most hosts are read without `URL`, which takes as long as all other checks of a request together: names of which every part
 * begins with a letter and has only letters and digits, and 127.0.0.1. A `URL` does not change these.
 */
const simpleHost =
  /^(?:https?:\/\/)?((?:[a-z][a-z0-9]*\.)*[a-z][a-z0-9]*|127\.0\.0\.1)(?::[0-9]{1,4}|:[1-5][0-9]{4})?(?:$|\/)/;
