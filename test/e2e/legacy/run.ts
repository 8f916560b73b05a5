import type { Page } from '@playwright/test';
import { test as base } from '../servers.ts';
import { observe, openLegacyPage, type Observation, type Script } from './observe.ts';

interface Fixtures {
  /** Runs a call with one of the scripts, against a sandbox that starts over. */
  run: (script: Script, call: string) => Promise<Observation>;
}

export const test = base.extend<Fixtures, { legacyPage: Page }>({
  // No page for each test: an observation has the uncaught errors of its own document.
  // eslint-disable-next-line no-empty-pattern
  alarms: async ({}, use) => use([]),
  legacyPage: [
    async ({ browser, served }, use) => {
      const page = await browser.newPage();
      await openLegacyPage(page, served.shop);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  run: async ({ legacyPage, served }, use) => {
    await use(async (script, call) => {
      await served.startOver();
      await served.shop.set({
        clientPublishEnabled: true,
        clientListVouchersEnabled: true,
        clientCreateCustomerEnabled: true,
        clientLoyaltyEventsEnabled: true,
      });
      return observe(legacyPage, served.shop, script, call);
    });
  },
});
