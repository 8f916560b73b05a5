import { describe, expect, it } from 'vitest';
import { answerTo, control, redeem } from '../../../../support/page-requests.ts';
import { openSandbox, uses } from '../../../../support/sandbox.ts';

const rejected = (promise: Promise<unknown>) =>
  promise.then(
    () => false,
    (error: unknown) => error instanceof TypeError,
  );

describe('a planned fault', () => {
  it('answers the planned number of requests with its status, and redeems nothing', async () => {
    const sandbox = openSandbox();
    sandbox.fail({ requests: 2, status: 503 });
    const answers = [
      await answerTo(sandbox, 'ONCE'),
      await answerTo(sandbox, 'ONCE'),
      await answerTo(sandbox, 'ONCE'),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([503, 503, 200]);
    expect(answers[0]?.body).to.include({ code: 503 }).and.not.to.have.property('key');
    expect(answers[0]?.headers.get('Access-Control-Allow-Origin'), 'a page may read it').not.to.equal(null);
    expect(uses(sandbox.state(), 'ONCE')).to.equal(1);
  });

  it('has a Retry-After header if its status is 429', async () => {
    const sandbox = openSandbox();
    sandbox.fail({ status: 429 });
    expect((await answerTo(sandbox, 'TENOFF')).headers.get('Retry-After')).to.equal('5');
  });

  for (const [cut, redeemed] of [
    ['before', 0],
    ['after', 1],
  ] as const) {
    it(`ends the connection ${cut} the code is redeemed`, async () => {
      const sandbox = openSandbox();
      sandbox.fail({ cut });
      expect(await rejected(redeem(sandbox, 'TENOFF'))).to.equal(true);
      expect(uses(sandbox.state(), 'TENOFF')).to.equal(redeemed);
      expect(sandbox.faults()).to.deep.equal([]);
    });
  }

  it('delays a response after the code was redeemed', async () => {
    const waits: [ms: number, redeemed: number | undefined][] = [];
    const sandbox = openSandbox({
      wait: (ms) => {
        waits.push([ms, uses(sandbox.state(), 'TENOFF')]);
        return Promise.resolve();
      },
    });
    sandbox.fail({ delay: 3000 });
    expect((await answerTo(sandbox, 'TENOFF')).status).to.equal(200);
    expect(waits).to.deep.equal([[3000, 1]]);
  });

  it('affects only requests to its path, in the planned order, and neither preflights nor control paths', async () => {
    const sandbox = openSandbox();
    sandbox.fail({ status: 500, path: '/v1/' });
    sandbox.fail({ status: 502, path: '/client/v1/redeem' });
    sandbox.fail({ status: 504 });
    await redeem(sandbox, 'TENOFF', undefined, { method: 'OPTIONS' });
    expect((await control(sandbox, 'GET', 'state')).status).to.equal(200);
    expect((await answerTo(sandbox, 'TENOFF')).status).to.equal(502);
    expect((await answerTo(sandbox, 'TENOFF')).status).to.equal(504);
    expect((await answerTo(sandbox, 'TENOFF')).status).to.equal(200);
    expect(sandbox.faults()).to.deep.equal([{ requests: 1, path: '/v1/', status: 500 }]);
  });

  it('can be planned, listed and cancelled over HTTP', async () => {
    const sandbox = openSandbox();
    const planned = [{ requests: 3, path: '/', delay: 10, cut: 'before' }];
    const response = await control(sandbox, 'POST', 'faults', {
      body: { requests: 3, delay: 10, cut: 'before' },
    });
    expect(response.status).to.equal(201);
    expect(await response.json()).to.deep.equal(planned);
    expect(await (await control(sandbox, 'GET', 'faults')).json()).to.deep.equal(planned);
    expect((await control(sandbox, 'DELETE', 'faults')).status).to.equal(204);
    expect(sandbox.faults()).to.deep.equal([]);
    sandbox.fail({ status: 500 });
    sandbox.reset();
    expect(sandbox.faults(), 'after a reset').to.deep.equal([]);
  });

  const wrong: [plan: object, message: string][] = [
    [[], 'A fault should be an object, got a list.'],
    [{}, 'A fault should be one with a status, a delay or a cut, got an object.'],
    [{ status: 503, often: 2 }, 'often is not a property that is known here.'],
    [{ status: 200 }, 'status should be a whole number from 400 to 599, got 200.'],
    [{ status: 503, requests: 0 }, 'requests should be a whole number from 1 to 1000000, got 0.'],
    [
      { status: 503, path: 'redeem' },
      'path should be a path from /, such as "/client/v1/redeem", got "redeem".',
    ],
    [{ delay: -1 }, 'delay should be a whole number from 0 to 600000, got -1.'],
    [{ cut: 'now' }, 'cut should be one of "before", "after", got "now".'],
    [{ cut: 'after', status: 500 }, 'A fault should be one with a status or a cut, not both, got an object.'],
  ];
  for (const [plan, message] of wrong) {
    it(`is refused if it is invalid: ${message}`, async () => {
      const sandbox = openSandbox();
      expect(() => sandbox.fail(plan)).to.throw(TypeError, message);
      const response = await control(sandbox, 'POST', 'faults', { body: plan });
      expect(response.status).to.equal(400);
      expect(await response.json()).to.include({ message });
      expect(sandbox.faults()).to.deep.equal([]);
    });
  }
});
