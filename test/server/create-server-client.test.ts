import { expect } from '@open-wc/testing';
import { createServerClient } from '../../src/server.ts';

describe('the door for backends, in a page', () => {
  it('does not open: whoever opens the page could read the keys', () => {
    const keys = { applicationId: 'sandbox-app-id', secretKey: 'hush' };
    expect(() => createServerClient(keys)).to.throw(/must not run in a page/);
    expect(() => createServerClient({ accessToken: 'hush' })).to.throw(/must not run in a page/);
    expect(() => createServerClient(keys)).not.to.throw(/hush/);
  });
});
