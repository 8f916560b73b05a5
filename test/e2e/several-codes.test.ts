import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import type { VoucherRedeem } from '../../src/element.ts';
import { scriptTagFolder } from './servers.ts';

/** A box with `multiple`, from the built files for script tags, in a page with a strict policy and Trusted Types. */

interface App {
  api: ServedSandbox;
  open: (page: Page, script: string) => Promise<{ loaded: string[]; errors: string[] }>;
}

const test = base.extend<{ app: App }>({
  // eslint-disable-next-line no-empty-pattern
  app: async ({}, use) => {
    const api = await startSandbox({ port: 0, settings: { rateLimit: null } });
    let script = '';
    const server: Server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      if (pathname.endsWith('js')) {
        response.writeHead(200, { 'Content-Type': 'text/javascript' });
        response.end(readFileSync(join(scriptTagFolder, pathname)));
        return;
      }
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': [
          "default-src 'self'",
          `connect-src ${api.url}`,
          "require-trusted-types-for 'script'",
          'trusted-types voucher-redeem',
        ].join('; '),
      });
      response.end(`<!doctype html><title>A shop</title><link rel="icon" href="data:,">
        <voucher-redeem multiple application-id="sandbox-client-id" client-token="sandbox-client-token"
          api-url="${api.url}" amount="13000" currency="USD"></voucher-redeem>${script}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({
      api,
      async open(page, tag) {
        script = tag;
        const loaded: string[] = [];
        const errors: string[] = [];
        page.on('request', (request) => {
          const { pathname } = new URL(request.url());
          if (pathname.endsWith('js')) loaded.push(pathname);
        });
        page.on('console', (message) => {
          if (message.type() === 'error' && message.text().startsWith('voucher-redeem'))
            errors.push(message.text());
        });
        page.on('pageerror', ({ message }) => errors.push(message));
        await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
        return { loaded, errors };
      },
    });
    server.closeAllConnections();
    server.close();
    await api.close();
  },
});

const MODULE = '<script type="module" src="/voucher-redeem.mjs"></script>';

async function apply(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: /code/ }).fill(code);
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
}

for (const [what, tag, files] of [
  ['the one script', '<script src="/voucher-redeem.js"></script>', ['/voucher-redeem.js']],
  ['the module', MODULE, ['/voucher-redeem.mjs', '/lazy/cart.mjs']],
] as const)
  test(`${what} applies, removes and redeems several codes under a strict policy`, async ({ page, app }) => {
    const { loaded, errors } = await app.open(page, tag);
    await apply(page, 'TENOFF');
    await expect(page.getByRole('listitem')).toContainText('You’ll save $10.00.');
    await apply(page, 'SAVE20');
    await expect(page.getByRole('listitem')).toHaveCount(2);
    expect(loaded).toEqual([...files]);
    await page.getByRole('button', { name: 'Remove SAVE20' }).click();
    await expect(page.getByRole('listitem')).toHaveCount(1);
    await apply(page, 'GIFT50');
    await expect(page.getByLabel('Amount to use')).toHaveValue('50.00');
    const outcome = await page.locator('voucher-redeem').evaluate((box) => (box as VoucherRedeem).redeem());
    expect(outcome).toMatchObject({ status: 'redeemed', stack: { status: 'redeemed' } });
    await expect(page.getByRole('status').first()).toContainText('Left to pay$70.00');
    expect(errors).toEqual([]);
  });

test('a press says that it failed, and sends nothing, if the file of the cart cannot be loaded; the next press tries again', async ({
  page,
  app,
}) => {
  await page.route(/lazy\/cart/, (route) => route.abort());
  const { errors } = await app.open(page, MODULE);
  await apply(page, 'TENOFF');
  await expect(page.getByRole('alert').first()).toContainText('That didn’t work.');
  expect(app.api.state().requests).toBe(0);
  expect(errors.filter((error) => error.includes('could not be loaded'))).toHaveLength(1);
  await page.unroute(/lazy\/cart/);
  await expect(page.getByRole('button', { name: 'Apply', exact: true })).not.toHaveAttribute('aria-disabled');
  await apply(page, 'TENOFF');
  await expect(page.getByRole('listitem')).toContainText('You’ll save $10.00.');
});
