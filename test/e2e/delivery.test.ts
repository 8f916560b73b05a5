import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import { de } from '../../src/messages/locales/de.ts';
import { RedeemBox } from './redeem-box.ts';

/**
 * The ways in which a shop can deliver the files for script tags: copied, joined with others, inlined, renamed, from a CDN, twice.
 * The box must redeem a code in each of them. The files are those of `dist/cdn`; the page and the CDN are two origins.
 */

const folder = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const built = (file: string) => readFileSync(join(folder, file), 'utf8');
const script = built('voucher-redeem.js');
const integrity = JSON.parse(built('sri.json')) as { [file: string]: string };

/** The response of a server to a path. */
interface StaticResponse {
  status?: number;
  headers?: { [name: string]: string };
  body?: string;
  /** Ends the connection without a response. */
  cut?: boolean;
}

/** The responses of a server by path. A function gets the number of requests to its path so far. */
type Site = { [path: string]: StaticResponse | ((times: number) => StaticResponse) };

/** A server that has only the files of the test, and lists the requested URLs. */
class StaticServer {
  site: Site = {};
  readonly requests: string[] = [];
  readonly #server: Server = createServer((request, response) => {
    const url = request.url!;
    this.requests.push(url);
    const { pathname } = new URL(url, 'http://localhost');
    const times = this.requests.filter((other) => new URL(other, 'http://localhost').pathname === pathname);
    const entry = this.site[pathname];
    const staticResponse = typeof entry === 'function' ? entry(times.length) : entry;
    if (staticResponse?.cut) {
      request.socket.destroy();
      return;
    }
    const type = /\.m?js$/.test(pathname) ? 'text/javascript' : 'text/html; charset=utf-8';
    response
      .writeHead(staticResponse ? (staticResponse.status ?? 200) : 404, {
        'Content-Type': type,
        ...staticResponse?.headers,
      })
      .end(staticResponse?.body ?? '');
  });

  async listen(host: string): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, host, resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

interface Delivery {
  api: ServedSandbox;
  /** The shop's own server. */
  shop: StaticServer;
  /** A server of another origin. */
  cdn: StaticServer;
  shopUrl: string;
  cdnUrl: string;
  /** Opens the shop's page with these tags in its head, and collects its errors and the warnings of its console. */
  open(
    page: Page,
    head: string,
    options?: { box?: string; lang?: string; policy?: string },
  ): Promise<string[]>;
}

const test = base.extend<{ delivery: Delivery }>({
  // eslint-disable-next-line no-empty-pattern
  delivery: async ({}, use) => {
    const api = await startSandbox({ port: 0, settings: { rateLimit: null } });
    const [shop, cdn] = [new StaticServer(), new StaticServer()];
    await Promise.all([shop.listen('localhost'), cdn.listen('127.0.0.1')]);
    const shopUrl = `http://localhost:${shop.port}`;
    await use({
      api,
      shop,
      cdn,
      shopUrl,
      cdnUrl: `http://127.0.0.1:${cdn.port}`,
      open: async (page, head, { box = '', lang = 'en', policy } = {}) => {
        const messages: string[] = [];
        page.on('console', (message) => {
          // The browser itself reports failed requests.
          if (/error|warning/.test(message.type()) && !/Failed to load resource/.test(message.text()))
            messages.push(message.text());
        });
        page.on('pageerror', (error) => messages.push(error.message));
        shop.site['/'] = {
          headers: policy ? { 'Content-Security-Policy': policy } : {},
          body: `<!doctype html><html lang="${lang}"><head><title>A shop</title><link rel="icon" href="data:,">${head}</head>
            <body>${box}<voucher-redeem application-id="sandbox-client-id" client-token="sandbox-client-token"
              api-url="${api.url}" amount="5000" currency="USD"></voucher-redeem></body></html>`,
        };
        await page.goto(shopUrl);
        return messages;
      },
    });
    await Promise.all([api.close(), shop.close(), cdn.close()]);
  },
});

