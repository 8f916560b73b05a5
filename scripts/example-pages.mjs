/**
 * `npm run docs`: writes a page into docs/frameworks/ for each folder of examples/: its README, then its files, each under its path.
 * Nobody edits these pages. test/examples.test.ts builds and uses the files that they show. With `--check` it changes no page, and
 * fails if one is out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLES = join(root, 'examples');
const PAGES = join(root, 'docs/frameworks');

/** Not shown: the README is the beginning of the page, and a lock file is made by npm. */
const UNSHOWN = ['.gitignore', 'README.md', 'package-lock.json'];

/** Tells if git ignores a file of the example. It understands names, folders and `name*`, which is what these .gitignore have. */
function ignoredBy(folder) {
  const names = readFileSync(join(folder, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  return (name) =>
    names.some((one) =>
      one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one.replace('/', ''),
    );
}

/** The paths of an example's files. Those in folders come first, because the checkout is there. */
function filesIn(folder) {
  const isIgnored = ignoredBy(folder);
  const read = (path) => {
    const entries = readdirSync(join(folder, path), { withFileTypes: true })
      .filter(({ name }) => !isIgnored(name) && !UNSHOWN.includes(name))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    const [folders, files] = [true, false].map((isFolder) =>
      entries.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => posix.join(path, name)),
    );
    return [...folders.flatMap(read), ...files];
  };
  return read('');
}

/** What a reader of the page does before the commands. In the folder of the example this is done. */
const BEFORE_COMMANDS =
  'You need Node 20.19 or newer. Put [the files below](#the-files) into an empty folder, each under its path. Then run there:';

/** The site shows a box in place of this comment: that of the example, after "Check code" was pressed. */
const BOX = '<!-- playground: preview=&do.check=TENOFF -->';

/** `.env.example` reads like a shell's file. */
const languageOf = (path) => (path.startsWith('.env') ? 'sh' : extname(path).slice(1));

function pageOf(name) {
  const folder = join(EXAMPLES, name);
  // The page is one folder nearer to docs/ than the README.
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
    .replaceAll('](../../docs/', '](../')
    .replace('\n```sh\n', `\n${BEFORE_COMMANDS}$&`);
  const files = filesIn(folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const where = `These are the files of \`examples/${name}\`, which the tests of this package run.`;
  return [
    `<!-- Written by "npm run docs" from examples/${name}. Change the files there. -->`,
    readme,
    ...(files.some(({ text }) => /<voucher-?redeem[\s\S]*?\spreview\b/i.test(text)) ? [BOX] : []),
    '## The files',
    where,
    ...files.map(
      ({ path, text }) => `### \`${path}\`\n\n\`\`\`${languageOf(path)}\n${text.trimEnd()}\n\`\`\``,
    ),
  ].join('\n\n');
}

function outOfDate(file) {
  console.error(`${file} is out of date: run "npm run docs" and commit what it changes.`);
  process.exitCode = 1;
}

const isCheck = process.argv.includes('--check');
const examples = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
mkdirSync(PAGES, { recursive: true });

for (const { name } of examples) {
  const file = join(PAGES, `${name}.md`);
  const options = { ...(await resolveConfig(file)), parser: 'markdown' };
  const after = await format(pageOf(name), options);
  if (!isCheck) writeFileSync(file, after);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== after) outOfDate(file);
}

// The page of an example that is gone.
for (const page of readdirSync(PAGES)) {
  if (examples.some(({ name }) => page === `${name}.md`)) continue;
  if (isCheck) outOfDate(join(PAGES, page));
  else rmSync(join(PAGES, page));
}
