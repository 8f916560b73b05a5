/**
 * `npm run site`: builds the documentation and the playground into `site/`: plain files with relative addresses, which any file server
 * serves from any folder. It fails if a link of a page leads nowhere.
 *
 * `--out <folder>` writes elsewhere. `--no-api` leaves out the API reference, which takes longest.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeManifest } from './analyze.mjs';
import { buildApi } from './site/api.mjs';
import { brokenLinks } from './site/check-links.mjs';
import { buildDemo } from './site/demo.mjs';
import { entryPointPages } from './site/entry-points.mjs';
import { layout } from './site/layout.mjs';
import { renderPage } from './site/markdown.mjs';
import { navigation, readPages } from './site/pages.mjs';
import { searchIndex } from './site/search-index.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'site' }, 'no-api': { type: 'boolean', default: false } },
});
const out = resolve(root, values.out);
const hasApi = !values['no-api'];

if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'search.json')))
  throw new Error(`${out} has something else in it than a site. It would be deleted.`);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeManifest();

const pages = [...readPages(root), ...entryPointPages(root, hasApi)];
const rendered = pages.map((page) => renderPage(page, pages));
const groups = navigation(rendered, hasApi);
for (const page of rendered) write(page.path, layout(page, groups));
write('search.json', searchIndex(rendered));
cpSync(join(root, 'docs/images'), join(out, 'images'), { recursive: true });
cpSync(join(root, 'demo/site/theme.js'), join(out, 'assets/theme.js'));
await buildDemo(root, out);
if (hasApi) await buildApi(root, out);

const broken = brokenLinks(out);
for (const problem of broken) console.error(problem);
if (broken.length > 0) process.exitCode = 1;
else console.log(`Wrote ${rendered.length} pages to ${out}. Serve this folder with any file server.`);

function write(path, text) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
