import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';

/**
 * Lit calls its Trusted Types policy "lit-html", and a page may hold only one policy of a name. In our files it has our name, so
 * that they work beside another copy of Lit.
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform: (code, id) =>
    id.includes('lit-html')
      ? { code: code.replace(/(?<=createPolicy\(["'])lit-html/, 'voucher-redeem'), map: null }
      : null,
};

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

// Vite puts it into the demo's pages. `npm start` and the tests say where the sandbox is.
process.env.VITE_SANDBOX_URL ??= 'http://localhost:4010';

/** The demo, for `vite`. */
export default defineConfig({
  root: 'demo',
  // The demo's script-tag page loads the built file as a shop would.
  publicDir: '../dist/cdn',
  server: { fs: { allow: ['..'] } },
  plugins: [ownTrustedTypesPolicy],
});

/**
 * The build of one file of `dist/cdn`.
 *
 * @param file its name: `.js` is a script that needs no other file, `.mjs` a module.
 * @param entry the source it is made from, or several lines of code.
 */
export const cdnFile = (file: string, entry: string, banner: string): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: {
    // How the calls that a redemption does not need are loaded: the script has them inside, the module finds them by URL.
    alias: [
      {
        find: /^.*\/lazy-calls\.ts$/,
        replacement: source(file.endsWith('.mjs') ? 'client/lazy-calls-by-url.ts' : 'client/eager-calls.ts'),
      },
    ],
  },
  plugins: [ownTrustedTypesPolicy, minifyTemplateLiterals({ include: 'src/**' })],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    // Oxc cannot write ASCII, and a page in another encoding than UTF-8 would spoil the words of a script.
    minify: 'terser',
    terserOptions: { format: { ascii_only: true } },
    rolldownOptions: {
      input: entry,
      checks: { bundlerTimings: false },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: file,
        format: file.endsWith('.mjs') ? 'es' : 'iife',
        codeSplitting: false,
        banner,
        comments: { legal: true },
      },
    },
  },
});
