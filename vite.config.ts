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
 * Terser after Vite's own minifier finds 0.15 kB more. A page in an old encoding reads a script without a charset in that
 * encoding; ASCII is the same in all of them.
 */
const smallerStill: Plugin = {
  name: 'smaller-still',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        compress: { ecma: 2020, passes: 4, keep_fargs: false, pure_getters: true, unsafe_arrows: true },
        format: { ascii_only: true },
      });
      file.code = code!;
    }
  },
};

/** `vite build` writes the script-tag file; the npm doors are written by tsc. `vite` serves the demo. */
export default defineConfig(({ command }) => {
  // Where the shell says test or development, Vite would take Lit's development build: half as large again, and it warns.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: command === 'serve' ? 'demo' : '.',
    // The demo's script-tag page loads the file as a shop would.
    publicDir: command === 'serve' ? '../dist/cdn' : false,
    server: { fs: { allow: ['..'] } },
    build: {
      lib: {
        entry: 'src/global.ts',
        name: 'VoucherRedeem',
        formats: ['iife'],
        fileName: () => 'voucher-redeem.js',
      },
      outDir: 'dist/cdn',
      target: 'es2022',
    },
    plugins: [
      ownTrustedTypesPolicy,
      ...(command === 'build' ? [litOfToday, lessOfTheSame, smallerStill] : []),
    ],
  };
});
