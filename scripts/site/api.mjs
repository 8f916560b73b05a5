/** The API reference, made by typedoc from the docblocks of the entry points. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application } from 'typedoc';

/** As in layout.mjs, but typedoc writes styles into its pages. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'";

export async function buildApi(root, out) {
  const folder = join(out, 'api');
  const app = await Application.bootstrap({
    name: 'voucher-redeem',
    entryPoints: ENTRY_POINTS.map((file) => root + file),
    tsconfig: `${root}tsconfig.json`,
    readme: 'none',
    // `npm test` checks the types.
    skipErrorChecking: true,
    disableSources: true,
    githubPages: false,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    blockTags: [...DEFAULT_TAGS, '@tag', '@slot', '@fires', '@csspart', '@cssproperty', '@cssstate'],
    excludeTags: ['@tag', '@slot', '@fires', '@csspart', '@cssproperty', '@cssstate'],
    navigationLinks: { Documentation: DOCUMENTATION },
    logLevel: 'Error',
  });
  const project = await app.convert();
  if (!project) throw new Error('typedoc read nothing.');
  for (const module of project.children ?? []) module.name = nameOf(module.name);
  await app.generateDocs(project, folder);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.html')) tidy(folder, file);
}

const ENTRY_POINTS = [
  'src/index.ts',
  'src/element.ts',
  'src/define.ts',
  'src/messages.ts',
  'src/cart.ts',
  'src/react.ts',
  'src/react-widget.ts',
  'src/server.ts',
  'src/server-sql.ts',
  'sandbox/index.ts',
];

const DEFAULT_TAGS = [
  '@param',
  '@returns',
  '@throws',
  '@example',
  '@since',
  '@typeParam',
  '@default',
  '@defaultValue',
  '@deprecated',
  '@see',
  '@template',
  '@module',
  '@group',
  '@category',
  '@remarks',
  '@summary',
  '@privateRemarks',
  '@author',
  '@license',
];

/** A module by the name under which it is imported. */
const nameOf = (name) =>
  name === 'sandbox'
    ? 'voucher-redeem/sandbox'
    : ({ src: 'voucher-redeem', 'src/server-sql': 'voucher-redeem/server/sql' }[name] ??
      name.replace(/^src/, 'voucher-redeem'));

/** Replaced in each page, because typedoc writes the same address into all of them. */
const DOCUMENTATION = 'https://documentation.example/';

/** Gives a page the policy, takes its inline script out, and leads back to the documentation. */
function tidy(folder, file) {
  const path = join(folder, file);
  const toApi = '../'.repeat(file.split(/[\\/]/).length - 1);
  const text = readFileSync(path, 'utf8')
    .replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}"/>`)
    .replaceAll(DOCUMENTATION, `${toApi}../index.html`)
    .replace(/<script>([\s\S]*?)<\/script>/, (_all, script) => {
      writeFileSync(join(folder, 'assets/page.js'), script);
      return `<script src="${toApi}assets/page.js"></script>`;
    });
  writeFileSync(path, text);
}
