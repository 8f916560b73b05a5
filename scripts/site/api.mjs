/** The API reference, made by typedoc from the docblocks of the entry points. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application, OptionDefaults } from 'typedoc';
import { packageExports } from './package-exports.mjs';

/** As in layout.mjs, but typedoc writes styles into its pages. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'";

/** Tags of the Custom Elements Manifest. The page of the element shows what they say. */
const ELEMENT_TAGS = ['@tag', '@slot', '@fires', '@csspart', '@cssproperty', '@cssstate'];

/** Replaced in each page, because typedoc writes the same address into all of them. */
const DOCUMENTATION = 'https://documentation.example/';

export async function buildApi(root, out) {
  const folder = join(out, 'api');
  const entries = packageExports(root).filter(({ source }) => source);
  const app = await Application.bootstrap({
    name: 'voucher-redeem',
    entryPoints: entries.map(({ source }) => root + source),
    tsconfig: `${root}tsconfig.json`,
    readme: 'none',
    // `npm test` checks the types.
    skipErrorChecking: true,
    disableSources: true,
    customCss: `${root}demo/site/reference.css`,
    githubPages: false,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    blockTags: [...OptionDefaults.blockTags, ...ELEMENT_TAGS],
    excludeTags: ELEMENT_TAGS,
    navigationLinks: { Documentation: DOCUMENTATION },
    logLevel: 'Error',
  });
  const project = await app.convert();
  if (!project) throw new Error('typedoc read nothing.');
  // A module by the name under which it is imported.
  for (const module of project.children) {
    const { fileName } = project.getSymbolIdFromReflection(module);
    module.name = entries.find(({ source }) => fileName.endsWith(`/${source}`)).specifier;
  }
  await app.generateDocs(project, folder);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.html')) tidy(folder, file);
}

/** Gives a page the policy, takes its inline script out, leads back to the documentation, and links the pages that comments name. */
function tidy(folder, file) {
  const path = join(folder, file);
  const toApi = '../'.repeat(file.split(/[\\/]/).length - 1);
  const text = readFileSync(path, 'utf8')
    .replace(
      '<head>',
      `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}"/><link rel="icon" href="data:,"/>`,
    )
    .replaceAll(DOCUMENTATION, `${toApi}../index.html`)
    .replaceAll(/\bdocs\/([\w-]+)\.md(#[\w-]+)?/g, `<a href="${toApi}../$1.html$2">$1</a>`)
    .replace(/<script>([\s\S]*?)<\/script>/, (_all, script) => {
      writeFileSync(join(folder, 'assets/page.js'), script);
      return `<script src="${toApi}assets/page.js"></script>`;
    });
  writeFileSync(path, text);
}
