/** What all copies of the library on a page share (src/client/page-state.ts). */
const SHARED = Symbol.for('voucher-redeem/1');

const page = globalThis as { [SHARED]?: unknown; document?: unknown };

/** Ends what `openPage` began: there is no page any more, and nothing that was shared on it. */
export function leavePage(): void {
  delete page[SHARED];
  delete page.document;
}

/** Makes the code under test believe that it runs in a page where nothing has happened yet. For tests in Node. */
export function openPage(): void {
  leavePage();
  page.document = {};
}
