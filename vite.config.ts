import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { minifyStyles } from './scripts/minify-styles.mjs';

/**
 * Lit names its Trusted Types policy "lit-html", and a page may hold only one policy of a name. Inside the script-tag file
 * it gets ours, so that the file works beside another copy of Lit.
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform: (code, id) =>
    id.includes('lit-html')
      ? code.replaceAll(/createPolicy\((["'])lit-html\1/g, 'createPolicy("voucher-redeem"')
      : null,
};

/**
 * Lit without what it keeps for browsers older than our element's own needs (`:state()`, adopted style sheets), for its
 * polyfills and for its development tools: 0.3 kB of every shopper's.
 */
const litOfToday: Plugin = {
  name: 'lit-of-today',
  transform: (code, id) =>
    /node_modules\/(@lit|lit-[a-z]+)\//.test(id)
      ? code
          .replace(/=\w+\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, '=!0')
          .replaceAll(/\b\w+\.\w+PolyfillSupport\b/g, 'void 0')
          .replaceAll(/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/g, '0')
          .replaceAll(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, '0')
      : null,
};

/**
 * What comes later makes templates for the Lit that is in the script already: a second Lit would be 3 kB, and a second policy.
 * This is what its `html` makes; both are built from the same Lit.
 */
const litOfTheScript: Plugin = {
  name: 'lit-of-the-script',
  enforce: 'pre',
  resolveId: (id) => (id === 'lit' ? '\0lit' : null),
  load: (id) =>
    id === '\0lit'
      ? `export const html = (strings, ...values) => ({ _$litType$: 1, strings, values });
         export const nothing = Symbol.for('lit-nothing');`
      : null,
};

/**
 * What minifiers leave to us, for every shopper downloads it: indentation inside our templates and styles, and the `css` tag,
 * which exists to check what is put into styles, and nothing is put into ours.
 */
const lessOfTheSame: Plugin = {
  name: 'less-of-the-same',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/widget/')) return null;
    return code
      .replace("import { css } from 'lit';", '')
      .replace(
        /= css`([^$`]*)`/,
        (_, css: string) => `= new CSSStyleSheet();styles.replaceSync(${JSON.stringify(minifyStyles(css))})`,
      )
      .replaceAll(/^\s+/gm, '');
  },
};

/**
 * The files of a script-tag page, a mode of the build each: the script itself, and what it imports when it is asked for more.
 */
const FILES = {
  production: { entry: 'src/global.ts', file: 'voucher-redeem.js' },
  later: { entry: 'src/widget/later.ts', file: 'voucher-redeem-later.js' },
  beyond: { entry: 'src/client/beyond-redeem.ts', file: 'voucher-redeem-beyond.js' },
  /** All of it at once, for a page that wants a single file. */
  whole: { entry: 'src/global.ts', file: 'voucher-redeem.whole.js' },
};

/**
 * They lie side by side, and are found from the script's own address: a relative one would be lost where the script comes from
 * another origin without `crossorigin`.
 */
const besideTheScript: Plugin = {
  name: 'beside-the-script',
  enforce: 'pre',
  transform: (code) =>
    code
      .replace(/(?<!typeof )import\('\.\/later\.ts'\)/, `import(beside('${FILES.later.file}'))`)
      .replace(/(?<!typeof )import\('\.\/beyond-redeem\.ts'\)/, `import(beside('${FILES.beyond.file}'))`),
};
const beside = `var src=(document.currentScript||{}).src,beside=(file)=>src?new URL(file,src).href:'./'+file;`;

/**
 * Terser after Vite's own minifier finds 0.15 kB more. A page in an old encoding reads a script without a charset in that
 * encoding; ASCII is the same in all of them.
 */
const smallerStill: Plugin = {
  name: 'smaller-still',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        module: file.exports.length > 0,
        compress: { ecma: 2020, passes: 4, keep_fargs: false, pure_getters: true, unsafe_arrows: true },
        format: { ascii_only: true },
      });
      file.code = code!;
    }
  },
};

/** `vite build` writes the script-tag file; the npm doors are written by tsc. `vite` serves the demo. */
export default defineConfig(({ command, mode }) => {
  // Where the shell says test or development, Vite would take Lit's development build: half as large again, and it warns.
  if (command === 'build') process.env.NODE_ENV = 'production';
  const { entry, file } = FILES[mode as keyof typeof FILES] ?? FILES.production;
  const isScript = entry === FILES.production.entry;
  return {
    root: command === 'serve' ? 'demo' : '.',
    // The demo's script-tag page loads the file as a shop would.
    publicDir: command === 'serve' ? '../dist/cdn' : false,
    server: { fs: { allow: ['..'] } },
    build: {
      lib: { entry, name: 'VoucherRedeem', formats: [isScript ? 'iife' : 'es'], fileName: () => file },
      rolldownOptions: { checks: { bundlerTimings: false }, output: { intro: isScript ? beside : '' } },
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: 'es2022',
    },
    plugins: [
      ownTrustedTypesPolicy,
      ...(isScript ? [] : [litOfTheScript]),
      ...(command === 'build'
        ? [litOfToday, lessOfTheSame, mode === 'whole' ? null : besideTheScript, smallerStill]
        : []),
    ],
  };
});
