import { sharedInPage } from './page-state.ts';

/**
 * Writes an error for the page's developer to the console. Each `key` is written once per page, although several copies of the
 * library may be on it.
 */
export function reportOnce(key: string, message: string): void {
  const reported = sharedInPage('reported', () => new Set<string>());
  if (reported.has(key)) return;
  reported.add(key);
  report(message);
}

/**
 * Writes an error for the page's developer to the console. A console that is missing, or that throws, must not keep an outcome
 * from anybody, so all messages of this library go through here.
 */
export function report(message: unknown): void {
  try {
    globalThis.console.error(message);
  } catch {
    // There is no other place to write to.
  }
}
