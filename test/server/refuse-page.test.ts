import { expect } from '@open-wc/testing';

describe('the door for backends, in a page', () => {
  it('does not open: whoever opens the page could read the keys', async () => {
    const reason: unknown = await import('../../src/server.ts').catch((error: unknown) => error);
    expect(reason)
      .to.be.an('error')
      .with.property('message')
      .that.matches(/must not run in a page/);
  });
});
