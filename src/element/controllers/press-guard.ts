import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long something must have been on the screen before a press can be an answer to it. Milliseconds. */
export const READING_TIME = 600;

/** Where a box stands. A page can move it into the document of a frame or of a picture-in-picture window. */
interface Place {
  readonly ownerDocument?: Document;
}

/**
 * When an event was made, as `performance.now()` of this page counts. Another document counts from its own start, so the age of the
 * event is taken from its clock.
 */
export function timeOf({ timeStamp, view }: Pick<UIEvent, 'timeStamp' | 'view'>): number {
  return !view || view === globalThis.window
    ? timeStamp
    : performance.now() - (view.performance.now() - timeStamp);
}

/**
 * Takes a press for an answer to what the box shows only if the shopper could have read it: the press was made after the frame
 * that shows it was painted, and `READING_TIME` later. A second Enter, a double tap or a scanner's line break is not an answer.
 */
export class PressGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & Place;
  readonly #shown: () => unknown;
  #painted: unknown;
  #opensAt = 0;
  /** Counts what was painted, because the same thing can be shown, taken away and shown again. */
  #paintings = 0;
  #redraw: ReturnType<typeof setTimeout> | undefined;

  /** @param shown the message or offer that a press would answer; undefined where nothing is shown, and every press counts. */
  constructor(host: ReactiveControllerHost & Place, shown: () => unknown) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdated(): void {
    const shown = this.#shown();
    if (shown === this.#painted) return;
    this.#painted = shown;
    this.#opensAt = shown === undefined ? 0 : Infinity;
    const painting = (this.#paintings += 1);
    const view = this.#host.ownerDocument?.defaultView ?? globalThis;
    if (shown !== undefined) afterPaint(view, () => this.#openLater(painting));
  }

  /** Back on the page, what is shown has to be painted again before a press counts. */
  hostDisconnected(): void {
    clearTimeout(this.#redraw);
    this.#painted = undefined;
    this.#paintings += 1;
  }

  /** Whether a press made at this time (`timeOf(event)`) counts. */
  accepts(timeStamp: number): boolean {
    const shown = this.#shown();
    return shown === undefined || (shown === this.#painted && timeStamp >= this.#opensAt);
  }

  /** Whether a press made now would count. */
  get isOpen(): boolean {
    return this.accepts(performance.now());
  }

  #openLater(painting: number): void {
    if (painting !== this.#paintings) return;
    this.#opensAt = performance.now() + READING_TIME;
    // The button looks inactive until then.
    clearTimeout(this.#redraw);
    this.#redraw = setTimeout(() => this.#host.requestUpdate(), READING_TIME + 1);
  }
}

/** Calls back in the second animation frame. By then the browser has painted the first one. */
function afterPaint(view: Partial<AnimationFrameProvider>, callback: () => void): void {
  // Test environments without frames.
  if (typeof view.requestAnimationFrame !== 'function') setTimeout(callback);
  else view.requestAnimationFrame(() => view.requestAnimationFrame!(callback));
}
