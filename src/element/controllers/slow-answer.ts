import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds without an answer, after which the box says that it is still working. */
export const SLOW_AFTER = 5000;

/** Tells the box when an answer takes long. */
export class SlowAnswer implements ReactiveController {
  readonly #onSlow: () => void;
  #isWaiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onSlow is called once if the wait is not over after `SLOW_AFTER`. */
  constructor(host: ReactiveControllerHost, onSlow: () => void) {
    this.#onSlow = onSlow;
    host.addController(this);
  }

  /** Starts or ends the wait for an answer. */
  wait(isWaiting: boolean): void {
    if (isWaiting === this.#isWaiting) return;
    this.#isWaiting = isWaiting;
    this.#restart();
  }

  hostConnected(): void {
    this.#restart();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #restart(): void {
    clearTimeout(this.#timer);
    if (this.#isWaiting) this.#timer = setTimeout(this.#onSlow, SLOW_AFTER);
  }
}
