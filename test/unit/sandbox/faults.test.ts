import { describe, expect, it } from 'vitest';
import { answerTo, redeem } from '../../support/page-requests.ts';
import { clientHeaders, openSandbox, shopOrigin, uses } from '../../support/sandbox.ts';

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('faults on demand', () => {
  const cuts: [code: string, redeemed: number][] = [
    ['DROP-BEFORE', 0],
    ['DROP-AFTER', 1],
    ['DOUBLED', 1],
    ['TIMEOUT-AFTER', 1],
  ];
  for (const [code, redeemed] of cuts) {
    it(`${code} answers nothing, and ${redeemed === 1 ? 'has' : 'has not'} redeemed`, async () => {
      const sandbox = openSandbox();
      expect(await rejection(redeem(sandbox, code))).to.be.instanceOf(TypeError);
      expect(uses(sandbox.state(), code)).to.equal(redeemed);
    });
  }

  it('a cut goes to the connection where there is one', async () => {
    let cut = 0;
    const request = new Request('http://localhost/client/v1/redeem?code=DROP-AFTER', {
      method: 'POST',
      headers: clientHeaders,
    });
    await openSandbox().answer(request, { origin: shopOrigin, cut: () => (cut += 1) });
    expect(cut).to.equal(1);
  });

  it('DOUBLED is redeemed twice when a browser sends it twice', async () => {
    const sandbox = openSandbox();
    await Promise.allSettled([redeem(sandbox, 'DOUBLED'), redeem(sandbox, 'DOUBLED')]);
    expect(uses(sandbox.state(), 'DOUBLED')).to.equal(2);
  });

  it('SLOW-5S has redeemed before it makes the shopper wait, for five seconds', async () => {
    const waits: [ms: number, uses: number | undefined][] = [];
    const sandbox = openSandbox({
      wait: (ms) => {
        waits.push([ms, uses(sandbox.state(), 'SLOW-5S')]);
        return Promise.resolve();
      },
    });
    expect((await answerTo(sandbox, 'SLOW-5S')).body['result']).to.equal('SUCCESS');
    expect(waits).to.deep.equal([[5000, 1]]);
  });

  it('TIMEOUT-AFTER lets a shopper who leaves leave at once', async () => {
    const leaving = new AbortController();
    const sandbox = openSandbox({
      wait: (_ms, callerLeft) =>
        new Promise((resolve) => {
          callerLeft.addEventListener('abort', () => resolve());
          leaving.abort();
        }),
    });
    const error = await rejection(redeem(sandbox, 'TIMEOUT-AFTER', {}, { signal: leaving.signal }));
    expect(error).to.be.instanceOf(DOMException).and.include({ name: 'AbortError' });
    expect(uses(sandbox.state(), 'TIMEOUT-AFTER')).to.equal(1);
  });

  it('RATE-LIMIT is too often the first time already, and redeems nothing', async () => {
    const sandbox = openSandbox();
    const { status, headers } = await answerTo(sandbox, 'RATE-LIMIT');
    expect(status).to.equal(429);
    expect(headers.get('Retry-After')).to.equal('5');
    expect(uses(sandbox.state(), 'RATE-LIMIT')).to.equal(0);
  });

  it("HTML-502 answers with a proxy's page", async () => {
    const response = await redeem(openSandbox(), 'HTML-502');
    expect(response.status).to.equal(502);
    expect(response.headers.get('Content-Type')).to.contain('text/html');
    expect(await response.text()).to.contain('Bad Gateway');
  });

  it('NOT-JSON answers 200 with something that is not JSON', async () => {
    const response = await redeem(openSandbox(), 'NOT-JSON');
    expect(response.status).to.equal(200);
    // WebKit's is a DOMException of that name.
    expect(await rejection(response.json())).to.have.property('name', 'SyntaxError');
  });

  it('FAILURE-200 answers 200 and has redeemed nothing', async () => {
    const sandbox = openSandbox();
    const { status, body } = await answerTo(sandbox, 'FAILURE-200');
    expect(status).to.equal(200);
    expect(body).to.include({ result: 'FAILURE', failure_code: 'redemption_rules_violated' });
    expect(uses(sandbox.state(), 'FAILURE-200')).to.equal(0);
  });

  it('NO-CORS redeems, and answers what no page can read', async () => {
    const sandbox = openSandbox();
    const response = await redeem(sandbox, 'NO-CORS');
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(null);
    expect(uses(sandbox.state(), 'NO-CORS')).to.equal(1);
    const preflight = await redeem(sandbox, 'NO-CORS', undefined, { method: 'OPTIONS' });
    expect(preflight.headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
  });
});
