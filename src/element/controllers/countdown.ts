import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds to wait if the API sent no time: its limit is 5 requests in 5 seconds (docs/voucherify-api.md#rate-limits). */
const DEFAULT_WAIT = 5000;

/** The most milliseconds that the button is blocked, however long the API asks to wait. */
export const LONGEST_WAIT = 60_000;

/** Counts the seconds until the button works again. Nothing is sent at the end: the shopper decides. */
export class Countdown implements ReactiveController {
  readonly #onTick: (secondsLeft: number) => void;
  /** When the wait is over, as `performance.now()` counts: the clock of the computer may be set meanwhile. */
  #end = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onTick is called every second, at last with 0. */
  constructor(host: ReactiveControllerHost, onTick: (secondsLeft: number) => void) {
    this.#onTick = onTick;
    host.addController(this);
  }

  start(milliseconds: number = DEFAULT_WAIT): void {
    this.#end = performance.now() + Math.min(milliseconds, LONGEST_WAIT);
    this.#tick();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#end = 0;
  }

  hostConnected(): void {
    if (this.#end > 0) this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #tick(): void {
    clearTimeout(this.#timer);
    // The time decides and not the number of ticks: a page in the background is called less often.
    const milliseconds = this.#end - performance.now();
    const seconds = Math.max(Math.ceil(milliseconds / 1000), 0);
    this.#onTick(seconds);
    if (seconds === 0) this.#end = 0;
    else this.#timer = setTimeout(() => this.#tick(), milliseconds - (seconds - 1) * 1000);
  }
}
