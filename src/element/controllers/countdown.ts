import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds to wait if the API sent no time: its limit is 5 requests in 5 seconds (docs/voucherify-api.md#rate-limits). */
const DEFAULT_WAIT = 5000;

/** The most milliseconds that the button is blocked, however long the API asks to wait. */
export const LONGEST_WAIT = 60_000;

/** The longest that a timer can wait. With more, it would end at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Counts the seconds until the button works again, and waits for the end of the time that the API asked for, which can be later.
 * Nothing is sent at the end: the shopper decides.
 */
export class Countdown implements ReactiveController {
  readonly #onTick: (secondsLeft: number, isOver: boolean) => void;
  /** When the button works again. */
  #blockEnd = 0;
  /** When the wait is over. Both as `performance.now()` counts: the clock of the computer may be set meanwhile. */
  #end = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onTick is called every second until 0, when the button works again, and at last when the wait is over. */
  constructor(host: ReactiveControllerHost, onTick: (secondsLeft: number, isOver: boolean) => void) {
    this.#onTick = onTick;
    host.addController(this);
  }

  /** @param milliseconds that the API asked to wait. A client of the page may give anything, for example NaN. */
  start(milliseconds?: number): void {
    const asked = Number(milliseconds);
    const wait = asked > 0 ? asked : DEFAULT_WAIT;
    const now = performance.now();
    this.#end = now + wait;
    this.#blockEnd = now + Math.min(wait, LONGEST_WAIT);
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
    const now = performance.now();
    const blocked = this.#blockEnd - now;
    const seconds = Math.max(Math.ceil(blocked / 1000), 0);
    const isOver = now >= this.#end;
    // Before the call, which may stop the countdown.
    if (isOver) this.#end = 0;
    else {
      const next = seconds > 0 ? blocked - (seconds - 1) * 1000 : Math.min(this.#end - now, LONGEST_TIMER);
      this.#timer = setTimeout(() => this.#tick(), next);
    }
    this.#onTick(seconds, isOver);
  }
}
