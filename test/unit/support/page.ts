import { vi } from 'vitest';

/** What all copies of the library on a page share (src/client/page-state.ts). */
const SHARED = Symbol.for('voucher-redeem/1');

/** Forgets what was shared on the page of an earlier test. */
export function leavePage(): void {
  delete (globalThis as { [SHARED]?: unknown })[SHARED];
}

/** Makes the code under test believe that it runs in a page where nothing has happened yet. */
export function openPage(): void {
  leavePage();
  vi.stubGlobal('document', {});
}
