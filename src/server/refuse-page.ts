/**
 * Throws an `Error` in a browser page: everybody who opens the page could read the secret keys, and could redeem and roll
 * back with them. It looks for a document, because some backend runtimes have a `window` but none has a document.
 */
export function refusePage(): void {
  const { window } = globalThis as { window?: { document?: unknown } };
  if (window?.document)
    throw new Error(
      'voucher-redeem: voucher-redeem/server takes secret keys and must not run in a page, where anybody could read them. ' +
        'Call it from your backend; in a page use createClient with the client-side keys. (A test of a backend in an ' +
        'environment that imitates a page, such as jsdom, gets this error too: run it in Node’s own environment.)',
    );
}

// This runs at import, so that a bundle with this module in it fails when the page is opened, not at the first payment.
refusePage();
