/** Which Markdown files are pages of the site, where they are in it, and in which order the navigation lists them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * The navigation: files by their path in the repository, or a folder, which ends with a slash. A page of docs/ that no group names is
 * listed under "More".
 */
const GROUPS = [
  { title: 'Start', files: ['README.md', 'docs/demo.md', 'docs/recipes.md', 'docs/troubleshooting.md'] },
  {
    title: 'The box',
    files: [
      'docs/element.md',
      'docs/several-codes.md',
      'docs/styling.md',
      'docs/languages.md',
      'docs/accessibility.md',
      'docs/script-tag.md',
      'docs/server-rendering.md',
    ],
  },
  {
    title: 'Without the box',
    files: ['docs/client.md', 'docs/cart.md', 'docs/outcomes.md', 'docs/server.md', 'docs/security.md'],
  },
  { title: 'Frameworks', files: ['docs/frameworks.md', 'docs/frameworks/'] },
  { title: 'Testing', files: ['docs/testing.md', 'docs/sandbox.md', 'sandbox/README.md'] },
  { title: 'From another library', files: ['docs/migration.md'] },
];

/** Where files outside docs/ are in the site. */
const ADDRESSES = {
  'README.md': 'index.html',
  'CHANGELOG.md': 'changelog.html',
  'CONTRIBUTING.md': 'contributing.html',
  'SECURITY.md': 'report-a-vulnerability.html',
  'sandbox/README.md': 'sandbox-reference.html',
};

/** Where the heading is not clear enough beside others. */
const TITLES = {
  'README.md': 'Overview',
  'sandbox/README.md': 'Sandbox reference',
  'docs/decisions/README.md': 'Decisions',
  'docs/frameworks.md': 'Every framework',
  'docs/migration.md': 'From voucherify.js and the React widget',
};

/** Pages that are read from links, and are not in the navigation. */
const UNLISTED = /^(docs\/decisions\/(?!README)|CONTRIBUTING|SECURITY|docs\/releasing)/;

export function readPages(root) {
  const inFolder = (folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`);
  const files = [
    ...Object.keys(ADDRESSES),
    ...['docs', 'docs/decisions', 'docs/frameworks'].flatMap(inFolder),
  ];
  return files.map((file) => ({ file, path: addressOf(file), text: readFileSync(root + file, 'utf8') }));
}

function addressOf(file) {
  if (ADDRESSES[file]) return ADDRESSES[file];
  const address = file.replace(/^docs\//, '').replace(/\.md$/, '.html');
  return basename(address) === 'README.html' ? address.replace('README', 'index') : address;
}

const isNamedBy = (entry, file) => (entry.endsWith('/') ? file.startsWith(entry) : file === entry);

/** The groups of the navigation, with the pages that exist. */
export function navigation(pages, hasApi) {
  const named = GROUPS.flatMap(({ files }) => files);
  const link = (page) => ({ path: page.path, title: TITLES[page.file] ?? page.title });
  const groups = GROUPS.map(({ title, files }) => ({
    title,
    links: files.flatMap((entry) => pages.filter(({ file }) => isNamedBy(entry, file)).map(link)),
  }));
  groups[0].links.splice(
    1,
    0,
    { path: 'playground.html', title: 'Playground' },
    { path: 'gallery.html', title: 'Gallery' },
  );
  // Without the name of the package, which all of them begin with.
  const entries = pages
    .filter(({ path }) => path.startsWith('entry/'))
    .map(({ path, title }) => ({ path, title: title.replace('voucher-redeem/', '/') }));
  const api = hasApi ? [{ path: 'api/index.html', title: 'All types and functions' }] : [];
  const more = pages
    .filter(
      ({ file, path }) =>
        !path.startsWith('entry/') && !named.some((entry) => isNamedBy(entry, file)) && !UNLISTED.test(file),
    )
    .map(link);
  return [...groups, { title: 'Entry points', links: [...entries, ...api] }, { title: 'More', links: more }];
}
