import { describe, expect, it } from 'vitest';
import { sendAsBackend } from '../../../support/backend-requests.ts';
import { answerTo } from '../../../support/page-requests.ts';
import { clientHeaders, openSandbox, serverHeaders, shopOrigin, uses } from '../../../support/sandbox.ts';

describe('the API for backends', () => {
  const strangers: Record<string, Record<string, string>> = {
    'no keys': {},
    'the keys of a page': clientHeaders,
    'a wrong token': { ...serverHeaders, 'X-App-Token': 'secret' },
    'a wrong id': { ...serverHeaders, 'X-App-Id': 'sandbox-client-id' },
    'no token': { 'X-App-Id': 'sandbox-app-id' },
    'another bearer token': { Authorization: 'Bearer sandbox-app-token' },
    'a token without the word Bearer': { Authorization: 'sandbox-access-token' },
  };
  for (const [what, headers] of Object.entries(strangers)) {
    it(`refuses a request with ${what}`, async () => {
      const sandbox = openSandbox();
      const { status, body } = await sendAsBackend(sandbox, 'vouchers/TENOFF/redemption', {
        body: {},
        headers,
      });
      expect(status).to.equal(401);
      expect(body).to.include({ code: 401, key: 'unauthorized', message: 'Unauthorized' });
      expect(sandbox.state().redemptions).to.deep.equal([]);
    });
  }

  it('accepts the server keys without an origin', async () => {
    expect((await sendAsBackend(openSandbox(), 'redemptions')).status).to.equal(200);
  });

  it('accepts a bearer token', async () => {
    const headers = { Authorization: 'Bearer sandbox-access-token' };
    expect((await sendAsBackend(openSandbox(), 'redemptions', { headers })).status).to.equal(200);
  });

  it('does not give access to the API for pages', async () => {
    const { status, body } = await answerTo(openSandbox(), 'TENOFF', {}, { headers: serverHeaders });
    expect(status).to.equal(401);
    expect(body).to.include({ key: 'unauthorized' });
  });

  it('lets no page read a response, not even one of a trusted origin', async () => {
    const { status, headers } = await sendAsBackend(openSandbox(), 'redemptions', { origin: shopOrigin });
    expect(status).to.equal(200);
    expect(cors(headers)).to.deep.equal([]);
  });

  it('allows nothing in a preflight', async () => {
    const { headers } = await sendAsBackend(openSandbox(), 'redemptions', {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Headers': 'x-app-id,x-app-token' },
      origin: shopOrigin,
    });
    expect(cors(headers)).to.deep.equal([]);
  });

  it('ignores the setting and the rate limit for pages', async () => {
    const sandbox = openSandbox({
      settings: { clientRedeemEnabled: false, rateLimit: { requests: 1, seconds: 5 } },
    });
    for (let time = 0; time < 3; time += 1) {
      expect((await sendAsBackend(sandbox, 'vouchers/TENOFF/redemption', { body: {} })).status).to.equal(200);
    }
    expect(uses(sandbox.state(), 'TENOFF')).to.equal(3);
  });

  const methods: [method: string, path: string, allowed: string][] = [
    ['DELETE', 'redemptions', 'GET or POST'],
    ['POST', 'redemptions/r_1', 'GET'],
    ['PUT', 'vouchers/TENOFF/redemption', 'GET or POST'],
    ['GET', 'redemptions/r_1/rollback', 'POST'],
    ['GET', 'redemptions/r_1/rollbacks', 'POST'],
    ['GET', 'vouchers/TENOFF/sessions/ssn_1', 'DELETE'],
    ['GET', 'promotions/tiers/promo_5PERCENT/redemption', 'POST'],
    ['DELETE', 'vouchers', 'GET or POST'],
    ['PATCH', 'vouchers/TENOFF', 'GET, POST, PUT or DELETE'],
    ['GET', 'vouchers/TENOFF/enable', 'POST'],
    ['GET', 'vouchers/TENOFF/balance', 'POST'],
    ['POST', 'vouchers/TENOFF/transactions', 'GET'],
    ['PUT', 'customers', 'GET or POST'],
    ['POST', 'customers/ben', 'GET, PUT or DELETE'],
    ['GET', 'customers/bulk/async', 'POST'],
    ['PUT', 'campaigns', 'GET or POST'],
    ['POST', 'campaigns/Autumn', 'GET, PUT or DELETE'],
    ['GET', 'campaigns/Autumn/vouchers', 'POST'],
    ['PUT', 'products', 'GET or POST'],
    ['POST', 'products/mug', 'GET, PUT or DELETE'],
    ['GET', 'validations', 'POST'],
    ['GET', 'vouchers/TENOFF/validate', 'POST'],
    ['GET', 'promotions/validation', 'POST'],
    ['GET', 'promotions/tiers/promo_5PERCENT/validation', 'POST'],
    ['GET', 'qualifications', 'POST'],
    ['POST', 'promotions/tiers', 'GET'],
    ['POST', 'promotions/tiers/promo_5PERCENT', 'GET, PUT or DELETE'],
    ['GET', 'campaigns/Welcome/disable', 'POST'],
    ['DELETE', 'promotions/camp_sandbox_promotions/tiers', 'GET or POST'],
    ['PUT', 'validation-rules', 'GET or POST'],
    ['POST', 'validation-rules/val_1', 'GET, PUT or DELETE'],
    ['PUT', 'validation-rules/val_1/assignments', 'GET or POST'],
    ['GET', 'validation-rules/val_1/assignments/asgm_1', 'DELETE'],
    ['POST', 'validation-rules-assignments', 'GET'],
    ['PUT', 'loyalties', 'GET or POST'],
    ['POST', 'loyalties/Coffee%20points', 'GET, PUT or DELETE'],
    ['PUT', 'loyalties/Coffee%20points/members', 'GET or POST'],
    ['DELETE', 'loyalties/members/POINTS500', 'GET'],
    ['GET', 'loyalties/members/POINTS500/balance', 'POST'],
    ['POST', 'loyalties/Coffee%20points/members/POINTS500/transactions', 'GET'],
    ['DELETE', 'orders', 'GET or POST'],
    ['DELETE', 'orders/ord_1', 'GET or PUT'],
    ['PUT', 'publications', 'GET or POST'],
    ['POST', 'publications/create', 'GET'],
    ['GET', 'events', 'POST'],
    ['POST', 'consents', 'GET'],
    ['GET', 'customers/ben/consents', 'PUT'],
  ];
  for (const [method, path, allowed] of methods) {
    it(`refuses ${method} ${path}`, async () => {
      const { status, body } = await sendAsBackend(openSandbox(), path, { method });
      expect(status).to.equal(405);
      expect(body).to.include({
        details: `${method} is not supported by this endpoint. Did you mean ${allowed}?`,
      });
    });
  }
});

function cors(headers: Headers): string[] {
  return [...headers.keys()].filter((name) => name.startsWith('access-control'));
}
