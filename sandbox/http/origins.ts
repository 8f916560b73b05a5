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
export function isLocalHost(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
}

function hostOf(origin: string): string | null {
  try {
    const { hostname } = new URL(origin.includes('://') ? origin : `http://${origin}`);
    return hostname === '' ? null : hostname;
  } catch {
    return null;
  }
}