async function redeemsACode(page: Page, { api }: Delivery): Promise<void> {
  const box = new RedeemBox(page);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText(/\$50\.00 paid with this card\. (US)?\$50\.00 left\./);
  expect(api.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(5000);
}

/** One way to deliver the one file: the files of the servers, and the tags in the page's head. */
interface Delivering {
  title: string;
  head: (delivery: Delivery) => string;
  shop?: Site;
  cdn?: Site;
  policy?: (delivery: Delivery) => string;
}

const inlined = script.replaceAll('</script', '<\\/script');
const hashOf = (text: string) => `'sha384-${createHash('sha384').update(text).digest('base64')}'`;

const oneFileDeliveries: Delivering[] = [
  {
    title: 'copied alone into an empty folder',
    shop: { '/js/voucher-redeem.js': { body: script } },
    head: () => '<script src="/js/voucher-redeem.js"></script>',
  },
  {
    title: 'joined with other scripts into one file',
    shop: { '/cache/all.js': { body: `var first = 1;\n${script}\n;window.joined = first;` } },
    head: () => '<script src="/cache/all.js"></script>',
  },
  { title: 'inlined into the page', head: () => `<script>${inlined}</script>` },
  {
    title: 'renamed by its hash',
    shop: { '/assets/redeem-3f9ac1.js': { body: script } },
    head: () => '<script src="/assets/redeem-3f9ac1.js"></script>',
  },
  {
    title: 'inlined under a policy that allows it by its hash',
    head: () => `<script>${inlined}</script>`,
    policy: ({ api }) =>
      `default-src 'none'; script-src ${hashOf(inlined)}; style-src 'self'; img-src data:; connect-src ${api.url}`,
  },
  {
    title: 'from a CDN that sends no CORS headers',
    cdn: { '/voucher-redeem.js': { body: script } },
    head: ({ cdnUrl }) => `<script src="${cdnUrl}/voucher-redeem.js"></script>`,
  },
  {
    title: 'from a CDN with an integrity value',
    cdn: { '/voucher-redeem.js': { body: script, headers: { 'Access-Control-Allow-Origin': '*' } } },
    head: ({ cdnUrl }) =>
      `<script src="${cdnUrl}/voucher-redeem.js" crossorigin integrity="${integrity['voucher-redeem.js']}"></script>`,
  },
  {
    title: 'after a redirect to a URL with the version',
    cdn: {
      '/voucher-redeem': { status: 302, headers: { Location: '/voucher-redeem@0.1.0/voucher-redeem.js' } },
      '/voucher-redeem@0.1.0/voucher-redeem.js': { body: script },
    },
    head: ({ cdnUrl }) => `<script src="${cdnUrl}/voucher-redeem"></script>`,
  },
  ...['async', 'defer', 'type="module"'].map((attribute) => ({
    title: `with ${attribute}`,
    shop: { '/voucher-redeem.js': { body: script } },
    head: () => `<script ${attribute} src="/voucher-redeem.js"></script>`,
  })),
  {
    title: 'served in an encoding that is not UTF-8',
    shop: {
      '/voucher-redeem.js': {
        body: script,
        headers: { 'Content-Type': 'text/javascript; charset=windows-1252' },
      },
    },
    head: () => '<script src="/voucher-redeem.js"></script>',
  },
];

for (const { title, head, shop = {}, cdn = {}, policy } of oneFileDeliveries)
  test(`the one file redeems a code: ${title}`, async ({ page, delivery }) => {
    Object.assign(delivery.shop.site, shop);
    Object.assign(delivery.cdn.site, cdn);
    const messages = await delivery.open(page, head(delivery), { policy: policy?.(delivery) });
    await redeemsACode(page, delivery);
    const box = new RedeemBox(page);
    await box.redeem('EXPIRED');
    await expect(box.message).toContainText('This code has expired. Try another one.');
    const diagnosis = await box.element.evaluate((element) =>
      (element as HTMLElementTagNameMap['voucher-redeem']).diagnose(),
    );
    expect(diagnosis).toMatchObject({ status: 'diagnosed', ok: true });
    expect(messages).toEqual([]);
  });

test('a second and third copy of the one file keep the first one’s element and keys, and warn once with both versions', async ({
  page,
  delivery,
}) => {
  delivery.shop.site['/voucher-redeem.js'] = { body: script };
  const messages = await delivery.open(
    page,
    `<script src="/voucher-redeem.js"></script>
     <script>Voucherify.initialize('sandbox-client-id', 'sandbox-client-token'); Voucherify.setBaseUrl('${delivery.api.url}');</script>
     <script src="/voucher-redeem.js?ver=2"></script><script src="/voucher-redeem.js?ver=3"></script>`,
  );
  await redeemsACode(page, delivery);
  const response = await page.evaluate(() => window.Voucherify.redeem('TENOFF', { order: { amount: 5000 } }));
  expect(response).toMatchObject({ result: 'SUCCESS' });
  expect(messages).toEqual([
    'voucher-redeem: version 0.1.0 is on this page already, so version 0.1.0 was not used. Load the library once.',
  ]);
});

test('a global Voucherify with more methods is kept, and an element with the name Voucherify is replaced', async ({
  page,
  delivery,
}) => {
  delivery.shop.site['/voucher-redeem.js'] = { body: script };
  await delivery.open(
    page,
    `<script>window.Voucherify = Object.fromEntries([...'abcdefghijklm'].map((name) => [name, () => 'old']));</script>
     <script src="/voucher-redeem.js"></script>`,
  );
  expect(await page.evaluate(() => Object.keys(window.Voucherify).length)).toBe(13);
  await delivery.open(page, '', {
    box: '<img name="Voucherify" alt=""><script src="/voucher-redeem.js"></script>',
  });
  expect(await page.evaluate(() => typeof window.Voucherify.redeem)).toBe('function');
});

test('the element of one copy uses a language that another copy has registered', async ({
  page,
  delivery,
}) => {
  delivery.shop.site['/voucher-redeem.js'] = { body: script };
  delivery.shop.site['/voucher-redeem.mjs'] = { body: built('voucher-redeem.mjs') };
  delivery.shop.site['/de.js'] = { body: built('locales/de.js') };
  await delivery.open(
    page,
    `<script src="/de.js"></script><script src="/voucher-redeem.js"></script>
     <script type="module">
       import { VoucherRedeem } from '/voucher-redeem.mjs';
       VoucherRedeem.registerMessages('de-AT', { redeem: 'Jetzt einlösen' });
     </script>`,
    { lang: 'de' },
  );
  await expect(page.locator('voucher-redeem').getByRole('button')).toHaveText(de.redeem);
  await page.evaluate(() => (document.documentElement.lang = 'de-AT'));
  await expect(page.locator('voucher-redeem').getByRole('button')).toHaveText('Jetzt einlösen');
});

for (const { name, tag } of [
  { name: 'an image', tag: (url: string) => `<img name="currentScript" src="${url}/up/cat.png" alt="">` },
  {
    name: 'a form',
    tag: (url: string) => `<form name="currentScript"><input name="src" value="${url}/up/cat.png"></form>`,
  },
  {
    name: 'two links',
    tag: (url: string) =>
      `<a id="currentScript" href="${url}/up/a"></a><a id="currentScript" name="src" href="${url}/up/cat.png"></a>`,
  },
])
  for (const file of ['voucher-redeem.js', 'voucher-redeem.mjs'])
    test(`${file} loads nothing from another origin if ${name} has the name currentScript`, async ({
      page,
      delivery,
    }) => {
      Object.assign(delivery.shop.site, moduleSite(''));
      delivery.shop.site['/voucher-redeem.js'] = { body: script };
      const type = file.endsWith('.mjs') ? 'type="module"' : '';
      await delivery.open(page, '', {
        box: `${tag(delivery.cdnUrl)}<script ${type} src="/${file}"></script>`,
      });
      await redeemsACode(page, delivery);
      await diagnose(page);
      expect(delivery.cdn.requests.filter((path) => !path.endsWith('cat.png'))).toEqual([]);
    });

/** The module and all files that it can load, in a folder of a server. */
const moduleSite = (folderOnServer: string, headers: { [name: string]: string } = {}): Site =>
  Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => [`${folderOnServer}/${file}`, { body: built(file), headers }]),
  );

