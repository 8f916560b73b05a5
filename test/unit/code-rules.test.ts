import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/messages/load-language.ts';

/**
 * Rules of this project that no tool knows. Each has code that breaks it, to see that it is found. Which folder may import which
 * is in .dependency-cruiser.mjs.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

interface SourceFile {
  /** From the project's root. */
  path: string;
  text: string;
}

interface Rule {
  title: string;
  /** The lines that break it. */
  violations: (file: SourceFile) => string[];
  broken: SourceFile[];
}

/** The first line of each node of a file's code that a rule forbids. Comments are no nodes. */
function nodes({ path, text }: SourceFile, isForbidden: (node: ts.Node) => boolean): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (isForbidden(node)) found.push(`${path}:${line} ${node.getText().split('\n')[0]!.slice(0, 80)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Longer than 200 lines, and why. */
const LONG: { [path: string]: string } = {
  'src/api/types.ts': 'The bodies of the API, one interface after the other: declarations, no code.',
  'src/element/controllers/redemption.ts':
    'The life of an attempt in one place: start, end, settle, restore, reset.',
  'src/element/voucher-redeem.ts': 'The docblock of the element and of each property is its reference.',
};

const MAY_FETCH = /^src\/(client\/(transport|reachable|diagnose\/probe)|server\/backend-fetch)\.ts$/;

const MARKUP_OR_STORE =
  /^(unsafeHTML|unsafeSVG|unsafeMathML|innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc|eval|Function|localStorage|sessionStorage|indexedDB|cookie|cookieStore|currentScript)$/;

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

const isTypeOnly = (node: ts.Statement): boolean =>
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
  (ts.isExportDeclaration(node) && node.isTypeOnly);

const inSrc = ({ path }: SourceFile) => path.startsWith('src/');

const RULES: Rule[] = [
  {
    title: 'an entry point only imports and exports',
    violations: (file) =>
      /^src\/(index|eager|cart|element|messages|server|server-sql)\.ts$/.test(file.path)
        ? nodes(
            file,
            (node) => ts.isStatement(node) && !ts.isExportDeclaration(node) && !ts.isImportDeclaration(node),
          )
        : [],
    broken: [
      { path: 'src/index.ts', text: 'export function redeem() {}' },
      { path: 'src/server.ts', text: 'export const secretKey = 1;' },
    ],
  },
  {
    title: 'numbers and dates are formatted in one place, so that all have the same digits and years',
    violations: (file) =>
      inSrc(file) && file.path !== 'src/messages/intl-formats.ts'
        ? nodes(
            file,
            (node) =>
              ts.isPropertyAccessExpression(node) &&
              /^Intl\.(NumberFormat|DateTimeFormat)$/.test(node.getText()),
          )
        : [],
    broken: [{ path: 'src/messages/format.ts', text: "new Intl.NumberFormat('ar-EG').format(5);" }],
  },
  {
    title: 'only the transport, the probes and the backend’s fetch use the network',
    violations: (file) =>
      inSrc(file) && !MAY_FETCH.test(file.path)
        ? nodes(
            file,
            (node) =>
              (ts.isCallExpression(node) && /\bfetch\b/.test(node.expression.getText())) ||
              (ts.isIdentifier(node) &&
                /^(XMLHttpRequest|sendBeacon|WebSocket|EventSource)$/.test(node.text)),
          )
        : [],
    broken: [
      { path: 'src/client/redeem.ts', text: "void fetch('/client/v1/redeem');" },
      { path: 'src/server/redeem.ts', text: "void fetch('/v1/redemptions');" },
      { path: 'src/element/templates/box.ts', text: "void (own ?? globalThis.fetch)('/x');" },
      { path: 'src/legacy/voucherify.ts', text: 'new XMLHttpRequest();' },
      { path: 'src/element/events.ts', text: "navigator.sendBeacon('/x');" },
    ],
  },
  {
    title: 'only report-once.ts uses the console, because it may be missing or throw',
    violations: (file) =>
      inSrc(file) && file.path !== 'src/client/report-once.ts'
        ? nodes(file, (node) => ts.isIdentifier(node) && node.text === 'console')
        : [],
    broken: [
      { path: 'src/client/undecided.ts', text: 'console.error(1);' },
      { path: 'src/element/announce.ts', text: 'globalThis.console?.warn?.(1);' },
    ],
  },
  {
    title: 'only to-json.ts writes JSON, because old libraries change what JSON.stringify writes',
    violations: (file) =>
      /^src\/(api|cart|client|element|effects|legacy|messages)\//.test(file.path) &&
      file.path !== 'src/api/to-json.ts'
        ? nodes(file, (node) => ts.isIdentifier(node) && node.text === 'stringify')
        : [],
    broken: [{ path: 'src/element/question.ts', text: 'JSON.stringify([]);' }],
  },
  {
    title: 'a file of src longer than 200 lines has its reason in this test',
    violations: ({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      if (!path.startsWith('src/') || lines > 200 === path in LONG) return [];
      return [`${path} ${lines > 200 ? `has ${lines} lines` : 'no longer needs its reason'}`];
    },
    broken: [
      { path: 'src/client/clean-code.ts', text: 'export {};\n'.repeat(201) },
      { path: 'src/api/types.ts', text: 'export {};\n' },
    ],
  },
  {
    title: 'src uses no any',
    violations: (file) => (inSrc(file) ? nodes(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword) : []),
    broken: [
      { path: 'src/api/types.ts', text: 'export const body = JSON.parse("{}") as any;' },
      { path: 'src/effects/card.ts', text: 'let list: Array<any>;' },
    ],
  },
  {
    title: 'src makes no markup from strings, runs none, stores nothing, and does not ask which script it is',
    violations: (file) =>
      inSrc(file)
        ? nodes(
            file,
            (node) =>
              (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && MARKUP_OR_STORE.test(node.text),
          )
        : [],
    broken: [
      { path: 'src/element/templates/box.ts', text: 'box.innerHTML = text;' },
      { path: 'src/element/templates/box.ts', text: "box['outerHTML'] = text;" },
      { path: 'src/element/templates/box.ts', text: 'html`<p>${unsafeHTML(text)}</p>`;' },
      { path: 'src/client/clean-code.ts', text: "eval('1');" },
      { path: 'src/client/clean-code.ts', text: "new Function('return 1');" },
      { path: 'src/client/client.ts', text: "localStorage.setItem('code', code);" },
      { path: 'src/client/client.ts', text: "window['sessionStorage'];" },
      { path: 'src/legacy/voucherify.ts', text: "document.cookie = 'id=1';" },
      { path: 'src/client/import-file.ts', text: 'document.currentScript.src;' },
    ],
  },
  {
    title: 'src writes no inline style, script or handler, which a strict policy would block',
    violations: (file) =>
      inSrc(file)
        ? nodes(file, (node) => isText(node) && /\sstyle=|\son[a-z]+=|<script|javascript:/i.test(node.text))
        : [],
    broken: [
      { path: 'src/element/templates/box.ts', text: 'html`<p style="color: red">no</p>`;' },
      { path: 'src/element/templates/box.ts', text: 'html`<b>${x}</b><p style=${y}>no</p>`;' },
      { path: 'src/element/templates/box.ts', text: 'html`<button onclick="go()">no</button>`;' },
    ],
  },
  {
    title: 'the types that the demo’s backend shares with its pages are types alone',
    violations: (file) =>
      file.path === 'demo/backend/answers.ts'
        ? nodes(
            file,
            (node) =>
              ts.isStatement(node) && node.parent.kind === ts.SyntaxKind.SourceFile && !isTypeOnly(node),
          )
        : [],
    broken: [
      { path: 'demo/backend/answers.ts', text: "import { verifyWebhook } from '../../src/server.ts';" },
      { path: 'demo/backend/answers.ts', text: 'export const secret = 1;' },
    ],
  },
];

const files: SourceFile[] = ['src', 'sandbox', 'demo'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') })),
);

describe('the rules of this project', () => {
  it('are applied to all code', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'src/index.ts',
        'src/client/transport.ts',
        'sandbox/index.ts',
        'demo/backend/answers.ts',
      ]),
    );
  });

  for (const { title, violations, broken } of RULES) {
    it(`hold: ${title}`, () => {
      expect(files.flatMap(violations)).toEqual([]);
    });

    it(`find code that breaks them: ${title}`, () => {
      for (const file of broken)
        expect(violations(file), `${file.path}: ${file.text.slice(0, 80)}`).not.toEqual([]);
    });
  }

  it('do not find words in comments, or names that only look forbidden', () => {
    const fine: SourceFile[] = [
      { path: 'src/client/clean-code.ts', text: '// No innerHTML, no any, no fetch(x).\nexport {};' },
      { path: 'src/client/client.ts', text: 'const { fetch } = options; createTransport({ fetch });' },
      {
        path: 'src/element/templates/box.ts',
        text: 'html`<p part="style" class=${x} @click=${go}>any</p>`;',
      },
    ];
    expect(RULES.flatMap(({ violations }) => fine.flatMap(violations))).toEqual([]);
  });
});

describe('a list that is written twice', () => {
  it('of the tests of messages is the same in their folder and in the page that runs them in each browser', () => {
    const folder = readdirSync(`${root}test/unit/messages`).filter((file) => file.endsWith('.test.ts'));
    const page = readFileSync(`${root}test/browser/messages.test.ts`, 'utf8');
    const imported = [...page.matchAll(/^import '\.\.\/unit\/messages\/(.*)';$/gm)].map(([, file]) => file);
    expect(imported.sort()).toEqual(folder.sort());
  });

  it('of languages is the same in the loader of the module and in the folder', () => {
    const folder = readdirSync(`${root}src/messages/locales`).map((file) => file.replace('.ts', ''));
    expect(['en', ...languages].sort()).toEqual(folder.sort());
  });

  it('of what a diagnosis looks at is the same in the types and in docs/troubleshooting.md', () => {
    const [, union = ''] =
      /^ {2}about:([^;]*);/m.exec(readFileSync(`${root}src/client/diagnose/diagnosis.ts`, 'utf8')) ?? [];
    const subjects = [...union.matchAll(/'([a-z]+)'/g)].map(([, subject]) => subject);
    const page = readFileSync(`${root}docs/troubleshooting.md`, 'utf8');
    expect(subjects.length).toBeGreaterThan(10);
    expect(subjects.filter((subject) => !page.includes(`\`${subject}\``))).toEqual([]);
  });

  it('of kinds of failure is the same in the types and in docs/outcomes.md', () => {
    const [, union = ''] =
      /type FailureKind =([^;]*);/.exec(readFileSync(`${root}src/api/failure.ts`, 'utf8')) ?? [];
    const kinds = [...union.matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind);
    const table = readFileSync(`${root}docs/outcomes.md`, 'utf8');
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !table.includes(`| \`${kind}\` `))).toEqual([]);
  });
});
