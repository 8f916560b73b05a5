import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { RedeemBox } from './redeem-box.ts';
import { expect, scriptTagFolder, test } from './servers.ts';

/** A strict Content Security Policy: the page may load its own files and call the API, and Trusted Types are required. */
const policyOf = (apiUrl: string, trustedTypes: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${apiUrl}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');

const pageOf = (apiUrl: string, scriptBefore: string) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>A strict shop</title><link rel="icon" href="/favicon.ico"></head>
  <body>
    ${scriptBefore}
    <voucher-redeem application-id="sandbox-client-id" client-token="sandbox-client-token"
      api-url="${apiUrl}" amount="5000" currency="USD"></voucher-redeem>
    <script src="/voucher-redeem.js"></script>
  </body>
</html>`;

let server: Server;
test.afterEach(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));

/** Opens a page with the policy, and collects the browser's reports of violations, errors and warnings. */
async function open(
  page: Page,
  apiUrl: string,
  { trustedTypes = 'voucher-redeem', ownScript = '', query = '' } = {},
): Promise<{ problems: string[] }> {
  const built = (file: string): [type: string, content: Buffer] => [
    'text/javascript',
    readFileSync(join(scriptTagFolder, file)),
  ];
  const files: { [path: string]: [type: string, content: string | Buffer] } = {
    '/': ['text/html', pageOf(apiUrl, ownScript && '<script src="/shop.js"></script>')],
    '/shop.js': ['text/javascript', ownScript],
    '/voucher-redeem.js': built('voucher-redeem.js'),
    '/favicon.ico': ['image/x-icon', ''],
  };
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const [type, content] = files[pathname] ?? ['text/plain', ''];
    response.writeHead(files[pathname] ? 200 : 404, {
      'Content-Type': type,
      'Content-Security-Policy': policyOf(apiUrl, trustedTypes),
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));

  const problems: string[] = [];
  await page.exposeFunction('report', (problem: string) => problems.push(problem));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { report(problem: string): void }).report(
        `${violatedDirective} ${blockedURI} ${sample}`,
      ),
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${query}`);
  return { problems };
}

test('the script tag redeems under a strict policy with Trusted Types, and the console stays empty', async ({
  page,
  shop,
}) => {
  const { problems } = await open(page, shop.apiUrl);
  const box = new RedeemBox(page);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText('$50.00 paid with this card. $50.00 left.');
  await expect(box.button).toHaveCSS('background-color', 'rgb(47, 91, 208)');
  expect(problems).toEqual([]);
});

test('preview, amount field, slotted fields, collapsed and code-param work under the same strict policy', async ({
  page,
  shop,
}) => {
  const { problems } = await open(page, shop.apiUrl, { query: '?voucher=GIFT50' });
  await page.evaluate(() => {
    const box = document.querySelector('voucher-redeem')!;
    for (const name of ['preview', 'amount-field', 'collapsed', 'name']) box.setAttribute(name, '');
    box.setAttribute('code-param', 'voucher');
    const field = Object.assign(document.createElement('input'), { name: 'metadata.note', slot: 'fields' });
    box.append(field);
  });
  const box = new RedeemBox(page);
  await expect(box.field).toHaveValue('GIFT50');
  await box.element.getByLabel('Order amount').fill('20');
  await box.button.click();
  await expect(box.receipts).toContainText(
    '$20.00 will be paid with this card. $30.00 will be left on the card.',
  );
  await box.button.click();
  await expect(box.receipts).toContainText('$20.00 paid with this card. $30.00 left.');
  await expect(box.element.locator('progress')).toBeVisible();
  expect(problems).toEqual([]);
});

test('HTML in the merchant’s texts does not violate the policy, because it is shown as text', async ({
  page,
  shop,
}) => {
  const { problems } = await open(page, shop.apiUrl);
  const box = new RedeemBox(page);
  await box.redeem('XSS');
  await expect(box.receipts).toContainText('<img src=x onerror=alert(1)>');
  expect(problems).toEqual([]);
});

test('the script tag works beside a shop’s own copy of Lit under Trusted Types', async ({ page, shop }) => {
  const ownScript = await bundle(`
    import { html, render } from 'lit';
    const place = document.createElement('div');
    document.currentScript.after(place);
    render(html\`<h1>\${'Kettle & Crank'}</h1>\`, place);`);
  const { problems } = await open(page, shop.apiUrl, {
    trustedTypes: 'lit-html voucher-redeem',
    ownScript,
  });
  await expect(page.getByRole('heading')).toHaveText('Kettle & Crank');
  const box = new RedeemBox(page);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save $10.00.');
  // Lit warns about its second copy and its development mode. That has nothing to do with the policy.
  expect(problems.filter((problem) => !/^(Multiple versions of Lit|Lit is in dev)/.test(problem))).toEqual(
    [],
  );
});

/** Bundles a script of the shop. */
async function bundle(source: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rollupOptions: { input: 'virtual:shop', output: { format: 'iife' } },
    },
    plugins: [
      {
        name: 'shop',
        resolveId: (id) => (id === 'virtual:shop' ? id : null),
        load: (id) => (id === 'virtual:shop' ? source : null),
      },
    ],
  });
  if (!('output' in result)) throw new Error('Vite watches instead of building.');
  return result.output.map((file) => ('code' in file ? file.code : '')).join('');
}
