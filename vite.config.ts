import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';
import { playgroundFrame } from './scripts/playground-frame.mjs';

/**
 * Renames the Trusted Types policy of Lit from "lit-html" to "voucher-redeem". A page with Trusted Types allows a name only once,
 * so our files could otherwise not run beside another copy of Lit.
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform: (code, id) =>
    id.includes('lit-html')
      ? { code: code.replace(/(?<=createPolicy\(["'])lit-html/, 'voucher-redeem'), map: null }
      : null,
};

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

/**
 * A plain redemption does not need every call of the client, nor the cart. A classic script contains them all; a module loads them by
 * URL.
 */
const lazyFiles = (isModule: boolean) => [
  {
    find: /^.*\/load-cart\.ts$/,
    replacement: source(`element/applied-codes/load-cart-${isModule ? 'by-url' : 'included'}.ts`),
  },
  {
    find: /^.*\/lazy-calls\.ts$/,
    replacement: source(isModule ? 'client/lazy-calls-by-url.ts' : 'client/eager-calls.ts'),
  },
];

/** The file of the cart has no copy of Lit. */
const litOfModule = { find: /^lit(\/.*)?$/, replacement: source('element/applied-codes/lit-of-module.ts') };

/** What the script of the playground's frame is built with. */
export const frameOptions = { plugins: [ownTrustedTypesPolicy], alias: lazyFiles(false) };

// The address of the sandbox. Vite writes it into the demo's pages; `npm start` and the tests set their own.
process.env.VITE_SANDBOX_URL ??= 'http://localhost:4010';

/** Serves the pages of the demo. */
export default defineConfig({
  root: 'demo',
  // The demo's script-tag page loads the built file as a shop would.
  publicDir: '../dist/cdn',
  server: { fs: { allow: ['..'] } },
  plugins: [ownTrustedTypesPolicy, playgroundFrame(frameOptions)],
});

/**
 * The configuration that builds one file of `dist/cdn`.
 *
 * @param file its name: `.js` is a classic script that contains all it needs, `.mjs` is a module
 * @param entry the path of its source
 * @param banner the comment at the top of the file
 */
export const cdnFile = (file: string, entry: string, banner: string): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: {
    alias: [...lazyFiles(file.endsWith('.mjs')), ...(file === 'lazy/cart.mjs' ? [litOfModule] : [])],
  },
  plugins: [ownTrustedTypesPolicy, minifyTemplateLiterals({ include: 'src/**' })],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    // Terser can write everything outside ASCII as an escape, and Oxc cannot. A script takes the encoding of its page, so that in a
    // page that is not UTF-8 the shopper would read wrong characters.
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
