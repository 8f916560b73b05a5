import { focusedIn } from './focused-in.ts';

/**
 * Keeps the focus in the box while it is drawn: what has it may go, such as the button of a suggestion or of an item that is removed.
 * Whoever was on it would be nowhere on the page.
 *
 * @returns the call that gives the focus to what comes nearest, once the box is drawn: the button of the next item, of the one before, or
 * the field.
 */
export function focusKeeper(root: ShadowRoot | null): () => void {
  const active = focusedIn(root);
  const heirs = active ? heirsOf(active) : [];
  return () => {
    if (!root || !active || active.isConnected) return;
    const heir = heirs.find((one) => one.isConnected);
    const focusable = heir?.querySelector('button') ?? fieldOf(root);
    focusable?.focus();
  };
}

/** The items of the list that come nearest, the next ones first. */
function heirsOf(active: Element): Element[] {
  const item = active.closest('li');
  const items = [...(item?.parentElement?.children ?? [])];
  const place = item ? items.indexOf(item) : -1;
  return [...items.slice(place + 1), ...items.slice(0, Math.max(place, 0)).reverse()];
}

/** The field, or what opens the box where it is folded. */
function fieldOf(root: ShadowRoot): HTMLElement | null {
  const isFolded = root.querySelector('details:not([open])') !== null;
  return root.querySelector(isFolded ? 'summary' : '#code');
}
