/** What has the focus inside a box. In happy-dom, asking for it throws while the focus is in another box of the page. */
export function focusedIn(root: ShadowRoot | null): Element | null {
  try {
    return root?.activeElement ?? null;
  } catch {
    return null;
  }
}
