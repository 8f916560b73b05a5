import { describe, expect, it } from 'vitest';
import type { Controls } from '../../../../../sandbox/controls/controls.ts';
import { initialState } from '../../../../../sandbox/fixtures/initial-state.ts';
import { createApp } from '../../../../../sandbox/http/app.ts';
import type { Services } from '../../../../../sandbox/http/context.ts';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { createStore } from '../../../../../sandbox/store/store.ts';
import { clientHeaders, openSandbox, shopOrigin } from '../../../../support/sandbox.ts';

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

  it('reads only the redemptions that it shows, because an open page is drawn every two seconds', async () => {
    const store = createStore(() => initialState({ settings: { rateLimit: null } }));
    const services = { store, now: () => new Date() } as Services;
    const app = createApp(services, {} as Controls);
    const send = (path: string, init: RequestInit) =>
      app.fetch(new Request(`http://localhost:4010${path}`, init), { client: { origin: shopOrigin } });
    for (let count = 0; count < 55; count += 1) {
      const redeemed = await send('/client/v1/redeem?code=TENOFF', {
        method: 'POST',
        headers: clientHeaders,
      });
      expect(redeemed.status).to.equal(200);
    }
    const { ledger } = store.state;
    const [oldest] = ledger;
    const refuse = (): never => {
      throw new Error('An old redemption was read.');
    };
    ledger.set(oldest![0], new Proxy(oldest![1], { get: refuse, ownKeys: refuse }));
    const page = await send('/', { headers: { Accept: 'text/html' } });
    expect(page.status).to.equal(200);
    expect(await page.text()).to.contain('The newest 50 of 55.');
  });
});
