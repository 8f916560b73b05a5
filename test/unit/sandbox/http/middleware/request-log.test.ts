import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { answerTo, redeem } from '../../../../support/page-requests.ts';
import { clientHeaders, openSandbox, serverHeaders } from '../../../../support/sandbox.ts';

describe('the log of requests', () => {
  it('has the status and the body of every answer, refusals too', async () => {
    const sandbox = openSandbox();
    const redeemed = await answerTo(sandbox, 'TENOFF', { order: { amount: 5000 } });
    const refused = await answerTo(sandbox, 'EXPIRED');
    const unauthorized = await answerTo(sandbox, 'TENOFF', {}, { headers: {} });
    expect(sandbox.requests().map(({ status, answer }) => ({ status, answer }))).to.deep.equal(
      [redeemed, refused, unauthorized].map(({ status, body }) => ({ status, answer: body })),
    );
    expect(sandbox.requests()[0]?.body).to.deep.equal({ order: { amount: 5000 } });
  });

  it('has a status without a body for a preflight', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'TENOFF', {}, { method: 'OPTIONS', headers: clientHeaders });
    expect(sandbox.requests()[0]).to.include({ method: 'OPTIONS', status: 204, answer: null });
  });

  it('says that a connection was cut, because the page got no answer', async () => {
    const sandbox = openSandbox();
    sandbox.fail({ cut: 'after' });
    await redeem(sandbox, 'TENOFF').catch(() => undefined);
    expect(sandbox.requests()[0]).to.include({ status: 'cut', answer: null });
  });

  it('says that a request waits for its answer, until it has one', async () => {
    let answerNow = (): void => undefined;
    const sandbox = openSandbox({ wait: () => new Promise((resolve) => (answerNow = resolve)) });
    sandbox.fail({ delay: 1000 });
    const response = redeem(sandbox, 'TENOFF');
    await vi.waitFor(() => expect(sandbox.state().redemptions).to.have.length(1));
    expect(sandbox.requests()[0]).to.include({ status: 'waiting', answer: null });
    answerNow();
    await response;
    expect(sandbox.requests()[0]?.status).to.equal(200);
  });

  it('has the answer of a fault as text, whatever made it', async () => {
    const sandbox = openSandbox();
    const [page, broken] = [await redeem(sandbox, 'HTML-502'), await redeem(sandbox, 'NOT-JSON')];
    sandbox.fail({ status: 503 });
    const planned = await redeem(sandbox, 'TENOFF');
    const texts = [await page.text(), await broken.text()];
    expect(sandbox.requests().map(({ status, answer }) => [status, answer])).to.deep.equal([
      [502, texts[0]],
      [200, texts[1]],
      [503, await planned.json()],
    ]);
  });

  it('has the answer of an error inside the sandbox', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const sandbox = openSandbox({ wait: () => Promise.reject(new Error('broken')) });
    sandbox.fail({ delay: 1 });
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(500);
    expect(sandbox.requests()[0]).to.deep.include({ status: 500 });
    expect(sandbox.requests()[0]?.answer).to.include({ message: 'Internal Server Error' });
    log.mockRestore();
  });

  it('shortens a long answer to a text that says how long it was', async () => {
    const sandbox = openSandbox();
    for (let count = 0; count < 20; count += 1) await redeem(sandbox, 'TENOFF');
    const request = new Request('http://localhost:4010/v1/redemptions?limit=100', { headers: serverHeaders });
    const whole = await (await sandbox.answer(request)).text();
    const answer = sandbox.requests().at(-1)?.answer as string;
    expect(answer.slice(0, 16_000)).to.equal(whole.slice(0, 16_000));
    expect(answer.slice(16_000)).to.equal(`… (${whole.length} characters in all)`);
  });

  it('keeps in memory only what it shows of long bodies', async () => {
    const sandbox = openSandbox();
    const memory = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = memory();
    for (let count = 0; count < 100; count += 1)
      await redeem(sandbox, 'TENOFF', JSON.stringify({ filler: `${count}`.padEnd(900_000, 'x') }));
    expect((memory() - before) / 1e6).to.be.lessThan(20);
    expect(sandbox.requests()).to.have.length(100);
  });

  it('returns copies: to change them changes nothing', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'TENOFF', { order: { amount: 5000 } });
    const before = sandbox.requests();
    Object.assign(sandbox.requests()[0]?.body as object, { order: null });
    Object.assign(sandbox.requests()[0]!, { status: 'cut' });
    expect(sandbox.requests()).to.deep.equal(before);
  });
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
