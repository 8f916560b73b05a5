import { describe, expect, it } from 'vitest';
import { redeem } from '../../../support/page-requests.ts';
import { openSandbox } from '../../../support/sandbox.ts';

const until = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('webhooks to an address where nobody answers', () => {
  it('keep the newest 500 deliveries, and go on with the redemptions', async () => {
    const targets = ['http://localhost:1/', 'http://[::1]:6000/', 'http://nowhere.invalid/%00?#'];
    const sandbox = openSandbox({
      settings: { webhooks: targets },
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    for (let count = 0; count < 300; count += 1)
      expect((await redeem(sandbox, 'TENOFF')).status).to.equal(200);
    await until(50);
    const deliveries = sandbox.deliveries();
    expect(deliveries).to.have.length(500);
    expect(deliveries.every(({ attempts }) => attempts.length === 1)).to.equal(true);
    expect(JSON.parse(deliveries.at(-1)?.body ?? '')).to.have.nested.property(
      'data.redemption.id',
      sandbox.state().redemptions.at(-1)?.id,
    );
    sandbox.close();
  });
});
