import { expect, test, type Page } from '@playwright/test';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import type { ReceivedRequest } from '../../sandbox/store/request-log.ts';
import { serveReactApp, type ReactApp } from './react-apps.ts';

/** `voucher-redeem/react` in React 18 and 19: rendered by a server and hydrated, and rendered in the page. */

for (const version of [18, 19] as const)
  test.describe(`the component of voucher-redeem/react in React ${version}`, () => {
    let sandbox: ServedSandbox;
    let app: ReactApp;
    let problems: string[];
    test.beforeAll(async () => {
      sandbox = await startSandbox({ port: 0, settings: { rateLimit: null } });
      app = await serveReactApp(version, sandbox.url);
    });
    test.beforeEach(({ page }) => {
      sandbox.reset();
      problems = [];
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
    });
    test.afterEach(() => expect(problems, 'what the console and uncaught errors say').toEqual([]));
    test.afterAll(async () => {
      await Promise.all([app.close(), sandbox.close()]);
    });

    const boxOf = (page: Page) => {
      const element = page.locator('#box');
      return { element, field: element.getByLabel('Your voucher'), button: element.getByRole('button') };
    };
    /** What the page has asked the API, each with the customer of whom it asked. */
    const requests = async () =>
      ((await (await fetch(`${sandbox.url}/__sandbox/requests`)).json()) as ReceivedRequest[])
        .filter(({ method }) => method !== 'OPTIONS')
        .map(({ method, path, body }) => {
          const { pathname, searchParams } = new URL(path, sandbox.url);
          const { customer } = (body ?? {}) as { customer?: { source_id: string } };
          return `${method} ${pathname} ${customer?.source_id ?? searchParams.get('customer[source_id]')}`;
        });

    test('the server writes the options as attributes, no object, and a box that cannot be used yet', () => {
      const [tag] = /<voucher-redeem[^>]*>/.exec(app.markup)!;
      for (const attribute of [
        'id="box"',
        'class="checkout-box"',
        'application-id="sandbox-client-id"',
        `api-url="${sandbox.url}"`,
        'code="TENOFF"',
        'preview=""',
        'disabled=""',
        'aria-busy="false"',
      ])
        expect(tag).toContain(` ${attribute}`);
      expect(tag).not.toMatch(/context|messages|allow-scripted|hidden|\[object/i);
      expect(app.markup).toContain('<span slot="help">');
    });

    for (const rendered of ['on the server', 'in the page'] as const) {
      test(`the first press has the context, the second redeems, and the page hears of both, rendered ${rendered}`, async ({
        page,
      }) => {
        await page.goto(app.url(rendered));
        await expect(page).toHaveTitle(new RegExp(`^React ${version}\\.`));
        const { element, field, button } = boxOf(page);
        await expect(field).toHaveValue('TENOFF');
        await button.click();
        await expect(element.getByRole('status')).toContainText('You’ll save $10.00');
        expect(await requests()).toEqual(['GET /client/v1/validate ben']);
        await expect(page.locator('#requests')).toHaveText('1');
        await page.waitForTimeout(750);
        await button.click();
        await expect(page.locator('#codes')).toHaveText('TENOFF');
        await expect(page.locator('#requests')).toHaveText('2');
        expect(sandbox.state().redemptions).toHaveLength(1);
      });

      test(`a later render changes the properties and keeps what the shopper typed, rendered ${rendered}`, async ({
        page,
      }) => {
        await page.goto(app.url(rendered));
        const { element, field, button } = boxOf(page);
        await expect(button).toHaveText('Check code');
        await field.fill('gfct5ZWI1nL');
        await page.getByText('Another customer').click();
        await expect(element).toContainText('Ask zoe.');
        await expect(field).toHaveValue('gfct5ZWI1nL');
        await page.getByText('Without preview').click();
        await expect(button).toHaveText('Redeem');
        await button.click();
        await expect(page.locator('#codes')).toHaveText('gfct5ZWI1nL');
        expect(await requests()).toEqual(['POST /client/v1/redeem zoe']);
        await page.getByText('Empty the box').click();
        await expect(field).toHaveValue('');
      });
    }

    test('until the page is hydrated the box is drawn and disabled, and what follows is usable', async ({
      page,
    }) => {
      await page.goto(`${app.url('on the server')}#wait`);
      const { element, button } = boxOf(page);
      const field = element.getByRole('textbox');
      await expect(field).toBeDisabled();
      await page.evaluate(() => (window as unknown as { start: () => void }).start());
      await expect(field).toBeEnabled();
      await expect(button).toBeEnabled();
      expect(await element.evaluate((box) => box.matches(':disabled'))).toBe(false);
    });
  });
