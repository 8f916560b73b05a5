import axe from 'axe-core';

/**
 * What a screen reader gets from a box. No command of the test runner reads the accessibility tree of all three engines, so names
 * are computed by axe's implementation of "Accessible Name and Description Computation", on what each engine has drawn.
 */

/** The text as it is read: with a space between blocks, and without the part of a reference that is another one in each attempt. */
function text(node: Node): string {
  const read = node instanceof HTMLElement ? node.innerText : (node.textContent ?? '');
  return withoutReference(read);
}

const withoutReference = (read: string): string =>
  read
    .replace(/\s+/g, ' ')
    .replace(/(Reference:) \w+/, '$1 …')
    .trim();

/** The controls that are shown, in their order, each as a line: role, name, states, description. */
export function controlsOf({ shadowRoot }: HTMLElement): string[] {
  return withAxe(() =>
    [...shadowRoot!.querySelectorAll<HTMLElement>('summary, input, button')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .map(lineOf),
  );
}

/** What is read with a control when it gets the focus, beside its name. */
export const descriptionOf = (control: HTMLElement): string => withAxe(() => description(control));

/** Runs code that reads names: axe computes them from its own copy of the document. */
function withAxe<Read>(read: () => Read): Read {
  axe.setup(document.body);
  try {
    return read();
  } finally {
    axe.teardown();
  }
}

function lineOf(control: HTMLElement): string {
  const { getRole } = axe.commons.aria as unknown as { getRole: (element: Element) => string | null };
  const role = getRole(control) ?? control.localName;
  const name = axe.commons.text.accessibleText(control);
  const states = [
    control.getAttribute('aria-invalid') === 'true' && 'invalid',
    (control.matches(':disabled') || control.getAttribute('aria-disabled') === 'true') && 'disabled',
    control.hasAttribute('readonly') && 'read-only',
  ].filter(Boolean);
  const described = description(control);
  return [`${role} "${name}"`, ...states].join(', ') + (described && `: ${described}`);
}

function description(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  const root = control.getRootNode() as ShadowRoot;
  const descriptions = ids.map((id) => {
    const described = root.getElementById(id);
    if (!described) throw new Error(`Nothing has the id ${id}.`);
    // A description is computed as a name that `aria-labelledby` gives.
    return axe.commons.text.accessibleText(described, { inLabelledByContext: true });
  });
  return withoutReference(descriptions.join(' '));
}

/**
 * Everything that screen readers announce from now on, each as a line: the role of the live region and what is said. An alert is
 * read whole whenever something comes into it, and a status with `aria-atomic="false"` only what has come. What comes together with
 * its region is not announced, and neither is what goes again before the browser draws, so both are not here either.
 */
export function announcementsOf({ shadowRoot }: HTMLElement): string[] {
  const root = shadowRoot!;
  const heard: string[] = [];
  const changed = new Set<Node>();
  new MutationObserver((changes) => {
    if (changed.size === 0) setTimeout(() => heard.push(...announced(root, changed)));
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'characterData' ? [target] : addedNodes) changed.add(node);
  }).observe(root, { childList: true, characterData: true, subtree: true });
  return heard;
}

/** What is said about the nodes that have come or changed, which are forgotten then. */
function announced(root: ShadowRoot, changed: Set<Node>): string[] {
  const added = [...changed].filter((node) => node.isConnected && !(node instanceof Comment) && text(node));
  changed.clear();
  return [...root.querySelectorAll('[role=alert], [role=status]')].flatMap((region) => {
    const own = added.filter((node) => node !== region && region.contains(node));
    const outer = own.filter((node) => !own.some((other) => other !== node && other.contains(node)));
    if (outer.length === 0) return [];
    const isWhole = region.getAttribute('aria-atomic') !== 'false';
    return `${region.getAttribute('role')}: ${isWhole ? text(region) : outer.map(text).join(' ')}`;
  });
}
