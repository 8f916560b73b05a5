import type { LitElement, ReactiveController } from 'lit';
import { notify, subscribers } from '../../messages/registry.ts';

/** One for all boxes. Made when the first box is drawn in a page, because a server has none. */
let observer: MutationObserver | undefined;

/**
 * Finds the language of a box, and draws the box again when it changes: another `lang` around it, another place, or words that were
 * registered.
 */
export class LanguageController implements ReactiveController {
  readonly #box: LitElement;

  constructor(box: LitElement) {
    this.#box = box;
    box.addController(this);
  }

  hostConnected(): void {
    subscribers.add(this.#box);
    notify();
  }

  hostDisconnected(): void {
    subscribers.delete(this.#box);
    // The shared observer cannot unobserve one node, so it disconnects and observes the remaining boxes again.
    observer?.disconnect();
    notify();
  }

  /**
   * The nearest `lang`: the box's own, or that of an ancestor, also outside of shadow trees. English if there is none, or an invalid
   * one. The nodes up to the nearest `lang` are observed.
   */
  get locale(): string {
    try {
      let tag: string | undefined;
      for (
        let node: Node | null = this.#box;
        node && !tag;
        node = node.parentNode ?? (node as ShadowRoot).host
      ) {
        observer ??= new MutationObserver(notify);
        observer.observe(node, { attributeFilter: ['lang'] });
        tag = (node as HTMLElement).lang;
      }
      return String(new Intl.Locale(tag!));
    } catch {
      return 'en';
    }
  }
}
