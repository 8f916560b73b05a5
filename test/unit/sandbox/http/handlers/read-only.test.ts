import { describe, expect, it } from 'vitest';
import { get, post } from '../../../../support/page-requests.ts';
import { openSandbox, shopOrigin } from '../../../../support/sandbox.ts';

/** The endpoints that redeem nothing. They are open also while redeeming is switched off. */
const questions = ['promotions/tiers', 'validate?code=TENOFF'];

for (const path of questions)
  describe(`the endpoint ${path}`, () => {
    it('is open to a trusted page with keys, also while redeeming is switched off', async () => {
      const sandbox = openSandbox({ settings: { clientRedeemEnabled: false } });
      const { status, headers } = await get(sandbox, path);
      expect(status).to.equal(200);
      expect(headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
    });

    it('refuses an untrusted page and a request without keys', async () => {
      expect((await get(openSandbox(), path, { origin: 'https://evil.example' })).status).to.equal(401);
      expect((await get(openSandbox(), path, { headers: {} })).status).to.equal(401);
    });

    it('answers a preflight', async () => {
      const { status, headers } = await get(openSandbox(), path, { method: 'OPTIONS', headers: {} });
      expect(status).to.equal(204);
      expect(headers.get('Access-Control-Allow-Methods')).to.contain('GET');
    });

    it('has the rate limit', async () => {
      const sandbox = openSandbox({ settings: { rateLimit: { requests: 1, seconds: 5 } } });
      await get(sandbox, path);
      expect((await get(sandbox, path)).status).to.equal(429);
    });

    for (const method of ['POST', 'PUT', 'DELETE'])
      it(`refuses the method ${method}`, async () => {
        const { status, body, headers } = await get(openSandbox(), path, { method });
        expect(status).to.equal(405);
        expect(headers.get('Allow')).to.equal('GET');
        expect(body).to.include({
          details: `${method} is not supported by this endpoint. Did you mean GET?`,
        });
      });
  });

describe('the endpoint qualifications', () => {
  it('is open while redeeming is switched off, and needs keys and the method POST', async () => {
    const sandbox = openSandbox({ settings: { clientRedeemEnabled: false } });
    expect((await post(sandbox, 'qualifications', {})).status).to.equal(200);
    const { status, headers } = await get(sandbox, 'qualifications');
    expect([status, headers.get('Allow')]).to.deep.equal([405, 'POST']);
    expect((await post(sandbox, 'qualifications', {}, { headers: {} })).status).to.equal(401);
  });
});
