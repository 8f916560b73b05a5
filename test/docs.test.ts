import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { behaviours } from '../sandbox/behaviours/behaviours.ts';
import { headingAnchors } from '../scripts/heading-anchors.mjs';

/**
 * Comments name sections of pages in docs/, and Markdown files link to each other. These tests find a name or a link that leads
 * nowhere. A message names the file, the line, and what is missing.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders that are made by a command, as .gitignore lists them. */
const MADE = readFileSync(`${root}/.gitignore`, 'utf8').split('\n').filter(Boolean);

/** A text file. Its path starts at the project's root and has slashes. */
interface TextFile {
  path: string;
  text: string;
}

function readFolder(folder: string): TextFile[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === '.git' || [`${entry.name}/`, `/${path}/`].some((name) => MADE.includes(name))
        ? []
        : readFolder(path);
    const isText = /\.(md|[cm]?[jt]sx?|css|html|vue|svelte)$/.test(entry.name);
    return isText ? [{ path, text: readFileSync(`${root}/${path}`, 'utf8') }] : [];
  });
}

const files = readFolder('.');

/** The lines of a Markdown file. Those of code blocks are empty, because they hold neither headings nor links. */
function proseLines(text: string): string[] {
  let fence: string | undefined;
  return text.split('\n').map((line) => {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1];
    if (!mark && fence === undefined) return line;
    if (mark && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    return '';
  });
}

/** The anchors that GitHub gives to the headings of a Markdown file. */
function anchorsOf(text: string): Set<string> {
  const anchorOf = headingAnchors();
  const headings = proseLines(text).flatMap((line) => /^#{1,6} (.*)/.exec(line)?.[1] ?? []);
  return new Set(headings.map(anchorOf));
}

/** Says what is missing where a path and anchor lead nowhere. */
function missing(path: string, anchor: string | undefined): string | undefined {
  if (!existsSync(`${root}/${path}`)) return `${path} does not exist`;
  if (anchor === undefined) return undefined;
  const isThere = anchorsOf(readFileSync(`${root}/${path}`, 'utf8')).has(anchor);
  return isThere ? undefined : `${path} has no heading #${anchor}`;
}

interface Reference {
  /** File and line. */
  from: string;
  to: string;
  anchor: string | undefined;
}

/** Every page of docs/ that a file names by its path, as comments do. */
const citationsIn = ({ path, text }: TextFile): Reference[] =>
  text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/(?<![\w./-])(docs\/[\w/.-]+\.md)(?:#([\w-]+))?/g)].map(([, to = '', anchor]) => ({
      from: `${path}:${index + 1}`,
      to,
      anchor,
    })),
  );

/** Every relative link of a Markdown file, resolved. */
const linksIn = ({ path, text }: TextFile): Reference[] =>
  proseLines(text).flatMap((line, index) =>
    [...line.matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
      .map(([, link = '']) => decodeURI(link))
      .filter((link) => !/^[a-z]+:/i.test(link))
      .map((link) => {
        const [to = '', anchor] = link.split('#');
        const target = to === '' ? path : posix.join(posix.dirname(path), to);
        return { from: `${path}:${index + 1}`, to: target, anchor };
      }),
  );

const faultsAmong = (references: Reference[]): string[] =>
  references.flatMap(({ from, to, anchor }) => {
    const fault = missing(to, anchor);
    return fault === undefined ? [] : [`${from}: ${fault}`];
  });

const isMarkdown = ({ path }: TextFile): boolean => path.endsWith('.md');

test.describe('the documentation', () => {
  test('every page and section of docs that a file names exists', () => {
    const citations = files.flatMap(citationsIn);
    expect(citations.length).toBeGreaterThan(100);
    expect(faultsAmong(citations)).toEqual([]);
  });

  test('every relative link of a Markdown file leads to a file and a heading that exist', () => {
    const links = files.filter(isMarkdown).flatMap(linksIn);
    expect(links.map(({ to }) => to)).toContain('docs/voucherify-api.md');
    expect(faultsAmong(links)).toEqual([]);
  });

  test('every behaviour of the sandbox names a section of the page on Voucherify’s API', () => {
    const anchors = anchorsOf(readFileSync(`${root}/docs/voucherify-api.md`, 'utf8'));
    expect(behaviours.filter(({ fact }) => !anchors.has(fact))).toEqual([]);
  });

  test('the files that are read include sources, tests, scripts, the demo and every page of docs', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'README.md',
        'docs/decisions/01-never-sent-twice.md',
        'docs/frameworks/vue.md',
        'examples/vue/README.md',
        'src/api/response.ts',
        'demo/page.ts',
        'scripts/build.mjs',
        'test/docs.test.ts',
      ]),
    );
    expect(files.filter(({ path }) => path.includes('node_modules'))).toEqual([]);
  });

  test('a comment that names a missing page or section is found, with its file and line', () => {
    const page = 'docs/voucherify-api';
    const text = `// ${page}.md#sessions\n// ${page}.md#nowhere\n// ${page}-2.md`;
    expect(faultsAmong(citationsIn({ path: 'src/index.ts', text }))).toEqual([
      'src/index.ts:2: docs/voucherify-api.md has no heading #nowhere',
      `src/index.ts:3: ${page}-2.md does not exist`,
    ]);
  });

  test('a link to a missing file or heading is found, and code and web addresses are no links', () => {
    const folder = 'docs/decisions';
    const text = [
      '[a](#decisions) [b](#nowhere)',
      '[c](../voucherify-api.md#sessions) [d](../voucherify-api.md#nowhere) [e](gone.md "title")',
      '[f](https://example.com/gone.md)',
      '```',
      '[g](gone.md)',
      '```',
    ].join('\n');
    expect(faultsAmong(linksIn({ path: `${folder}/README.md`, text }))).toEqual([
      `${folder}/README.md:1: ${folder}/README.md has no heading #nowhere`,
      `${folder}/README.md:2: docs/voucherify-api.md has no heading #nowhere`,
      `${folder}/README.md:2: ${folder}/gone.md does not exist`,
    ]);
  });

  test('a heading gets the anchor that GitHub gives it', () => {
    const text =
      '# 1. Never *sent* twice\n## Origins and CORS\n## The `code`\n## The code\n```\n# none\n```\n';
    expect([...anchorsOf(text)]).toEqual([
      '1-never-sent-twice',
      'origins-and-cors',
      'the-code',
      'the-code-1',
    ]);
  });
});
