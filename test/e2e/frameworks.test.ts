import { test as base, expect, type Page } from '@playwright/test';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import type { ReceivedRequest } from '../../sandbox/store/request-log.ts';
import type { VoucherRedeem } from '../../src/element.ts';
import { serveFrameworkApps, type Defined, type Framework, type FrameworkApps } from './framework-apps.ts';
import { RedeemBox } from './redeem-box.ts';

/**
 * The box in small apps of six frameworks, as a shop writes it: `preview`, an object as `context`, and options bound to false.
 * Frameworks write a property, an attribute, or the text "false", and some write it before the element is defined.
 */

/** How the framework hands over an object: as the property, or as the text "[object Object]" in the attribute. */
type Handover = 'property' | 'attribute';

const frameworks: { name: string; framework: Framework; context: { [when in Defined]: Handover } }[] = [
  { name: 'React 18', framework: 'react18', context: { before: 'attribute', after: 'attribute' } },
  {
    name: 'React 18 with a ref',
    framework: 'react18-ref',
    context: { before: 'property', after: 'property' },
  },
  { name: 'React 19', framework: 'react19', context: { before: 'property', after: 'attribute' } },
  { name: 'Vue 3', framework: 'vue', context: { before: 'property', after: 'attribute' } },
  {
    name: 'Vue 3 with the modifier prop',
    framework: 'vue-prop',
    context: { before: 'property', after: 'property' },
  },
  { name: 'Preact 10', framework: 'preact', context: { before: 'property', after: 'attribute' } },
  { name: 'Svelte 5', framework: 'svelte', context: { before: 'property', after: 'property' } },
  { name: 'Solid', framework: 'solid', context: { before: 'property', after: 'property' } },
];

/** Long enough that a press counts as an answer to the offer, and that a request which should not be sent would have arrived. */
const LONG_ENOUGH = 750;

interface Shop {
  page: Page;
  api: ServedSandbox;
  box: RedeemBox;
  /** What the console and uncaught errors have said. */
  messages: string[];
  /** What has arrived at the sandbox, oldest first, without preflights. */
  requests(): Promise<ReceivedRequest[]>;
  /** Of these, the attempts to redeem. */
  redemptions(): Promise<ReceivedRequest[]>;
}

interface Fixtures {
  open: (framework: Framework, defined: Defined) => Promise<Shop>;
}

const test = base.extend<Fixtures, { apps: FrameworkApps }>({
  apps: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const apps = await serveFrameworkApps();
      await use(apps);
      await apps.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, apps }, use) => {
    const api = await startSandbox({ port: 0, settings: { rateLimit: null } });
    const requests = async () => {
      const all = (await (await fetch(`${api.url}/__sandbox/requests`)).json()) as ReceivedRequest[];
      return all.filter(({ method }) => method !== 'OPTIONS');
    };
    await use(async (framework, defined) => {
      const messages: string[] = [];
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) messages.push(message.text());
      });
      page.on('pageerror', (error) => messages.push(error.message));
      // By then the modules of the page have run. The script tag is asynchronous, and arrives later.
      await page.goto(apps.url(framework, defined, api.url), { waitUntil: 'domcontentloaded' });
      const box = new RedeemBox(page);
      if (defined === 'after') {
        await expect(box.element).toBeAttached();
        const isDefined = await page.evaluate(() => customElements.get('voucher-redeem') !== undefined);
        expect(isDefined, 'the app has rendered before the element is defined').toBe(false);
      }
      await expect(box.button).toHaveText('Check code');
      return {
        page,
        api,
        box,
        messages,
        requests,
        redemptions: async () =>
          (await requests()).filter(
            ({ method, path }) => method === 'POST' && /^\/client\/v1\/(redeem|redemptions)\b/.test(path),
          ),
      };
    });
    await api.close();
  },
});

/** Types the code, presses once, and waits until the box has answered. */
async function pressesOnce({ box }: Shop): Promise<void> {
  await box.redeem('TENOFF');
  await expect(box.receipts).toHaveText(/\S/);
}

