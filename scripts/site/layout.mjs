/** The HTML around a page. It has no inline script or style, so that its policy can forbid them. */
import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';

/** What a page may load: its own folder, and nothing else. */
export const POLICY =
  "default-src 'self'; img-src 'self' data:; frame-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

/** Groups with more links than this are folded. */
const LONG = 8;

export function layout({ path, title, toRoot, html, headings }, groups) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <title>${escapeHtml(path === 'index.html' ? 'voucher-redeem' : `${title} · voucher-redeem`)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${toRoot}assets/site.css" />
    <script src="${toRoot}assets/theme.js"></script>
    <script type="module" src="${toRoot}assets/site.js"></script>
  </head>
  <body data-root="${toRoot}">
    <a class="skip" href="#content">To the content</a>
    <header class="bar">
      <a class="brand" href="${toRoot}index.html">voucher-redeem</a>
      <form class="find" role="search">
        <label class="unseen" for="search">Search the documentation</label>
        <input id="search" type="search" placeholder="Search" autocomplete="off" aria-controls="found" />
        <ul id="found" hidden></ul>
        <p id="found-count" class="unseen" role="status"></p>
      </form>
      <label class="theme"><span class="unseen">Theme</span>
        <select id="theme">
          <option value="">System theme</option>
          <option value="light">Light theme</option>
          <option value="dark">Dark theme</option>
        </select>
      </label>
    </header>
    <div class="columns">
      <details class="menu" open>
        <summary>Pages</summary>
        <nav aria-label="Pages">
${groups.map((group) => menuOf(group, toRoot, path)).join('\n')}
        </nav>
      </details>
      <main id="content">
${html.replace('</h1>', `</h1>${contents(headings)}`)}
      </main>
    </div>
  </body>
</html>
`;
}

/** A group of the navigation. A long one is folded, unless the page is in it. */
function menuOf({ title, links }, toRoot, path) {
  const isOpen = links.length <= LONG || links.some((link) => link.path === path);
  const items = links.map((link) => {
    const isHere = link.path === path ? ' aria-current="page"' : '';
    return `            <li><a href="${toRoot}${link.path}"${isHere}>${escapeHtml(link.title)}</a></li>`;
  });
  return `          <details${isOpen ? ' open' : ''}>
            <summary><h2>${escapeHtml(title)}</h2></summary>
            <ul>
${items.join('\n')}
            </ul>
          </details>`;
}

/** The parts of a page, if there are enough of them. */
function contents(headings) {
  const parts = headings.filter(({ level }) => level === 2);
  if (parts.length < 3) return '';
  const links = parts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `
<details class="contents"><summary>On this page</summary><ul>
${links.join('\n')}
</ul></details>`;
}
