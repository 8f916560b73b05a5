import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sharedInPage } from '../../client/page-state.ts';

/** What a shopper does first with a box, whatever the device. */
const FIRST_EVENTS = ['focusin', 'pointerover', 'pointerdown', 'touchstart'];

/**
 * Lets the browser connect to the API when the shopper first comes to the box, so that the redemption does not wait for it. It
 * sends no request.
 */
export class Preconnect implements ReactiveController, EventListenerObject {
  readonly #host: EventTarget;
  readonly #apiUrl: () => string | undefined;

  /** @param apiUrl the URL of the API; undefined where the box does not know it. */
  constructor(host: ReactiveControllerHost & EventTarget, apiUrl: () => string | undefined) {
    this.#host = host;
    this.#apiUrl = apiUrl;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of FIRST_EVENTS) this.#host.addEventListener(type, this, { once: true, passive: true });
  }

  hostDisconnected(): void {
    for (const type of FIRST_EVENTS) this.#host.removeEventListener(type, this);
  }

  handleEvent(): void {
    try {
      preconnect(this.#apiUrl());
    } catch {
      // Without it the redemption only takes longer.
    }
  }
}

/** Adds `<link rel="preconnect">`, once for each origin on a page. */
function preconnect(apiUrl: string | undefined): void {
  if (!apiUrl) return;
  const { origin } = new URL(apiUrl);
  const origins = sharedInPage('preconnected', () => new Set<string>());
  if (origins.has(origin)) return;
  origins.add(origin);
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = origin;
  // The requests carry no cookies, and browsers keep separate connections for those.
  link.crossOrigin = 'anonymous';
  document.head.append(link);
}
