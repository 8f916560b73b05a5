/** Turns a Markdown file into the parts of a page. */
import { posix } from 'node:path';
import hljs from 'highlight.js/lib/common';
import MarkdownIt from 'markdown-it';
import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import { headingAnchors } from '../heading-anchors.mjs';
import { embed } from './playground-embed.mjs';

/** What the highlighter calls a language of our code blocks. */
const LANGUAGES = {
  vue: 'xml',
  svelte: 'xml',
  html: 'xml',
  jsx: 'javascript',
  tsx: 'typescript',
  http: 'plaintext',
};

const markdown = new MarkdownIt({
  // The files are our own. Their HTML is comments, and the pictures of the README.
  html: true,
  highlight(code, language) {
    const name = LANGUAGES[language] ?? language;
    const isKnown = hljs.getLanguage(name) !== undefined;
    return isKnown ? hljs.highlight(code, { language: name }).value : escapeHtml(code);
  },
});

const plain = (token) =>
  token.children.map(({ type, content }) => (/^(text|code_inline)$/.test(type) ? content : '')).join('');

/**
 * Renders a page.
 *
 * @param page its file in the repository (or none), its path in the site, and its text
 * @param pages all pages, to which it may link
 */
export function renderPage(page, pages) {
  const toRoot = '../'.repeat(page.path.split('/').length - 1);
  const tokens = markdown.parse(page.text, {});
  const headings = addAnchors(tokens);
  for (const token of tokens) {
    if (token.type === 'html_block') token.content = replaceComments(token.content, toRoot);
    for (const child of token.children ?? []) {
      if (child.type === 'html_inline') child.content = replaceComments(child.content, toRoot);
      if (child.type === 'link_open') relink(child, page, pages, toRoot);
      if (child.type === 'image') child.attrSet('src', imageOf(child.attrGet('src'), toRoot));
    }
  }
  const title = headings.find(({ level }) => level === 1)?.title ?? page.path;
  const html = markdown.renderer
    .render(tokens, markdown.options, {})
    // Wide tables and code scroll by themselves, also by keyboard.
    .replaceAll('<table>', '<div class="table" tabindex="0" role="group" aria-label="A table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');
  return { ...page, title, headings, toRoot, html, sections: sectionsOf(tokens, title) };
}

function addAnchors(tokens) {
  const anchorOf = headingAnchors();
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const title = plain(tokens[index + 1]);
    const id = anchorOf(tokens[index + 1].content);
    token.attrSet('id', id);
    return [{ level: Number(token.tag.slice(1)), title, id }];
  });
}

/** Comments say how snippets are tested, and where a playground stands. */
const replaceComments = (html, toRoot) =>
  html
    .replaceAll(/<!-- playground(?: (\d+))?: ([\s\S]*?)-->/g, (_all, height, hash) =>
      embed(hash, toRoot, height),
    )
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(
      /(<(?:img|source)[^>]* (?:src|srcset)=")([^"]+)/g,
      (_all, start, source) => start + imageOf(source, toRoot),
    );

const imageOf = (source, toRoot) => source.replace(/^(\.\.\/)*(docs\/)?images\//, `${toRoot}images/`);

/** Leads a link to the page that was made from a file. Other files of the repository are not in the site. */
function relink(token, { file, path }, pages, toRoot) {
  const href = token.attrGet('href');
  // A file of the site that is made from no page.
  if (href.startsWith('site:')) return token.attrSet('href', toRoot + href.slice('site:'.length));
  if (/^[a-z]+:/i.test(href)) return token.attrSet('rel', 'noreferrer');
  if (href.startsWith('#')) return;
  const [target, anchor] = href.split('#');
  const page = pages.find((one) => one.file === posix.join(posix.dirname(file), target));
  if (!page) {
    // Without an address, the text stays.
    token.attrs = [['class', 'elsewhere']];
    return;
  }
  const address = posix.relative(posix.dirname(path), page.path);
  token.attrSet('href', anchor === undefined ? address : `${address}#${anchor}`);
}

/** The text below each heading, for the search. */
function sectionsOf(tokens, title) {
  const sections = [{ title, id: '', text: '' }];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.tag !== 'h1')
      sections.push({ title: plain(tokens[index + 1]), id: token.attrGet('id'), text: '' });
    else if (token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open')
      sections.at(-1).text += `${plain(token)} `;
    else if (token.type === 'fence') sections.at(-1).text += `${token.content} `;
  });
  return sections;
}
