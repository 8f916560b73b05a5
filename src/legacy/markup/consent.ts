import type { ConsentBoxes } from '../widgets/render-subscribe.ts';
import { objectOf, textOf } from './data-attributes.ts';

/**
 * The consents that the markup asks for, as a group of checkboxes; undefined if it asks for none. The texts are shown as they are
 * written, without their Markdown being read.
 *
 * @param prefix of the names of the checkboxes. The key of the consent comes after it.
 */
export function consentFields(host: Element, prefix: string): ConsentBoxes | undefined {
  const options = Object.entries(objectOf(host, 'consent-options') ?? {});
  if (options.length === 0) return undefined;
  const group = document.createElement('fieldset');
  const title = textOf(host, 'consent-label');
  if (title !== undefined)
    group.append(Object.assign(document.createElement('legend'), { textContent: title }));
  const needed = textOf(host, 'consent-options-required');
  const boxes = options.map(([key, text]) => {
    const input = Object.assign(document.createElement('input'), { type: 'checkbox', name: prefix + key });
    const label = document.createElement('label');
    label.append(input, ` ${String(text)}`);
    return { key, input, label };
  });
  const update = () => {
    const isOneChecked = boxes.some(({ input }) => input.checked);
    for (const { input } of boxes) input.required = needed === 'all' || (needed === 'any' && !isOneChecked);
  };
  group.addEventListener('change', update);
  update();
  group.append(...paragraph(host, 'consent-description'));
  group.append(...boxes.map(({ label }) => label), ...paragraph(host, 'consent-legal'));
  return { group, boxes };
}

function paragraph(host: Element, name: string): HTMLElement[] {
  const text = textOf(host, name);
  return text === undefined ? [] : [Object.assign(document.createElement('p'), { textContent: text })];
}
