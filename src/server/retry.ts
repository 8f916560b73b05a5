import type { ParsedResponse } from '../api/response.ts';
import type { Send } from '../client/transport.ts';

/**
 * The longest wait between two tries, in milliseconds. If the API asks for a longer one, there is no retry: the failure is
 * returned, and its `retryAfter` lets the caller decide.
 */
const MAX_WAIT = 30_000;

/** The wait before the first retry, in milliseconds. It doubles for each further retry. */
const FIRST_WAIT = 250;

/**
 * Wraps `send` so that a request is sent again after no response, HTTP 429 or HTTP 5xx. It waits as long as the API asks
 * in `Retry-After`, and otherwise 250 ms, 500 ms, 1 s and so on, each with a random addition.
 *
 * Use it only for requests that read. Voucherify has no idempotency key, so a redemption that is sent twice may redeem
 * twice (docs/voucherify-api.md#retries).
 *
 * @param retries How often the request is sent again at most.
 */
export function withRetry(send: Send, retries: number): Send {
  return async (call) => {
    for (let retry = 0; ; retry++) {
      const response = await send(call);
      const wait = waitBeforeRetry(response, retry);
      if (wait === undefined || retry >= retries) return response;
      // If the caller aborts, the wait ends, and the next `send` returns a failure of the kind `aborted`.
      await pause(wait, call.signal);
    }
  };
}

/** How long to wait before the next retry, in milliseconds, or undefined if there should be none. */
function waitBeforeRetry(response: ParsedResponse, retry: number): number | undefined {
  if (response.status !== 'failed') return undefined;
  const { kind, httpStatus = 0, retryAfter } = response;
  if (!/^(network|timeout|rate-limited)$/.test(kind) && httpStatus < 500) return undefined;
  const backoff = FIRST_WAIT * 2 ** retry;
  // The random part spreads backends that were refused at the same moment, so that they do not all come back together.
  const wait = (retryAfter ?? backoff) + Math.random() * backoff;
  return wait > MAX_WAIT ? undefined : wait;
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
