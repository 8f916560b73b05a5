import { afterEach, beforeEach, vi } from 'vitest';

/** Noon on a Monday. */
export const START = Date.parse('2026-01-05T12:00:00.000Z');

/** In the tests of a file, time passes only by `pass`. */
export function useClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: START });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Lets everything go on that waits for no timer. A sandbox reads bodies, which takes turns of the event loop. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass, and everything go on that waits for it. */
export async function pass(milliseconds: number): Promise<void> {
  await flush();
  const step = milliseconds > 20_000 ? 2000 : 100;
  for (let left = milliseconds; left > 0; left -= step) {
    await vi.advanceTimersByTimeAsync(Math.min(left, step));
    await flush();
  }
}

/** Lets time pass until a promise settles, two minutes at most. */
export async function soon<Value>(promise: Promise<Value>): Promise<Value> {
  let isEnded = false;
  promise.then(
    () => (isEnded = true),
    () => (isEnded = true),
  );
  await flush();
  for (let turn = 0; turn < 1200 && !isEnded; turn += 1) await pass(100);
  if (!isEnded) throw new Error('The promise did not settle in two minutes.');
  return promise;
}
