import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import ts from 'typescript';

/**
 * The rules of the house: which room may lean on which, and what nobody may do. Each is a row of `RULES`, with a bad file
 * made up to see that it is caught. A message names file, line and rule.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** A file as the rules see it. */
interface House {
  /** From the project's root, with slashes. */
  path: string;
  text: string;
  /** Every import and re-export, types too. A relative one is resolved to a path from the project's root. */
  imports: { line: number; from: string }[];
  /** Every node of its code: words in comments are none. */
  nodes: { line: number; node: ts.Node }[];
}

interface Offence {
  line: number;
  what: string;
}

interface Rule {
  /** What holds. */
  title: string;
  offences: (file: House) => Offence[];
  /** Files that break it. */
  bad: { path: string; text: string }[];
}

function read(path: string, text: string): House {
  const code = /\.html$/.test(path) ? '' : text;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const lineOf = (at: number) => source.getLineAndCharacterOfPosition(at).line + 1;
  const house: House = { path, text, imports: [], nodes: [] };
  const add = (line: number, from: string) =>
    house.imports.push({
      line,
      from: /^\.{1,2}\//.test(from) ? posix.join(posix.dirname(path), from) : from,
    });
  const visit = (node: ts.Node): void => {
    const line = lineOf(node.getStart());
    house.nodes.push({ line, node });
    const from = importedBy(node);
    if (from !== undefined) add(line, from);
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (code === '')
    for (const [index, row] of text.split('\n').entries())
      for (const [, from] of row.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^":]+)"/g))
        add(index + 1, `./${from}`);
  return house;
}

function importedBy(node: ts.Node): string | undefined {
  let from: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) from = node.moduleSpecifier;
  else if (ts.isImportTypeNode(node))
    from = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    from = node.arguments[0];
  return from && ts.isStringLiteralLike(from) ? from.text : undefined;
}

/** Each room, and the rooms it may lean on. A door is a room of one file. */
const ARROWS: { [room: string]: string[] } = {
  define: ['widget', 'text', 'client', 'effects'],
  element: ['widget', 'text', 'client', 'effects'],
  index: ['client', 'effects'],
  sentences: ['text', 'client', 'effects'],
  eager: ['client', 'effects'],
  script: ['define', 'legacy', 'widget', 'text', 'client', 'effects'],
  'script-module': ['define', 'widget', 'text', 'client', 'effects'],
  version: [],
  server: ['client', 'effects'],
  widget: ['text', 'client', 'effects', 'version'],
  text: ['client', 'effects'],
  legacy: ['client', 'effects'],
  client: ['effects', 'version'],
  effects: [],
};

/** Packages, and the rooms that may use them. Whatever is not named here is no dependency of ours. */
const PACKAGES: { [name: string]: string[] } = {
  lit: ['widget'],
  'lit/decorators.js': ['widget'],
  '@lit/task': ['widget'],
};

const roomOf = (path: string) => /^src\/([^/.]+)/.exec(path)?.[1];
const isRelative = (from: string) => /^(src|demo|test|scripts|bench|dist)\b/.test(from);

/** Longer than 200 lines, and why. */
const LONG: { [path: string]: string } = {
  'src/client/wire.ts': 'the API’s answers, one interface after the other: declarations, not code',
  'src/widget/voucher-redeem.ts': 'the element’s docblock and each property’s comment are its reference',
};

const MARKUP_OR_STORE =
  /^(unsafeHTML|unsafeSVG|unsafeMathML|innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc|eval|Function|localStorage|sessionStorage|indexedDB|cookie|cookieStore)$/;

const imports = (file: House, isBad: (from: string) => boolean): Offence[] =>
  file.imports.filter(({ from }) => isBad(from)).map(({ line, from }) => ({ line, what: `imports ${from}` }));

const nodes = (file: House, isBad: (node: ts.Node) => boolean): Offence[] =>
  file.nodes
    .filter(({ node }) => isBad(node))
    .map(({ line, node }) => ({ line, what: node.getText().slice(0, 80).split('\n')[0]! }));

const inMerchant = (path: string) => path.startsWith('demo/merchant/');
const inSrc = (file: House) => file.path.startsWith('src/');
const isLiteralText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

