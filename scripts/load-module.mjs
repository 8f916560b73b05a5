/** Loads TypeScript of this repository into Node. */
import { createServer } from 'vite';

/**
 * Makes a loader. Unlike Vite's `runnerImport` it stays open, because a module may import another one later: the store of attempts
 * imports the driver of its database when it is first used.
 */
export async function createLoader() {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return {
    /** @param path from the root of the repository, such as `/src/server.ts` */
    load: (path) => server.ssrLoadModule(path),
    close: () => server.close(),
  };
}
