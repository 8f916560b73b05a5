import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The accessibility violations that axe finds in a document, or in the part with this selector, as "rule: element". */
export async function violations(document: Page | Frame, part = 'html'): Promise<string[]> {
  await document.addScriptTag({ path: axe });
  const { violations } = await document.evaluate(async (part) => {
    const { axe } = window as unknown as { axe: { run: (context: string) => Promise<AxeResults> } };
    return axe.run(part);
  }, part);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
