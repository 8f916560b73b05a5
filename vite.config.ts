import { defineConfig, type Plugin } from 'vite';

/**
 * Lit names its Trusted Types policy "lit-html", and a page may hold only one policy of a name. Inside the script-tag file
 * it gets ours, so that the file works beside another copy of Lit.
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform: (code, id) =>
    id.includes('lit-html') ? code.replaceAll(/createPolicy\((["'])lit-html\1/g, 'createPolicy("voucher-redeem"') : null,
};

/** `vite build` writes the script-tag file; the npm doors are written by tsc. `vite` serves the demo. */
export default defineConfig(({ command }) => ({
  root: command === 'serve' ? 'demo' : '.',
  // The demo's script-tag page loads the file as a shop would.
  publicDir: command === 'serve' ? '../dist/cdn' : false,
  server: { fs: { allow: ['..'] } },
  build: {
    lib: { entry: 'src/global.ts', name: 'VoucherRedeem', formats: ['iife'], fileName: () => 'voucher-redeem.js' },
    outDir: 'dist/cdn',
    target: 'es2022',
  },
  plugins: [ownTrustedTypesPolicy],
}));
