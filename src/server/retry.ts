import type { Answer } from '../client/answer.ts';
import type { Send } from '../client/transport.ts';

/** A wait that is longer than this, in ms, is the caller's to decide on: the answer says how long it would be. */
const LONGEST = 30_000;

/**
 * Asks again where that may help: no answer, 429, 5xx. It waits twice as long each time, or as long as the API says. Only for
 * what reads: nothing that changes a voucher may ever pass here (CONTRACT C10: there is no idempotency key).
 */
export function withRetry(send: Send, retries: number): Send {
  return async (call) => {
    for (let tried = 0; ; tried++) {
      const answer = await send(call);
      const wait = waitAfter(answer, tried);
      if (wait === undefined || tried >= retries) return answer;
      // A caller who gives up meanwhile ends the wait, and the next try says so.
      await pause(wait, call.signal);
    }
  };
}

/** Milliseconds until asking again; undefined where it would not help. */
function waitAfter(answer: Answer, tried: number): number | undefined {
  if (answer.status !== 'failed') return undefined;
  const { kind, httpStatus = 0, retryAfter } = answer;
  if (!/^(network|timeout|rate-limited)$/.test(kind) && httpStatus < 500) return undefined;
  const backoff = 250 * 2 ** tried;
  // Backends that were turned away together should not come back together.
  const wait = (retryAfter ?? backoff) + Math.random() * backoff;
  return wait > LONGEST ? undefined : wait;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
