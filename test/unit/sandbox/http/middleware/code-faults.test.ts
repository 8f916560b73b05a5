import { describe, expect, it } from 'vitest';
import { answerTo, redeem } from '../../../../support/page-requests.ts';
import { clientHeaders, openSandbox, shopOrigin, uses } from '../../../../support/sandbox.ts';

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a code that causes a fault', () => {
  const cuts: [code: string, redeemed: number][] = [
    ['DROP-BEFORE', 0],
    ['DROP-AFTER', 1],
    ['DOUBLED', 1],
    ['TIMEOUT-AFTER', 1],
  ];
  for (const [code, redeemed] of cuts) {
    it(`gets no response and ${redeemed === 1 ? 'is' : 'is not'} redeemed: ${code}`, async () => {
      const sandbox = openSandbox();
      expect(await rejection(redeem(sandbox, code))).to.be.instanceOf(TypeError);
      expect(uses(sandbox.state(), code)).to.equal(redeemed);
    });
  }

  it('ends the connection of a server: DROP-AFTER', async () => {
    let cut = 0;
    const request = new Request('http://localhost/client/v1/redeem?code=DROP-AFTER', {
      method: 'POST',
      headers: clientHeaders,
    });
    await openSandbox().answer(request, { origin: shopOrigin, cut: () => (cut += 1) });
    expect(cut).to.equal(1);
  });

  it('is redeemed twice if a browser sends it twice: DOUBLED', async () => {
    const sandbox = openSandbox();
    await Promise.allSettled([redeem(sandbox, 'DOUBLED'), redeem(sandbox, 'DOUBLED')]);
    expect(uses(sandbox.state(), 'DOUBLED')).to.equal(2);
  });

  it('is redeemed before its response waits five seconds: SLOW-5S', async () => {
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

  it('stops to wait when the client ends the connection: TIMEOUT-AFTER', async () => {
    const leaving = new AbortController();
    const sandbox = openSandbox({
      wait: (_ms, disconnected) =>
        new Promise((resolve) => {
          disconnected.addEventListener('abort', () => resolve());
          leaving.abort();
        }),
    });
    const error = await rejection(redeem(sandbox, 'TIMEOUT-AFTER', {}, { signal: leaving.signal }));
    expect(error).to.be.instanceOf(DOMException).and.include({ name: 'AbortError' });
    expect(uses(sandbox.state(), 'TIMEOUT-AFTER')).to.equal(1);
  });

  it('gets a 429 at the first request and is not redeemed: RATE-LIMIT', async () => {
    const sandbox = openSandbox();
    const { status, headers } = await answerTo(sandbox, 'RATE-LIMIT');
    expect(status).to.equal(429);
    expect(headers.get('Retry-After')).to.equal('5');
    expect(uses(sandbox.state(), 'RATE-LIMIT')).to.equal(0);
  });

  it('gets an HTML page of a proxy: HTML-502', async () => {
    const response = await redeem(openSandbox(), 'HTML-502');
    expect(response.status).to.equal(502);
    expect(response.headers.get('Content-Type')).to.contain('text/html');
    expect(await response.text()).to.contain('Bad Gateway');
  });

  it('gets a 200 whose body is not JSON: NOT-JSON', async () => {
    const response = await redeem(openSandbox(), 'NOT-JSON');
    expect(response.status).to.equal(200);
    // In WebKit the error is a DOMException of this name.
    expect(await rejection(response.json())).to.have.property('name', 'SyntaxError');
  });

  it('gets a 200 with the result FAILURE and is not redeemed: FAILURE-200', async () => {
    const sandbox = openSandbox();
    const { status, body } = await answerTo(sandbox, 'FAILURE-200');
    expect(status).to.equal(200);
    expect(body).to.include({ result: 'FAILURE', failure_code: 'redemption_rules_violated' });
    expect(uses(sandbox.state(), 'FAILURE-200')).to.equal(0);
  });

  it('is redeemed, and no page can read the response: NO-CORS', async () => {
    const sandbox = openSandbox();
    const response = await redeem(sandbox, 'NO-CORS');
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(null);
    expect(uses(sandbox.state(), 'NO-CORS')).to.equal(1);
    const preflight = await redeem(sandbox, 'NO-CORS', undefined, { method: 'OPTIONS' });
    expect(preflight.headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
  });
});
