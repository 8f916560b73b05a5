import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { build } from 'vite';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';

/** Voucherify's own React widgets, @voucherify/react-widget 2.0.2 with its React 17 and its own SDK, against the sandbox. */

/** Builds the page of the widgets into one module. React 19 has the names in node_modules. */
async function bundle(): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^react(?=$|\/)/, replacement: 'react17' },
        { find: /^react-dom(?=$|\/)/, replacement: 'react-dom17' },
      ],
    },
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./frameworks/react-widget.js', import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  });
  if (!('output' in result)) throw new Error('Vite watches instead of building.');
  return result.output[0].code;
}

type Widget = 'redeem' | 'validate' | 'publish' | 'subscribe';

const test = base.extend<
  { sandbox: ServedSandbox; open: (widget: Widget) => Promise<void> },
  { served: { sandbox: ServedSandbox; shop: string } }
>({
  served: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const script = await bundle();
      const html = '<!doctype html><link rel="icon" href="data:,"><div id="app"></div>';
      const server = createServer((request, response) => {
        const isScript = request.url === '/app.js';
        response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
        response.end(isScript ? script : `${html}<script type="module" src="/app.js"></script>`);
      });
      await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
      const { port } = server.address() as AddressInfo;
      const settings = { clientPublishEnabled: true, clientCreateCustomerEnabled: true, rateLimit: null };
      const sandbox = await startSandbox({ port: 0, settings });
      await use({ sandbox, shop: `http://localhost:${port}` });
      server.closeAllConnections();
      await Promise.all([sandbox.close(), new Promise((resolve) => server.close(resolve))]);
    },
    { scope: 'worker' },
  ],
  sandbox: async ({ served }, use) => {
    served.sandbox.reset();
    await use(served.sandbox);
  },
  open: ({ page, sandbox, served }, use) =>
    use(async (widget) => {
      await page.goto(`${served.shop}/?${new URLSearchParams({ widget, api: sandbox.url }).toString()}`);
      await expect(page).toHaveTitle('React 17.0.2');
    }),
});

/** What the widget told the page: the name of the callback, and the answer or the key of the error. */
const callbacks = (page: Page) =>
  page.evaluate(() => (window as unknown as { callbacks: [name: string, value: unknown][] }).callbacks);

async function enterCode(page: Page, code: string, button: string): Promise<void> {
  await page.getByPlaceholder('e.g. abc-123').fill(code);
  await page.getByPlaceholder('e.g. 52.22').fill('50');
  await page.getByRole('button', { name: button }).click();
}

test.describe('VoucherifyRedeem', () => {
  test('redeems a code', async ({ page, open, sandbox }) => {
    await open('redeem');
    await enterCode(page, 'TENOFF', 'Redeem');
    await expect(page.locator('.voucherifyCode')).toHaveClass(/voucherifyValid/);
    expect(await callbacks(page)).toMatchObject([['onRedeemed', { result: 'SUCCESS' }]]);
    expect(sandbox.state().orders).toMatchObject([{ amount: 5000, total_discount_amount: 1000 }]);
  });

  test('shows that a code is refused', async ({ page, open, sandbox }) => {
    await open('redeem');
    await enterCode(page, 'EXPIRED', 'Redeem');
    await expect(page.locator('.voucherifyCode')).toHaveClass(/voucherifyInvalid/);
    expect(await callbacks(page)).toEqual([['onError', 'voucher_expired']]);
    expect(sandbox.state().redemptions).toMatchObject([{ result: 'FAILURE' }]);
  });
});

test.describe('VoucherifyValidate', () => {
  test('validates a code without redeeming it', async ({ page, open, sandbox }) => {
    await open('validate');
    await enterCode(page, 'TENOFF', 'Validate');
    await expect(page.locator('.voucherifyCode')).toHaveClass(/voucherifyValid/);
    const valid = { valid: true, code: 'TENOFF', order: { total_amount: 4000 } };
    expect(await callbacks(page)).toMatchObject([['onValidated', valid]]);
    expect(sandbox.state().redemptions).toEqual([]);
  });

  test('shows that a code is not valid', async ({ page, open }) => {
    await open('validate');
    await enterCode(page, 'EXPIRED', 'Validate');
    await expect(page.locator('.voucherifyCode')).toHaveClass(/voucherifyInvalid/);
    expect(await callbacks(page)).toEqual([]);
  });
});

test.describe('VoucherifyPublish', () => {
  test('gives a code of the campaign to a shopper', async ({ page, open, sandbox }) => {
    await open('publish');
    await page.getByPlaceholder(/@/).fill('zoe@example.com');
    await page.getByRole('button', { name: 'Get a code' }).click();
    await expect(page.locator('.voucherifyPublishStatus')).toHaveValue('WELCOME-A1');
    expect(await callbacks(page)).toMatchObject([['onPublished', { result: 'SUCCESS' }]]);
    expect(sandbox.state().publications).toMatchObject([{ customer: { source_id: 'zoe@example.com' } }]);
  });

  test('tells the page that publishing is switched off', async ({ page, open, sandbox }) => {
    sandbox.changeSettings({ clientPublishEnabled: false });
    await open('publish');
    await page.getByPlaceholder(/@/).fill('zoe@example.com');
    await page.getByRole('button', { name: 'Get a code' }).click();
    await expect.poll(() => callbacks(page)).toEqual([['onError', 'forbidden']]);
    expect(sandbox.state().publications).toEqual([]);
  });
});

test.describe('VoucherifySubscribe', () => {
  const subscribe = async (page: Page) => {
    await page.getByPlaceholder('E-mail').fill('zoe@example.com');
    await page.getByRole('checkbox', { name: 'The newsletter of the shop.' }).check();
    await page.getByRole('button', { name: 'Subscribe' }).click();
  };

  test('creates a customer and keeps the consent', async ({ page, open, sandbox }) => {
    await open('subscribe');
    await subscribe(page);
    await expect(page.getByText('Thank you!')).toBeVisible();
    const { customers, consents } = sandbox.state();
    const zoe = customers.find(({ email }) => email === 'zoe@example.com');
    expect(consents).toEqual({ [zoe?.id ?? '']: { cnst_sandbox_email: true } });
    expect(await callbacks(page)).toMatchObject([['onSubscribed', expect.anything()]]);
  });

  test('tells the page that creating customers is switched off', async ({ page, open, sandbox }) => {
    sandbox.changeSettings({ clientCreateCustomerEnabled: false });
    await open('subscribe');
    await subscribe(page);
    await expect.poll(() => callbacks(page)).toEqual([['onError', 'forbidden']]);
    expect(sandbox.state().customers.filter(({ email }) => email === 'zoe@example.com')).toEqual([]);
  });
});
