import type { FrameLocator, Page } from '@playwright/test';
import type { Shop } from '../servers.ts';

/** Opens a document with the script tag and this body, as an old page has it. */
export async function openMarkup(page: Page, shop: Shop, body: string, width = 600): Promise<FrameLocator> {
  await page.goto(`${shop.url}/script-tag.html`);
  await page.evaluate(
    ({ srcdoc, width }) =>
      document.body.prepend(Object.assign(document.createElement('iframe'), { srcdoc, width, height: 700 })),
    {
      srcdoc: `<!doctype html><html lang="en"><head><title>Old page</title><script src="/voucher-redeem.js"></script></head><body>${body}</body></html>`,
      width,
    },
  );
  return page.frameLocator('iframe').first();
}
