import { sharedInPage } from './page-state.ts';

/**
 * Writes an error for the page's developer to the console. Each `key` is written once per page, although several copies of the
 * library may be on it.
 */
export function reportOnce(key: string, message: string): void {
  const reported = sharedInPage('reported', () => new Set<string>());
  if (reported.has(key)) return;
  reported.add(key);
  globalThis.console?.error?.(message);
}
