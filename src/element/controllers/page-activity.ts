import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a shopper does on a page, whatever the device. */
const INPUT = ['pointerdown', 'keydown'];

/** Tells a box that the shopper is there: by trusted input anywhere on the page, and by coming back to it. */
export class PageActivity implements ReactiveController, EventListenerObject {
  readonly #host: Node;
  readonly #onInput: () => void;
  readonly #onReturn: () => void;
  #document: Document | undefined;

  /**
   * @param onInput is called for trusted input.
   * @param onReturn is called when the page comes back from the browser's cache.
   */
  constructor(host: ReactiveControllerHost & Node, onInput: () => void, onReturn: () => void) {
    this.#host = host;
    this.#onInput = onInput;
    this.#onReturn = onReturn;
    host.addController(this);
  }

  /** Begins to listen. An element that is taken off the page stops by itself. */
  start(): void {
    if (this.#document) return;
    this.#document = this.#host.ownerDocument ?? undefined;
    // In the capturing phase, because a page may stop an event on its way up.
    for (const type of INPUT) this.#document?.addEventListener(type, this, { passive: true, capture: true });
    globalThis.addEventListener?.('pageshow', this);
  }

  stop(): void {
    for (const type of INPUT) this.#document?.removeEventListener(type, this, { capture: true });
    globalThis.removeEventListener?.('pageshow', this);
    this.#document = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }

  handleEvent(event: Event): void {
    if (event.type !== 'pageshow') {
      if (event.isTrusted) this.#onInput();
    } else if ((event as PageTransitionEvent).persisted) this.#onReturn();
  }
}
