import type { VoucherRedeemRequestEvent } from '../events.ts';

/** The default of `gate-timeout`, milliseconds: long enough for a captcha. */
const GATE_TIMEOUT = 120_000;

/** Waits for the listeners of a request event, but not for ever, and not after a reset. */
export class RequestGate {
  #stopWaiting: (reason: Error) => void = () => {};
  #wasStopped = false;

  /** Ends the wait. Nothing was sent, and nothing will be. */
  stop(reason: string): void {
    this.#wasStopped = true;
    this.#stopWaiting(new Error(reason));
  }

  /** Whether the page has stopped the attempt that `start()` began. */
  get wasStopped(): boolean {
    return this.#wasStopped;
  }

  /** A new attempt: an earlier stop does not count any more. */
  start(): void {
    this.#wasStopped = false;
  }

  /**
   * Dispatches the event, and resolves when no listener holds it any more. Rejects if one cancels it or holds it too long.
   *
   * @param timeout in milliseconds
   */
  async pass(
    target: EventTarget,
    request: VoucherRedeemRequestEvent,
    timeout: number = GATE_TIMEOUT,
  ): Promise<void> {
    target.dispatchEvent(request);
    // A listener may have reset the box itself.
    if (this.#wasStopped) throw new Error('The box was reset.');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const givenUp = new Promise<never>((_resolve, reject) => {
      this.#stopWaiting = reject;
      timer = setTimeout(
        () => reject(new Error(`A listener held the request for ${timeout} ms (gate-timeout).`)),
        timeout,
      );
    });
    // Nobody may be waiting for it.
    givenUp.catch(() => {});
    try {
      await request.opened(givenUp);
    } finally {
      clearTimeout(timer);
      this.#stopWaiting = () => {};
    }
  }
}