const diagnose = (page: Page) =>
  page
    .locator('voucher-redeem')
    .evaluate((element) => (element as HTMLElementTagNameMap['voucher-redeem']).diagnose());

const CORS = { 'Access-Control-Allow-Origin': '*' };

test('the module redeems and previews without loading another file', async ({ page, delivery }) => {
  delivery.shop.site['/voucher-redeem.mjs'] = { body: built('voucher-redeem.mjs') };
  const messages = await delivery.open(page, '<script type="module" src="/voucher-redeem.mjs"></script>');
  await redeemsACode(page, delivery);
  await page.locator('voucher-redeem').evaluate((element) => {
    element.setAttribute('preview', '');
    element.setAttribute('endpoint', 'redemptions');
  });
  const box = new RedeemBox(page);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You’ll save $10.00.');
  expect(delivery.shop.requests).toEqual(['/', '/voucher-redeem.mjs']);
  expect(messages).toEqual([]);
});

for (const { title, cdn, src } of [
  {
    title: 'from another folder of another origin',
    cdn: moduleSite('/libraries/redeem', CORS),
    src: '/libraries/redeem/voucher-redeem.mjs',
  },
  {
    title: 'after a redirect to a URL with the version',
    cdn: {
      ...moduleSite('/voucher-redeem@0.1.0/dist/cdn', CORS),
      '/voucher-redeem.mjs': {
        status: 302,
        headers: { ...CORS, Location: '/voucher-redeem@0.1.0/dist/cdn/voucher-redeem.mjs' },
      },
    },
    src: '/voucher-redeem.mjs',
  },
  {
    title: 'with a query in its URL',
    cdn: moduleSite('', CORS),
    src: '/voucher-redeem.mjs?ver=6.2',
  },
])
  test(`the module finds its other files, and the box is in the page’s language: ${title}`, async ({
    page,
    delivery,
  }) => {
    delivery.cdn.site = cdn;
    const messages = await delivery.open(
      page,
      `<script type="module" src="${delivery.cdnUrl}${src}"></script>`,
      { lang: 'de' },
    );
    const box = page.locator('voucher-redeem');
    await box.getByLabel(de.label).fill('EXPIRED');
    await box.getByRole('button', { name: de.redeem }).click();
    await expect(box.locator('#message')).toContainText(de.refused.voucher_expired);
    expect(await diagnose(page)).toMatchObject({ status: 'diagnosed', ok: true });
    // The module must be loaded once, because a second instance could not register its element.
    const modules = delivery.cdn.requests.filter((path) => /voucher-redeem\.mjs/.test(path));
    expect(modules.length).toBe(title.includes('redirect') ? 2 : 1);
    expect(messages).toEqual([]);
  });

