/**
 * Throws where there is a page: whoever opens it could read the keys, and spend and undo at will. A runtime of backends may
 * have a `window`, and none a document.
 */
export function refusePage(): void {
  const { window } = globalThis as { window?: { document?: unknown } };
  if (window?.document)
    throw new Error(
      'voucher-redeem: voucher-redeem/server takes secret keys and must not run in a page, where anybody could read them. ' +
        'Call it from your backend; in a page use createClient with the client-side keys. (A test of a backend that plays a ' +
        'page, as jsdom does, gets this too: run it in Node’s own environment.)',
    );
}

// At import, so that a bundle for pages fails when it is first opened and not when somebody first pays.
refusePage();
