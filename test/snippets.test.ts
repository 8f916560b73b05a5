import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { clientKeys, createSandbox } from '../sandbox/sandbox.ts';
import { installPackage, manifest, root, run } from './consumer.ts';
import { RedeemBox } from './e2e/redeem-box.ts';

/**
 * Every snippet in README.md, CONTRIBUTING.md and docs/ is tried as a reader would use it: against the packed package, with a
 * sandbox in place of Voucherify. An invisible comment above a snippet says how:
 *
 *     <!-- snippet: page
 *     import { order } from './shop.js';
 *     then outcome.status === 'redeemed'
 *     -->
 *
 * The first word is `page` (runs in Chromium), `node` (runs in Node), `compiled` (is only compiled) or `none`; the last two are
 * followed by the reason. The lines after it are code that comes before the snippet. It usually imports from test/snippets/ what
 * belongs to the shop around the snippet. The condition after `then` must be true when the snippet has run.
 *
 * The pages of docs/frameworks/ need no comment: they show the files of examples/, which test/examples.test.ts runs.
 */

interface Block {
  /** File and line. */
  title: string;
  language: string;
  code: string;
  /** How it is tried; empty for a language that is not tried. */
  how: string;
  /** The lines of the comment before `then`. */
  before: string;
  /** The condition after `then`. */
  condition: string | undefined;
}

const COMMENT_AND_BLOCK = /(?:<!-- snippet: (\w+)((?:(?!-->)[\s\S])*)-->\s*)?^```(\w*)\n([\s\S]*?)^```$/gm;

function blocksIn(path: string, text: string): Block[] {
  return [...text.matchAll(COMMENT_AND_BLOCK)].map((match) => {
    const [whole, how = '', comment = '', language = '', code = ''] = match;
    const [before = '', condition] = comment.split(/^then /m).map((part) => part.trim());
    const line = text.slice(0, match.index + whole.length - code.length - 4).split('\n').length;
    return { title: `${path}:${line}`, language, code, how, before, condition };
  });
}

const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(`${root}/docs`).map((name) => `docs/${name}`)];
const blocks = pages
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) => blocksIn(path, readFileSync(`${root}/${path}`, 'utf8')));

const isCode = ({ language }: Block) => /^(js|jsx|ts|tsx|html|vue|svelte)$/.test(language);
const scripts = blocks.filter(({ language, how }) => /^(js|ts)$/.test(language) && how !== 'none');
const fileOf = ({ title }: Block) => `snippets/${title.replace(/\W+/g, '-')}`;

let shop: string;
let compiled: string;
test.beforeAll(() => {
  shop = installPackage([
    ...Object.keys(manifest.dependencies),
    ...['@lit/reactive-element', 'lit-html', 'lit-element', '@lit-labs/ssr', '@lit-labs/ssr-client'],
    ...['@types/node', 'undici-types', '@playwright/test', 'playwright', 'playwright-core'],
  ]).folder;
  cpSync(`${root}/test/snippets`, `${shop}/snippets`, { recursive: true });
  compiled = compile(scripts);
});
test.afterAll(() => rmSync(shop, { recursive: true, force: true }));

/** Compiles snippets in strict TypeScript, each with what its comment adds. Returns the compiler's messages. */
function compile(snippets: Block[]): string {
  for (const snippet of snippets) {
    const { code, how, before, condition } = snippet;
    const parts =
      how === 'compiled'
        ? [code]
        : [
            before,
            code,
            `if (!(${condition})) throw new Error(${JSON.stringify(`Not true: ${condition}`)});`,
          ];
    writeFileSync(join(shop, `${fileOf(snippet)}.ts`), `${parts.join('\n')}\nexport {};\n`);
  }
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const files = snippets.map((snippet) => `${fileOf(snippet)}.ts`);
  writeFileSync(join(shop, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  return run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--pretty', 'false'], shop)
    .stdout;
}

test.describe('the snippets of the documentation', () => {
  test('every block of code names its language, and every snippet says how it is tried', () => {
    expect(blocks.filter(({ language }) => language === '').map(({ title }) => title)).toEqual([]);
    const isExplained = ({ how, before, condition, language }: Block) =>
      how === 'page' || how === 'node'
        ? condition !== undefined || (language === 'html' && how === 'page')
        : /^(compiled|none)$/.test(how) && before !== '';
    const unexplained = blocks.filter((block) => isCode(block) && !isExplained(block));
    expect(unexplained.map(({ title }) => title)).toEqual([]);
    expect(scripts.length).toBeGreaterThan(15);
  });

  test('every snippet compiles in strict TypeScript', () => {
    expect(compiled).toBe('');
  });

  test('a snippet that strict TypeScript refuses is found, with its file', () => {
    const [bad] = blocksIn(
      'bad.md',
      "<!-- snippet: page\nthen box -->\n```ts\nconst box = document.querySelector('a');\nbox.click();\n```\n",
    );
    expect(compile([bad!])).toContain("snippets/bad-md-3.ts(3,1): error TS18047: 'box' is possibly 'null'.");
  });

  for (const snippet of scripts.filter(({ how }) => how === 'node'))
    test(`${snippet.title} runs in Node`, async () => {
      await promisify(execFile)(process.execPath, [`${fileOf(snippet)}.js`], { cwd: shop });
    });

  for (const snippet of scripts.filter(({ how }) => how === 'page'))
    test(`${snippet.title} runs in a page`, async ({ page }) => {
      await open(
        page,
        '<voucher-redeem application-id="YOUR_ID" client-token="YOUR_TOKEN"></voucher-redeem>',
      );
      await page.evaluate((path) => import(path), `/${fileOf(snippet)}.js`);
    });

  for (const snippet of blocks.filter(({ language, how }) => language === 'html' && how === 'page'))
    test(`${snippet.title} defines the element, which redeems`, async ({ page }) => {
      await open(page, withIntegrity(snippet.code));
      const { condition = 'true' } = snippet;
      await redeemByHand(page);
      await expect.poll(() => page.evaluate((expression) => Boolean(eval(expression)), condition)).toBe(true);
    });

  test('every command that a page names is a script of this package', () => {
    const { scripts: known } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
      scripts: { [name: string]: string };
    };
    const shell = blocks.filter(({ language }) => /^(sh|bash|console)$/.test(language));
    const named = shell.flatMap(({ title, code }) =>
      [...code.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => ({
        title,
        script: script ?? short!,
      })),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ script }) => !(script in known))).toEqual([]);
  });

  test('every custom property, part and state in the style sheets is one of the element’s', () => {
    const styling = readFileSync(`${root}/docs/styling.md`, 'utf8');
    const named = blocks
      .filter(({ language }) => language === 'css')
      .flatMap(({ code }) => code.match(/--voucher-redeem-[\w-]+|::part\([\w-]+\)|:state\([\w-]+\)/g) ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !styling.includes(`| \`${name}\``))).toEqual([]);
  });
});

