/** What a shopper has before them at a box. */
export interface BoxView {
  /** What stands in the field. */
  field: string;
  /** The text of a refusal or a failure. */
  message: string;
  /** Why the message cannot be seen or heard; empty if it can. */
  hiddenBy: string;
  /** Whether a request has not ended. */
  isBusy: boolean;
  /** Whether the box shows what the code would give. */
  hasOffer: boolean;
  /** Whether the box applies codes to a cart and redeems none itself. */
  isMultiple: boolean;
  outcome: { status: string; code: string; mayHaveRedeemed: boolean } | undefined;
}

interface Box extends Element {
  outcome?: { status: string; code: string; mayHaveRedeemed?: boolean } | undefined;
  multiple?: boolean;
}

/**
 * Reads a box. Playwright sends this function to the page as text, so it uses nothing from outside.
 *
 * @returns undefined if the element is not defined or not drawn yet
 */
export function viewBox(element: Element): BoxView | undefined {
  const box: Box = element;
  const field = box.shadowRoot?.querySelector<HTMLInputElement>('#code');
  const message = box.shadowRoot?.querySelector('#message');
  if (!field || !message) return undefined;
  const textOf = (part: Element) => (part.textContent ?? '').replace(/\s+/g, ' ').trim();
  const hides = (part: Element) => {
    if (part.getAttribute('aria-hidden') === 'true') return 'aria-hidden';
    if (part.hasAttribute('inert')) return 'inert';
    const { display, visibility } = getComputedStyle(part);
    if (display === 'none') return 'display: none';
    return visibility === 'hidden' ? 'visibility: hidden' : '';
  };
  let hiddenBy = '';
  const start = message.querySelector('[part~=note]') ?? message;
  for (let part: Element | null = start; part && !hiddenBy;) {
    const reason = hides(part);
    if (reason) hiddenBy = `${reason} of <${part.localName}>`;
    const root: Node = part.getRootNode();
    part = part.assignedSlot ?? part.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  const { outcome } = box;
  return {
    field: field.value,
    message: textOf(message),
    hiddenBy,
    isBusy: Boolean(box.shadowRoot?.querySelector('[part~=progress]')),
    hasOffer: Boolean(box.shadowRoot?.querySelector('[part~=offer]')),
    isMultiple: box.multiple === true,
    outcome: outcome && {
      status: outcome.status,
      code: outcome.code,
      mayHaveRedeemed: outcome.mayHaveRedeemed === true,
    },
  };
}
