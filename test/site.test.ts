import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { readLink } from '../demo/playground/link.ts';
import { readManifest } from '../demo/playground/manifest.ts';
import { usualState } from '../demo/playground/presets.ts';
import { brokenLinks } from '../scripts/site/check-links.mjs';
import { violations } from './e2e/axe.ts';

/** The built documentation, served as plain files from a folder below a server's root. */

const root = fileURLToPath(new URL('..', import.meta.url));
const PREFIX = '/some/folder/';
const TYPES: { [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

let folder: string;
let server: Server;
let site: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-site-'));
  // It fails if a link of a page leads nowhere. The reference takes longest, and typedoc writes it.
  const args = ['scripts/site.mjs', '--no-api', '--out', folder];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    try {
      if (!pathname.startsWith(PREFIX)) throw new Error('Not in the folder.');
      const file = readFileSync(join(folder, pathname.slice(PREFIX.length) || 'index.html'));
      response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'text/html; charset=utf-8').end(file);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://localhost:${(server.address() as AddressInfo).port}${PREFIX}`;
});
test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Listens for what must not happen: a request that leaves the folder or fails, and an error of a page. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|about|blob):/.test(request.url()) && !request.url().startsWith(site))
      problems.push(`asked for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}

const boxIn = (page: Page, frame: string) =>
  page.frameLocator(frame).frameLocator('#frame').locator('voucher-redeem');

test('the site works from a folder of a file server, without anything beyond that folder', async ({
  page,
}) => {
  const problems = watch(page);
  await page.goto(site);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('voucher-redeem');

  await test.step('the search finds a section, by keyboard', async () => {
    await page.getByLabel('Search the documentation').fill('captcha sent');
    await expect(page.locator('#found a').first()).toContainText('A captcha before anything is sent');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site}recipes.html#a-captcha-before-anything-is-sent`);
  });

  await test.step('a box in a page is in the state that the page speaks of, and redeems', async () => {
    await page.goto(`${site}outcomes.html`);
    const box = boxIn(page, '.playground iframe');
    await expect(box).toContainText('voucher_expired');
    await box.getByRole('textbox').fill('TENOFF');
    await box.getByRole('textbox').press('Enter');
    await expect(box).toContainText('You save $10.00.');
  });

  await test.step('the link below it opens the playground in this state, and its sandbox is in the page', async () => {
    await page.getByRole('link', { name: 'Change it in the playground' }).click();
    // The playground writes the parts of its state in an order of its own.
    await expect(page).toHaveURL(/\/playground\.html#(?=.*do\.redeem=EXPIRED)(?=.*show-reason=)/);
    await expect(page.frameLocator('#frame').locator('voucher-redeem')).toContainText('voucher_expired');
    await expect(page.locator('#notices')).toHaveText('');
    await expect(page.getByLabel('api-url')).toBeDisabled();
    await page.getByRole('tab', { name: 'Requests (1)' }).click();
    await expect(page.getByRole('tabpanel')).toContainText('400 POST /client/v1/redeem?code=EXPIRED');
  });

  await test.step('a page in a folder, its theme and its links', async () => {
    await page.goto(`${site}decisions/01-never-sent-twice.html`);
    await page.getByLabel('Theme').selectOption('dark');
    await page.getByRole('link', { name: 'Styling' }).click();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  });
  expect(problems).toEqual([]);
});

test.describe('for everybody', () => {
  // axe is a script that the policy would refuse.
  test.use({ bypassCSP: true });

  test('axe finds no violation in pages of the site, and nothing is wider than 320 px', async ({ page }) => {
    for (const [path, width, theme] of [
      ['index.html', 1280, 'light'],
      ['troubleshooting.html', 320, 'dark'],
      ['frameworks/vue.html', 320, 'dark'],
      ['entry/voucher-redeem-server-sql.html', 320, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site + path);
      await page.getByLabel('Theme').selectOption(theme);
      expect(await violations(page, 'body > *'), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
    }
  });
});

test('every page says that it loads nothing from elsewhere', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(40);
  const without = pages.filter(
    (file) =>
      !/Content-Security-Policy[^>]*(connect|default)-src '(self|none)'/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
  );
  expect(without).toEqual([]);
});

test('every playground in the documentation shows a state that the playground takes over as a whole', () => {
  const api = readManifest(JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')));
  const usual = usualState(api, {});
  const pages = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  const embeds = ['README.md', ...pages].flatMap((name) =>
    [...readFileSync(root + name, 'utf8').matchAll(/<!-- playground(?: \d+)?: (.*?) -->/g)].map(
      ([, hash = '']) => ({ name, hash }),
    ),
  );
  expect(embeds.length).toBeGreaterThan(25);
  expect(
    embeds.flatMap(({ name, hash }) => readLink(hash, usual, api).ignored.map((why) => `${name}: ${why}`)),
  ).toEqual([]);
});

test('a link that leads nowhere, or out of the folder, is found', () => {
  const made = mkdtempSync(join(tmpdir(), 'voucher-redeem-links-'));
  mkdirSync(join(made, 'sub'));
  writeFileSync(
    join(made, 'index.html'),
    '<p id="here"><a href="#here"></a><a href="#gone"></a><a href="sub/a.html#x"></a>',
  );
  writeFileSync(
    join(made, 'sub/a.html'),
    '<p id="x"><a href="../index.html"></a><img src="no.png"><a href="/index.html"></a><a href="../../out.html"></a>',
  );
  expect(brokenLinks(made)).toEqual([
    'index.html: #gone names no element of that page',
    'sub/a.html: no.png does not exist',
    'sub/a.html: /index.html is not relative',
    'sub/a.html: ../../out.html does not exist',
  ]);
  rmSync(made, { recursive: true });
});
