import { defineConfig, type Plugin } from 'vite';

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
 * What minifiers leave to us, for every shopper downloads it: indentation inside our templates and styles, and the `css` tag,
 * which exists to check what is put into styles, and nothing is put into ours.
 */
const lessOfTheSame: Plugin = {
  name: 'less-of-the-same',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/widget/')) return null;
    const styles = code
      .replace('import { css }', 'import { unsafeCSS }')
      .replace(/css(`[^$`]*`)/, 'unsafeCSS($1)');
    return styles.replaceAll(/^\s+/gm, '');
  },
};

/** A page in an old encoding reads a script without a charset in that encoding; ASCII is the same in all of them. */
const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        file.code = file.code.replaceAll(
          /[^\0-\x7f]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
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
    plugins: [ownTrustedTypesPolicy, ...(command === 'build' ? [lessOfTheSame, asciiOnly] : [])],
  };
});
