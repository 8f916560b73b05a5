/** Finds links and files of the built pages that lead nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export function brokenLinks(folder) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const texts = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
  const idsOf = new Map();
  const ids = (page) => {
    if (!idsOf.has(page))
      idsOf.set(page, new Set([...texts.get(page).matchAll(/\bid="([^"]+)"/g)].map(([, id]) => decode(id))));
    return idsOf.get(page);
  };
  return pages.flatMap((page) =>
    linksIn(texts.get(page)).flatMap((link) => {
      const reason = faultOf(folder, page, link, ids);
      return reason ? [`${page}: ${link} ${reason}`] : [];
    }),
  );
}

const decode = (text) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');

const linksIn = (html) => [
  ...new Set(
    [...html.matchAll(/<(?:a|link|script|img|source|iframe)\b[^>]*?\s(?:href|src|srcset)="([^"]*)"/g)].map(
      ([, link]) => decode(link),
    ),
  ),
];

function faultOf(folder, page, link, ids) {
  if (/^(https?|mailto|data):/.test(link)) return undefined;
  if (link.startsWith('/') || /^[a-z]+:/i.test(link)) return 'is not relative';
  const [path, anchor] = link.split('#');
  const file = path.split('?')[0];
  const target = file === '' ? page : normalize(join(dirname(page), decodeURI(file)));
  if (target.startsWith('..') || !existsSync(join(folder, target))) return 'does not exist';
  // The hash of the playground is a state.
  if (anchor === undefined || anchor === '' || /playground\.html$/.test(target) || !target.endsWith('.html'))
    return undefined;
  return ids(target).has(decodeURIComponent(anchor)) ? undefined : 'names no element of that page';
}
