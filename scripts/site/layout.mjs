/** The HTML around a page. It has no inline script or style, so that its policy can forbid them. */

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a page may load: its own folder, and nothing else. */
export const POLICY =
  "default-src 'self'; img-src 'self' data:; frame-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

export function layout({ path, title, toRoot, html, headings }, groups) {
  const isHere = (address) => (address === path ? ' aria-current="page"' : '');
  const contents = headings.filter(({ level }) => level === 2);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <title>${escape(path === 'index.html' ? 'voucher-redeem' : `${title} · voucher-redeem`)}</title>
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
          <option value="">System</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
    </header>
    <div class="columns">
      <details class="menu" open>
        <summary>Pages</summary>
        <nav aria-label="Pages">
${groups
  .filter(({ links }) => links.length > 0)
  .map(
    (group) => `          <h2>${escape(group.title)}</h2>
          <ul>
${group.links.map((link) => `            <li><a href="${toRoot}${link.path}"${isHere(link.path)}>${escape(link.title)}</a></li>`).join('\n')}
          </ul>`,
  )
  .join('\n')}
        </nav>
      </details>
      <main id="content">
${
  contents.length > 2
    ? `<details class="contents"><summary>On this page</summary><ul>
${contents.map(({ id, title }) => `<li><a href="#${id}">${escape(title)}</a></li>`).join('\n')}
</ul></details>`
    : ''
}
${html}
      </main>
    </div>
  </body>
</html>
`;
}
