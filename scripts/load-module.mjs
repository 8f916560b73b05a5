/** Loads TypeScript of this repository into Node. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const source = (name) => fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));

/** The example of a backend imports the package by its name. In this repository that is the source. */
const alias = [
  { find: /^voucher-redeem$/, replacement: source('index') },
  { find: /^voucher-redeem\/server$/, replacement: source('server') },
  { find: /^voucher-redeem\/server\/sql$/, replacement: source('server-sql') },
];

/**
 * Makes a loader. Unlike Vite's `runnerImport` it stays open, because a module may import another one later: the store of attempts
 * imports the driver of its database when it is first used.
 */
export async function createLoader() {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    resolve: { alias },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return {
    /** @param path from the root of the repository, such as `/src/server.ts` */
    load: (path) => server.ssrLoadModule(path),
    close: () => server.close(),
  };
}
