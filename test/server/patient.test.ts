import { expect } from '@open-wc/testing';
import { failure, type Answer } from '../../src/client/answer.ts';
import { withRetry } from '../../src/server/retry.ts';

const call = { path: '/v1/redemptions' };

/** Asks what answers so every time: how often it was asked, and the waits between, which take no time here. */
async function asking(answer: Answer, { retries = 3, chance = 0 } = {}) {
  const waits: number[] = [];
  let asked = 0;
  const real = { setTimeout: globalThis.setTimeout, random: Math.random };
  globalThis.setTimeout = ((run: () => void, ms: number) => {
    waits.push(ms);
    return real.setTimeout.call(globalThis, run);
  }) as typeof setTimeout;
  Math.random = () => chance;
  try {
    const send = withRetry(() => {
      asked++;
      return Promise.resolve(answer);
    }, retries);
    await send(call);
  } finally {
    globalThis.setTimeout = real.setTimeout;
    Math.random = real.random;
  }
  return { asked, waits };
}

const failed = (kind: Parameters<typeof failure>[0], more: object = {}) => ({
  ...failure(kind, false, 'No answer.'),
  ...more,
});

describe('asking again', () => {
  for (const answer of [failed('network'), failed('timeout'), failed('server', { httpStatus: 503 })])
    it(`waits twice as long each time: ${answer.kind}`, async () => {
      expect(await asking(answer)).to.deep.equal({ asked: 4, waits: [250, 500, 1000] });
    });

  it('spreads those who were turned away together, each time over as much again', async () => {
    expect((await asking(failed('network'), { chance: 0.5 })).waits).to.deep.equal([375, 750, 1500]);
  });

  it('waits as long as the API says, and a little more', async () => {
    const limited = failed('rate-limited', { retryAfter: 2000 });
    expect((await asking(limited, { retries: 2, chance: 0.5 })).waits).to.deep.equal([2125, 2250]);
  });

  it('waits half a minute at most', async () => {
    const limited = (retryAfter: number) => failed('rate-limited', { retryAfter });
    expect(await asking(limited(30_000), { retries: 1 })).to.deep.equal({ asked: 2, waits: [30_000] });
    expect(await asking(limited(30_001))).to.deep.equal({ asked: 1, waits: [] });
  });

  it('is for what may change: not for the caller’s giving up, nor for a no', async () => {
    for (const kind of ['aborted', 'unauthorized', 'forbidden', 'unreadable'] as const)
      expect((await asking(failed(kind))).asked).to.equal(1);
  });
});
