/**
 * The files for script tags, in `dist/cdn`: the one file, the module with the files it loads by URL, and the languages. Each is
 * built by itself and imports no other (src/client/lazy-calls-by-url.ts says why). `sri.json` has the `integrity` of each.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist/cdn`;
/** Entry files that exist only while the languages are built. */
const entryFolder = `${root}dist/language-entries`;

const lazyCalls = ['redeem-stack', 'qualify', 'promotions', 'diagnose'];
const languages = readdirSync(`${root}src/messages/locales`)
  .map((file) => file.replace('.ts', ''))
  // English is in the box.
  .filter((language) => language !== 'en');

const clientFile = (name) => `src/client/${name === 'diagnose' ? 'diagnose/diagnose' : name}.ts`;

/** Each file with the source it is made from. */
const files = {
  'voucher-redeem.js': 'src/script.ts',
  'voucher-redeem.mjs': 'src/script-module.ts',
  ...Object.fromEntries(lazyCalls.map((name) => [`lazy/${name}.mjs`, clientFile(name)])),
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`locales/${language}.js`, `${entryFolder}/${language}.js`],
      [`locales/${language}.mjs`, `src/messages/locales/${language}.ts`],
    ]),
  ),
};

/** Builds all of them, or one. */
export async function buildCdn(only) {
  // Where the shell says test or development, Vite would take Lit's development build, which is larger and warns.
  process.env.NODE_ENV = 'production';
  const { cdnFile } = (await runnerImport('/vite.config.ts', { root })).module;
  const { version, license } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const banner = `/*! voucher-redeem ${version} | ${license} */`;
  const buildFile = (file) => build({ root, ...cdnFile(file, files[file], banner) });
  if (only) {
    await buildFile(only);
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  writeLanguageEntries();
  for (const file of Object.keys(files)) await buildFile(file);
  rmSync(entryFolder, { recursive: true });
  const integrity = Object.fromEntries(Object.keys(files).map((file) => [file, integrityOf(file)]));
  writeFileSync(`${folder}/sri.json`, `${JSON.stringify(integrity, null, 2)}\n`);
}

/** A script that registers one language, whichever of it and the box comes first. */
function writeLanguageEntries() {
  mkdirSync(entryFolder, { recursive: true });
  for (const language of languages)
    writeFileSync(
      `${entryFolder}/${language}.js`,
      `import { ${language} } from '../../src/messages/locales/${language}.ts';
       import { registerMessages } from '../../src/messages/registry.ts';
       registerMessages('${language}', ${language});`,
    );
}

const integrityOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`${folder}/${file}`))
    .digest('base64')}`;
