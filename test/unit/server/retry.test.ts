import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/api/failure.ts';
import { type ParsedResponse } from '../../../src/api/response.ts';
import { withRetry } from '../../../src/server/retry.ts';

const call = { path: '/v1/redemptions' };

/** Sends a request that gets the same response every time. The waits are recorded, and take no time. */
async function sendWithRetry(response: ParsedResponse, { retries = 3, random = 0 } = {}) {
  const waits: number[] = [];
  let requests = 0;
  const real = { setTimeout: globalThis.setTimeout, random: Math.random };
  globalThis.setTimeout = ((run: () => void, ms: number) => {
    waits.push(ms);
    return real.setTimeout.call(globalThis, run);
  }) as typeof setTimeout;
  Math.random = () => random;
  try {
    const send = withRetry(() => {
      requests++;
      return Promise.resolve(response);
    }, retries);
    await send(call);
  } finally {
    globalThis.setTimeout = real.setTimeout;
    Math.random = real.random;
  }
  return { requests, waits };
}

const failed = (kind: Parameters<typeof failure>[0], more: object = {}) => ({
  ...failure(kind, false, 'No answer.'),
  ...more,
});

describe('withRetry', () => {
  for (const response of [failed('network'), failed('timeout'), failed('server', { httpStatus: 503 })])
    it(`the wait before a retry doubles each time after a failure of the kind ${response.kind}`, async () => {
      expect(await sendWithRetry(response)).to.deep.equal({ requests: 4, waits: [250, 500, 1000] });
    });

  it('each wait gets a random addition of at most its own length, so that refused backends spread out', async () => {
    expect((await sendWithRetry(failed('network'), { random: 0.5 })).waits).to.deep.equal([375, 750, 1500]);
  });

  it('a retry waits as long as Retry-After says, plus a random addition', async () => {
    const limited = failed('rate-limited', { retryAfter: 2000 });
    expect((await sendWithRetry(limited, { retries: 2, random: 0.5 })).waits).to.deep.equal([2125, 2250]);
  });

  it('a retry waits 30 seconds at most, and is not made if the API asks for more', async () => {
    const limited = (retryAfter: number) => failed('rate-limited', { retryAfter });
    expect(await sendWithRetry(limited(30_000), { retries: 1 })).to.deep.equal({
      requests: 2,
      waits: [30_000],
    });
    expect(await sendWithRetry(limited(30_001))).to.deep.equal({ requests: 1, waits: [] });
  });

  it('an aborted request, a refused key and an unreadable response are not retried', async () => {
    for (const kind of ['aborted', 'unauthorized', 'forbidden', 'unreadable'] as const)
      expect((await sendWithRetry(failed(kind))).requests).to.equal(1);
  });
});
