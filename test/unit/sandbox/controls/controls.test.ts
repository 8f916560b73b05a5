import { describe, expect, it } from 'vitest';
import { seededPromotions } from '../../../../sandbox/sandbox.ts';
import type { ReceivedRequest } from '../../../../sandbox/store/request-log.ts';
import { control, redeem } from '../../../support/page-requests.ts';
import { clientHeaders, openSandbox, shopOrigin, uses } from '../../../support/sandbox.ts';

const evil = 'https://evil.example';

describe('the sandbox', () => {
  it('has its first uses, balances, customers, settings and requests again after a reset', async () => {
    const sandbox = openSandbox();
    const fresh = sandbox.state();
    await redeem(sandbox, 'ONCE', { customer: { source_id: 'zoe' }, order: { amount: 1000 } });
    await control(sandbox, 'PATCH', 'settings', { body: { trustedDomains: [] } });
    expect((await control(sandbox, 'POST', 'reset')).status).to.equal(200);
    expect(sandbox.state()).to.deep.equal(fresh);
  });

  it('counts requests for the rate limit from zero after a reset', async () => {
    const sandbox = openSandbox({ settings: { rateLimit: { requests: 1, seconds: 5 } } });
    await redeem(sandbox, 'TENOFF');
    sandbox.reset();
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(200);
  });

  it('shares nothing with another sandbox', async () => {
    const [one, other] = [openSandbox(), openSandbox()];
    await redeem(one, 'ONCE');
    expect(uses(other.state(), 'ONCE')).to.equal(0);
  });

  it('returns a copy of its state, with balances and attempts', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'GIFT50', { order: { amount: 2000 } });
    const shown = (await (await control(sandbox, 'GET', 'state')).json()) as unknown;
    expect(shown).to.deep.equal(sandbox.state());
    const { vouchers, redemptions } = sandbox.state();
    expect(vouchers['GIFT50']?.gift?.balance).to.equal(3000);
    expect(redemptions).to.have.length(1);
    delete vouchers['GIFT50'];
    expect(sandbox.state().vouchers['GIFT50']?.gift?.balance).to.equal(3000);
  });

  it('applies a changed setting at once', async () => {
    const sandbox = openSandbox();
    const response = await control(sandbox, 'PATCH', 'settings', { body: { clientRedeemEnabled: false } });
    expect(await response.json()).to.include({ clientRedeemEnabled: false });
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(403);
  });

  const wrongSettings: [body: object, message: string][] = [
    [{ colour: 'red' }, 'colour is not a property that is known here.'],
    [{ clientRedeemEnabled: 'no' }, 'clientRedeemEnabled should be true or false, got "no".'],
    [
      { rateLimit: { requests: 'x', seconds: 1 } },
      'rateLimit.requests should be a whole number from 0, got "x".',
    ],
    [{ rateLimit: { requests: 5 } }, 'rateLimit.seconds is missing.'],
    [{ rateLimit: { requests: 5, seconds: 0 } }, 'rateLimit.seconds should be a number above 0, got 0.'],
    [
      { rateLimit: { requests: 5, seconds: 5, per: 'ip' } },
      'rateLimit.per is not a property that is known here.',
    ],
    [
      { trustedDomains: [7] },
      'trustedDomains[0] should be a domain such as "shop.example", ".shop.example" for those below it, or "*", got 7.',
    ],
    [
      { trustedDomains: ['shop.test', 'http://'] },
      'trustedDomains[1] should be a domain such as "shop.example", ".shop.example" for those below it, or "*", got "http://".',
    ],
    [[], 'The settings should be an object, got a list.'],
  ];
  for (const [body, message] of wrongSettings) {
    it(`refuses a wrong setting with a message: ${message}`, async () => {
      const sandbox = openSandbox();
      const before = sandbox.state().settings;
      const response = await control(sandbox, 'PATCH', 'settings', { body });
      expect(response.status).to.equal(400);
      expect(await response.json()).to.include({ message });
      expect(sandbox.state().settings).to.deep.equal(before);
    });
  }

  const wrongRules: [rules: unknown, message: string][] = [
    [7, 'stackingRules should be an object, got 7.'],
    [{ colour: 1 }, 'stackingRules.colour is not a property that is known here.'],
    [
      { applicable_redeemables_limit: 31 },
      'stackingRules.applicable_redeemables_limit should be a whole number from 1 to 30, got 31.',
    ],
    [
      { redeemables_application_mode: 'SOME' },
      'stackingRules.redeemables_application_mode should be one of "ALL", "PARTIAL", got "SOME".',
    ],
    [{ exclusive_categories: 'x' }, 'stackingRules.exclusive_categories should be a list, got "x".'],
    [
      { applicable_redeemables_category_limits: { cat_x: 11 } },
      'stackingRules.applicable_redeemables_category_limits.cat_x should be a whole number from 1 to 10, got 11.',
    ],
  ];
  for (const [stackingRules, message] of wrongRules) {
    it(`refuses a wrong stacking rule with a message: ${message}`, async () => {
      const sandbox = openSandbox();
      const before = sandbox.state().settings;
      const response = await control(sandbox, 'PATCH', 'settings', { body: { stackingRules } });
      expect(response.status).to.equal(400);
      expect(await response.json()).to.include({ message });
      expect(sandbox.state().settings).to.deep.equal(before);
    });
  }

  it('changes only the given stacking rule, and restores it on a reset', async () => {
    const sandbox = openSandbox();
    const before = sandbox.state().settings;
    const body = { stackingRules: { applicable_redeemables_limit: 1 } };
    await control(sandbox, 'PATCH', 'settings', { body });
    const { stackingRules } = sandbox.state().settings;
    expect(stackingRules).to.deep.equal({ ...before.stackingRules, applicable_redeemables_limit: 1 });
    sandbox.reset();
    expect(sandbox.state().settings).to.deep.equal(before);
  });

  it('returns a copy of one voucher, and 404 for a code that it does not have', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'GIFT50', { order: { amount: 2000 } });
    const response = await control(sandbox, 'GET', 'vouchers/GIFT50');
    expect(await response.json()).to.deep.equal(sandbox.state().vouchers['GIFT50']);
    sandbox.voucher('GIFT50').active = false;
    expect(sandbox.voucher('GIFT50'))
      .to.include({ active: true })
      .and.to.have.nested.property('gift.balance', 3000);
    expect((await control(sandbox, 'GET', 'vouchers/NONE')).status).to.equal(404);
    expect(() => sandbox.voucher('NONE')).to.throw(TypeError, 'got "NONE"');
  });

  it('lists all requests, including preflights and refused ones', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'TENOFF', undefined, { method: 'OPTIONS' });
    await redeem(sandbox, 'TENOFF', { order: { amount: 1000 } }, { origin: evil });
    const path = '/client/v1/redeem?code=TENOFF';
    const time = '2026-01-05T12:00:00.000Z';
    const listed = (await (await control(sandbox, 'GET', 'requests')).json()) as ReceivedRequest[];
    const answer = listed[1]?.answer;
    expect(answer).to.include({ code: 401, key: 'unauthorized' });
    expect(listed).to.deep.equal([
      { time, method: 'OPTIONS', path, origin: shopOrigin, body: null, status: 204, answer: null },
      { time, method: 'POST', path, origin: evil, body: { order: { amount: 1000 } }, status: 401, answer },
    ]);
    expect(sandbox.state().requests).to.equal(2);
  });

  it('lets a page of a trusted origin use the control paths', async () => {
    const sandbox = openSandbox();
    const preflight = await control(sandbox, 'OPTIONS', 'settings', { origin: shopOrigin });
    expect(preflight.headers.get('Access-Control-Allow-Methods')).to.contain('PATCH');
    const response = await control(sandbox, 'POST', 'reset', { origin: shopOrigin });
    expect(response.status).to.equal(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
  });

  it('lets no other page use the control paths, even if that page does not read the response', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'ONCE');
    const response = await control(sandbox, 'POST', 'reset', { origin: evil });
    expect(response.status).to.equal(403);
    expect(await response.json())
      .to.have.property('message')
      .that.contains('trusted origins');
    expect(uses(sandbox.state(), 'ONCE')).to.equal(1);
    expect(
      (await control(sandbox, 'OPTIONS', 'reset', { origin: evil })).headers.get(
        'Access-Control-Allow-Methods',
      ),
    ).to.equal(null);
  });

  it('lists every code and promotion on its front page', async () => {
    const sandbox = openSandbox();
    const text = await (await sandbox.answer(new Request('http://localhost:4010/'))).text();
    for (const code of Object.keys(sandbox.state().vouchers)) expect(text).to.contain(code);
    for (const { id, description } of seededPromotions)
      expect(text).to.contain(id).and.to.contain(description);
  });

  it('has a fetch function that works without a network and counts as a page of localhost', async () => {
    const sandbox = openSandbox();
    const url = 'http://localhost:4010/client/v1/redeem?code=TENOFF';
    const response = await sandbox.fetch(url, { method: 'POST', headers: clientHeaders, body: '{}' });
    expect(response.status).to.equal(200);
    expect(sandbox.requests()[0]).to.include({ method: 'POST', origin: 'http://localhost' });
  });

  it('answers any address by its fetch function, and only local ones through a port', async () => {
    const sandbox = openSandbox();
    const url = 'https://api.voucherify.io/client/v1/redeem?code=TENOFF';
    const sent = { method: 'POST', headers: clientHeaders, body: '{}' };
    expect((await sandbox.fetch(url, sent)).status).to.equal(200);
    const request = new Request(url, sent);
    expect((await sandbox.answer(request, { origin: 'http://localhost' })).status).to.equal(403);
  });
});
