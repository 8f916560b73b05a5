/**
 * Builds the files for script tags, in `dist/cdn`:
 * - `voucher-redeem.js`, one file with everything but the languages;
 * - `voucher-redeem.mjs`, and in `lazy/` the files that it loads by URL;
 * - `locales/`, each language as a script and as a module;
 * - `sri.json`, the value of the `integrity` attribute for each file.
 *
 * Each file is built by itself and imports no other; src/client/lazy-calls-by-url.ts says why. The file of the cart draws with the
 * module's copy of Lit: src/element/applied-codes/lit-of-module.ts says how.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist/cdn`;
/** The entry files of the languages' scripts. They are deleted when the build ends. */
const entryFolder = `${root}dist/language-entries`;

const lazyFiles = {
  'redeem-stack': 'src/client/redeem-stack.ts',
  qualify: 'src/client/qualify.ts',
  promotions: 'src/client/promotions.ts',
  diagnose: 'src/client/diagnose/diagnose.ts',
  cart: 'src/element/applied-codes/cart-parts-by-url.ts',
};
const languages = readdirSync(`${root}src/messages/locales`)
  .map((file) => file.replace('.ts', ''))
  // English needs no file, because the element contains it.
  .filter((language) => language !== 'en');

/** The source file of each built file. */
const files = {
  'voucher-redeem.js': 'src/script.ts',
  'voucher-redeem.mjs': 'src/script-module.ts',
  ...Object.fromEntries(Object.entries(lazyFiles).map(([name, source]) => [`lazy/${name}.mjs`, source])),
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`locales/${language}.js`, `${entryFolder}/${language}.js`],
      [`locales/${language}.mjs`, `src/messages/locales/${language}.ts`],
    ]),
  ),
};

/**
 * Builds all files, or one.
 *
 * @param {string} [only] the name of one file, such as `voucher-redeem.js`
 */
export async function buildCdn(only) {
  // With NODE_ENV=test or development, Vite would use Lit's development build, which is larger and prints warnings.
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

/** Writes a script for each language that registers it. A page may load it before or after the element. */
function writeLanguageEntries() {
  mkdirSync(entryFolder, { recursive: true });
  for (const language of languages)
    writeFileSync(
      `${entryFolder}/${language}.js`,
      `import { ${exportName(language)} as messages } from '../../src/messages/locales/${language}.ts';
       import { registerMessages } from '../../src/messages/registry.ts';
       registerMessages('${language}', messages);`,
    );
}

/** The name of the messages in the file of a language: `ptBR` in that of `pt-BR`. */
const exportName = (language) => language.replaceAll('-', '');

const integrityOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`${folder}/${file}`))
    .digest('base64')}`;