/** What a coupon extension does: it clicks the button and submits the form by script. */
const pressesByScript = ({ box }: Shop) =>
  box.element.evaluate(({ shadowRoot }: VoucherRedeem) => {
    shadowRoot!.querySelector('button')!.click();
    shadowRoot!.querySelector('form')!.requestSubmit();
  });

/** What the page heard of `voucher-redeemed`, as each app notes it. */
const eventsOf = ({ page }: Shop) =>
  page.evaluate(() => (window as Window & { redeemedCodes?: string[] }).redeemedCodes);

const wordsOf: { [when in Defined]: string } = {
  before: 'with the element defined before the app renders',
  after: 'with a script that arrives after the app has rendered',
};

for (const { name, framework, context } of frameworks)
  test.describe(name, () => {
    test.beforeAll(async ({ apps }) => apps.build(framework));

    for (const defined of ['before', 'after'] as const) {
      test(`an open, usable box checks at the first press and redeems once at the second, ${wordsOf[defined]}`, async ({
        open,
      }) => {
        const shop = await open(framework, defined);
        const { box, page } = shop;
        if (name.startsWith('React')) await expect(page).toHaveTitle(new RegExp(`^${name.slice(0, 8)}\\.`));

        await test.step('disabled and collapsed bound to false leave the box usable and open', async () => {
          await expect(box.field).toBeVisible();
          await expect(box.field).toBeEnabled();
          await expect(box.button).toBeEnabled();
          await expect(box.element.locator('details')).toHaveCount(0);
          expect(await box.element.evaluate((element) => element.matches(':disabled'))).toBe(false);
        });

        await test.step('the first press shows the offer and redeems nothing', async () => {
          await pressesOnce(shop);
          await page.waitForTimeout(LONG_ENOUGH);
          expect(await shop.redemptions()).toEqual([]);
          await expect(box.receipts).toContainText('You’ll save $10.00');
          expect(await box.element.evaluate((element: VoucherRedeem) => typeof element.check)).toBe(
            'function',
          );
        });

        const isProperty = context[defined] === 'property';
        await test.step('the context arrives, or the console names it', async () => {
          const sent = (await shop.requests()).map(({ method, path }) => {
            const { pathname, searchParams } = new URL(path, shop.api.url);
            const customer = searchParams.get('customer[source_id]');
            return { request: `${method} ${pathname}`, amount: searchParams.get('amount'), customer };
          });
          expect(sent).toEqual([
            { request: 'GET /client/v1/validate', amount: '5000', customer: isProperty ? 'ben' : null },
          ]);
        });

        await test.step('the second press redeems once, and the page hears of it', async () => {
          await box.button.click();
          await expect(box.receipts).toContainText('Redeemed');
          await page.waitForTimeout(LONG_ENOUGH);
          expect(await shop.redemptions()).toHaveLength(1);
          expect(shop.api.state().redemptions).toHaveLength(1);
          // React 18 cannot listen for an event of a custom element in JSX.
          expect(await eventsOf(shop)).toEqual(framework === 'react18' ? undefined : ['TENOFF']);
        });

        expect(shop.messages).toEqual(
          isProperty
            ? []
            : [
                'voucher-redeem: the attribute context should be JSON, got [object Object]. Set the property context instead.',
              ],
        );
      });

      // The other ways to hand over the context are no other ways to hand over false.
      if (framework === 'react18-ref' || framework === 'vue-prop') continue;

      test(`no script checks or redeems if allow-scripted is bound to false, ${wordsOf[defined]}`, async ({
        open,
      }) => {
        const shop = await open(framework, defined);
        const { box, page } = shop;
        await box.field.fill('TENOFF');
        await pressesByScript(shop);
        await page.waitForTimeout(LONG_ENOUGH);
        expect(await shop.requests()).toEqual([]);
        await pressesOnce(shop);
        await pressesByScript(shop);
        await page.waitForTimeout(LONG_ENOUGH);
        expect(await shop.redemptions()).toEqual([]);
        // The same script redeems if the page allows it, so it does press the button.
        await box.element.evaluate((element: VoucherRedeem) => (element.allowScripted = true));
        await pressesByScript(shop);
        await expect(box.receipts).toContainText('Redeemed');
        expect(await shop.redemptions()).toHaveLength(1);
      });
    }
  });
