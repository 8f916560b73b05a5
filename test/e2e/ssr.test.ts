import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { MessageOverrides } from '../../src/messages/messages.ts';
import { RedeemBox } from './redeem-box.ts';
import { expect, test } from './servers.ts';

/** A shop that renders the box on its server. It uses the built files, and the page loads its script when a test says so. */

const root = fileURLToPath(new URL('../..', import.meta.url));

let shopDirectory: string;
let server: Server;
let lang: string;
let markup: string;

test.beforeAll(async () => {
  shopDirectory = mkdtempSync(join(tmpdir(), 'voucher-redeem-server-'));
  // In a copy of the package, its own name can be imported. A build during the tests would delete the original for a while.
  for (const path of ['package.json', 'dist'])
    cpSync(join(root, path), join(shopDirectory, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(shopDirectory, 'node_modules'));

  server = createServer((request, response) => {
    const [type, content] = responseTo(request.url!);
    response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});
test.beforeEach(async ({ shop }) => {
  lang = 'en';
  markup = await renderInNode(shop.apiUrl);
});
test.afterAll(async () => {
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  rmSync(shopDirectory, { recursive: true, force: true });
});

/** Renders the box in another process, because Lit's replacement of the DOM in Node must not affect the test. */
async function renderInNode(apiUrl: string, messages: MessageOverrides = {}): Promise<string> {
  const source = `
    import { render } from '@lit-labs/ssr';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    import 'voucher-redeem/define';
    const box = html\`<voucher-redeem application-id="sandbox-client-id" client-token="sandbox-client-token"
      api-url="${apiUrl}" code="ABC" amount="5000" currency="USD"
      .messages=\${${JSON.stringify(messages)}}></voucher-redeem>\`;
    process.stdout.write(await collectResult(render(box)));`;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', source],
    { cwd: shopDirectory },
  );
  expect(stderr).toBe('');
  return stdout;
}

const german = { label: 'Gutschein oder Rabattcode', redeem: 'Einlösen' };

/** The page has no bundler, so it needs the paths of Lit's packages. */
const importMap = {
  imports: {
    'voucher-redeem/define': '/dist/define.js',
    'voucher-redeem/locales/en': '/dist/messages/locales/en.js',
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
    '@lit/task': '/node_modules/@lit/task/index.js',
    '@lit-labs/ssr-client/': '/node_modules/@lit-labs/ssr-client/',
  },
};

/** The scripts that a shop can load after its page. */
const scripts: { [path: string]: string } = {
  '/hydrate.js': `
    import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
    import 'voucher-redeem/define';`,
  '/hydrate-in-german.js': `
    import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
    import { VoucherRedeem } from 'voucher-redeem/define';
    import { en } from 'voucher-redeem/locales/en';
    VoucherRedeem.registerMessages('de', { ...en, ...${JSON.stringify(german)} });`,
  '/define.js': "import 'voucher-redeem/define';",
};

function responseTo(url: string): [type: string, content?: string | Buffer] {
  if (url === '/')
    return [
      'text/html',
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A shop with a server</title>
         <link rel="icon" href="data:,"><script type="importmap">${JSON.stringify(importMap)}</script></head>
       <body>${markup}</body></html>`,
    ];
  try {
    return ['text/javascript', scripts[url] ?? readFileSync(join(shopDirectory, url))];
  } catch {
    return ['text/plain'];
  }
}

/** Opens the page without any script, and collects the errors and warnings of the console. */
async function open(page: Page): Promise<{ box: RedeemBox; problems: string[] }> {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
  return { box: new RedeemBox(page), problems };
}

/** Loads a script, and waits until the box is drawn. */
async function loadScript(page: Page, script: string): Promise<void> {
  await page.addScriptTag({ url: script, type: script.startsWith('/dist/cdn/') ? '' : 'module' });
  await page
    .locator('voucher-redeem')
    .evaluate((box) => (box as HTMLElementTagNameMap['voucher-redeem']).updateComplete);
}

test.describe('a box rendered on the server, without JavaScript,', () => {
  test.use({ javaScriptEnabled: false });

  test('shows all its parts with its styles', async ({ page }) => {
    const { box } = await open(page);
    await expect(box.field).toHaveValue('ABC');
    await expect(box.button).toHaveText('Redeem');
    await expect(box.button).toHaveCSS('background-color', 'rgb(47, 91, 208)');
    await expect(box.message).toBeAttached();
    await expect(box.receipts).toBeAttached();
    await box.element.focus();
    await expect(box.field).toBeFocused();
  });

  test('does nothing when the shopper presses the button, and keeps the typed code', async ({ page }) => {
    const { box } = await open(page);
    const loads: string[] = [];
    page.on('request', (request) => loads.push(request.url()));
    await box.redeem('gfct5ZWI1nL');
    await box.field.press('Enter');
    await expect(box.field).toHaveValue('gfct5ZWI1nL');
    expect(loads).toEqual([]);
  });
});

test('hydration keeps the server’s field with what was typed before, and the box redeems', async ({
  page,
  shop,
}) => {
  const { box, problems } = await open(page);
  await box.field.fill('gfct5ZWI1n');
  await box.field.press('Home');
  const field = await box.field.elementHandle();
  await loadScript(page, '/hydrate.js');
  expect(await box.field.evaluate((now, before) => now === before, field)).toBe(true);
  await expect(box.element).toHaveJSProperty('code', 'gfct5ZWI1n');
  // The shopper can continue to type.
  await expect(box.field).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('L');
  await box.button.click();
  await expect(box.receipts).toContainText('$50.00 paid with this card. $50.00 left.');
  await expect(box.field).toHaveValue('');
  expect(await shop.posts()).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('after hydration an untouched box redeems the code that the server rendered', async ({ page, shop }) => {
  const { box, problems } = await open(page);
  await loadScript(page, '/hydrate.js');
  await expect(box.field).toHaveValue('ABC');
  await box.button.click();
  await expect(box.message).toContainText('We don’t know this code.');
  await expect(box.field).toBeFocused();
  expect((await shop.posts()).map(({ path }) => path)).toEqual(['/client/v1/redeem?code=ABC']);
  // The browser reports the API's response, which is a 404.
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
});

test('hydration keeps the language if the server rendered with the same messages as the page', async ({
  page,
  shop,
}) => {
  lang = 'de';
  markup = await renderInNode(shop.apiUrl, german);
  const { box, problems } = await open(page);
  await expect(box.button).toHaveText('Einlösen');
  await loadScript(page, '/hydrate-in-german.js');
  await expect(box.button).toHaveText('Einlösen');
  await expect(box.element.getByLabel(german.label)).toHaveValue('ABC');
  expect(problems).toEqual([]);
});

for (const script of ['/define.js', '/dist/cdn/voucher-redeem.js']) {
  test(`without hydration the box is drawn again in place of the server’s: ${script}`, async ({ page }) => {
    const { box, problems } = await open(page);
    await box.field.fill('gfct5ZWI1nL');
    await loadScript(page, script);
    // Each locator would fail if it found two elements.
    await expect(box.field).toHaveValue('gfct5ZWI1nL');
    await expect(box.message).toBeAttached();
    await expect(box.button).toHaveCSS('background-color', 'rgb(47, 91, 208)');
    await box.button.click();
    await expect(box.receipts).toContainText('$50.00 paid with this card. $50.00 left.');
    expect(problems).toEqual([]);
  });
}