const SHOP = 'https://shop.example';

/** Opens a page of the shop. Its own files, those of the CDN and the API are answered from here. */
async function open(page: Page, body: string): Promise<void> {
  const sandbox = createSandbox({ settings: { trustedDomains: ['shop.example'], rateLimit: null } });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title><link rel="icon" href="data:,">
    <script type="importmap">${JSON.stringify({ imports: importMap() })}</script></head><body>${body}</body></html>`;

  await page.route(`${SHOP}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill(fileIn(shop, pathname));
  });
  await page.route('https://cdn.example.com/**', (route) => {
    const [, path = ''] = route.request().url().split(`/voucher-redeem@${manifest.version}/`);
    return route.fulfill(fileIn(join(shop, 'node_modules', manifest.name, 'dist/cdn'), path));
  });
  await page.route('https://api.voucherify.io/**', async (route) => {
    const request = route.request();
    const headers = await request.allHeaders();
    // The keys of the snippets are "YOUR_ID" and "YOUR_TOKEN".
    if (headers['x-client-application-id'] === 'YOUR_ID')
      headers['x-client-application-id'] = clientKeys.applicationId;
    if (headers['x-client-token'] === 'YOUR_TOKEN') headers['x-client-token'] = clientKeys.token;
    const { pathname, search } = new URL(request.url());
    const response = await sandbox.fetch(`http://localhost${pathname}${search}`, {
      method: request.method(),
      headers: { ...headers, origin: SHOP },
      body: request.postData(),
    });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    });
  });
  await page.goto(SHOP);
}

function fileIn(folder: string, path: string) {
  const contentType = extname(path) === '.html' ? 'text/html' : 'text/javascript';
  // A script with `crossorigin` needs this header.
  return { path: join(folder, path), contentType, headers: { 'access-control-allow-origin': '*' } };
}

/** A page without a bundler has to say where packages are. */
function importMap(): { [specifier: string]: string } {
  const entries: { [name: string]: string } = {
    lit: 'index.js',
    '@lit/task': 'index.js',
    '@lit/reactive-element': 'reactive-element.js',
    'lit-html': 'lit-html.js',
    'lit-element': 'index.js',
    '@lit-labs/ssr-client': 'index.js',
  };
  const map: { [specifier: string]: string } = {};
  for (const [name, entry] of Object.entries(entries)) {
    map[name] = `/node_modules/${name}/${entry}`;
    map[`${name}/`] = `/node_modules/${name}/`;
  }
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string') continue;
    const file = posix.join('/node_modules', manifest.name, target.default!);
    if (!entry.includes('*')) map[posix.join(manifest.name, entry)] = file;
    else
      for (const language of ['en', 'de'])
        map[posix.join(manifest.name, entry.replace('*', language))] = file.replace('*', language);
  }
  return map;
}

/** The pages show "sha384-…"; the browser compares the value of the file. */
function withIntegrity(html: string): string {
  const sri = JSON.parse(readFileSync(`${root}/dist/cdn/sri.json`, 'utf8')) as { [file: string]: string };
  return html.replace('sha384-…', sri['voucher-redeem.js']!);
}

/** Redeems as a shopper does. A page without a box gets one. */
async function redeemByHand(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.querySelector('voucher-redeem')) return;
    const box = document.createElement('voucher-redeem');
    box.setAttribute('application-id', 'YOUR_ID');
    box.setAttribute('client-token', 'YOUR_TOKEN');
    document.body.append(box);
  });
  const box = new RedeemBox(page);
  await page.evaluate(() => customElements.whenDefined('voucher-redeem').then(() => undefined));
  if (await box.element.evaluate((element) => element.hasAttribute('collapsed')))
    await box.element.getByText('Have a gift card or discount code?').click();
  await box.redeem('TENOFF');
  if (await box.element.evaluate((element) => element.hasAttribute('preview'))) {
    await expect(box.element.getByRole('button', { name: 'Redeem' })).toBeVisible();
    await box.button.click();
  }
  await expect(box.receipts).toContainText('Redeemed');
}
