/** In a page: what a callback throws is an error of the page, and Node has no page. test/unit/legacy has the rest. */
import { expect } from '@open-wc/testing';
import { createVoucherify, type Voucherify } from '../../src/legacy/voucherify.ts';
import { clientKeys } from '../support/sandbox.ts';

/** The global as an old page sets it up, over a real connection. */
function initialized(): Voucherify {
  const voucherify = createVoucherify();
  voucherify.initialize(clientKeys.applicationId, clientKeys.clientToken);
  voucherify.setBaseUrl(window.sandboxUrl);
  return voucherify;
}

describe('Voucherify.redeem with a callback', () => {
  it('leaves what it throws to the page, and never calls it again', async () => {
    const { onerror } = window;
    const errors: unknown[] = [];
    let calls = 0;
    const uncaught = new Promise<void>((resolve) => {
      const listener = (event: ErrorEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        errors.push(event.error);
        resolve();
      };
      window.addEventListener('error', listener, { capture: true, once: true });
    });
    window.onerror = null;
    const mistake = new Error('a mistake in the shop');
    try {
      void initialized().redeem('EXPIRED', {}, () => {
        calls += 1;
        throw mistake;
      });
      await uncaught;
      await initialized()
        .redeem('EXPIRED')
        ?.catch(() => {});
      await new Promise((later) => setTimeout(later));
    } finally {
      window.onerror = onerror;
    }
    expect(errors).to.deep.equal([mistake]);
    expect(calls).to.equal(1);
  });
});
