/** In a page, because only a page is refused. The unit tests of the server run in Node. */
import { expect } from '@open-wc/testing';

describe('voucher-redeem/server in a browser page', () => {
  it('the import throws, because everybody who opens the page could read the keys', async () => {
    const reason: unknown = await import('../../src/server.ts').catch((error: unknown) => error);
    expect(reason)
      .to.be.an('error')
      .with.property('message')
      .that.matches(/must not run in a page/);
  });
});
