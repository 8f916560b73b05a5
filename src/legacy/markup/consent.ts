import { objectOf, textOf } from './data-attributes.ts';

/**
 * The consents that the markup asks for, as a group of checkboxes in the box. They are sent in the metadata of the redemption:
 * `consents: { email: true }`. The texts are shown as they are written, without their Markdown being read.
 */
export function consentFields(host: Element): HTMLElement[] {
  const options = Object.entries(objectOf(host, 'consent-options') ?? {});
  if (options.length === 0) return [];
  const group = document.createElement('fieldset');
  group.slot = 'fields';
  const legend = document.createElement('legend');
  legend.textContent = textOf(host, 'consent-label') ?? '';
  const needed = textOf(host, 'consent-options-required');
  const boxes = options.map(([key, text]) => {
    const name = `metadata.consents.${key}`;
    const input = Object.assign(document.createElement('input'), { type: 'checkbox', name });
    const label = document.createElement('label');
    label.append(input, ` ${String(text)}`);
    return { input, label };
  });
  const update = () => {
    const isOneChecked = boxes.some(({ input }) => input.checked);
    for (const { input } of boxes) input.required = needed === 'all' || (needed === 'any' && !isOneChecked);
  };
  group.addEventListener('change', update);
  update();
  group.append(legend, ...paragraph(host, 'consent-description'));
  group.append(...boxes.map(({ label }) => label), ...paragraph(host, 'consent-legal'));
  return [group];
}

function paragraph(host: Element, name: string): HTMLElement[] {
  const text = textOf(host, name);
  return text === undefined ? [] : [Object.assign(document.createElement('p'), { textContent: text })];
}
