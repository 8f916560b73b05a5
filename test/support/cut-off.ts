/** The least text spacing that WCAG 1.4.12 wants a page to bear. A reader's own style sheet sets it in every shadow root. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

export function spaceText({ shadowRoot }: HTMLElement): void {
  const style = document.createElement('style');
  style.textContent = TEXT_SPACING;
  shadowRoot!.append(style);
}

/** What is drawn outside of the box, or wider than its own place, as the beginning of its HTML. */
export function cutOff(box: HTMLElement): string[] {
  const { left, right } = box.getBoundingClientRect();
  return [...box.shadowRoot!.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility() && !element.closest('.unseen, style'))
    .filter((element) => {
      const place = element.getBoundingClientRect();
      // A long code in a field scrolls.
      const isWider = element.localName !== 'input' && element.scrollWidth > element.clientWidth + 1;
      const isBlock = getComputedStyle(element).display !== 'inline';
      return place.left < left - 1 || place.right > right + 1 || (isBlock && isWider);
    })
    .map(({ outerHTML }) => outerHTML.replace(/<!--.*?-->/g, '').slice(0, 100));
}
