import type { LitElement, ReactiveController } from 'lit';
import { normalizeTag } from '../../messages/fallback-tags.ts';
import { notify, subscribers } from '../../messages/registry.ts';

/** Watches the `lang` attributes that decide about the boxes. Created when the first box is drawn in a page: a server has none. */
let observer: MutationObserver | undefined;

/** The nodes that are watched. A node stays watched without a box in it: the browser forgets the watch with the node. */
const watched = new WeakSet<Node>();

/**
 * Finds the language of a box, and draws the box again when it changes: the box is moved, a `lang` around it changes, or the
 * messages of a language are registered.
 */
export class LanguageController implements ReactiveController {
  readonly #box: LitElement;

  constructor(box: LitElement) {
    this.#box = box;
    box.addController(this);
  }

  hostConnected(): void {
    subscribers.add(this.#box);
    // At another place, the nearest `lang` may be another one.
    this.#box.requestUpdate();
  }

  hostDisconnected(): void {
    subscribers.delete(this.#box);
  }

  /**
   * The nearest `lang`: the box's own, or that of an ancestor, also outside of shadow trees. English if there is none, or an invalid
   * one. The nodes up to the nearest `lang` are watched.
   */
  get locale(): string {
    return localeOf(this.#box, watch);
  }
}

/**
 * The nearest `lang` of a node, also outside of shadow trees. English if there is none, or an invalid one.
 *
 * @param visit is called with each node up to the nearest `lang`
 */
export function localeOf(start: Node, visit?: (node: Node) => void): string {
  try {
    let tag: string | undefined;
    for (let node: Node | null = start; node && !tag; node = node.parentNode ?? (node as ShadowRoot).host) {
      visit?.(node);
      // Not `node.lang`: in a form with a field of the name "lang", that is the field.
      tag = (node as Partial<Element>).getAttribute?.('lang') ?? undefined;
    }
    return normalizeTag(tag!);
  } catch {
    return 'en';
  }
}

function watch(node: Node): void {
  if (watched.has(node)) return;
  observer ??= new MutationObserver(notify);
  observer.observe(node, { attributeFilter: ['lang'] });
  watched.add(node);
}
