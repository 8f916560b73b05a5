import { importFile } from './import-file.ts';
import type { LazyCalls } from './lazily.ts';
import { validate } from './validate.ts';

/**
 * For the module file of script-tag pages: takes the place of `lazy-calls.ts` in that build (see vite.config.ts). The files lie
 * in `lazy/` beside it. Each is complete in itself, so that one that failed can be loaded again under another URL, and none
 * imports the module itself, which a redirect or a query would load a second time.
 */
export const calls: LazyCalls = {
  // A box with `preview` validates at the first press, so this is in the first file.
  validate: () => Promise.resolve(validate),
  redeemAll: async () => (await lazyFile<typeof import('./redeem-stack.ts')>('redeem-stack')).redeemStack,
  qualify: async () => (await lazyFile<typeof import('./qualify.ts')>('qualify')).qualify,
  promotions: async () => (await lazyFile<typeof import('./promotions.ts')>('promotions')).promotions,
  diagnose: async () => (await lazyFile<typeof import('./diagnose/diagnose.ts')>('diagnose')).diagnose,
};

const lazyFile = <Module>(name: string) => importFile<Module>(`lazy/${name}.mjs`);
