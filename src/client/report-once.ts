import { sharedInPage } from './page-state.ts';

/**
 * Tells the page's developer about a mistake, once on a page for each `key`. A page without a console loses nothing else.
 */
export function reportOnce(key: string, message: string): void {
  const reported = sharedInPage('reported', () => new Set<string>());
  if (reported.has(key)) return;
  reported.add(key);
  globalThis.console?.error?.(message);
}
