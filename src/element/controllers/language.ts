import type { LitElement } from 'lit';
import { notify, subscribers } from '../../messages/registry.ts';

/** One for all boxes, and not before there is one: where a page is rendered on a server there is no such thing. */
let observer: MutationObserver | undefined;

/** Draws the box again when its language changes: another `lang` around it, another place, words that were registered. */
export function followLanguage(box: LitElement): void {
  box.addController({
    hostConnected() {
      subscribers.add(box);
      notify();
    },
    hostDisconnected() {
      subscribers.delete(box);
      // What was watched for this box only is not told apart: those that stay look for their language again.
      observer?.disconnect();
      notify();
    },
  });
}

/**
 * The nearest `lang`: the box's own, or else outwards, also out of shadow trees. English where there is none, or one that
 * `Intl` would throw at. Whoever is asked on the way is watched; what is further out does not matter.
 */
export function languageOf(box: LitElement): string {
  try {
    let tag: string | undefined;
    for (let node: Node | null = box; node && !tag; node = node.parentNode ?? (node as ShadowRoot).host) {
      observer ??= new MutationObserver(notify);
      observer.observe(node, { attributeFilter: ['lang'] });
      tag = (node as HTMLElement).lang;
    }
    return String(new Intl.Locale(tag!));
  } catch {
    return 'en';
  }
}