for (const { failure, response } of [
  { failure: 'lost its connection', response: { cut: true } },
  { failure: 'got a 503', response: { status: 503 } },
])
  test(`a lazy file whose first load ${failure} is loaded again under another URL`, async ({
    page,
    delivery,
  }) => {
    const site = moduleSite('');
    delivery.shop.site = {
      ...site,
      // After a lost connection the browser itself may repeat the request, with the same URL. That must fail too.
      '/lazy/diagnose.mjs': () =>
        delivery.shop.requests.at(-1)!.includes('retry=')
          ? (site['/lazy/diagnose.mjs'] as StaticResponse)
          : response,
      '/locales/de.mjs': () =>
        delivery.shop.requests.at(-1)!.includes('retry=')
          ? (site['/locales/de.mjs'] as StaticResponse)
          : response,
    };
    await delivery.open(page, '<script type="module" src="/voucher-redeem.mjs"></script>', { lang: 'de' });
    await expect(page.locator('voucher-redeem').getByRole('button')).toHaveText(de.redeem);
    expect(await diagnose(page)).toMatchObject({ status: 'diagnosed', ok: true });
  });

test('a lazy file that cannot be loaded is named once in the console, nothing is sent, and the box still redeems', async ({
  page,
  delivery,
}) => {
  delivery.shop.site['/voucher-redeem.mjs'] = { body: built('voucher-redeem.mjs') };
  const messages = await delivery.open(page, '<script type="module" src="/voucher-redeem.mjs"></script>', {
    lang: 'de',
  });
  const outcome = await page.evaluate(async (apiUrl) => {
    const path = '/voucher-redeem.mjs';
    const { createClient } = (await import(path)) as typeof import('../../src/script-module.ts');
    const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
    return createClient({ ...keys, apiUrl }).redeemAll(['TENOFF', 'GIFT50']);
  }, delivery.api.url);
  expect(outcome).toMatchObject({ status: 'failed', kind: 'not-loaded', mayHaveRedeemed: false });
  expect(outcome).toHaveProperty('attemptId');
  for (let times = 0; times < 2; times++)
    expect(await diagnose(page)).toMatchObject({
      status: 'diagnosed',
      ok: false,
      findings: [{ about: 'files', state: 'trouble' }],
    });
  expect(delivery.api.state().requests).toBe(0);
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await redeemsACode(page, delivery);
  const ownMessages = messages.filter((message) => message.startsWith('voucher-redeem:'));
  for (const file of ['locales/de.mjs', 'lazy/redeem-stack.mjs', 'lazy/diagnose.mjs'])
    expect(ownMessages.filter((message) => message.includes(`${delivery.shopUrl}/${file}`))).toHaveLength(1);
});

test('the module requests no file for a language that has none, and the console stays empty', async ({
  page,
  delivery,
}) => {
  delivery.shop.site = moduleSite('');
  const messages = await delivery.open(page, '<script type="module" src="/voucher-redeem.mjs"></script>', {
    lang: 'cy',
  });
  await redeemsACode(page, delivery);
  expect(delivery.shop.requests).toEqual(['/', '/voucher-redeem.mjs']);
  expect(messages).toEqual([]);
});

test('every file of dist/cdn has a banner, licences, a source map and an integrity value, and is ASCII', () => {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => /\.m?js$/.test(file));
  expect(Object.keys(integrity).sort()).toEqual(files.sort());
  for (const file of files) {
    const code = built(file);
    expect(code, file).toMatch(/^\/\*! voucher-redeem 0\.1\.0 \| MIT \*\//);
    // eslint-disable-next-line no-control-regex
    expect(/[^\x00-\x7f]/.test(code), `${file} has other characters than ASCII`).toBe(false);
    expect(hashOf(code), file).toBe(`'${integrity[file]}'`);
    const map = JSON.parse(built(`${file}.map`)) as { sources: string[] };
    expect(map.sources.filter((source) => source.startsWith('/'))).toEqual([]);
    const usesLit = map.sources.some((source) => source.includes('node_modules/lit-html'));
    if (usesLit) expect(code, file).toContain('SPDX-License-Identifier: BSD-3-Clause');
  }
});
