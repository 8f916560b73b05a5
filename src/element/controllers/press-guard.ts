import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long something must have been on the screen before a press can be an answer to it. Milliseconds. */
export const READING_TIME = 600;

/**
 * Takes a press for an answer to what the box shows only if the shopper could have read it: the press was made after the frame
 * that shows it was painted, and `READING_TIME` later. A second Enter, a double tap or a scanner's line break is not an answer.
 */
export class PressGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #shown: () => unknown;
  #painted: unknown;
  #opensAt = 0;
  #redraw: ReturnType<typeof setTimeout> | undefined;

  /** @param shown the message or offer that a press would answer; undefined where nothing is shown, and every press counts. */
  constructor(host: ReactiveControllerHost, shown: () => unknown) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdated(): void {
    const shown = this.#shown();
    if (shown === this.#painted) return;
    this.#painted = shown;
    this.#opensAt = shown === undefined ? 0 : Infinity;
    if (shown !== undefined) afterPaint(() => this.#openLater(shown));
  }

  /** Back on the page, what is shown has to be painted again before a press counts. */
  hostDisconnected(): void {
    clearTimeout(this.#redraw);
    this.#painted = undefined;
  }

  /** Whether a press made at this time (`event.timeStamp`) counts. */
  accepts(timeStamp: number): boolean {
    const shown = this.#shown();
    return shown === undefined || (shown === this.#painted && timeStamp >= this.#opensAt);
  }

  /** Whether a press made now would count. */
  get isOpen(): boolean {
    return this.accepts(performance.now());
  }

  #openLater(shown: unknown): void {
    if (shown !== this.#painted) return;
    this.#opensAt = performance.now() + READING_TIME;
    // The button looks inactive until then.
    clearTimeout(this.#redraw);
    this.#redraw = setTimeout(() => this.#host.requestUpdate(), READING_TIME + 1);
  }
}

/** Calls back in the second animation frame. By then the browser has painted the first one. */
function afterPaint(callback: () => void): void {
  // Test environments without frames.
  if (typeof requestAnimationFrame !== 'function') setTimeout(callback);
  else requestAnimationFrame(() => requestAnimationFrame(callback));
}