const RULES: Rule[] = [
  {
    title: 'an arrow in src may skip rooms to its right, and never turns back',
    offences: (file) => {
      const room = roomOf(file.path);
      if (room === undefined) return [];
      const may = [room, ...(ARROWS[room] ?? [])];
      return imports(file, (from) => from.startsWith('src/') && !may.includes(roomOf(from)!));
    },
    bad: [
      { path: 'src/client/redeem.ts', text: "import { describe } from '../text/describe.ts';" },
      { path: 'src/effects/gift.ts', text: "import type { Redemption } from '../client/wire.ts';" },
      { path: 'src/legacy/upgrade.ts', text: "const late = import('../widget/voucher-redeem.ts');" },
      { path: 'src/index.ts', text: "export { VoucherRedeem } from './widget/voucher-redeem.ts';" },
      { path: 'src/text/format.ts', text: "let box: import('../widget/view.ts').Box;" },
      { path: 'src/widget/view.ts', text: "import '../define.ts';" },
      {
        path: 'src/client/client.ts',
        text: "import { verifyWebhook } from '../server/webhooks/verify-webhook.ts';",
      },
      { path: 'src/index.ts', text: "export { verifyWebhook } from './server/webhooks/verify-webhook.ts';" },
      { path: 'src/widget/view.ts', text: "import { rollback } from '../server/rollback.ts';" },
      { path: 'src/client/client.ts', text: "const late = import('../server/client.ts');" },
      { path: 'src/index.ts', text: "export { createServerClient } from './server.ts';" },
      { path: 'src/script.ts', text: "import './server.ts';" },
      { path: 'src/server/redeem.ts', text: "import { describe } from '../text/describe.ts';" },
      { path: 'src/server/redeem.ts', text: "import type { Phase } from '../widget/phase.ts';" },
      { path: 'src/attic/trunk.ts', text: "import { redeem } from '../client/redeem.ts';" },
    ],
  },
  {
    title: 'src imports nothing outside src',
    offences: (file) =>
      inSrc(file) ? imports(file, (from) => isRelative(from) && !from.startsWith('src/')) : [],
    bad: [
      {
        path: 'src/client/client.ts',
        text: "import { createSandbox } from '../../demo/sandbox/sandbox.ts';",
      },
      { path: 'src/define.ts', text: "export * from '../test/fixtures/envelopes.ts';" },
    ],
  },
  {
    title: 'only the widget uses Lit, and src uses no other package',
    offences: (file) =>
      inSrc(file)
        ? imports(file, (from) => !isRelative(from) && !PACKAGES[from]?.includes(roomOf(file.path)!))
        : [],
    bad: [
      { path: 'src/client/client.ts', text: "import { html } from 'lit';" },
      { path: 'src/widget/view.ts', text: "import { unsafeHTML } from 'lit/directives/unsafe-html.js';" },
      { path: 'src/text/format.ts', text: "import { readFileSync } from 'node:fs';" },
      { path: 'src/server/webhooks/verify-webhook.ts', text: "import { createHmac } from 'node:crypto';" },
    ],
  },
  {
    title: 'every room of src is on the map',
    offences: (file) =>
      inSrc(file) && !(roomOf(file.path)! in ARROWS) ? [{ line: 1, what: `room ${roomOf(file.path)}` }] : [],
    bad: [{ path: 'src/utils/misc.ts', text: 'export {};' }],
  },
  {
    title: 'nothing lives in a door',
    offences: (file) =>
      /^src\/(index|eager|element|server)\.ts$/.test(file.path)
        ? nodes(
            file,
            (node) => ts.isStatement(node) && !ts.isExportDeclaration(node) && !ts.isImportDeclaration(node),
          )
        : [],
    bad: [
      { path: 'src/index.ts', text: 'export function redeem() {}' },
      { path: 'src/element.ts', text: 'const kept = 1;' },
      { path: 'src/server.ts', text: 'export const secretKey = 1;' },
    ],
  },
  {
    title: 'the sandbox imports nothing of src: one misreading would agree with itself',
    offences: (file) =>
      file.path.startsWith('demo/sandbox/')
        ? imports(file, (from) => isRelative(from) && !from.startsWith('demo/sandbox/'))
        : [],
    bad: [
      {
        path: 'demo/sandbox/rules/redeem.ts',
        text: "import { isRedemption } from '../../src/client/wire.ts';",
      },
      { path: 'demo/sandbox/seeds/seeds.ts', text: "import { cart } from '../../shop.ts';" },
    ],
  },
  {
    title: 'only serve.ts of the sandbox and its command know Node',
    offences: (file) =>
      /^demo\/sandbox\/(?!serve\.ts|cli\/)/.test(file.path)
        ? imports(file, (from) => !isRelative(from) && !/^(hono(\/html)?|valibot)$/.test(from))
        : [],
    bad: [
      { path: 'demo/sandbox/app/app.ts', text: "import { serve } from '@hono/node-server';" },
      { path: 'demo/sandbox/store/ids.ts', text: "import { randomUUID } from 'node:crypto';" },
    ],
  },
  {
    title: 'what the sandbox decides knows nothing of HTTP',
    offences: (file) =>
      /^demo\/sandbox\/(asked|rules|store|seeds|bodies|webhooks)\//.test(file.path)
        ? imports(file, (from) => from === 'hono' || /^demo\/sandbox\/(app|routes)\//.test(from))
        : [],
    bad: [
      { path: 'demo/sandbox/rules/redeem.ts', text: "import { refused } from '../app/answers.ts';" },
      {
        path: 'demo/sandbox/store/store.ts',
        text: "import { redeemOne } from '../routes/redeem-routes.ts';",
      },
      { path: 'demo/sandbox/webhooks/courier.ts', text: "import { Hono } from 'hono';" },
    ],
  },
  {
    title: 'the demo pages come in by the doors, as a shop does',
    offences: (file) =>
      file.path.startsWith('demo/') && !inMerchant(file.path)
        ? imports(
            file,
            (from) =>
              isRelative(from) &&
              !/^(demo\/|src\/(index|define|element|sentences|text\/locales\/[a-z-]+)\.ts$)/.test(from),
          )
        : [],
    bad: [
      { path: 'demo/shop.ts', text: "import { createTransport } from '../src/client/transport.ts';" },
      { path: 'demo/shop.ts', text: "import { createServerClient } from '../src/server.ts';" },
      {
        path: 'demo/console/opened.ts',
        text: "import type { RedemptionRecord } from '../../src/server.ts';",
      },
      { path: 'demo/page.html', text: '<script type="module" src="../src/widget/view.ts"></script>' },
    ],
  },
  {
    title: 'a page knows of the shop’s backend what it answers, and nothing else',
    offences: (file) =>
      inMerchant(file.path)
        ? []
        : imports(file, (from) => inMerchant(from) && from !== 'demo/merchant/answers.ts'),
    bad: [
      { path: 'demo/console/ask.ts', text: "import { createBackend } from '../merchant/backend.ts';" },
      { path: 'demo/console.html', text: '<script type="module" src="merchant/serve.ts"></script>' },
      { path: 'demo/sandbox/app/app.ts', text: "import { createNews } from '../../merchant/news.ts';" },
    ],
  },
  {
    title: 'what the shop’s backend answers is types alone: a page that imports it gets no code of it',
    offences: (file) =>
      file.path === 'demo/merchant/answers.ts'
        ? nodes(
            file,
            (node) =>
              ts.isStatement(node) &&
              !ts.isInterfaceDeclaration(node) &&
              !ts.isTypeAliasDeclaration(node) &&
              !(
                ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
              ) &&
              !(ts.isExportDeclaration(node) && node.isTypeOnly),
          )
        : [],
    bad: [
      { path: 'demo/merchant/answers.ts', text: "import { verifyWebhook } from '../../src/server.ts';" },
      { path: 'demo/merchant/answers.ts', text: 'export const secret = 1;' },
      { path: 'demo/merchant/answers.ts', text: "export { createServerClient } from '../../src/server.ts';" },
    ],
  },
  {
    title: 'the shop’s backend comes in by the door for backends, and knows neither pages nor the sandbox',
    offences: (file) =>
      inMerchant(file.path)
        ? imports(file, (from) => isRelative(from) && !inMerchant(from) && from !== 'src/server.ts')
        : [],
    bad: [
      {
        path: 'demo/merchant/backend.ts',
        text: "import { reconcile } from '../../src/server/reconcile/reconcile.ts';",
      },
      { path: 'demo/merchant/backend.ts', text: "import { createClient } from '../../src/index.ts';" },
      { path: 'demo/merchant/backend.ts', text: "import { serverKeys } from '../sandbox/sandbox.ts';" },
      { path: 'demo/merchant/news.ts', text: "import { log } from '../page.ts';" },
    ],
  },
  {
    title: 'only serve.ts of the shop’s backend knows Node',
    offences: (file) =>
      inMerchant(file.path) && file.path !== 'demo/merchant/serve.ts'
        ? imports(file, (from) => !isRelative(from) && !/^hono(\/|$)/.test(from))
        : [],
    bad: [
      { path: 'demo/merchant/backend.ts', text: "import { serve } from '@hono/node-server';" },
      { path: 'demo/merchant/attempts.ts', text: "import { readFileSync } from 'node:fs';" },
    ],
  },
  {
    title:
      'only the transport talks to the network, the probe of a diagnosis, and what a backend’s transport calls',
    offences: (file) =>
      inSrc(file) && !/^src\/(client\/(transport|probe)|server\/backend-fetch)\.ts$/.test(file.path)
        ? nodes(
            file,
            (node) =>
              (ts.isCallExpression(node) && /\bfetch\b/.test(node.expression.getText())) ||
              (ts.isIdentifier(node) &&
                /^(XMLHttpRequest|sendBeacon|WebSocket|EventSource)$/.test(node.text)),
          )
        : [],
    bad: [
      { path: 'src/client/redeem.ts', text: "void fetch('/client/v1/redeem');" },
      { path: 'src/server/redeem.ts', text: "void fetch('/v1/redemptions');" },
      { path: 'src/widget/view.ts', text: "void (own ?? globalThis.fetch)('/x');" },
      { path: 'src/legacy/voucherify.ts', text: 'new XMLHttpRequest();' },
      { path: 'src/widget/events.ts', text: "navigator.sendBeacon('/x');" },
    ],
  },
  {
    title: 'no file of src is longer than 200 lines without a reason',
    offences: ({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      if (!path.startsWith('src/') || lines > 200 === path in LONG) return [];
      return [{ line: lines, what: lines > 200 ? `${lines} lines` : 'no longer needs its reason' }];
    },
    bad: [
      { path: 'src/client/code.ts', text: 'export {};\n'.repeat(201) },
      { path: 'src/client/wire.ts', text: 'export {};\n' },
    ],
  },
  {
    title: 'src has no any',
    offences: (file) => (inSrc(file) ? nodes(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword) : []),
    bad: [
      { path: 'src/client/wire.ts', text: 'export const body = JSON.parse("{}") as any;' },
      { path: 'src/effects/gift.ts', text: 'let list: Array<any>;' },
    ],
  },
  {
    title: 'src makes no markup from strings, runs none, and stores nothing',
    offences: (file) =>
      inSrc(file)
        ? nodes(
            file,
            (node) =>
              (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && MARKUP_OR_STORE.test(node.text),
          )
        : [],
    bad: [
      { path: 'src/widget/view.ts', text: 'box.innerHTML = text;' },
      { path: 'src/widget/view.ts', text: "box['outerHTML'] = text;" },
      { path: 'src/widget/view.ts', text: 'html`<p>${unsafeHTML(text)}</p>`;' },
      { path: 'src/client/code.ts', text: "eval('1');" },
      { path: 'src/client/code.ts', text: "new Function('return 1');" },
      { path: 'src/client/client.ts', text: "localStorage.setItem('code', code);" },
      { path: 'src/client/client.ts', text: "window['sessionStorage'];" },
      { path: 'src/legacy/voucherify.ts', text: "document.cookie = 'id=1';" },
    ],
  },
  {
    title: 'src writes no inline style, script or handler, which a strict policy would block',
    offences: (file) =>
      inSrc(file)
        ? nodes(
            file,
            (node) => isLiteralText(node) && /\sstyle=|\son[a-z]+=|<script|javascript:/i.test(node.text),
          )
        : [],
    bad: [
      { path: 'src/widget/view.ts', text: 'html`<p style="color: red">no</p>`;' },
      { path: 'src/widget/view.ts', text: 'html`<b>${x}</b><p style=${y}>no</p>`;' },
      { path: 'src/widget/view.ts', text: 'html`<button onclick="go()">no</button>`;' },
    ],
  },
];

const house = ['src', 'demo'].flatMap((room) =>
  readdirSync(`${root}/${room}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|js|mjs|html)$/.test(path))
    .map((path) => read(path, readFileSync(`${root}/${path}`, 'utf8'))),
);

const report = (rule: Rule, files: House[]) =>
  files.flatMap((file) =>
    rule.offences(file).map(({ line, what }) => `${file.path}:${line} ${what} (${rule.title})`),
  );

test.describe('the house', () => {
  test('is all read', () => {
    const paths = house.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'src/index.ts',
        'src/client/transport.ts',
        'demo/index.html',
        'demo/sandbox/serve.ts',
        'demo/merchant/backend.ts',
        'demo/console/opened.ts',
      ]),
    );
  });

  for (const rule of RULES) {
    test(rule.title, () => {
      expect(report(rule, house)).toEqual([]);
    });

    test(`a file that breaks it is caught: ${rule.title}`, () => {
      for (const { path, text } of rule.bad)
        expect(report(rule, [read(path, text)]), `${path}: ${text.slice(0, 80)}`).not.toEqual([]);
    });
  }

  test('a word in a comment, or one that only looks like a forbidden one, is no offence', () => {
    const files = [
      read('src/client/code.ts', '// No innerHTML, no any, no fetch(x), no localStorage.\nexport {};'),
      read('src/client/client.ts', 'const { fetch } = options; createTransport({ fetch });'),
      read('src/widget/view.ts', 'html`<p part="style" class=${x} @click=${go}>any</p>`;'),
      read('src/script.ts', "import './define.ts';"),
    ];
    expect(RULES.flatMap((rule) => report(rule, files))).toEqual([]);
  });

  test('a message names the file, the line and the rule', () => {
    const file = read('src/client/code.ts', "\n\nimport { html } from 'lit';");
    expect(RULES.flatMap((rule) => report(rule, [file]))).toEqual([
      'src/client/code.ts:3 imports lit (only the widget uses Lit, and src uses no other package)',
    ]);
  });
});
