import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { redeem } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

/** test/browser/sandbox-front-page.test.ts and test/e2e/sandbox-page.test.ts have the page in a browser. */

async function draw(sandbox: Sandbox, path = '/'): Promise<string> {
  const response = await sandbox.fetch(`http://localhost:4010${path}`, { headers: { Accept: 'text/html' } });
  return response.text();
}

describe('the front page', () => {
  it('shows the vouchers that a test has added before those that every sandbox has', async () => {
    const sandbox = openSandbox({ vouchers: [{ code: 'OF-THE-SEED' }] });
    sandbox.addVouchers({ code: 'OF-THE-TEST' });
    const page = await draw(sandbox);
    const places = ['OF-THE-TEST', 'OF-THE-SEED', 'TENOFF'].map((code) =>
      page.indexOf(`data-code="${code}"`),
    );
    expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
    expect(places[0]).to.be.greaterThan(0);
  });

  it('shows 200 of many vouchers, and finds the others by a search', async () => {
    const vouchers = Array.from({ length: 300 }, (_, index) => ({ code: `MANY-${index}-` }));
    const sandbox = openSandbox({ vouchers });
    const page = await draw(sandbox);
    expect(page).to.contain('The first 200 of 3');
    expect(page).not.to.contain('data-code="MANY-7-"');
    expect(await draw(sandbox, '/?search=many-7-')).to.contain('data-code="MANY-7-"');
  });

  it('takes no longer to draw after many redemptions, because an open page is drawn every two seconds', async () => {
    const sandbox = openSandbox();
    const fastest = async () => {
      let best = Infinity;
      for (let times = 0; times < 5; times += 1) {
        const start = performance.now();
        await draw(sandbox);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    const redeemTimes = async (times: number) => {
      for (let count = 0; count < times; count += 1) await redeem(sandbox, 'TENOFF');
    };
    await redeemTimes(100);
    const before = await fastest();
    await redeemTimes(1500);
    expect(await fastest()).to.be.lessThan(before * 3 + 10);
  });
});
