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

/** A shop that renders the box on its server: built files, real Node, and a script that comes when the test says so. */

const root = fileURLToPath(new URL('../..', import.meta.url));

let shopDirectory: string;
let server: Server;
let lang: string;
let markup: string;

test.beforeAll(async () => {
  shopDirectory = mkdtempSync(join(tmpdir(), 'voucher-redeem-server-'));
  // A package may import itself by its doors' names. A copy: a build during the run would take dist/ from under the pages.
  for (const path of ['package.json', 'dist'])
    cpSync(join(root, path), join(shopDirectory, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(shopDirectory, 'node_modules'));

  server = createServer((request, response) => {
    const [type, content] = answerTo(request.url!);
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

/** Another process: what stands in for a document in Node must not meet the test's own. */
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

/** Lit and what it is made of, which a page without a bundler has to name itself. */
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

/** The scripts a shop may send after its page. */
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

function answerTo(url: string): [type: string, content?: string | Buffer] {
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

/** Opens the page as the server sent it, before any script, and notes whatever the browser complains of. */
async function open(page: Page): Promise<{ box: RedeemBox; complaints: string[] }> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
  return { box: new RedeemBox(page), complaints };
}

/** Lets the script come, and the box be drawn. */
async function arrive(page: Page, script: string): Promise<void> {
  await page.addScriptTag({ url: script, type: script.startsWith('/dist/cdn/') ? '' : 'module' });
  await page
    .locator('voucher-redeem')
    .evaluate((box) => (box as HTMLElementTagNameMap['voucher-redeem']).updateComplete);
}

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the server’s page shows the whole box', async ({ page }) => {
    const { box } = await open(page);
    await expect(box.field).toHaveValue('ABC');
    await expect(box.button).toHaveText('Redeem');
    await expect(box.button).toHaveCSS('background-color', 'rgb(47, 91, 208)');
    await expect(box.message).toBeAttached();
    await expect(box.receipts).toBeAttached();
    await box.element.focus();
    await expect(box.field).toBeFocused();
  });

  test('pressing does nothing, and leaves what was typed', async ({ page }) => {
    const { box } = await open(page);
    const loads: string[] = [];
    page.on('request', (request) => loads.push(request.url()));
    await box.redeem('gfct5ZWI1nL');
    await box.field.press('Enter');
    await expect(box.field).toHaveValue('gfct5ZWI1nL');
    expect(loads).toEqual([]);
  });
});

test('hydrated, the field is the server’s own, what was typed before counts, and it redeems', async ({
  page,
  shop,
}) => {
  const { box, complaints } = await open(page);
  await box.field.fill('gfct5ZWI1n');
  await box.field.press('Home');
  const field = await box.field.elementHandle();
  await arrive(page, '/hydrate.js');
  expect(await box.field.evaluate((now, before) => now === before, field)).toBe(true);
  await expect(box.element).toHaveJSProperty('code', 'gfct5ZWI1n');
  // The shopper goes on typing where they were.
  await expect(box.field).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('L');
  await box.button.click();
  await expect(box.receipts).toContainText('$50.00 paid with this card. $50.00 left.');
  await expect(box.field).toHaveValue('');
  expect(await shop.posts()).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('hydrated, an untouched box redeems the code the server put into it', async ({ page, shop }) => {
  const { box, complaints } = await open(page);
  await arrive(page, '/hydrate.js');
  await expect(box.field).toHaveValue('ABC');
  await box.button.click();
  await expect(box.message).toContainText('not_found');
  await expect(box.field).toBeFocused();
  expect((await shop.posts()).map(({ path }) => path)).toEqual(['/client/v1/redeem?code=ABC']);
  // The API's 404 is the answer, and the browser's to report.
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
});

test('in another language, the server is given the words that the page will speak', async ({
  page,
  shop,
}) => {
  lang = 'de';
  markup = await renderInNode(shop.apiUrl, german);
  const { box, complaints } = await open(page);
  await expect(box.button).toHaveText('Einlösen');
  await arrive(page, '/hydrate-in-german.js');
  await expect(box.button).toHaveText('Einlösen');
  await expect(box.element.getByLabel(german.label)).toHaveValue('ABC');
  expect(complaints).toEqual([]);
});

for (const script of ['/define.js', '/dist/cdn/voucher-redeem.js']) {
  test(`where nothing hydrates, the box is drawn anew in place of the server’s: ${script}`, async ({
    page,
  }) => {
    const { box, complaints } = await open(page);
    await box.field.fill('gfct5ZWI1nL');
    await arrive(page, script);
    // Each of them is strict: it would find two.
    await expect(box.field).toHaveValue('gfct5ZWI1nL');
    await expect(box.message).toBeAttached();
    await expect(box.button).toHaveCSS('background-color', 'rgb(47, 91, 208)');
    await box.button.click();
    await expect(box.receipts).toContainText('$50.00 paid with this card. $50.00 left.');
    expect(complaints).toEqual([]);
  });
}
