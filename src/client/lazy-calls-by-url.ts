import { importFile } from './import-file.ts';
import type { LazyCalls } from './lazily.ts';
import { validate } from './validate.ts';

/**
 * Loads the code of each call by its URL. vite.config.ts puts this file in the place of `lazy-calls.ts` when it builds the module
 * for script tags. The files are in the folder `lazy/` beside that module.
 *
 * Each file contains everything it needs and imports no other file. So a failed file can be requested again under another URL,
 * and no file loads the main module a second time, which would happen if the page loads it by a URL with a redirect or a query.
 */
export const calls: LazyCalls = {
  // The element with `preview` validates at the first press of the button, so the main module contains this call.
  validate: () => Promise.resolve(validate),
  redeemAll: async () => (await lazyFile<typeof import('./redeem-stack.ts')>('redeem-stack')).redeemStack,
  qualify: async () => (await lazyFile<typeof import('./qualify.ts')>('qualify')).qualify,
  promotions: async () => (await lazyFile<typeof import('./promotions.ts')>('promotions')).promotions,
  diagnose: async () => (await lazyFile<typeof import('./diagnose/diagnose.ts')>('diagnose')).diagnose,
};

const lazyFile = <Module>(name: string) => importFile<Module>(`lazy/${name}.mjs`);
