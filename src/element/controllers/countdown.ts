import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds to wait if the API sent no time: its limit is 5 requests in 5 seconds (docs/voucherify-api.md#rate-limits). */
const DEFAULT_WAIT = 5000;

/** Counts the seconds until the API takes another request. Nothing is sent at the end: the shopper decides. */
export class Countdown implements ReactiveController {
  readonly #onTick: (secondsLeft: number) => void;
  #end = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onTick is called every second, at last with 0. */
  constructor(host: ReactiveControllerHost, onTick: (secondsLeft: number) => void) {
    this.#onTick = onTick;
    host.addController(this);
  }

  start(milliseconds: number = DEFAULT_WAIT): void {
    this.#end = Date.now() + milliseconds;
    this.#tick();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#end = 0;
  }

  hostConnected(): void {
    if (this.#end > 0) this.#tick();
  }

  /** No timer outlives the element on the page. */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #tick(): void {
    clearTimeout(this.#timer);
    // The clock decides, for a page in the background is called less often.
    const milliseconds = this.#end - Date.now();
    const seconds = Math.max(Math.ceil(milliseconds / 1000), 0);
    this.#onTick(seconds);
    if (seconds === 0) this.#end = 0;
    else this.#timer = setTimeout(() => this.#tick(), milliseconds - (seconds - 1) * 1000);
  }
}
